#include "engine/chat_template.h"

#include <algorithm>
#include <map>
#include <optional>
#include <random>
#include <sstream>
#include <utility>
#include <vector>

#include "engine/failure.h"
#include "engine/files.h"
#include "engine/grammar_text.h"
#include "engine/json_depth.h"
#include "engine/json_text.h"
#include "engine/open_reasoning.h"
#include "engine/prompt_origin.h"
#include "engine/tool_protocol.h"
#include "engine/utf8.h"
#include "libcommon/template_words.h"
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
void check_arguments(common_json& messages) {
  if (!messages.is_array()) return;
  for (auto& message : messages) {
    if (!message.is_object() || !message.contains("tool_calls") || !message.at("tool_calls").is_array()) continue;
    for (auto& call : message.at("tool_calls")) {
      if (!call.is_object() || !call.contains("function") || !call.at("function").is_object()) continue;
      auto& function = call.at("function");
      if (!function.contains("arguments") || !function.at("arguments").is_string()) continue;
      const auto arguments = function.at("arguments").get<std::string>();
      check_json_depth(arguments, kJsonDepth, "messages");
      function["arguments"] = well_formed_json(arguments);
    }
  }
}

common_json parse(const std::string& text, const char* param) {
  check_json_depth(text, kJsonDepth, param);
  try {
    return common_json::parse(well_formed_json(text));
  } catch (const std::exception& error) {
    throw Failure("invalid_value", std::string("Invalid '") + param + "': " + unquoted(error.what()) + ".", param);
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

/// Tools in libcommon's form.
std::vector<common_chat_tool> read_tools(const PredictOptions& options) {
  if (options.tools.empty() || options.tool_choice == "none") return {};
  const common_json list = parse(options.tools, "tools");
  try {
    return common_chat_tools_parse_oaicompat(list);
  } catch (const std::exception& error) {
    throw Failure("invalid_value", "Invalid 'tools': " + unquoted(error.what()) + ".", "tools");
  }
}

/// The same tools with the schemas that their arguments follow.
std::vector<common_chat_tool> with_schemas(std::vector<common_chat_tool> tools, const PredictOptions& options) {
  if (options.tool_schemas.empty()) return tools;
  const common_json schemas = parse(options.tool_schemas, "tool_schemas");
  if (!schemas.is_array() || schemas.size() != tools.size()) {
    throw Failure("invalid_value", "Invalid 'tool_schemas': expected one for each of 'tools'.", "tool_schemas");
  }
  for (std::size_t i = 0; i < tools.size(); i++) tools[i].parameters = schemas.at(i).dump();
  return tools;
}

std::vector<common_chat_msg> with_marker(std::vector<common_chat_msg> messages, const std::string& marker) {
  for (common_chat_msg& message : messages) {
    for (common_chat_msg_content_part& part : message.content_parts) {
      if (part.type == "media_marker") part.text = marker;
    }
  }
  return messages;
}

bool calls_tools(const common_chat_msg& message) { return message.role == "tool" || !message.tool_calls.empty(); }

/// Text that no request has: between two of them stands what came with it.
std::string random_mark() {
  std::random_device random;
  std::ostringstream out;
  out << "<__" << std::hex;
  for (int i = 0; i < 4; i++) out << random();
  out << "__>";
  return out.str();
}

/// Around the text, but for the space at its ends, which templates trim.
std::string between(const std::string& text, const std::string& mark) {
  const char* const space = " \t\n\v\f\r";
  const std::size_t first = text.find_first_not_of(space);
  if (first == std::string::npos) return text;
  const std::size_t end = text.find_last_not_of(space) + 1;
  return text.substr(0, first) + mark + text.substr(first, end - first) + mark + text.substr(end);
}

/// Every other stretch between marks came with the request.
PromptText without_marks(const std::string& text, const std::string& mark) {
  PromptText prompt;
  bool own = true;
  std::size_t start = 0;
  for (std::size_t end = text.find(mark); end != std::string::npos; end = text.find(mark, start)) {
    prompt.add(own, text.substr(start, end - start));
    own = !own;
    start = end + mark.size();
  }
  prompt.add(own, text.substr(start));
  return prompt;
}

/// What begins a call where the model decides; empty where that can't be told by a text.
std::vector<std::string> call_starts(const common_chat_params& params) {
  std::vector<std::string> starts;
  for (const common_grammar_trigger& trigger : params.grammar_triggers) {
    if (trigger.type != COMMON_GRAMMAR_TRIGGER_TYPE_WORD && trigger.type != COMMON_GRAMMAR_TRIGGER_TYPE_TOKEN)
      return {};
    starts.push_back(trigger.value);
  }
  return starts;
}

common_peg_arena read_parser(const std::string& text) {
  common_peg_arena arena;
  if (!text.empty()) arena.load(text);
  return arena;
}

Grammar gbnf(std::string text, std::vector<std::string> triggers = {}) {
  return {std::move(text), std::move(triggers), Grammar::Syntax::Gbnf, ""};
}

/// A grammar that holds from the first token on, or from the end of the reasoning.
/// @param reasoning the mark that ends the reasoning under way, or empty
Grammar after_reasoning(std::string text, const std::string& reasoning) {
  if (reasoning.empty()) return gbnf(std::move(text));
  return gbnf(grammar_text::after(reasoning, text), {reasoning});
}

/// What holds an answer that is no call: a schema, or the grammar that was given.
/// @param reasoning as of after_reasoning
Grammar answer_grammar(const PredictOptions& options, const std::string& reasoning) {
  if (options.json_schema.empty()) return given_grammar(options);
  return {options.json_schema, {}, Grammar::Syntax::JsonSchema, reasoning};
}

/// The grammar of an answer that may be a call, or has to be.
/// @param starts what begins a call where the model decides
Grammar call_grammar(const PredictOptions& options, std::string calls, std::vector<std::string> starts,
                     const std::string& reasoning) {
  if (options.tool_choice == "required") return gbnf(std::move(calls));
  if (!options.json_schema.empty()) return after_reasoning(std::move(calls), reasoning);
  if (starts.empty()) return {};
  return gbnf(std::move(calls), std::move(starts));
}

}  // namespace

std::string template_source(const std::string& option) {
  const std::string suffix = ".jinja";
  if (option.size() <= suffix.size() || option.compare(option.size() - suffix.size(), suffix.size(), suffix) != 0) {
    // Text without a tag renders the same prompt for every conversation: nobody means that.
    const bool known = option.empty() || option == "gguf" || is_builtin(option);
    if (known || option.find("{{") != std::string::npos || option.find("{%") != std::string::npos) return option;
    throw Failure("model_load_failed",
                  "The chat template '" + option +
                      "' is unknown. Expected gguf, the name of a .jinja file, one that llama.cpp has built in "
                      "(chatml, llama3, ...), or a template in Jinja.",
                  "template");
  }
  if (std::optional<std::string> text = read_text_file(option)) return *std::move(text);
  throw Failure("model_load_failed", "The chat template '" + option + "' can't be read.", "template");
}

ChatTemplate::ChatTemplate(const llama_model* model, const std::string& source) {
  // ChatML has a Jinja form in libcommon; the others exist in C++ only.
  jinja_ = source == "chatml" || !is_builtin(source);
  try {
    templates_ = common_chat_templates_init(model, source == "gguf" ? "" : source);
  } catch (const std::exception& error) {
    throw Failure("model_load_failed", std::string("The chat template can't be read: ") + error.what(), "template");
  }
  mark_literals(*templates_);
  const llama_vocab* vocab = llama_model_get_vocab(model);
  const llama_token begin = llama_vocab_bos(vocab);
  if (begin != LLAMA_TOKEN_NULL) begin_mark_ = common_token_to_piece(vocab, begin, true);
  add_bos_ = llama_vocab_get_add_bos(vocab);
  add_eos_ = llama_vocab_get_add_eos(vocab);
  if (!jinja_) return;
  const std::map<std::string, bool> caps = common_chat_templates_get_caps(templates_.get());
  const auto has = [&caps](const char* name) { return caps.count(name) != 0 && caps.at(name); };
  describes_tools_ = has("supports_tools") && has("supports_tool_calls");
  try {
    common_chat_templates_inputs inputs;
    inputs.messages = common_chat_msgs_parse_oaicompat(common_json::parse(R"([{"role":"user","content":"a"}])"));
    inputs.reasoning_format = COMMON_REASONING_FORMAT_DEEPSEEK;
    reasons_ = apply(inputs).params.supports_thinking;
  } catch (const std::exception&) {
    // A template that can't take even this tells so to whoever uses it.
  }
  order_ = probe_order();
}

TurnOrder ChatTemplate::probe_order() const {
  common_chat_templates_inputs inputs;
  inputs.force_pure_content = true;
  if (describes_tools_) {
    inputs.tools = {{"look", "Looks somewhere.", R"({"type":"object","properties":{"place":{"type":"string"}}})"}};
  }
  return turn_order_of(
      [&](const std::vector<common_chat_msg>& messages) {
        inputs.messages = messages;
        return common_chat_templates_apply(templates_.get(), inputs).prompt;
      },
      describes_tools_);
}

std::string ChatTemplate::source() const {
  return common_chat_templates_source(templates_.get()) + common_chat_templates_source(templates_.get(), "tool_use");
}

std::string ChatTemplate::jinja() const {
  if (!jinja_ || !given()) return "";
  return utf8::sanitize(common_chat_templates_source(templates_.get()));
}

/// What the template says itself: its own words, as far as they stand in it. What it adds may be the request's.
std::string ChatTemplate::complaint(const std::string& reason) const {
  const std::string said = "Jinja Exception: ";
  const std::size_t at = reason.rfind(said);
  if (at == std::string::npos) {
    const std::string error = "\nError: ";
    const std::size_t last = reason.rfind(error);
    return unquoted(last == std::string::npos ? reason : reason.substr(last + error.size()));
  }
  const std::string words = reason.substr(at + said.size());
  const std::string own_source = source();
  std::size_t most = 0;
  for (std::size_t step = std::size_t{1} << 8U; step > 0; step /= 2) {
    if (most + step <= words.size() && own_source.find(words.substr(0, most + step)) != std::string::npos) most += step;
  }
  std::string own = utf8::sanitize(words.substr(0, most));
  while (!own.empty() && (own.back() == ' ' || own.back() == ':' || own.back() == '.')) own.pop_back();
  return own.empty() ? "it gives no reason of its own" : own;
}

ChatPrompt ChatTemplate::render(const PredictOptions& options, const std::string& marker) const {
  common_chat_templates_inputs inputs;
  common_json list = parse(options.messages, "messages");
  check_arguments(list);
  add_kwargs(options.template_kwargs, inputs.chat_template_kwargs);
  inputs.tools = read_tools(options);
  try {
    inputs.messages = in_order(with_marker(common_chat_msgs_parse_oaicompat(list), marker), order_);
    inputs.use_jinja = jinja_;
    inputs.enable_thinking = options.thinking != "off";
    inputs.add_bos = add_bos_;
    inputs.add_eos = add_eos_;
    inputs.parallel_tool_calls = options.parallel_tool_calls;
    if (options.continue_message) inputs.continue_final_message = COMMON_CHAT_CONTINUATION_AUTO;
    try {
      return render(inputs, options);
    } catch (const Failure&) {
      throw;
    } catch (const std::exception&) {
      // Some templates know efforts by names of their own, and refuse all others.
      if (inputs.chat_template_kwargs.erase("reasoning_effort") == 0) throw;
      return render(inputs, options);
    }
  } catch (const Failure&) {
    throw;
  } catch (const std::exception& error) {
    throw Failure("invalid_value", "The chat template can't take these messages: " + complaint(error.what()) + ".",
                  "messages");
  }
}

ChatPrompt ChatTemplate::render(const common_chat_templates_inputs& inputs, const PredictOptions& options) const {
  const bool tools = !inputs.tools.empty() || std::any_of(inputs.messages.begin(), inputs.messages.end(), calls_tools);
  if (tools && !describes_tools_) return generic(inputs, options);
  if (inputs.tools.empty() && !(reasons_ && options.split_reasoning) && !options.continue_message) {
    return plain(inputs, options);
  }
  try {
    return native(inputs, options);
  } catch (const std::invalid_argument&) {
    // Not the messages: libcommon can't tell how this template writes calls.
    if (inputs.tools.empty()) throw;
    return generic(inputs, options);
  }
}

ChatTemplate::Applied ChatTemplate::apply(const common_chat_templates_inputs& inputs) const {
  if (!jinja_) return apply_builtin(inputs);
  const Renderings renderings;
  common_chat_params params = common_chat_templates_apply(templates_.get(), inputs);
  const bool continues = inputs.continue_final_message != COMMON_CHAT_CONTINUATION_NONE && !inputs.messages.empty();
  PromptText prompt = continues ? origin_of(params, renderings.all(), begin_mark_, inputs.messages.back())
                                : origin_of(params.prompt, renderings.all(), begin_mark_);
  return {std::move(params), std::move(prompt)};
}

/// Templates in C++ put texts together and trim them, and do nothing else with them.
ChatTemplate::Applied ChatTemplate::apply_builtin(common_chat_templates_inputs inputs) const {
  const std::string mark = random_mark();
  for (common_chat_msg& message : inputs.messages) {
    message.content = between(message.content, mark);
    for (common_chat_msg_content_part& part : message.content_parts) part.text = between(part.text, mark);
  }
  common_chat_params params = common_chat_templates_apply(templates_.get(), inputs);
  PromptText prompt = without_marks(params.prompt, mark);
  params.prompt = prompt.text();
  return {std::move(params), std::move(prompt)};
}

/// An answer that is content and nothing else.
ChatPrompt ChatTemplate::plain(common_chat_templates_inputs inputs, const PredictOptions& options) const {
  // Nothing is parsed out of the answer: spares deriving a parser from the template, which renders it many times.
  inputs.force_pure_content = true;
  auto [params, prompt] = apply(inputs);
  const std::string reasoning = settle_reasoning(params, prompt, options, false);
  return {std::move(prompt), answer_grammar(options, reasoning), nullptr, {}};
}

/// Tools and reasoning in the template's own way.
ChatPrompt ChatTemplate::native(const common_chat_templates_inputs& given, const PredictOptions& options) const {
  common_chat_templates_inputs inputs = given;
  if (options.split_reasoning) inputs.reasoning_format = COMMON_REASONING_FORMAT_DEEPSEEK;
  // Forced calls too: what libcommon makes of `required` lets content come first, and what it makes of `auto` is a
  // grammar of calls alone, for when the model begins one.
  std::optional<PromptText> shown;
  if (!inputs.tools.empty() && !options.tool_schemas.empty()) {
    inputs.tool_choice = COMMON_CHAT_TOOL_CHOICE_NONE;  // nothing but the prompt is made of these
    shown = apply(inputs).prompt;
    inputs.tool_choice = COMMON_CHAT_TOOL_CHOICE_AUTO;
    inputs.tools = with_schemas(std::move(inputs.tools), options);
  }
  auto [params, prompt] = apply(inputs);
  if (shown) prompt = std::move(*shown);
  const bool forced = !inputs.tools.empty() && options.tool_choice == "required";
  const std::string reasoning = settle_reasoning(params, prompt, options, forced);
  Grammar grammar;
  if (inputs.tools.empty()) {
    grammar = answer_grammar(options, reasoning);
  } else {
    std::string calls = params.grammar_lazy ? grammar_text::of_calls(params.grammar, options.parallel_tool_calls,
                                                                     forced ? "" : options.json_schema)
                                            : "";
    if (calls.empty()) return generic(given, options);
    grammar = call_grammar(options, std::move(calls), call_starts(params), reasoning);
  }
  common_peg_arena arena = read_parser(params.parser);
  return {std::move(prompt), std::move(grammar), std::make_shared<AnswerFormat>(params, std::move(arena), forced),
          params.additional_stops};
}

/// Tools for a template that does not know them.
ChatPrompt ChatTemplate::generic(common_chat_templates_inputs inputs, const PredictOptions& options) const {
  const std::vector<common_chat_tool> tools = std::exchange(inputs.tools, {});
  // Results are the user's turns there: they may meet others.
  inputs.messages = in_order(tool_protocol::rewrite(inputs.messages, tools), order_);
  inputs.force_pure_content = !options.continue_message;
  auto [params, prompt] = apply(inputs);
  const bool forced = !tools.empty() && options.tool_choice == "required";
  const std::string reasoning = settle_reasoning(params, prompt, options, forced);
  if (tools.empty()) return {std::move(prompt), answer_grammar(options, reasoning), nullptr, {}};

  common_peg_arena arena = tool_protocol::parser(with_schemas(tools, options), forced);
  std::string calls = grammar_text::of_calls(tool_protocol::grammar(arena), options.parallel_tool_calls,
                                             forced ? "" : options.json_schema);
  Grammar grammar = call_grammar(options, std::move(calls), {tool_protocol::kCallStart}, reasoning);
  common_chat_params read;
  read.format = COMMON_CHAT_FORMAT_PEG_NATIVE;
  return {std::move(prompt), std::move(grammar), std::make_shared<AnswerFormat>(read, std::move(arena), forced), {}};
}

}  // namespace llama_openapi
