#include "engine/chat_template.h"

#include <algorithm>
#include <map>
#include <vector>

#include "engine/failure.h"
#include "engine/json_depth.h"
#include "llama.h"

namespace llama_openapi {
namespace {

constexpr int kJsonDepth = 128;

/// Templates that llama.cpp renders in C++, by name (`llama3`, `mistral-v7`, ...).
bool is_builtin(const std::string& name) {
  std::vector<const char*> names(static_cast<std::size_t>(llama_chat_builtin_templates(nullptr, 0)));
  llama_chat_builtin_templates(names.data(), names.size());
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Arguments of tool calls are JSON in a string, which libcommon parses for templates that want objects.
void check_arguments(const common_json& messages) {
  if (!messages.is_array()) return;
  for (const auto& message : messages) {
    if (!message.is_object() || !message.contains("tool_calls") || !message.at("tool_calls").is_array()) continue;
    for (const auto& call : message.at("tool_calls")) {
      if (!call.is_object() || !call.contains("function") || !call.at("function").is_object()) continue;
      const auto& function = call.at("function");
      if (!function.contains("arguments") || !function.at("arguments").is_string()) continue;
      check_json_depth(function.at("arguments").get<std::string>(), kJsonDepth, "messages");
    }
  }
}

common_json parse(const std::string& text, const char* param) {
  check_json_depth(text, kJsonDepth, param);
  try {
    return common_json::parse(text);
  } catch (const std::exception& error) {
    throw Failure("invalid_value", std::string("Invalid '") + param + "': " + error.what() + ".", param);
  }
}

void add_kwargs(const std::string& text, std::map<std::string, std::string>& out) {
  if (text.empty()) return;
  const common_json object = parse(text, "template_kwargs");
  if (!object.is_object()) {
    throw Failure("invalid_value", "Invalid 'template_kwargs': expected a JSON object.", "template_kwargs");
  }
  for (const auto& [key, value] : object.items()) out[key] = value.dump();
}

}  // namespace

ChatTemplate::ChatTemplate(const llama_model* model, const std::string& source) {
  // ChatML has a Jinja form in libcommon; the others exist in C++ only.
  jinja_ = source == "chatml" || !is_builtin(source);
  try {
    templates_ = common_chat_templates_init(model, source == "gguf" ? "" : source);
  } catch (const std::exception& error) {
    throw Failure("model_load_failed", std::string("The chat template can't be read: ") + error.what(), "template");
  }
  const llama_vocab* vocab = llama_model_get_vocab(model);
  add_bos_ = llama_vocab_get_add_bos(vocab);
  add_eos_ = llama_vocab_get_add_eos(vocab);
}

std::string ChatTemplate::render(const std::string& messages, const std::string& kwargs) const {
  common_chat_templates_inputs inputs;
  const common_json list = parse(messages, "messages");
  check_arguments(list);
  add_kwargs(kwargs, inputs.chat_template_kwargs);
  try {
    inputs.messages = common_chat_msgs_parse_oaicompat(list);
    inputs.use_jinja = jinja_;
    // Nothing is parsed out of the answer: spares deriving a parser from the template, which renders it many times.
    inputs.force_pure_content = true;
    inputs.add_bos = add_bos_;
    inputs.add_eos = add_eos_;
    return common_chat_templates_apply(templates_.get(), inputs).prompt;
  } catch (const std::exception& error) {
    throw Failure("invalid_value", std::string("The chat template can't take these messages: ") + error.what(),
                  "messages");
  }
}

}  // namespace llama_openapi
