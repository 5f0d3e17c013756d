#include "engine/answer/answer_format.h"

#include <algorithm>
#include <memory>
#include <set>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <variant>

#include "chat-peg-parser.h"
#include "engine/constraint/json_place.h"

namespace llama_openapi {
namespace {

using Tags = common_chat_peg_builder;

common_peg_arena content_alone() {
  return build_chat_peg_parser([](common_chat_peg_builder& p) { return p.content(p.rest()) + p.end(); });
}

/// The marks that end a part, and whether nothing else does.
class Marks {
 public:
  explicit Marks(const common_peg_arena& arena) : arena_(arena) {
    for (common_peg_parser_id id = 0; id < arena.size(); id++) {
      if (const auto* until = std::get_if<common_peg_until_parser>(&arena.get(id))) add(until->delimiters);
    }
  }

  /// Whether all parts of that name are texts up to a mark.
  bool end_parts(const std::string& tag) {
    bool found = false;
    for (common_peg_parser_id id = 0; id < arena_.size(); id++) {
      const auto* tagged = std::get_if<common_peg_tag_parser>(&arena_.get(id));
      if (tagged == nullptr || tagged->tag != tag) continue;
      found = true;
      seen_.clear();
      if (!is_text(tagged->child)) return false;
    }
    return found;
  }

  /// Whether all arguments are JSON as they stand.
  bool arguments_are_json() const {
    for (common_peg_parser_id id = 0; id < arena_.size(); id++) {
      const auto* tagged = std::get_if<common_peg_tag_parser>(&arena_.get(id));
      if (tagged == nullptr || tagged->tag != Tags::TOOL_ARGS) continue;
      if (!std::holds_alternative<common_peg_schema_parser>(arena_.get(tagged->child))) return false;
    }
    return true;
  }

  const std::set<std::string>& all() const { return all_; }

 private:
  void add(const std::vector<std::string>& texts) {
    for (const std::string& text : texts) {
      if (!text.empty()) all_.insert(text);
    }
  }

  bool are_text(const std::vector<common_peg_parser_id>& ids) {
    return std::all_of(ids.begin(), ids.end(), [this](common_peg_parser_id id) { return is_text(id); });
  }

  bool is_text(common_peg_parser_id id) {
    if (!seen_.insert(id).second) return true;
    return std::visit(
        [this](const auto& parser) {
          using Parser = std::decay_t<decltype(parser)>;
          if constexpr (std::is_same_v<Parser, common_peg_sequence_parser> ||
                        std::is_same_v<Parser, common_peg_choice_parser>) {
            return are_text(parser.children);
          } else if constexpr (std::is_same_v<Parser, common_peg_literal_parser>) {
            add({parser.literal});
            return true;
          } else if constexpr (std::is_same_v<Parser, common_peg_ac_parser>) {
            add(parser.delimiters);
            return is_text(parser.child);
          } else if constexpr (std::is_same_v<Parser, common_peg_repetition_parser> ||
                               std::is_same_v<Parser, common_peg_and_parser> ||
                               std::is_same_v<Parser, common_peg_not_parser> ||
                               std::is_same_v<Parser, common_peg_rule_parser> ||
                               std::is_same_v<Parser, common_peg_atomic_parser> ||
                               std::is_same_v<Parser, common_peg_tag_parser> ||
                               std::is_same_v<Parser, common_peg_gbnf_parser>) {
            return is_text(parser.child);
          } else if constexpr (std::is_same_v<Parser, common_peg_ref_parser>) {
            return is_text(arena_.get_rule(parser.name));
          } else {
            // Not JSON, whose strings end otherwise.
            return !std::is_same_v<Parser, common_peg_schema_parser> &&
                   !std::is_same_v<Parser, common_peg_string_parser> &&
                   !std::is_same_v<Parser, common_peg_chars_parser>;
          }
        },
        arena_.get(id));
  }

