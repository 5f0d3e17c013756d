#pragma once

#include <napi.h>

namespace llama_openapi {

/// What can be said of schemas without a model.
void define_constraints(Napi::Env env, Napi::Object exports);

}  // namespace llama_openapi
