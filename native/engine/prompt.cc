#include "engine/prompt.h"

#include <algorithm>
#include <functional>

#include "engine/failure.h"
#include "engine/grammar_guard.h"
#include "engine/infill.h"
#include "engine/rank.h"

namespace llama_openapi {
namespace {

void check_token(const Model& model, llama_token token, const std::string& param) {
  const int vocabulary = model.info().vocabulary_size;
  if (token < 0 || token >= vocabulary) {
    throw Failure("invalid_value",
                  "Invalid token in '" + param + "': " + std::to_string(token) + ". Expected a token id from 0 to " +
                      std::to_string(vocabulary - 1) + ".",
                  param);
  }
}

/// @param least whether there may be more
void check_length(std::size_t tokens, bool least, int context_size, const char* param) {
  if (tokens < static_cast<std::size_t>(context_size)) return;
  throw Failure("context_length_exceeded",
                "This model's maximum context length is " + std::to_string(context_size) +
                    " tokens. However, your prompt resulted in " + (least ? "at least " : "") + std::to_string(tokens) +
                    " tokens, and at least one more is needed for the answer. Please reduce its length.",
                param);
}

/// @param bytes of what is tokenised
/// @param tokenize called, unless so many bytes can't fit: they would hold up other requests
std::vector<llama_token> tokenized(const Model& model, std::size_t bytes, int context_size, const char* param,
                                   const std::function<std::vector<llama_token>()>& tokenize) {
  check_length(model.least_tokens(bytes), true, context_size, param);
  std::vector<llama_token> tokens = tokenize();
  if (tokens.empty()) {
    // An empty prompt has to start somewhere: models without BOS take their end-of-text token, as in training.
    const llama_token bos = llama_vocab_bos(model.vocab());
    const llama_token start = bos == LLAMA_TOKEN_NULL ? llama_vocab_eos(model.vocab()) : bos;
    if (start == LLAMA_TOKEN_NULL) throw Failure("invalid_value", "The prompt is empty.", param);
    tokens.push_back(start);
  }
  check_length(tokens.size(), false, context_size, param);
  return tokens;
}

std::vector<llama_token> media_tokens(const Model& model, const PromptText& text, int context_size, Request& request) {
  Media* media = model.media();
  if (media == nullptr) {
    throw Failure("invalid_value", "This model takes no images and no audio.", "messages");
  }
  MediaPrompt prompt = media->read(model, text, request.options);
  check_length(prompt.tokens.size(), false, context_size, "messages");
  media->encode(prompt, [&request] { return !request.cancelled; });
  request.media = std::move(prompt.spans);
  return std::move(prompt.tokens);
}

/// Of messages, with how their answer is to be generated and read.
std::vector<llama_token> chat_tokens(const Model& model, int context_size, Request& request) {
  const Media* media = model.media();
  ChatPrompt prompt = media == nullptr ? model.chat_template().render(request.options)
                                       : model.chat_template().render(request.options, media->marker());
  request.grammar = std::move(prompt.grammar);
  request.format = std::move(prompt.format);
  request.stops.insert(request.stops.end(), prompt.stops.begin(), prompt.stops.end());
  if (!request.options.media.empty()) return media_tokens(model, prompt.text, context_size, request);
  return tokenized(model, prompt.text.text().size(), context_size, "messages",
                   [&] { return model.tokenize(prompt.text, request.options.add_special); });
}

std::vector<llama_token> prompt_tokens(const Model& model, int context_size, Request& request) {
  const PredictOptions& options = request.options;
  const int given =
      (options.prompt.empty() ? 0 : 1) + (options.prompt_tokens.empty() ? 0 : 1) + (options.messages.empty() ? 0 : 1);
  if (given > 1) {
    throw Failure("invalid_value", "Only one of prompt, prompt_tokens and messages may be given.", "prompt");
  }
  if (!options.prompt_tokens.empty()) {
    for (const llama_token token : options.prompt_tokens) check_token(model, token, "prompt");
    check_length(options.prompt_tokens.size(), false, context_size, "prompt");
    return options.prompt_tokens;
  }
  if (!options.messages.empty()) return chat_tokens(model, context_size, request);
  return tokenized(model, options.prompt.size(), context_size, "prompt",
                   [&] { return model.tokenize(options.prompt, options.add_special, options.parse_special); });
}

/// The text before the gap, the text after it, and the mark behind which the model fills it.
/// @param echo is told where the prompt's own tokens are
std::vector<llama_token> infill_tokens(const Model& model, int context_size, const PredictOptions& options,
                                       PromptEcho& echo) {
  if (!options.messages.empty()) {
    throw Failure("invalid_value", "'suffix' goes with a prompt, not with messages.", "suffix");
  }
  if (!options.prompt.empty() && !options.prompt_tokens.empty()) {
    throw Failure("invalid_value", "Only one of prompt, prompt_tokens and messages may be given.", "prompt");
  }
  for (const llama_token token : options.prompt_tokens) check_token(model, token, "prompt");
  check_length(model.least_tokens(options.prompt.size() + options.suffix.size()), true, context_size, "prompt");
  std::vector<llama_token> tokens = infill(model, options, echo);
  check_length(tokens.size(), false, context_size, "prompt");
  return tokens;
}

void check_grammar_of(const Model& model, const Request& request) {
  if (request.grammar.text.empty()) return;
  const PredictOptions& options = request.options;
  try {
    check_grammar(request.grammar.text,
                  [&model](const std::string& text) { return model.tokenize(text, false, true).size() == 1; });
  } catch (const Failure& failure) {
    if (!options.grammar.empty()) throw;
    // Ours, made from schemas: it is they that ask for too much.
    const char* param = options.json_schema.empty() ? "tools" : "json_schema";
    throw Failure(failure.code, std::string("The JSON schema in '") + param + "' is too complex. " + failure.what(),
                  param);
  }
}

}  // namespace

void prepare(const Model& model, int context_size, Request& request) {
  const PredictOptions& options = request.options;
  if (!options.media.empty() && (options.messages.empty() || options.echo)) {
    throw Failure("invalid_value", "'media' goes with messages, and without 'echo'.", "media");
  }
  request.grammar = {options.grammar, {}};
  request.stops = options.stop;
  request.prompt = options.suffix.empty() ? prompt_tokens(model, context_size, request)
                                          : infill_tokens(model, context_size, options, request.echo);
  if (options.echo) request.echo.prepare(model, options, request.prompt);
  check_grammar_of(model, request);

  for (int choice = 0; choice < options.n && !request.cancelled; choice++) {
    auto sampler =
        std::make_unique<Sampler>(model.get(), options, request.grammar, choice_seed(options, choice), context_size);
    sampler->accept_prompt(request.prompt);
    request.samplers.push_back(std::move(sampler));
  }
}

void prepare(const Model& model, int limit, Embedding& embedding) {
  const EmbedOptions& options = embedding.options;
  if (options.texts.empty() == options.token_counts.empty()) {
    throw Failure("invalid_value", "Exactly one of texts and tokens is to be given.", "input");
  }
  const auto param_of = [count = std::max(options.texts.size(), options.token_counts.size())](std::size_t index) {
    return count == 1 ? "input" : "input[" + std::to_string(index) + "]";
  };
  for (std::size_t i = 0; i < options.texts.size(); i++) {
    embedding.inputs.push_back(options.query.empty() ? model.tokenize(options.texts[i], true, false)
                                                     : rank_tokens(model, options.query, options.texts[i], limit,
                                                                   options.truncate, param_of(i)));
  }
  auto token = options.tokens.begin();
  for (const std::int32_t count : options.token_counts) {
    if (count < 0 || count > options.tokens.end() - token) {
      throw Failure("invalid_value", "The token counts don't add up to the tokens.", "input");
    }
    embedding.inputs.emplace_back(token, token + count);
    token += count;
  }
  for (std::size_t i = 0; i < embedding.inputs.size(); i++) {
    std::vector<llama_token>& tokens = embedding.inputs[i];
    const std::string param = param_of(i);
    for (const llama_token id : tokens) check_token(model, id, param);
    if (tokens.empty()) throw Failure("invalid_value", "'" + param + "' is empty.", param);
    if (static_cast<int>(std::min<std::size_t>(tokens.size(), 1U << 30U)) <= limit) continue;
    if (!options.truncate) {
      throw Failure("context_length_exceeded",
                    "This model's maximum context length is " + std::to_string(limit) + " tokens, however '" + param +
                        "' has " + std::to_string(tokens.size()) + " tokens. Please reduce its length.",
                    param);
    }
    const llama_token last = tokens.back();
    tokens.resize(static_cast<std::size_t>(limit));
    // The mark of the end that BERT's tokenizers add stays.
    if (llama_vocab_is_control(model.vocab(), last)) tokens.back() = last;
  }
}

}  // namespace llama_openapi
