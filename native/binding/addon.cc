// The module: PredictOptions and ModelOptions, Model, and what the process knows of itself.
#include <napi.h>

#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "binding/addon_data.h"
#include "binding/constraints.h"
#include "binding/model_wrap.h"
#include "binding/notify.h"
#include "binding/options_reader.h"
#include "binding/planning.h"
#include "binding/uncaught.h"
#include "engine/base/logging.h"
#include "engine/load/backends.h"
#include "engine/load/devices.h"
#include "llama.h"

namespace llama_openapi {

template <>
const char* const OptionsWrap<ModelOptions>::kName = "ModelOptions";
template <>
const napi_type_tag OptionsWrap<ModelOptions>::kTag = {0x6c6c616d612d6f70ULL, 0x656e6170692d6d6fULL};
template <>
const char* const OptionsWrap<PredictOptions>::kName = "PredictOptions";
template <>
const napi_type_tag OptionsWrap<PredictOptions>::kTag = {0x6c6c616d612d6f70ULL, 0x656e6170692d7072ULL};
template <>
const char* const OptionsWrap<EmbedOptions>::kName = "EmbedOptions";
template <>
const napi_type_tag OptionsWrap<EmbedOptions>::kTag = {0x6c6c616d612d6f70ULL, 0x656e6170692d656dULL};

namespace {

Napi::Value devices_to_js(const Napi::CallbackInfo& info) {
  const std::vector<Device> list = devices();
  Napi::Array array = Napi::Array::New(info.Env(), list.size());
  for (std::uint32_t i = 0; i < list.size(); i++) {
    Napi::Object object = Napi::Object::New(info.Env());
    object.Set("name", list[i].name);
    object.Set("description", list[i].description);
    object.Set("type", list[i].type);
    object.Set("memoryFree", static_cast<double>(list[i].memory_free));
    object.Set("memoryTotal", static_cast<double>(list[i].memory_total));
    array.Set(i, object);
  }
  return array;
}

/// notify(address, state)
void notify_from_js(const Napi::CallbackInfo& info) {
  notify(info[0].ToString().Utf8Value(), info[1].ToString().Utf8Value());
}

Napi::Value backends_to_js(const Napi::CallbackInfo& info) {
  const std::vector<std::string> list = backends();
  Napi::Array array = Napi::Array::New(info.Env(), list.size());
  for (std::uint32_t i = 0; i < list.size(); i++) array.Set(i, list[i]);
  return array;
}

struct LogLine {
  LogLevel level;
  std::string text;
};

const char* level_name(LogLevel level) {
  switch (level) {
    case LogLevel::Error:
      return "error";
    case LogLevel::Warn:
      return "warn";
    case LogLevel::Info:
      return "info";
    default:
      return "debug";
  }
}

void deliver_line(Napi::Env env, Napi::Function callback, std::nullptr_t* /*context*/, LogLine* line) {
  const std::unique_ptr<LogLine> owned(line);
  if (env == nullptr) return;
  try {
    callback.Call({Napi::String::New(env, level_name(owned->level)), Napi::String::New(env, owned->text)});
  } catch (const Napi::Error& error) {
    throw_uncaught(env, error);
  }
}

using LogFunction = Napi::TypedThreadSafeFunction<std::nullptr_t, LogLine, deliver_line>;

void stop_log(void* data) {
  int& sink = static_cast<AddonData*>(data)->log_sink;
  if (sink != 0) remove_log_sink(std::exchange(sink, 0));
}

/// setLogger(function (level, line) | null): where llama.cpp's log goes. One per environment.
void set_logger(const Napi::CallbackInfo& info) {
  AddonData& data = AddonData::of(info.Env());
  napi_remove_env_cleanup_hook(info.Env(), stop_log, &data);
  stop_log(&data);
  if (!info[0].IsFunction()) return;
  // The function lives as long as the sink that calls it.
  auto function = std::shared_ptr<LogFunction>(
      new LogFunction(LogFunction::New(info.Env(), info[0].As<Napi::Function>(), "llama_openapi log", 0, 1)),
      [](LogFunction* f) {
        f->Release();
        delete f;
      });
  function->Unref(info.Env());
  data.log_sink = add_log_sink([function](LogLevel level, const std::string& text) {
    auto line = std::make_unique<LogLine>(LogLine{level, text});
    if (function->NonBlockingCall(line.get()) == napi_ok) static_cast<void>(line.release());
  });
  // After the function was made: hooks run in reverse order, so the sink goes before the function that it calls.
  napi_add_env_cleanup_hook(info.Env(), stop_log, &data);
}

/// Ends every engine of this environment.
void close_all(const Napi::CallbackInfo& info) {
  const std::set<ModelWrap*> open = AddonData::of(info.Env()).models;
  for (ModelWrap* model : open) model->shut_down();
}

/// process.exit() runs no clean-up hooks, and the destructors of static objects do not wait for engines that still use
/// them. So engines end at the `exit` event, which comes for uncaught exceptions as well, and right before the process
/// really exits: who removes all listeners of `exit`, or loads a model in one, is not to meet a crash.
void close_at_exit(Napi::Env env) {
  const auto hook = env.RunScript(R"js(
    (process, closeAll) => {
      const { reallyExit } = process;
      process.reallyExit = function (...code) {
        closeAll();
        return reallyExit.apply(this, code);
      };
      process.once("exit", closeAll);
    })js")
                        .As<Napi::Function>();
  hook.Call({env.Global().Get("process"), Napi::Function::New(env, close_all)});
}

Napi::Object init(Napi::Env env, Napi::Object exports) {
  env.SetInstanceData<AddonData>(new AddonData);

  // Without a sink llama.cpp prints to stderr; this installs the router, which prints nothing.
  remove_log_sink(add_log_sink([](LogLevel, const std::string&) {}));
  load_backends();
  llama_backend_init();
  close_at_exit(env);

  exports.Set("ModelOptions", OptionsWrap<ModelOptions>::define(env));
  exports.Set("PredictOptions", OptionsWrap<PredictOptions>::define(env));
  exports.Set("EmbedOptions", OptionsWrap<EmbedOptions>::define(env));
  exports.Set("Model", ModelWrap::define(env));
  exports.Set("devices", Napi::Function::New(env, devices_to_js));
  exports.Set("backends", Napi::Function::New(env, backends_to_js));
  define_constraints(env, exports);
  define_planning(env, exports);
  exports.Set("setLogger", Napi::Function::New(env, set_logger));
  exports.Set("notify", Napi::Function::New(env, notify_from_js));
  exports.Set("llamaVersion", llama_version());
  exports.Set("systemInfo", llama_print_system_info());
  return exports;
}

}  // namespace
}  // namespace llama_openapi

// The macro wants a function in the global namespace.
static Napi::Object Init(Napi::Env env, Napi::Object exports) { return llama_openapi::init(env, exports); }

NODE_API_MODULE(llama_openapi, Init)
