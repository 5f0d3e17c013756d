#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/constraint/constraint_cache.h"
#include "engine/generated/options.h"
#include "engine/prompt/chat_template.h"
#include "engine/prompt/control_names.h"
#include "engine/prompt/media.h"
#include "engine/prompt/pre_tokenizer.h"
#include "llama-cpp.h"

namespace llama_openapi {

/// A model's tokenizer, as clients that build prompts by themselves need it. Texts of tokens are empty where the
/// vocabulary has no such token.
struct TokenizerInfo {
  std::string type;  ///< llama.cpp's name of its kind: `gpt2`, `llama`, `bert`, ...
  std::string bos;
  std::string eos;
  std::string eot;  ///< ends a turn
  std::string pad;
  std::string unk;
  bool add_bos = false;  ///< a prompt begins with BOS
  bool add_eos = false;
  std::string chat_template;  ///< Jinja; empty: there is none, or one that llama.cpp has in C++
};

/// Facts of a loaded model. Sizes in bytes, contexts in tokens.
struct ModelInfo {
  std::string description;
  std::string architecture;
  std::uint64_t size = 0;
  std::uint64_t parameters = 0;
  int vocabulary_size = 0;
  int trained_context_size = 0;
  int embedding_size = 0;
  bool has_chat_template = false;
  bool reasons = false;   ///< before it answers, as its chat template has it
  int tagged_levels = 0;  ///< of calls' arguments, as ChatTemplate has them
  bool sees_images = false;
  bool hears_audio = false;
  TokenizerInfo tokenizer;
};

/// Says in plain words what llama.cpp would say in none: it only reports that the load failed.
/// @param what the option that names the file
/// @throws Failure model_load_failed
void check_file(const std::string& path, const std::string& what);

/// How llama.cpp is to read a model's file.
llama_model_params file_params(const ModelOptions& options);

/// Reads a GGUF file's header, and no weights: what can be told of a model without loading it.
/// @param what the option that names the file
/// @throws Failure model_load_failed naming the file and llama.cpp's reason
llama_model_ptr load_header(const std::string& path, const std::string& what, const ModelOptions& options);

/// Reads a GGUF file.
/// @param what the option that names the file
/// @param progress is called with 0..1; returning false cancels the load
/// @throws Failure model_load_failed naming the file and llama.cpp's reason; cancelled
llama_model_ptr load_weights(const std::string& path, const std::string& what, const ModelOptions& options,
                             const std::function<bool(float)>& progress);

/// Weights, vocabulary and chat template of one GGUF file. Immutable after the load, so any thread may read it.
class Model {
 public:
  /// @param progress is called with 0..1; returning false cancels the load
  /// @throws Failure model_load_failed naming the file and llama.cpp's reason; cancelled
  Model(const ModelOptions& options, const std::function<bool(float)>& progress);

  llama_model* get() const { return model_.get(); }
  const llama_vocab* vocab() const { return llama_model_get_vocab(model_.get()); }
  const ChatTemplate& chat_template() const { return *chat_template_; }
  const ControlNames& control_names() const { return *control_names_; }
  /// What requests hold their answers to.
  ConstraintCache& constraints() const { return *constraints_; }
  const ModelInfo& info() const { return info_; }
  /// Null where the model takes no images and no audio.
  Media* media() const { return media_.get(); }

  /// Whether a token is none that a text may hold: it stands for something else, or ends the answer.
  bool never_text(llama_token token) const;

  /// Tokens that a text of so many bytes has at the least; 0 where the vocabulary does not tell.
  std::size_t least_tokens(std::size_t bytes) const { return longest_token_ == 0 ? 0 : bytes / longest_token_; }

  /// @param parse_special read names of control tokens as those tokens; false: a text gives none, whatever it is
  /// @param param where the text comes from, for errors
  /// @throws Failure string_above_max_length: more than 2 GiB, or more than kLongestMatch characters that may be a word
  std::vector<llama_token> tokenize(const std::string& text, bool add_special, bool parse_special,
                                    const std::string& param) const;

  /// Tokens of a rendered prompt: control tokens stand where the template names them, and nowhere else.
  /// @throws as the other
  std::vector<llama_token> tokenize(const PromptText& prompt, bool add_special) const;

  /// What llama.cpp tokenises to the prompt's tokens, piece by piece.
  /// @throws as the other
  std::vector<PromptPiece> safe_pieces(const PromptText& prompt) const;

  /// Calls `work`, which tokenises the text with llama.cpp, on a stack that is large enough for it. Whatever comes with
  /// a request is tokenised in here.
  /// @param param where the text comes from, for errors
  /// @throws Failure string_above_max_length: the text has a longer word than kLongestMatch; std::system_error: there
  /// is no room for the stack; and what `work` throws
  void with_stack_for(const std::string& text, const std::string& param, const std::function<void()>& work) const;

  /// The tokens' text, special tokens among it; what is no UTF-8 is replaced by U+FFFD.
  /// @throws Failure invalid_value naming the token that the vocabulary doesn't have; array_above_max_length
  std::string detokenize(const std::vector<llama_token>& tokens) const;

 private:
  std::vector<PromptPiece> pieces(const PromptText& prompt) const;
  std::vector<Written> split(const std::string& text) const;
  bool ends_answer(const std::string& mark) const;
  void check_template() const;
  ConstraintVocabulary constraint_vocabulary() const;

  llama_model_ptr model_;
  std::unique_ptr<ChatTemplate> chat_template_;
  std::unique_ptr<ControlNames> control_names_;
  std::unique_ptr<ConstraintCache> constraints_;
  std::unique_ptr<Media> media_;
  std::unique_ptr<PreTokenizer> pre_tokenizer_;
  ModelInfo info_;
  std::size_t longest_token_ = 0;  ///< bytes; 0: tokens may stand for any number of them
};

}  // namespace llama_openapi
