#include "engine/prompt/prompt.h"

#include <algorithm>
#include <functional>
#include <optional>

#include "engine/base/failure.h"
#include "engine/base/utf8.h"
#include "engine/constraint/grammar_guard.h"
#include "engine/prompt/infill.h"
#include "engine/prompt/rank.h"

namespace llama_openapi {
namespace {

/// Bytes of a text to embed, where a vocabulary does not tell how many tokens it has at the least.
constexpr std::size_t kLongestInput = std::size_t{4} << 20U;

/// Tokens that are made beyond those that stay of a text that is cut.
constexpr std::size_t kSpareTokens = 64;

/// @param tokens how many there are
Failure too_long_to_embed(int limit, const std::string& tokens, const std::string& param) {
  return {"context_length_exceeded",
          "This model's maximum context length is " + std::to_string(limit) + " tokens, however '" + param + "' has " +
              tokens + " tokens. Please reduce its length.",
          param};
}

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
  if (request.cancelled) {  // what was encoded has been computed
    for (const MediaSpan& span : prompt.spans) request.usage.prompt_tokens += span.vectors ? span.count : 0;
  }
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
  // What the client sees is what its stop strings are about. Markup, arguments and reasoning are not.
  if (request.format) std::swap(request.content_stops, request.stops);
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
  return tokenized(model, options.prompt.size(), context_size, "prompt", [&] {
    return model.tokenize(options.prompt, options.add_special, options.parse_special, "prompt");
  });
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

/// The part of a text that an input for embeddings can use. What is longer than any input would hold up other requests
/// while it is tokenised.
/// @throws Failure context_length_exceeded; string_above_max_length: it is longer than can be cut
std::string usable(const Model& model, const std::string& text, int limit, bool truncate, const std::string& param) {
  const auto most = static_cast<std::size_t>(limit);
  const std::size_t least = model.least_tokens(text.size());
  if (least > most) {
    if (!truncate) throw too_long_to_embed(limit, "at least " + std::to_string(least), param);
    // So far behind its last token that what comes there does not change it.
    return utf8::sanitize(text.substr(0, (text.size() / least + 1) * (most + kSpareTokens)));
  }
  if (text.size() > kLongestInput) {
    throw Failure("string_above_max_length",
                  "'" + param + "' has " + std::to_string(text.size()) + " bytes. Expected at most " +
                      std::to_string(kLongestInput) + ".",
                  param);
  }
  return text;
}

void check_grammar_of(const Model& model, const Request& request) {
  if (request.grammar.text.empty() || request.grammar.syntax != Grammar::Syntax::Gbnf) return;
  check_grammar(request.grammar.text,
                [&model](const std::string& text) { return model.tokenize(text, false, true, "grammar").size() == 1; });
}

/// The token that a mark is, where it is one that no text holds; LLAMA_TOKEN_NULL: it is a text.
llama_token mark_token(const Model& model, const std::string& mark) {
  const std::vector<llama_token> tokens = model.tokenize(mark, false, true, "messages");
  return tokens.size() == 1 && model.never_text(tokens.front()) ? tokens.front() : LLAMA_TOKEN_NULL;
}

/// None, where the grammar is no one of llguidance's.
std::optional<ConstraintSource> constraint_of(const Model& model, const Grammar& grammar) {
  if (grammar.empty()) return std::nullopt;
  switch (grammar.syntax) {
    case Grammar::Syntax::JsonSchema: {
      const std::string& mark = grammar.reasoning_end;
      const llama_token token = mark.empty() ? LLAMA_TOKEN_NULL : mark_token(model, mark);
      return ConstraintSource{ConstraintSource::Kind::JsonSchema, grammar.text, mark, token};
    }
    case Grammar::Syntax::Tools:
      return ConstraintSource{ConstraintSource::Kind::Calls, grammar.text, ""};
    case Grammar::Syntax::Framed:
      return ConstraintSource{ConstraintSource::Kind::Framed, grammar.text, ""};
    case Grammar::Syntax::Lark:
      return ConstraintSource{ConstraintSource::Kind::Lark, grammar.text, ""};
    case Grammar::Syntax::Regex:
      return ConstraintSource{ConstraintSource::Kind::Regex, grammar.text, ""};
    case Grammar::Syntax::Gbnf:
      break;
  }
  return std::nullopt;
}

}  // namespace

void prepare(const Model& model, int context_size, Request& request) {
  const PredictOptions& options = request.options;
  if (!options.media.empty() && (options.messages.empty() || options.echo)) {
    throw Failure("invalid_value", "'media' goes with messages, and without 'echo'.", "media");
  }
  request.grammar = given_grammar(options);
  request.stops = options.stop;
  request.prompt = options.suffix.empty() ? prompt_tokens(model, context_size, request)
                                          : infill_tokens(model, context_size, options, request.echo);
  if (options.echo) request.echo.prepare(model, options, request.prompt);
  check_grammar_of(model, request);
  request.constraint = constraint_of(model, request.grammar);
  if (request.constraint) request.constraint->cache_namespace = options.cache_namespace;
  request.prepared = true;
}

bool must_compile(const Model& model, const Request& request) {
  return request.constraint && !model.constraints().has(*request.constraint);
}

void make_samplers(const Model& model, int context_size, Request& request) {
  const PredictOptions& options = request.options;
  const auto constraint = request.constraint ? model.constraints().get(*request.constraint) : nullptr;
  for (int choice = 0; choice < options.n && !request.cancelled; choice++) {
    auto sampler = std::make_unique<Sampler>(model.get(), options, request.grammar, constraint,
                                             choice_seed(options, choice), context_size);
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
  const bool ranks = !options.query.empty();
  const auto query = ranks ? std::make_optional<RankQuery>(model, options.query, limit) : std::nullopt;
  for (std::size_t i = 0; i < options.texts.size() && !embedding.cancelled; i++) {
    const std::string text = usable(model, options.texts[i], limit, options.truncate, param_of(i));
    embedding.inputs.push_back(ranks ? query->with(text, options.truncate, param_of(i))
                                     : model.tokenize(text, true, false, param_of(i)));
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
      throw too_long_to_embed(limit, std::to_string(tokens.size()), param);
    }
    const llama_token last = tokens.back();
    tokens.resize(static_cast<std::size_t>(limit));
    // The mark of the end that BERT's tokenizers add stays.
    if (llama_vocab_is_control(model.vocab(), last)) tokens.back() = last;
  }
}

}  // namespace llama_openapi
