#include "binding/planning.h"

#include <functional>
#include <memory>
#include <string>
#include <utility>

#include "binding/options_reader.h"
#include "engine/failure.h"
#include "engine/host_memory.h"
#include "engine/memory_plan.h"
#include "engine/process_limits.h"
#include "engine/template_trial.h"

namespace llama_openapi {
namespace {

/// Work on one of libuv's threads, whose outcome settles a promise. What fails has the engine's code, as `code`.
template <typename Result>
class Job : public Napi::AsyncWorker {
 public:
  using Work = std::function<Result()>;
  using ToJs = std::function<Napi::Value(Napi::Env, const Result&)>;

  static Napi::Value start(Napi::Env env, Work work, ToJs to_js) {
    auto* job = new Job(env, std::move(work), std::move(to_js));  // deletes itself
    const Napi::Value promise = job->deferred_.Promise();
    job->Queue();
    return promise;
  }

 protected:
  void Execute() override {
    try {
      result_ = work_();
    } catch (const Failure& failure) {
      code_ = failure.code;
      SetError(failure.what());
    } catch (const std::exception& error) {
      code_ = "model_load_failed";
      SetError(error.what());
    }
  }

  void OnOK() override { deferred_.Resolve(to_js_(Env(), result_)); }

  void OnError(const Napi::Error& error) override {
    error.Set("code", Napi::String::New(Env(), code_));
    deferred_.Reject(error.Value());
  }

 private:
  Job(Napi::Env env, Work work, ToJs to_js)
      : Napi::AsyncWorker(env),
        deferred_(Napi::Promise::Deferred::New(env)),
        work_(std::move(work)),
        to_js_(std::move(to_js)) {}

  Napi::Promise::Deferred deferred_;
  Work work_;
  ToJs to_js_;
  Result result_{};
  std::string code_;
};

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
