#pragma once

#include <napi.h>

#include <memory>

#include "binding/event_queue.h"
#include "engine/engine.h"

namespace llama_openapi {

/// `new Model(modelOptions, onEvents)`: an engine as JS sees it. The constructor starts the load; everything that
/// happens comes as arrays of events. Requests keep the event loop alive, an idle model does not.
class ModelWrap : public Napi::ObjectWrap<ModelWrap> {
 public:
  static Napi::Function define(Napi::Env env);

  explicit ModelWrap(const Napi::CallbackInfo& info);
  ~ModelWrap() override;

  /// Closes the engine and waits for its threads. At the latest when the environment goes away. Idempotent.
  void shut_down();

 private:
  Napi::Value info(const Napi::CallbackInfo& info);
  Napi::Value submit(const Napi::CallbackInfo& info);
  Napi::Value tokenize(const Napi::CallbackInfo& info);
  Napi::Value detokenize(const Napi::CallbackInfo& info);
  Napi::Value apply_template(const Napi::CallbackInfo& info);
  Napi::Value embed(const Napi::CallbackInfo& info);
  Napi::Value stats(const Napi::CallbackInfo& info);
  void cancel(const Napi::CallbackInfo& info);
  void pause(const Napi::CallbackInfo& info);
  void resume(const Napi::CallbackInfo& info);
  void close(const Napi::CallbackInfo& info);
  void reap(const Napi::CallbackInfo& info);
  void ref(const Napi::CallbackInfo& info);
  void unref(const Napi::CallbackInfo& info);

  Engine& engine(Napi::Env env);

  napi_env env_;
  EventQueue* events_ = nullptr;  // ours until it is released, right after the engine is gone
  std::unique_ptr<Engine> engine_;
};

}  // namespace llama_openapi
