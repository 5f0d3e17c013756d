#pragma once

#include <napi.h>

namespace llama_openapi {

/// For calls into JS that no JS code waits for: what they throw is an uncaught exception. Node itself only warns of it,
/// and goes on.
inline void throw_uncaught(Napi::Env env, const Napi::Error& error) {
  if (!error.IsEmpty()) napi_fatal_exception(env, error.Value());
}

}  // namespace llama_openapi
