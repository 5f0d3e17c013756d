#pragma once

#include <napi.h>

#include <exception>
#include <functional>
#include <string>
#include <utility>

#include "engine/base/failure.h"

namespace llama_openapi {

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

}  // namespace llama_openapi
