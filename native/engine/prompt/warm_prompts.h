#pragma once

#include <vector>

#include "engine/load/model.h"

namespace llama_openapi {

/// What all chats begin with that begin with the messages of `options.warm_prompts`, for each of these.
/// @param context_size tokens that one sequence can hold
/// @throws Failure model_load_failed naming the item and what is wrong with it
std::vector<std::vector<llama_token>> warm_prompts(const Model& model, const ModelOptions& options, int context_size);

}  // namespace llama_openapi
