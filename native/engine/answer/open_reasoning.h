#pragma once

#include <string>

#include "chat.h"
#include "engine/generated/options.h"
#include "engine/prompt/prompt_text.h"

namespace llama_openapi {

/// Ends the reasoning that a prompt has begun where the answer is to come at once.
/// @param parser of the answer and of what the prompt has begun of it; may be empty
/// @param forced whether the answer is to be calls and nothing else
/// @return the mark that ends the reasoning under way, or empty
std::string settle_reasoning(common_chat_params& params, PromptText& prompt, const common_peg_arena& parser,
                             const PredictOptions& options, bool forced);

}  // namespace llama_openapi
