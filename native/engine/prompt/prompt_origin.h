#pragma once

#include <string>
#include <vector>

#include "chat.h"
#include "engine/prompt/prompt_text.h"

namespace llama_openapi {

/// Which of a prompt is the template's own. libcommon gives its text alone, and may have cut a mark from its begin and
/// put one at its end since it was rendered.
/// @param renderings what was rendered for it, this one among it
/// @param begin the mark that may have been cut
PromptText origin_of(const std::string& prompt, const std::vector<PromptText>& renderings, const std::string& begin);

/// The same of a prompt that goes on with the assistant's message, which libcommon puts at the end by itself.
PromptText origin_of(const common_chat_params& params, const std::vector<PromptText>& renderings,
                     const std::string& begin, const common_chat_msg& message);

}  // namespace llama_openapi
