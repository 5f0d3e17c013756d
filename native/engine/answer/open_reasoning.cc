#include "engine/answer/open_reasoning.h"

#include <utility>

namespace llama_openapi {
namespace {

/// The mark that ends the reasoning that the prompt has begun already; empty where it has not.
std::string open_reasoning(const common_chat_params& params) {
  if (params.thinking_start_tag.empty() || params.thinking_end_tags.empty()) return "";
  const std::size_t begun = params.generation_prompt.rfind(params.thinking_start_tag);
  const std::string& end = params.thinking_end_tags.front();
  if (begun == std::string::npos || params.generation_prompt.find(end, begun) != std::string::npos) return "";
  return end;
}

/// Ends the reasoning that has begun with a prompt, on a line of its own where the parser takes that.
void close_reasoning(common_chat_params& params, PromptText& prompt, const common_peg_arena& parser,
                     const std::string& end) {
  const auto reads = [&](const std::string& text) {
    common_peg_parse_context context(text, COMMON_PEG_PARSE_FLAG_LENIENT);
    return parser.empty() || !parser.parse(context).fail();
  };
  const std::string lines = end + "\n\n";
  const std::string& closing = reads(params.generation_prompt + lines) ? lines : end;
  params.generation_prompt += closing;
  prompt.add(true, closing);
}

}  // namespace

std::string settle_reasoning(common_chat_params& params, PromptText& prompt, const common_peg_arena& parser,
                             const PredictOptions& options, bool forced) {
  std::string end = open_reasoning(params);
  const bool off = options.thinking == "off" && !options.continue_message;
  if (!end.empty() && (forced || off)) {
    close_reasoning(params, prompt, parser, std::exchange(end, ""));
  }
  return end;
}

}  // namespace llama_openapi
