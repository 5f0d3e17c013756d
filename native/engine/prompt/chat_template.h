#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "chat.h"
#include "engine/answer/answer_format.h"
#include "engine/base/lru_cache.h"
#include "engine/constraint/grammar.h"
#include "engine/constraint/lark_writer.h"
#include "engine/generated/options.h"
#include "engine/prompt/prompt_text.h"
#include "engine/prompt/turn_order.h"
#include "libcommon/template_words.h"
#include "mtmd.h"

namespace llama_openapi {

/// A conversation as the model reads it, and how its answer is to be generated and read.
struct ChatPrompt {
  PromptText text;  ///< without BOS where the tokenizer adds one
  Grammar grammar;
  std::shared_ptr<const AnswerFormat> format;  ///< null: the answer is nothing but content
  std::vector<std::string> stops;              ///< texts that end an answer in this template
};

/// How an answer is held and read: of a chat, what does not depend on its messages. Immutable.
struct AnswerPlan {
  Grammar grammar;
  std::shared_ptr<const AnswerFormat> format;  ///< null: this way, the template can't write calls
  std::vector<std::string> stops;
  std::string closing;  ///< ends the reasoning that the prompt has begun; empty: it goes on, or there is none
};

/// What the option `template` means: the text of the file that it names; `gguf`, names that llama.cpp has built in, and
/// Jinja itself stay as they are.
/// @throws Failure model_load_failed: the file can't be read, or it is none of these
std::string template_source(const std::string& option);

/// A chat template, rendered by libcommon. Rendering from several threads is safe.
class ChatTemplate {
 public:
  /// @param source as template_source returns it
  /// @param split where the template's marks are control tokens
  /// @param ends whether a mark is a token that ends an answer; both are called by `render` only
  /// @throws Failure model_load_failed: the template has a syntax error
  ChatTemplate(const llama_model* model, const std::string& source, Splitter split,
               std::function<bool(const std::string& mark)> ends);

  /// False: the model brings no template of its own and none was given (llama.cpp then falls back to ChatML).
  bool given() const { return common_chat_templates_was_explicit(templates_.get()); }

  /// Its text, or its name where llama.cpp has it in C++.
  std::string source() const;

  /// Its text as clients can render it; empty where it was not given, or where llama.cpp has it in C++.
  std::string jinja() const;

  /// Whether models with this template reason before they answer.
  bool reasons() const { return reasons_; }

  /// Levels of a call's arguments that it writes in tags, as tagged_levels has them.
  int tagged_levels() const { return tagged_levels_; }

  /// @param options messages, template_kwargs, thinking, split_reasoning, continue_message and add_generation_prompt,
  ///   tools and what goes with them, json_schema, grammar; nothing else
  /// @param marker what stands for an image or a recording
  /// @throws Failure invalid_value naming the option, for messages with the template's own complaint
  ChatPrompt render(const PredictOptions& options, const std::string& marker = mtmd_default_marker()) const;

 private:
  TurnOrder probe_order() const;
  std::string probe_content_mark() const;
  int probe_tags() const;
  std::string complaint(const std::string& reason) const;
  struct Applied {
    common_chat_params params;
    PromptText prompt;
  };
  Applied apply(const common_chat_templates_inputs& inputs) const;
  Applied apply_builtin(common_chat_templates_inputs inputs) const;
  ChatPrompt render(const common_chat_templates_inputs& inputs, const PredictOptions& options) const;
  std::vector<common_chat_tool> take_own_protocol(common_chat_templates_inputs& inputs) const;
  ChatPrompt conversation(common_chat_templates_inputs inputs, bool own_protocol) const;
  ChatPrompt plain(common_chat_templates_inputs inputs, const PredictOptions& options) const;
  ChatPrompt native(const common_chat_templates_inputs& inputs, const PredictOptions& options) const;
  ChatPrompt generic(common_chat_templates_inputs inputs, const PredictOptions& options) const;
  std::shared_ptr<const AnswerPlan> planned(std::string key, const std::function<AnswerPlan()>& make) const;
  AnswerPlan without_tools(common_chat_params params, const PredictOptions& options) const;
  AnswerPlan with_tools(common_chat_templates_inputs inputs, const PredictOptions& options) const;
  AnswerPlan with_own_protocol(const std::vector<common_chat_tool>& tools, const common_chat_params& params,
                               const std::string& reasoning, const PredictOptions& options) const;
  Grammar grammar_of(const Answer& answer, Grammar::Syntax syntax) const;

  common_chat_templates_ptr templates_;
  mutable TemplateAnalyses analyses_;
  Splitter split_;
  std::function<bool(const std::string& mark)> ends_;
  mutable LruCache<const AnswerPlan> plans_;
  std::string begin_mark_;  ///< that libcommon may cut from a prompt's begin
  bool jinja_ = true;
  bool add_bos_ = false;
  bool add_eos_ = false;
  bool reasons_ = false;
  bool reasons_unseen_ = false;               ///< libcommon does not see it: the prompts begin with it
  std::vector<std::string> reasoning_marks_;  ///< that begin and end it; empty where none are known
  bool describes_tools_ = false;              ///< and shows their calls
  TurnOrder order_;
  std::string content_mark_;  ///< that it writes before an answer's content; empty: none
  int tagged_levels_ = 0;
};

}  // namespace llama_openapi
