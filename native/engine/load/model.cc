#include "engine/load/model.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <limits>

#include "common.h"
#include "engine/base/failure.h"
#include "engine/base/files.h"
#include "engine/base/logging.h"
#include "engine/base/thread.h"
#include "engine/base/utf8.h"
#include "engine/load/metadata.h"
#include "engine/prompt/pre_tokenizer.h"
#include "llama.h"

namespace llama_openapi {
namespace {

/// Schemas and grammars that requests of one model use again and again: an agent's, or a product's.
constexpr ConstraintCache::Limits kConstraints{256, std::size_t{64} << 20U};

/// @param what the option that names the file
Failure load_failure(const std::string& path, const std::string& reason, const std::string& what) {
  return {"model_load_failed", "The " + what + " file '" + path + "' can't be loaded: " + reason + ".", what};
}

/// Empty where there is none.
std::string token_text(const llama_vocab* vocab, llama_token token) {
  if (token < 0 || token >= llama_vocab_n_tokens(vocab)) return "";
  return utf8::sanitize(common_token_to_piece(vocab, token, true));
}

/// llama.cpp has a token for each where the file names none: in vocabularies of the kind `gpt2` that is a character.
/// @param key of the file's metadata
std::string named_text(const llama_model* model, const char* key, llama_token token) {
  const llama_vocab* vocab = llama_model_get_vocab(model);
  if (metadata(model, key).empty() && (token < 0 || !llama_vocab_is_control(vocab, token))) return "";
  return token_text(vocab, token);
}

/// As the file names it, or as its vocabulary marks it: llama.cpp has no function for it.
llama_token unknown_token(const llama_model* model) {
  const std::string named = metadata(model, "tokenizer.ggml.unknown_token_id");
  if (!named.empty()) return static_cast<llama_token>(std::strtol(named.c_str(), nullptr, 10));
  const llama_vocab* vocab = llama_model_get_vocab(model);
  for (llama_token id = 0; id < llama_vocab_n_tokens(vocab); id++) {
    if ((llama_vocab_get_attr(vocab, id) & LLAMA_TOKEN_ATTR_UNKNOWN) != 0) return id;
  }
  return LLAMA_TOKEN_NULL;
}

TokenizerInfo read_tokenizer(const llama_model* model) {
  const llama_vocab* vocab = llama_model_get_vocab(model);
  TokenizerInfo info;
  info.type = metadata(model, "tokenizer.ggml.model");
  info.bos = named_text(model, "tokenizer.ggml.bos_token_id", llama_vocab_bos(vocab));
  info.eos = named_text(model, "tokenizer.ggml.eos_token_id", llama_vocab_eos(vocab));
  info.eot = token_text(vocab, llama_vocab_eot(vocab));
  info.pad = token_text(vocab, llama_vocab_pad(vocab));
  info.unk = token_text(vocab, unknown_token(model));
  info.add_bos = llama_vocab_get_add_bos(vocab);
  info.add_eos = llama_vocab_get_add_eos(vocab);
  return info;
}

ModelInfo read_info(const llama_model* model) {
  char description[256] = {};
  llama_model_desc(model, description, sizeof(description));
  ModelInfo info;
  info.description = description;
  info.architecture = metadata(model, "general.architecture");
  info.size = llama_model_size(model);
  info.parameters = llama_model_n_params(model);
  info.vocabulary_size = llama_vocab_n_tokens(llama_model_get_vocab(model));
  info.trained_context_size = llama_model_n_ctx_train(model);
  info.embedding_size = llama_model_n_embd(model);
  info.tokenizer = read_tokenizer(model);
  return info;
}

/// Only where no tokenizer drops or joins anything: WordPiece and Unigram normalise the text first.
std::size_t longest_token(const llama_vocab* vocab) {
  const enum llama_vocab_type type = llama_vocab_type(vocab);
  if (type != LLAMA_VOCAB_TYPE_BPE && type != LLAMA_VOCAB_TYPE_SPM) return 0;
  std::size_t longest = 0;
  for (llama_token id = 0; id < llama_vocab_n_tokens(vocab); id++) {
    longest = std::max(longest, std::strlen(llama_vocab_get_text(vocab, id)));
  }
  return longest;
}

/// Characters of a match that any of our stacks has room for.
constexpr std::size_t kShortMatch = 8192;

/// llama.cpp counts the bytes of a text in 32 bits.
constexpr std::size_t kMostDetokenized = std::size_t{1} << 20U;

/// Where rendered prompts come from.
const std::string kMessages = "messages";

/// Its name is more than a character, which a text may have to have.
bool is_control(const llama_vocab* vocab, llama_token token) {
  return llama_vocab_is_control(vocab, token) && std::strlen(llama_vocab_get_text(vocab, token)) > 1;
}

/// The marks that the model wants around a prompt.
void add_ends(const llama_vocab* vocab, std::vector<llama_token>& tokens) {
  const llama_token begin = llama_vocab_bos(vocab);
  const llama_token end = llama_vocab_eos(vocab);
  if (llama_vocab_get_add_bos(vocab) && begin != LLAMA_TOKEN_NULL) tokens.insert(tokens.begin(), begin);
  if (llama_vocab_get_add_eos(vocab) && end != LLAMA_TOKEN_NULL) tokens.push_back(end);
}

/// Whether there are others than the marks around a prompt.
bool holds_control(const llama_vocab* vocab, const std::vector<llama_token>& tokens, bool ends) {
  auto first = tokens.begin();
  auto last = tokens.end();
  if (ends && first != last && llama_vocab_is_control(vocab, *first)) ++first;
  if (ends && first != last && llama_vocab_is_control(vocab, *(last - 1))) --last;
  return std::any_of(first, last, [vocab](llama_token token) { return is_control(vocab, token); });
}

/// The tokens of a control token's name, character by character.
std::vector<llama_token> spell(const llama_vocab* vocab, llama_token token) {
  const std::string name = llama_vocab_get_text(vocab, token);
  // Behind a line break no tokenizer puts a space before a text.
  const std::vector<llama_token> line = common_tokenize(vocab, "\n", false, false);
  std::vector<llama_token> spelled;
  for (std::size_t start = 0; start < name.size();) {
    std::size_t end = start + 1;
    while (end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) end++;
    const std::vector<llama_token> both = common_tokenize(vocab, "\n" + name.substr(start, end - start), false, false);
    const bool behind = both.size() > line.size() && std::equal(line.begin(), line.end(), both.begin());
    for (std::size_t i = behind ? line.size() : 0; i < both.size(); i++) {
      if (!is_control(vocab, both[i])) spelled.push_back(both[i]);
    }
    start = end;
  }
  return spelled;
}

/// Tokenizers that put words together of their parts may end at the name of a control token. These are spelled.
/// @param is_name whether a token is one of these
std::vector<llama_token> spelled(const llama_vocab* vocab, const std::vector<llama_token>& tokens,
                                 const std::function<bool(llama_token)>& is_name) {
  if (std::none_of(tokens.begin(), tokens.end(), is_name)) return tokens;
  std::vector<llama_token> plain;
  for (const llama_token token : tokens) {
    const std::vector<llama_token> letters = is_name(token) ? spell(vocab, token) : std::vector<llama_token>{token};
    plain.insert(plain.end(), letters.begin(), letters.end());
  }
  return plain;
}

llama_load_mode load_mode(const std::string& name) {
  if (name == "none") return LLAMA_LOAD_MODE_NONE;
  if (name == "mmap") return LLAMA_LOAD_MODE_MMAP;
  if (name == "mlock") return LLAMA_LOAD_MODE_MLOCK;
  if (name == "mmap_mlock") return LLAMA_LOAD_MODE_MMAP_MLOCK;
  if (name == "direct_io") return LLAMA_LOAD_MODE_DIRECT_IO;
  return LLAMA_LOAD_MODE_AUTO;
}

}  // namespace

llama_model_params file_params(const ModelOptions& options) {
  llama_model_params params = llama_model_default_params();
  params.n_gpu_layers = static_cast<int32_t>(options.gpu_layers);
  params.main_gpu = static_cast<int32_t>(options.main_gpu);
  params.load_mode = load_mode(options.load_mode);
  params.check_tensors = options.check_tensors;
  return params;
}

void check_file(const std::string& path, const std::string& what) {
  if (path.find('\0') != std::string::npos) throw load_failure(path.c_str(), "its name contains a NUL character", what);
  errno = 0;
  std::ifstream file = open_file(path);
  if (!file) throw load_failure(path, errno == 0 ? "it can't be opened" : std::strerror(errno), what);
  char magic[4] = {};
  if (!file.read(magic, sizeof(magic))) throw load_failure(path, "it is no file with at least 4 bytes", what);
  if (std::memcmp(magic, "GGUF", sizeof(magic)) != 0) throw load_failure(path, "it is no GGUF file", what);
}

llama_model_ptr load_header(const std::string& path, const std::string& what, const ModelOptions& options) {
  check_file(path, what);
  llama_model_params params = file_params(options);
  params.no_alloc = true;
  params.load_mode = LLAMA_LOAD_MODE_NONE;
  const ErrorCapture errors;
  llama_model_ptr model(llama_model_load_from_file(path.c_str(), params));
  if (!model) throw load_failure(path, errors.reason("llama.cpp gives no reason"), what);
  return model;
}

llama_model_ptr load_weights(const std::string& path, const std::string& what, const ModelOptions& options,
                             const std::function<bool(float)>& progress) {
  check_file(path, what);

  struct Progress {
    const std::function<bool(float)>& call;
    bool cancelled = false;
  } state{progress};

  llama_model_params params = file_params(options);
  params.progress_callback_user_data = &state;
  params.progress_callback = [](float fraction, void* user) {
    auto* s = static_cast<Progress*>(user);
    s->cancelled = s->cancelled || !s->call(fraction);
    return !s->cancelled;
  };

  const ErrorCapture errors;
  llama_model_ptr model(llama_model_load_from_file(path.c_str(), params));
  if (state.cancelled) throw Failure("cancelled", "The load of '" + path + "' was cancelled.");
  if (!model) throw load_failure(path, errors.reason("llama.cpp gives no reason"), what);
  return model;
}

Model::Model(const ModelOptions& options, const std::function<bool(float)>& progress)
    : model_(load_weights(options.model, "model", options, progress)) {
  info_ = read_info(model_.get());
  chat_template_ = std::make_unique<ChatTemplate>(
      model_.get(), template_source(options.template_), [this](const std::string& text) { return split(text); },
      [this](const std::string& mark) { return ends_answer(mark); });
  info_.has_chat_template = chat_template_->given();
  info_.reasons = chat_template_->reasons();
  info_.tagged_levels = chat_template_->tagged_levels();
  info_.tokenizer.chat_template = chat_template_->jinja();
  control_names_ = std::make_unique<ControlNames>(vocab(), chat_template_->source());
  constraints_ = std::make_unique<ConstraintCache>([this] { return constraint_vocabulary(); }, kConstraints);
  pre_tokenizer_ = std::make_unique<PreTokenizer>(model_.get());
  longest_token_ = longest_token(vocab());
  if (info_.has_chat_template) check_template();
  if (options.projector.empty()) return;
  check_file(options.projector, "projector");
  media_ = std::make_unique<Media>(model_.get(), options);
  info_.sees_images = media_->sees();
  info_.hears_audio = media_->hears();
}

bool Model::never_text(llama_token token) const {
  constexpr int kNone = LLAMA_TOKEN_ATTR_CONTROL | LLAMA_TOKEN_ATTR_UNKNOWN | LLAMA_TOKEN_ATTR_UNUSED;
  return control_names_->has(token) || (llama_vocab_get_attr(vocab(), token) & kNone) != 0 ||
         llama_vocab_is_eog(vocab(), token);
}

/// Cuts a text at names of control tokens. Tokens that end an answer stay names: they would end it.
std::vector<Written> Model::split(const std::string& text) const {
  std::vector<Written> out;
  std::size_t start = 0;
  const auto add = [&out](Written next) {
    if (next.text.empty()) return;
    if (next.token < 0 && !out.empty() && out.back().token < 0) {
      out.back().text += next.text;
    } else {
      out.push_back(std::move(next));
    }
  };
  for (const llama_token token : tokenize(text, false, true, "tools")) {
    if (!never_text(token) || llama_vocab_is_eog(vocab(), token)) continue;
    const std::string name = common_token_to_piece(vocab(), token, true);
    const std::size_t at = name.empty() ? std::string::npos : text.find(name, start);
    if (at == std::string::npos) continue;
    add({text.substr(start, at - start)});
    add({name, token});
    start = at + name.size();
  }
  add({text.substr(start)});
  return out;
}

/// Whether a mark is a token that ends an answer.
bool Model::ends_answer(const std::string& mark) const {
  const std::vector<llama_token> tokens = tokenize(mark, false, true, "tools");
  return tokens.size() == 1 && llama_vocab_is_eog(vocab(), tokens.front());
}

ConstraintVocabulary Model::constraint_vocabulary() const {
  std::vector<ConstraintVocabulary::Token> tokens;
  std::vector<std::uint32_t> ends;
  for (llama_token id = 0; id < llama_vocab_n_tokens(vocab()); id++) {
    tokens.push_back({common_token_to_piece(vocab(), id, true), never_text(id)});
    if (llama_vocab_is_eog(vocab(), id)) ends.push_back(static_cast<std::uint32_t>(id));
  }
  return {tokens, ends};
}

/// Says so where the template makes names of control tokens in a way that hides whose they are.
void Model::check_template() const {
  PredictOptions chat;
  chat.messages = R"([{"role":"system","content":"a"},{"role":"user","content":"b"},)"
                  R"({"role":"assistant","content":"c"},{"role":"user","content":"d"}])";
  try {
    const std::vector<PromptPiece> all = control_names_->pieces(chat_template_->render(chat).text);
    if (all.size() == 1 && all.front().parse_special) return;
  } catch (const Failure&) {
    return;  // it takes no such chat
  }
  log_line(
      LogLevel::Warn,
      "The chat template puts names of control tokens together out of parts that may be a request's: they are read "
      "as text.");
}

std::vector<llama_token> Model::tokenize(const std::string& given, bool add_special, bool parse_special,
                                         const std::string& param) const {
  const std::string text = utf8::sanitize(given);  // some tokenizers throw at anything else
  if (text.size() > static_cast<std::size_t>(std::numeric_limits<int32_t>::max())) {
    throw Failure("string_above_max_length", "'" + param + "' is longer than 2 GiB.", param);
  }
  std::vector<llama_token> tokens;
  with_stack_for(text, param, [&] {
    tokens = common_tokenize(vocab(), text, add_special, parse_special);
    if (!parse_special && holds_control(vocab(), tokens, add_special)) {
      tokens = spelled(vocab(), common_tokenize(vocab(), text, false, false),
                       [this](llama_token token) { return is_control(vocab(), token); });
      if (add_special) add_ends(vocab(), tokens);
    }
  });
  return tokens;
}

std::vector<PromptPiece> Model::pieces(const PromptText& prompt) const {
  const std::string text = prompt.text();
  if (utf8::sanitize(text) == text) return control_names_->pieces(prompt);
  PromptText sanitized;
  for (const PromptText::Part& part : prompt.parts) sanitized.add(part.own, utf8::sanitize(part.text));
  return control_names_->pieces(sanitized);
}

std::vector<PromptPiece> Model::safe_pieces(const PromptText& prompt) const {
  std::vector<PromptPiece> safe;
  for (PromptPiece& piece : pieces(prompt)) {
    bool names = false;
    if (!piece.parse_special) {
      with_stack_for(piece.text, kMessages, [&] {
        const std::vector<llama_token> tokens = common_tokenize(vocab(), piece.text, false, false);
        names =
            std::any_of(tokens.begin(), tokens.end(), [this](llama_token token) { return control_names_->has(token); });
      });
    }
    if (!names) {
      safe.push_back(std::move(piece));
      continue;
    }
    for (std::string& part : control_names_->broken(piece.text)) safe.push_back({std::move(part), false});
  }
  return safe;
}

std::vector<llama_token> Model::tokenize(const PromptText& prompt, bool add_special) const {
  const std::vector<PromptPiece> all = pieces(prompt);
  if (all.size() == 1 && all.front().parse_special) return tokenize(all.front().text, add_special, true, kMessages);
  std::vector<llama_token> tokens;
  for (const PromptPiece& piece : all) {
    std::vector<llama_token> some = tokenize(piece.text, false, piece.parse_special, kMessages);
    if (!piece.parse_special) {
      // Tokens of the user's own stand for their text wherever it is.
      some = spelled(vocab(), some, [this](llama_token token) { return control_names_->has(token); });
    }
    tokens.insert(tokens.end(), some.begin(), some.end());
  }
  if (add_special) add_ends(vocab(), tokens);
  return tokens;
}

void Model::with_stack_for(const std::string& text, const std::string& param, const std::function<void()>& work) const {
  const std::size_t longest = pre_tokenizer_->longest_match(text);
  if (longest > kLongestMatch) {
    throw Failure("string_above_max_length",
                  "'" + param + "' has " + std::to_string(longest) +
                      " characters in a row that this model's tokenizer may read as one word. Expected at most " +
                      std::to_string(kLongestMatch) + ".",
                  param);
  }
  if (longest <= kShortMatch) {
    work();
  } else {
    with_stack(longest * kStackPerCharacter, work);
  }
}

std::string Model::detokenize(const std::vector<llama_token>& tokens) const {
  if (tokens.size() > kMostDetokenized) {
    throw Failure("array_above_max_length",
                  "Invalid 'tokens': at most " + std::to_string(kMostDetokenized) + " tokens are possible, but got " +
                      std::to_string(tokens.size()) + ".",
                  "tokens");
  }
  for (std::size_t i = 0; i < tokens.size(); i++) {
    if (tokens[i] >= 0 && tokens[i] < info_.vocabulary_size) continue;
    const std::string param = "tokens[" + std::to_string(i) + "]";
    throw Failure("invalid_value",
                  "Invalid '" + param + "': " + std::to_string(tokens[i]) +
                      " is no token id of this model. Expected 0 to " + std::to_string(info_.vocabulary_size - 1) + ".",
                  param);
  }
  if (tokens.empty()) return "";
  if (llama_vocab_type(vocab()) != LLAMA_VOCAB_TYPE_BPE)
    return utf8::sanitize(common_detokenize(vocab(), tokens, true));
  // What their tokens say, one after another, is the text. llama.cpp would leave out spaces before marks (Llama 3).
  std::string text;
  for (const llama_token token : tokens) text += common_token_to_piece(vocab(), token, true);
  return utf8::sanitize(text);
}

}  // namespace llama_openapi
