// libcommon's chat.cpp, in which two steps of rendering a template are seen: it keeps nothing but the text, and with
// that goes which of it is the template's own. And what it finds out about a template by rendering it dozens of times,
// for each chat anew, is kept.
#include "chat-auto-parser.h"
#include "jinja/runtime.h"
#include "jinja/value.h"
#include "json.h"
#include "libcommon/template_words.h"

namespace llama_openapi {
namespace {

thread_local Renderings* renderings = nullptr;

autoparser::autoparser analyzed(const common_chat_template& chat_template) {
  autoparser::autoparser analysis;
  analysis.analyze_template(chat_template);
  return analysis;
}

/// Names of roles and of parts' types, of which templates make control tokens: `'<|' + message.role + '|>'`.
bool is_name(const std::string& text) {
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (!letter && c != '_' && c != '-') return false;
  }
  return true;
}

void mark_name(const jinja::value& object, const char* key) {
  jinja::value none = jinja::mk_val<jinja::value_undefined>();
  const jinja::value& name = object->at(std::string(key), none);
  if (jinja::is_val<jinja::value_string>(name) && is_name(name->as_string().str())) name->val_str.mark_input();
}

void mark_names(const jinja::value& messages) {
  if (!jinja::is_val<jinja::value_array>(messages)) return;
  for (const jinja::value& message : messages->as_array()) {
    if (jinja::is_val<jinja::value_object>(message)) mark_name(message, "role");
  }
}

/// @param results of the template's statements
const jinja::value& rendered(const jinja::value& results) {
  if (renderings == nullptr) return results;
  PromptText prompt;
  const jinja::value_string text = jinja::runtime::gather_string_parts(results);
  for (const jinja::string_part& part : text->val_str.parts) {
    prompt.add(part.is_input, part.val);
  }
  renderings->add(std::move(prompt));
  return results;
}

autoparser::autoparser analysis_of(const common_chat_template& chat_template) {
  TemplateAnalyses* known = renderings == nullptr ? nullptr : renderings->analyses();
  return known == nullptr ? analyzed(chat_template) : known->of(chat_template);
}

}  // namespace

autoparser::autoparser TemplateAnalyses::of(const common_chat_template& chat_template) {
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    if (const auto known = known_.find(&chat_template); known != known_.end()) return *known->second;
  }
  const auto made = std::make_shared<const autoparser::autoparser>(analyzed(chat_template));
  const std::lock_guard<std::mutex> lock(mutex_);
  known_[&chat_template] = made;
  return *made;
}

Renderings::Renderings(TemplateAnalyses* analyses) : outer_(renderings), analyses_(analyses) { renderings = this; }
Renderings::~Renderings() { renderings = outer_; }

}  // namespace llama_openapi

namespace jinja {

/// The template's variables. Of these its own are the marks that the vocabulary has for a text's begin and end.
static void global_from_request(context& ctx, const common_json& variables) {
  global_from_json(ctx, variables, false);
  for (const char* name : {"bos_token", "eos_token"}) {
    const value token = ctx.get_val(name);
    if (is_val<value_string>(token)) token->val_str.mark_input();
  }
  llama_openapi::mark_names(ctx.get_val("messages"));
}

}  // namespace jinja

#define global_from_json(context, variables, mark) global_from_request(context, variables)
#define analyze_template(chat_template) operator=(::llama_openapi::analysis_of(chat_template))
#define gather_string_parts(results) gather_string_parts(::llama_openapi::rendered(results))
#include "chat.cpp"  // NOLINT(bugprone-suspicious-include)

namespace llama_openapi {

void mark_literals(common_chat_templates& templates) {
  for (const auto* one : {&templates.template_default, &templates.template_tool_use}) {
    if (*one) mark_literals((*one)->prog);
  }
}

}  // namespace llama_openapi