  const common_peg_arena& arena_;
  std::set<std::string> all_;
  std::set<common_peg_parser_id> seen_;
};

std::unique_ptr<common_chat_peg_mapper> mapper_of(common_chat_format format, common_chat_msg& message) {
  if (format == COMMON_CHAT_FORMAT_PEG_GEMMA4) return std::make_unique<common_chat_peg_gemma4_mapper>(message);
  if (format == COMMON_CHAT_FORMAT_PEG_MINIMAX_M3) return std::make_unique<common_chat_peg_minimax_m3_mapper>(message);
  return std::make_unique<common_chat_peg_mapper>(message);
}

bool is_space(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

/// What JSON has for a word of Python's, or for the beginning of one; empty: it is none.
std::string_view json_word(std::string_view word) {
  constexpr std::pair<std::string_view, std::string_view> kWords[] = {
      {"True", "true"}, {"False", "false"}, {"None", "null"}};
  for (const auto& [python, json] : kWords) {
    if (python.substr(0, word.size()) == word) return json.substr(0, word.size());
  }
  return {};
}

/// Arguments as JSON has them: weights, and templates of tagged formats, write control characters as they are, and
/// words as Python does.
std::string written(const std::string& arguments) {
  std::string text;
  JsonPlace place;
  for (std::size_t i = 0; i < arguments.size(); i++) {
    const char c = arguments[i];
    if (!place.in_string() && c >= 'A' && c <= 'Z') {
      const std::size_t end = std::min(arguments.find_first_of(",]} \t\r\n", i), arguments.size());
      const std::string_view word = json_word(std::string_view(arguments).substr(i, end - i));
      if (!word.empty()) {
        text += word;
        i = end - 1;
        continue;
      }
    }
    text += place.written(c);
    place.ends_with(c);
  }
  return text;
}

bool ends_with(const std::string& text, std::string_view end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

}  // namespace

AnswerFormat::AnswerFormat(const common_chat_params& params, common_peg_arena parser, bool calls_only)
    : format_(params.format),
      prefix_(params.generation_prompt),
      parser_(parser.empty() ? content_alone() : std::move(parser)),
      calls_only_(calls_only) {
  Marks marks(parser_);
  open_content_ = marks.end_parts(Tags::CONTENT);
  open_reasoning_ = marks.end_parts(Tags::REASONING);
  open_arguments_ = marks.arguments_are_json();
  for (const std::string& mark : marks.all()) {
    marks_.insert(mark);
    first_bytes_[static_cast<unsigned char>(mark.front())] = true;
  }
  begun_.role = "assistant";
  try {
    begun_ = read("").message;
  } catch (const std::exception&) {
    // Nothing has begun.
  }
}

// As common_chat_peg_parse reads, which does not tell where the parts are.
AnswerFormat::Reading AnswerFormat::read(const std::string& text) const {
  common_peg_parse_context context(prefix_ + text, COMMON_PEG_PARSE_FLAG_LENIENT);
  const common_peg_parse_result result = parser_.parse(context);
  if (result.fail()) throw std::runtime_error("the text is not of the format");

  Reading reading;
  reading.message.role = "assistant";
  mapper_of(format_, reading.message)->from_ast(context.ast, result);

  const auto place = [this](std::size_t position) { return position - std::min(position, prefix_.size()); };
  reading.answer = text.size();
  std::string_view last;
  std::string_view begun_space;  // of reasoning, in the prompt
  std::size_t calls_end = 0;
  bool partial = false;
  context.ast.visit(result, [&](const common_peg_ast_node& node) {
    const bool content = node.tag == Tags::CONTENT;
    const bool reasoning = node.tag == Tags::REASONING;
    const bool arguments = node.tag == Tags::TOOL_ARGS;
    const bool call = arguments || node.tag == Tags::TOOL || node.tag == Tags::TOOL_OPEN;
    if (!content && !reasoning && !call) return;
    if (node.start == node.end) return;
    if (reasoning && node.start < prefix_.size()) begun_space = node.text.substr(0, prefix_.size() - node.start);
    std::size_t& end = call ? calls_end : reading.told;
    end = std::max(end, place(node.end));
    if (!reasoning) reading.answer = std::min(reading.answer, place(node.start));
    reading.last = content ? Part::Content : reasoning ? Part::Reasoning : arguments ? Part::Arguments : Part::None;
    last = node.text;
    partial = node.is_partial && node.end == context.input.size();
  });
  common_chat_msg& message = reading.message;
  // The beginning of a call without a name is not told, and may be content yet: `{"` is one of JSON, too.
  if (!message.tool_calls.empty()) reading.told = std::max(reading.told, calls_end);
  if (partial) {
    if (reading.last == Part::Content) reading.open = open_content_ && ends_with(message.content, last);
    if (reading.last == Part::Reasoning) reading.open = open_reasoning_ && ends_with(message.reasoning_content, last);
    if (reading.last == Part::Arguments) {
      reading.open = open_arguments_ && !message.tool_calls.empty() && message.tool_calls.back().arguments == last;
    }
  }
  if (is_space(begun_space) && !message.reasoning_content.empty()) {
    message.reasoning_content.erase(0, begun_space.size());
  }
  for (common_chat_tool_call& call : message.tool_calls) call.arguments = written(call.arguments);
  return reading;
}

AnswerFormat::Mark AnswerFormat::mark_at(const std::string& text, std::size_t position) const {
  if (!first_bytes_[static_cast<unsigned char>(text[position])]) return Mark::None;
  switch (marks_.check_at(text, position)) {
    case common_trie::COMPLETE_MATCH:
      return Mark::Whole;
    case common_trie::PARTIAL_MATCH:
      return Mark::Begun;
    default:
      return Mark::None;
  }
}

}  // namespace llama_openapi
