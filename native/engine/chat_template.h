#pragma once

#include <string>

#include "chat.h"

namespace llama_openapi {

/// A chat template, rendered by libcommon. Immutable after construction; rendering from several threads is safe.
class ChatTemplate {
 public:
  /// @param source `gguf`: the model's own; else the text of a Jinja template, or the name of one that llama.cpp has
  /// @throws Failure model_load_failed: the template has a syntax error
  ChatTemplate(const llama_model* model, const std::string& source);

  /// False: the model brings no template of its own and none was given (llama.cpp then falls back to ChatML).
  bool given() const { return common_chat_templates_was_explicit(templates_.get()); }

  /// @param messages JSON text of OpenAI-shaped messages
  /// @param kwargs JSON text of an object with further variables, or empty
  /// @return the prompt, without BOS where the tokenizer adds one
  /// @throws Failure invalid_value with the template's own complaint
  std::string render(const std::string& messages, const std::string& kwargs) const;

 private:
  common_chat_templates_ptr templates_;
  bool jinja_ = true;
  bool add_bos_ = false;
  bool add_eos_ = false;
};

}  // namespace llama_openapi
