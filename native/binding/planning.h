#pragma once

#include <napi.h>

namespace llama_openapi {

/// Adds to the module what is asked about a model before it is loaded: `planModel`, `tryTemplate`, and what bounds
/// both.
void define_planning(Napi::Env env, Napi::Object exports);

}  // namespace llama_openapi
