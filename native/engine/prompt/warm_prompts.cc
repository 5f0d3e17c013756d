#include "engine/prompt/warm_prompts.h"

#include <string>

#include "engine/base/failure.h"
#include "engine/constraint/json_depth.h"
#include "engine/scheduler/host_cache.h"

namespace llama_openapi {
namespace {

constexpr int kMessagesDepth = 128;

/// What may follow. A tokenizer may merge the last characters of a template with the first one of a message, so these
/// begin with characters of several kinds.
constexpr const char* kQuestions[] = {"a", "7", "- A", "\"", "\xc3\x84"};

/// @param messages JSON text
std::string with_question(const std::string& messages, const char* question) {
  check_json_depth(messages, kMessagesDepth, "warm_prompts");
  common_json list = common_json::parse(messages);
  if (!list.is_array() || list.empty()) throw Failure("invalid_value", "Expected a list of messages.", "warm_prompts");
  list.push_back({{"role", "user"}, {"content", question}});
  return list.dump();
}

/// The chat's tokens, as those of a request for it are.
std::vector<llama_token> chat_tokens(const Model& model, const std::string& messages, const char* question) {
  PredictOptions options;
  options.messages = with_question(messages, question);
  return model.tokenize(model.chat_template().render(options).text, options.add_special);
}

std::vector<llama_token> common_tokens(const Model& model, const std::string& messages) {
  std::vector<llama_token> common = chat_tokens(model, messages, kQuestions[0]);
  for (const char* question : kQuestions) {
    const std::vector<llama_token> other = chat_tokens(model, messages, question);
    common.resize(static_cast<std::size_t>(common_prefix(common, other)));
  }
  return common;
}

}  // namespace

std::vector<std::vector<llama_token>> warm_prompts(const Model& model, const ModelOptions& options, int context_size) {
  std::vector<std::vector<llama_token>> prompts;
  for (std::size_t i = 0; i < options.warm_prompts.size(); i++) {
    const auto fail = [i](const std::string& why) {
      return Failure("model_load_failed", "warm_prompts[" + std::to_string(i) + "]: " + why, "warm_prompts");
    };
    std::vector<llama_token> tokens;
    try {
      tokens = common_tokens(model, options.warm_prompts[i]);
    } catch (const std::exception& error) {
      throw fail(error.what());
    }
    if (tokens.empty()) throw fail("Chats that begin with it have no token in common with this model's template.");
    if (tokens.size() >= static_cast<std::size_t>(context_size)) {
      throw fail("It has " + std::to_string(tokens.size()) + " tokens, but a sequence has room for " +
                 std::to_string(context_size) + ", the answer included.");
    }
    prompts.push_back(std::move(tokens));
  }
  return prompts;
}

}  // namespace llama_openapi
