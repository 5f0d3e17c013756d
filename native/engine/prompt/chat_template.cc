#include "engine/prompt/chat_template.h"

#include <algorithm>
#include <map>
#include <optional>
#include <random>
#include <sstream>
#include <utility>
#include <vector>

#include "engine/answer/open_reasoning.h"
#include "engine/answer/parser_mends.h"
#include "engine/base/failure.h"
#include "engine/base/files.h"
#include "engine/base/json_text.h"
#include "engine/base/utf8.h"
#include "engine/constraint/json_depth.h"
#include "engine/constraint/peg_lark.h"
#include "engine/constraint/schema_bounds.h"
#include "engine/prompt/prompt_origin.h"
#include "engine/prompt/tool_protocol.h"
#include "engine/prompt/tool_schemas.h"
#include "libcommon/template_words.h"
#include "llama.h"

namespace llama_openapi {
namespace {

constexpr int kJsonDepth = 128;

/// A plan's bytes are estimated by those of its key, the tools' text and their schemas among it.
constexpr LruCache<const AnswerPlan>::Limits kPlans{256, std::size_t{64} << 20U};
constexpr std::size_t kPlanBytes = 20000;
constexpr std::size_t kPlanBytesPerByte = 8;

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

common_peg_arena read_parser(const std::string& text) {
  common_peg_arena arena;
  if (!text.empty()) arena.load(text);
  return arena;
}

/// libcommon compares prompts with and without what they begin of an answer. Some templates begin it always: what can
/// be told of it then is that the model is to reason.
/// @param start the mark that begins reasoning
void find_begun(common_chat_params& params, const std::string& start) {
  if (start.empty() || !params.generation_prompt.empty()) return;
  const std::size_t begun = params.prompt.rfind(start);
  if (begun == std::string::npos) return;
  if (params.prompt.find_first_not_of(" \t\r\n", begun + start.size()) != std::string::npos) return;
  params.generation_prompt = params.prompt.substr(begun);
}

/// What stands of the answer in the prompt, as the parser reads it. Some templates begin the answer to a tool's result
/// otherwise than the answer to a user, which is all that libcommon's parser knows.
/// @param tree what the parser reads
std::string read_begin(const Answer& tree, const std::string& begun) {
  const auto reads = [&tree](const std::string& text) { return !answer::is_never(answer::after(tree, text)); };
  if (reads(begun)) return begun;
  const std::size_t first = begun.find_first_not_of(" \t\r\n");
  const std::string bare = first == std::string::npos ? "" : begun.substr(first);
  if (reads(bare)) return bare;
  for (const std::string& mark : answer::beginnings(tree)) {
    if (reads(mark + bare)) return mark + bare;
  }
  return begun;
}

/// The format of a parser of ours.
std::shared_ptr<const AnswerFormat> format_of(common_peg_arena arena, bool calls_only) {
  common_chat_params params;
  params.format = COMMON_CHAT_FORMAT_PEG_NATIVE;
  return std::make_shared<AnswerFormat>(params, std::move(arena), calls_only);
}

/// What holds an answer that is no call: a schema, or the grammar that was given.
/// @param reasoning the mark that ends the reasoning under way, or empty
Grammar answer_grammar(const PredictOptions& options, const std::string& reasoning) {
  if (options.json_schema.empty()) return given_grammar(options);
  return {options.json_schema, Grammar::Syntax::JsonSchema, reasoning};
}

/// A schema's JSON in the marks that the template has for content. Null: no schema is asked for, or its JSON is read
/// without them.
/// @param tree what the answer's parser reads, from the answer's begin on
/// @param reasoning the mark that ends the reasoning under way, or empty
Answer framed(const Answer& tree, const PredictOptions& options, const std::string& reasoning) {
  if (options.json_schema.empty()) return nullptr;
  if (!answer::is_never(answer::after(tree, reasoning + "{"))) return nullptr;
  const Answer json = answer::lark("%json " + schema_bounds::checked(options.json_schema));
  Answer whole = answer::with_content(answer::with_calls(tree, answer::Calls::None), json);
  if (options.thinking == "off") whole = answer::without(whole, AnswerTree::Kind::Reasoning);
  return answer::is_never(whole) ? nullptr : whole;
}

/// The same behind reasoning that is told as content: its marks may be control tokens, which no text has.
/// @param open the mark that ends the reasoning under way, or empty
Answer with_told_reasoning(const Answer& whole, const common_chat_params& params, const std::string& open) {
  if (params.thinking_start_tag.empty() || params.thinking_end_tags.empty()) return whole;
  const auto bare = [](const std::string& mark) {
    const std::size_t first = mark.find_first_not_of(" \n");
    return first == std::string::npos ? mark : mark.substr(first, mark.find_last_not_of(" \n") + 1 - first);
  };
  const std::string end = bare(params.thinking_end_tags.front());
  const Answer thought =
      answer::sequence({answer::marked(AnswerTree::Kind::Reasoning, answer::text({end})), answer::literal(end)});
  if (!open.empty()) return answer::sequence({thought, whole});
  const Answer begun = answer::sequence({answer::literal(bare(params.thinking_start_tag)), thought});
  return answer::sequence({answer::optional(begun), whole});
}

/// What an answer may be that may be a call, or has to be.
/// @param whole all that its parser reads, from the answer's begin on
Answer held(const Answer& whole, const PredictOptions& options) {
  using Kind = AnswerTree::Kind;
  const Answer calls =
      answer::with_calls(whole, options.parallel_tool_calls ? answer::Calls::Some : answer::Calls::One);
  if (options.tool_choice == "required") {
    return answer::without(answer::without(calls, Kind::Content), Kind::Reasoning);
  }
  const Answer plain = answer::with_calls(whole, answer::Calls::None);
  if (answer::is_never(calls)) return calls;
  if (options.json_schema.empty()) {
    const Answer alone = answer::without(answer::without(calls, Kind::Content), Kind::Reasoning);
    const auto free = [&alone](const Answer& answer) { return answer::with_longer_marks(answer, alone); };
    // An answer may end in content or reasoning wherever there is some: so it is read.
    return answer::choice({free(plain), free(calls), free(answer::ended_in_text(whole))});
  }
  const Answer json = answer::lark("%json " + schema_bounds::checked(options.json_schema));
  return answer::choice({answer::with_content(plain, json), answer::without(calls, Kind::Content)});
}

/// All that a plan depends on, each with its length before it.
/// @param way in which calls are written
/// @param params that libcommon made of the chat: its parser tells what of the answer the prompt has begun
std::string key_of(const std::string& way, const common_chat_params& params, const common_chat_templates_inputs& inputs,
                   const PredictOptions& options) {
  std::string key = way;
  const auto add = [&key](const std::string& part) { key += std::to_string(part.size()) + ":" + part; };
  for (const std::string* part :
       {&params.parser, &params.generation_prompt, &options.tools, &options.tool_schemas, &options.tool_choice,
        &options.json_schema, &options.grammar, &options.grammar_syntax, &options.thinking, &options.cache_namespace}) {
    add(*part);
  }
  for (const bool flag : {options.parallel_tool_calls, options.split_reasoning, options.continue_message}) {
    key += flag ? '1' : '0';
  }
  for (const auto& [name, value] : inputs.chat_template_kwargs) add(name), add(value);
  return key;
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

ChatTemplate::ChatTemplate(const llama_model* model, const std::string& source, Splitter split,
                           std::function<bool(const std::string& mark)> ends)
    : split_(std::move(split)), ends_(std::move(ends)), plans_(kPlans) {
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
    const common_chat_params params = apply(inputs).params;
    reasons_ = params.supports_thinking;
    if (!params.thinking_end_tags.empty()) {
      reasoning_marks_ = {params.thinking_start_tag, params.thinking_end_tags.front()};
    }
  } catch (const std::exception&) {
    // A template that can't take even this tells so to whoever uses it.
  }
  order_ = probe_order();
  content_mark_ = probe_content_mark();
  tagged_levels_ = probe_tags();
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

/// By comparing a prompt that asks for an answer with one that has it. The end of a reasoning is no such mark.
std::string ChatTemplate::probe_content_mark() const {
  const std::string said = "Said-7q";
  common_chat_msg user;
  user.role = "user";
  user.content = "a";
  common_chat_msg answer;
  answer.role = "assistant";
  answer.content = said;
  common_chat_templates_inputs inputs;
  inputs.force_pure_content = true;
  try {
    inputs.messages = {user};
    const std::string before = common_chat_templates_apply(templates_.get(), inputs).prompt;
    inputs.messages = {user, answer, user};
    const std::string spoken = common_chat_templates_apply(templates_.get(), inputs).prompt;
    const std::size_t at = spoken.find(said);
    if (at == std::string::npos || at <= before.size() || spoken.compare(0, before.size(), before) != 0) return "";
    const std::string mark = spoken.substr(before.size(), at - before.size());
    const auto has = [&mark](const std::string& one) { return !one.empty() && mark.find(one) != std::string::npos; };
    if (mark.find_first_not_of(" \t\r\n") == std::string::npos) return "";
    return std::any_of(reasoning_marks_.begin(), reasoning_marks_.end(), has) ? "" : mark;
  } catch (const std::exception&) {
    return "";
  }
}

int ChatTemplate::probe_tags() const {
  if (!describes_tools_) return 0;
  common_chat_templates_inputs inputs;
  common_chat_msg user;
  user.role = "user";
  user.content = "a";
  inputs.messages = {user};
  inputs.tools = {
      {"look", "Looks somewhere.",
       R"({"type":"object","properties":{"place":{"type":"object","properties":{"a":{"type":"string"}}}}})"}};
  try {
    return llama_openapi::tagged_levels(read_parser(apply(inputs).params.parser));
  } catch (const std::exception&) {
    return 0;  // our own protocol, whose arguments are JSON
  }
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
    inputs.add_generation_prompt = options.add_generation_prompt || options.continue_message;
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
  if (!inputs.add_generation_prompt) return conversation(inputs, tools && !describes_tools_);
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
  const bool continues = inputs.continue_final_message != COMMON_CHAT_CONTINUATION_NONE && !inputs.messages.empty();
  // How a message begins that goes on is told by all that is rendered.
  const Renderings renderings(continues ? nullptr : &analyses_);
  common_chat_params params = common_chat_templates_apply(templates_.get(), inputs);
  if (!reasoning_marks_.empty()) find_begun(params, reasoning_marks_.front());
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

/// Tells of tools, calls and results in our own protocol.
/// @return the tools, which the template does not get
std::vector<common_chat_tool> ChatTemplate::take_own_protocol(common_chat_templates_inputs& inputs) const {
  std::vector<common_chat_tool> tools = std::exchange(inputs.tools, {});
  // Results are the user's turns there: they may meet others.
  inputs.messages = in_order(tool_protocol::rewrite(inputs.messages, tools), order_);
  return tools;
}

/// What has been said, and no beginning of an answer.
/// @param own_protocol whether tools are told in our own protocol
ChatPrompt ChatTemplate::conversation(common_chat_templates_inputs inputs, bool own_protocol) const {
  if (own_protocol) take_own_protocol(inputs);
  inputs.force_pure_content = inputs.tools.empty();
  inputs.tool_choice = COMMON_CHAT_TOOL_CHOICE_NONE;  // nothing but the prompt is made of these
  return {apply(inputs).prompt, {}, nullptr, {}};
}

/// An answer that is content and nothing else.
ChatPrompt ChatTemplate::plain(common_chat_templates_inputs inputs, const PredictOptions& options) const {
  // Nothing is parsed out of the answer: spares deriving a parser from the template, which renders it many times.
  inputs.force_pure_content = true;
  auto [params, prompt] = apply(inputs);
  const std::string reasoning = settle_reasoning(params, prompt, {}, options, false);
  return {std::move(prompt), answer_grammar(options, reasoning), nullptr, {}};
}

/// Tools and reasoning in the template's own way.
ChatPrompt ChatTemplate::native(const common_chat_templates_inputs& given, const PredictOptions& options) const {
  common_chat_templates_inputs inputs = given;
  if (options.split_reasoning) inputs.reasoning_format = COMMON_REASONING_FORMAT_DEEPSEEK;
  // With tools, nothing but the prompt is made of these.
  if (!inputs.tools.empty()) inputs.tool_choice = COMMON_CHAT_TOOL_CHOICE_NONE;
  Applied applied = apply(inputs);
  const auto plan = planned(key_of("native ", applied.params, inputs, options), [&] {
    return inputs.tools.empty() ? without_tools(applied.params, options) : with_tools(inputs, options);
  });
  if (!plan->format) return generic(given, options);
  applied.prompt.add(true, plan->closing);
  return {std::move(applied.prompt), plan->grammar, plan->format, plan->stops};
}

/// Made now, or before. Two threads that ask for the same at once may both make it.
std::shared_ptr<const AnswerPlan> ChatTemplate::planned(std::string key,
                                                        const std::function<AnswerPlan()>& make) const {
  if (auto plan = plans_.find(key)) return plan;
  auto plan = std::make_shared<const AnswerPlan>(make());
  const std::size_t bytes = kPlanBytes + kPlanBytesPerByte * key.size();
  plans_.keep(std::move(key), plan, bytes);
  return plan;
}

AnswerPlan ChatTemplate::without_tools(common_chat_params params, const PredictOptions& options) const {
  PromptText closing;
  const ToolSchemas none({}, "");
  common_peg_arena arena = mended(read_parser(params.parser), none, content_mark_);
  const std::string reasoning = settle_reasoning(params, closing, arena, options, false);
  Grammar grammar = answer_grammar(options, reasoning);
  if (!arena.empty()) {
    const Answer tree = answer_of(arena, none);
    params.generation_prompt = read_begin(tree, params.generation_prompt);
    const Answer json = framed(answer::after(tree, params.generation_prompt), options, reasoning);
    if (json) grammar = grammar_of(json, Grammar::Syntax::Framed);
  }
  return {std::move(grammar), std::make_shared<AnswerFormat>(params, std::move(arena)), params.additional_stops,
          closing.text()};
}

AnswerPlan ChatTemplate::with_tools(common_chat_templates_inputs inputs, const PredictOptions& options) const {
  // Forced calls too: what libcommon makes of `required` lets content come first.
  inputs.tool_choice = COMMON_CHAT_TOOL_CHOICE_AUTO;
  const ToolSchemas tools(inputs.tools, options.tool_schemas);
  inputs.tools = tools.stand_ins();
  common_chat_params params = apply(inputs).params;
  const bool forced = options.tool_choice == "required";
  PromptText closing;
  common_peg_arena arena = mended(read_parser(params.parser), tools, content_mark_);
  const std::string reasoning = settle_reasoning(params, closing, arena, options, forced);
  if (arena.empty()) return {};
  const Answer tree = answer_of(arena, tools);
  params.generation_prompt = read_begin(tree, params.generation_prompt);
  Answer whole = answer::after(tree, params.generation_prompt);
  if (!options.split_reasoning) whole = with_told_reasoning(whole, params, reasoning);
  const Answer answer = held(whole, options);
  if (answer::is_never(answer)) return {};
  return {grammar_of(answer, Grammar::Syntax::Tools),
          std::make_shared<AnswerFormat>(params, with_names(std::move(arena), tools), forced), params.additional_stops,
          closing.text()};
}

Grammar ChatTemplate::grammar_of(const Answer& answer, Grammar::Syntax syntax) const {
  return {write_lark(answer::with_open_end(answer, ends_), split_), syntax, ""};
}

/// Tools for a template that does not know them.
ChatPrompt ChatTemplate::generic(common_chat_templates_inputs inputs, const PredictOptions& options) const {
  const std::vector<common_chat_tool> tools = take_own_protocol(inputs);
  inputs.force_pure_content = !options.continue_message;
  auto [params, prompt] = apply(inputs);
  if (!reasoning_marks_.empty()) {
    params.thinking_start_tag = reasoning_marks_.front();
    params.thinking_end_tags = {reasoning_marks_.back()};
  }
  const bool forced = !tools.empty() && options.tool_choice == "required";
  const std::string reasoning = settle_reasoning(params, prompt, {}, options, forced);
  const bool splits = options.split_reasoning && !reasoning_marks_.empty();
  if (tools.empty() && !splits) return {std::move(prompt), answer_grammar(options, reasoning), nullptr, {}};
  const common_chat_params& begun = params;
  const auto plan = planned(key_of("generic ", begun, inputs, options),
                            [&] { return with_own_protocol(tools, begun, reasoning, options); });
  return {std::move(prompt), plan->grammar, plan->format, plan->stops};
}

/// @param reasoning the mark that ends the reasoning under way, or empty
AnswerPlan ChatTemplate::with_own_protocol(const std::vector<common_chat_tool>& tools, const common_chat_params& params,
                                           const std::string& reasoning, const PredictOptions& options) const {
  const bool forced = !tools.empty() && options.tool_choice == "required";
  const bool splits = options.split_reasoning && !reasoning_marks_.empty();
  tool_protocol::Reasoning marks;
  if (splits) marks = {reasoning_marks_.front(), reasoning_marks_.back(), !reasoning.empty()};

  const ToolSchemas schemas(tools, options.tool_schemas);
  common_peg_arena arena = tool_protocol::parser(schemas.stand_ins(), forced, marks);
  if (tools.empty()) return {answer_grammar(options, reasoning), format_of(std::move(arena), false), {}, ""};
  Answer whole = answer_of(arena, schemas);
  if (!splits) whole = with_told_reasoning(whole, params, reasoning);
  return {grammar_of(held(whole, options), Grammar::Syntax::Tools),
          format_of(with_names(std::move(arena), schemas), forced),
          {},
          ""};
}

}  // namespace llama_openapi
