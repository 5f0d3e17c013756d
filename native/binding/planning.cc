#include "binding/planning.h"

#include <cstdint>

#include "binding/job.h"
#include "binding/options_reader.h"
#include "engine/load/host_memory.h"
#include "engine/load/memory_plan.h"
#include "engine/load/process_limits.h"
#include "engine/prompt/template_trial.h"

namespace llama_openapi {
namespace {

Napi::Object use_to_js(Napi::Env env, const MemoryUse& use) {
  Napi::Object object = Napi::Object::New(env);
  object.Set("weights", static_cast<double>(use.weights));
  object.Set("context", static_cast<double>(use.context));
  object.Set("compute", static_cast<double>(use.compute));
  return object;
}

Napi::Value plan_to_js(Napi::Env env, const MemoryPlan& plan) {
  Napi::Object object = Napi::Object::New(env);
  object.Set("host", use_to_js(env, plan.host));
  Napi::Array devices = Napi::Array::New(env, plan.devices.size());
  for (std::uint32_t i = 0; i < plan.devices.size(); i++) {
    Napi::Object device = use_to_js(env, plan.devices[i].use);
    device.Set("device", plan.devices[i].device);
    devices.Set(i, device);
  }
  object.Set("devices", devices);
  return object;
}

/// planModel(ModelOptions): Promise of what it takes
Napi::Value plan_model(const Napi::CallbackInfo& info) {
  const ModelOptions options = OptionsWrap<ModelOptions>::unwrap(info.Env(), info[0]);
  return Job<MemoryPlan>::start(
      info.Env(), [options] { return plan_memory(options); }, plan_to_js);
}

/// tryTemplate(ModelOptions): Promise
Napi::Value try_template_of(const Napi::CallbackInfo& info) {
  const ModelOptions options = OptionsWrap<ModelOptions>::unwrap(info.Env(), info[0]);
  return Job<bool>::start(
      info.Env(), [options] { return try_template(options), true; },
      [](Napi::Env env, bool) { return env.Undefined(); });
}

/// limitProcess(seconds of processor time, bytes)
void limit_this_process(const Napi::CallbackInfo& info) {
  const auto number = [&info](std::size_t i) {
    const double value = info[i].IsNumber() ? info[i].As<Napi::Number>().DoubleValue() : 0;
    if (value >= 1 && value < 9007199254740992.0) return static_cast<std::uint64_t>(value);
    throw Napi::RangeError::New(info.Env(), "limitProcess: expected two numbers from 1");
  };
  limit_process(number(0), number(1));
}

/// availableMemory(): bytes of the host's memory that can still be taken; 0: not known
Napi::Value available_memory_to_js(const Napi::CallbackInfo& info) {
  return Napi::Number::New(info.Env(), static_cast<double>(available_memory()));
}

}  // namespace

void define_planning(Napi::Env env, Napi::Object exports) {
  exports.Set("planModel", Napi::Function::New(env, plan_model));
  exports.Set("tryTemplate", Napi::Function::New(env, try_template_of));
  exports.Set("availableMemory", Napi::Function::New(env, available_memory_to_js));
  exports.Set("limitProcess", Napi::Function::New(env, limit_this_process));
}

}  // namespace llama_openapi
