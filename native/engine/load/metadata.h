#pragma once

#include <string>

#include "llama.h"

namespace llama_openapi {

/// What a model's file says under a key, as text; empty where it says nothing. Cut after 255 bytes.
std::string metadata(const llama_model* model, const std::string& key);

}  // namespace llama_openapi
