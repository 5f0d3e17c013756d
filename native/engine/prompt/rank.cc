#include "engine/prompt/rank.h"

#include <cmath>
#include <utility>

#include "engine/base/failure.h"
#include "engine/load/model.h"

namespace llama_openapi {
namespace {

/// The text around query and document, in three parts.
struct Frame {
  std::vector<llama_token> before;
  std::vector<llama_token> between;
  std::vector<llama_token> after;
};

void push(std::vector<llama_token>& tokens, bool wanted, llama_token token) {
  if (wanted && token != LLAMA_TOKEN_NULL) tokens.push_back(token);
}

/// `{query}` comes before `{document}` in the templates of llama.cpp's converter.
Frame of_template(const Model& model, const std::string& text) {
  const std::string query = "{query}";
  const std::string document = "{document}";
  const std::size_t first = text.find(query);
  const std::size_t second = first == std::string::npos ? first : text.find(document, first);
  if (second == std::string::npos) {
    throw Failure("unsupported_parameter", "The reranker's own template has no {query} before a {document}.", "model");
  }
  const auto tokens = [&](std::size_t from, std::size_t to) {
    return model.tokenize(text.substr(from, to - from), false, true, "model");
  };
  return {tokens(0, first), tokens(first + query.size(), second), tokens(second + document.size(), text.size())};
}

Frame of_vocabulary(const llama_vocab* vocab) {
  const llama_token separator = llama_vocab_sep(vocab);
  const llama_token end = llama_vocab_eos(vocab) == LLAMA_TOKEN_NULL ? separator : llama_vocab_eos(vocab);
  Frame frame;
  push(frame.before, llama_vocab_get_add_bos(vocab), llama_vocab_bos(vocab));
  push(frame.between, llama_vocab_get_add_eos(vocab), end);
  push(frame.between, llama_vocab_get_add_sep(vocab), separator);
  push(frame.after, llama_vocab_get_add_eos(vocab), end);
  return frame;
}

/// @param tokens of the query
Failure no_room_for_documents(std::size_t limit, const std::string& tokens) {
  return {"context_length_exceeded",
          "This model's maximum context length is " + std::to_string(limit) + " tokens, however 'query' has " + tokens +
              " tokens. Please reduce its length.",
          "query"};
}

}  // namespace

RankQuery::RankQuery(const Model& model, const std::string& query, int limit)
    : model_(model), limit_(static_cast<std::size_t>(limit)) {
  const std::size_t least = model.least_tokens(query.size());
  if (least >= limit_) throw no_room_for_documents(limit_, "at least " + std::to_string(least));
  const char* source = llama_model_chat_template(model.get(), "rerank");
  Frame frame = source == nullptr ? of_vocabulary(model.vocab()) : of_template(model, source);
  const std::vector<llama_token> asked = model.tokenize(query, false, false, "query");
  query_size_ = asked.size();
  before_ = std::move(frame.before);
  before_.insert(before_.end(), asked.begin(), asked.end());
  before_.insert(before_.end(), frame.between.begin(), frame.between.end());
  after_ = std::move(frame.after);
}

std::vector<llama_token> RankQuery::with(const std::string& document, bool truncate, const std::string& param) const {
  std::vector<llama_token> text = model_.tokenize(document, false, false, param);
  const std::size_t around = before_.size() + after_.size();
  if (around + text.size() > limit_) {
    if (around >= limit_) throw no_room_for_documents(limit_, std::to_string(query_size_));
    if (!truncate) {
      throw Failure("context_length_exceeded",
                    "This model's maximum context length is " + std::to_string(limit_) +
                        " tokens, however the query and '" + param + "' have " + std::to_string(around + text.size()) +
                        " tokens. Please reduce their length.",
                    param);
    }
    text.resize(limit_ - around);
  }
  std::vector<llama_token> tokens = before_;
  tokens.insert(tokens.end(), text.begin(), text.end());
  tokens.insert(tokens.end(), after_.begin(), after_.end());
  return tokens;
}

float relevance(const Model& model, float output) {
  // llama.cpp makes probabilities of Qwen3's two outputs (yes, no) itself.
  const std::string& architecture = model.info().architecture;
  if (architecture == "qwen3" || architecture == "qwen3vl") return output;
  return 1 / (1 + std::exp(-output));
}

}  // namespace llama_openapi
