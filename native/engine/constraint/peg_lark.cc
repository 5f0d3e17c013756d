#include "engine/constraint/peg_lark.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <variant>

#include "engine/answer/gemma_values.h"
#include "engine/base/failure.h"
#include "engine/constraint/lark_writer.h"
#include "engine/constraint/string_terminal.h"

namespace llama_openapi {
namespace {

using Tags = common_chat_peg_builder;
using Nested = common_chat_peg_minimax_m3_mapper;
using Id = common_peg_parser_id;

/// Of a parser's own words that have no meaning, such as the number in a call's id.
constexpr int kLongestWord = 16;
constexpr const char* kAside = R"(/[^\n<>]{0,64}/)";

/// Behind an attribute of a mark: another one.
constexpr const char* kAttribute = R"(/( [a-z_]{1,16}="[^"\n<>]{0,16}")?/)";

/// What nobody is told: as little of it as can be.
constexpr const char* kUnheard = R"(/[ \n]{0,2}/)";

constexpr const char* kGemmaObject = "gemma4-dict";

class Walk {
 public:
  Walk(const common_peg_arena& parser, const ToolSchemas& tools) : parser_(parser), tools_(tools) {}

  Answer of(Id id) {
    return std::visit([this](const auto& node) { return of(node); }, parser_.get(id));
  }

 private:
  // What reads nothing, or is the end.
  Answer of(const common_peg_epsilon_parser&) { return answer::nothing(); }
  Answer of(const common_peg_start_parser&) { return answer::nothing(); }
  Answer of(const common_peg_end_parser&) { return answer::nothing(); }
  Answer of(const common_peg_and_parser&) { return answer::nothing(); }

  Answer of(const common_peg_not_parser& node) { return answer::not_ahead(answer::beginnings(of(node.child))); }

  Answer of(const common_peg_literal_parser& node) { return answer::literal(tools_.named(node.literal)); }

  Answer of(const common_peg_sequence_parser& node) {
    std::vector<Answer> parts;
    for (std::size_t i = 0; i < node.children.size(); i++) {
      if (i + 1 < node.children.size()) {
        if (std::optional<Answer> list = list_of_arguments(node.children[i], node.children[i + 1])) {
          parts.push_back(*list);
          i++;
          continue;
        }
      }
      behind_attribute_ = i > 0 && ends_in_quote(node.children[i - 1]);
      parts.push_back(of(node.children[i]));
    }
    behind_attribute_ = false;
    return answer::sequence(value_ ? words_with_ends(parts) : parts);
  }

  /// Words with the mark behind them: a text that begins alike would take them.
  static std::vector<Answer> words_with_ends(const std::vector<Answer>& parts) {
    std::vector<Answer> out;
    for (const Answer& part : parts) {
      const bool ends = !out.empty() && part->kind == AnswerTree::Kind::Literal && is_words(out.back());
      if (!ends) {
        out.push_back(part);
        continue;
      }
      std::vector<Answer> words;
      for (const Answer& word : out.back()->children) words.push_back(answer::literal(word->text + part->text));
      out.back() = answer::choice(words);
    }
    return out;
  }

  static bool is_words(const Answer& part) {
    const auto is_word = [](const Answer& one) { return one->kind == AnswerTree::Kind::Literal; };
    return part->kind == AnswerTree::Kind::Choice && std::all_of(part->children.begin(), part->children.end(), is_word);
  }

  bool ends_in_quote(Id id) const {
    const auto* literal = std::get_if<common_peg_literal_parser>(&parser_.get(id));
    return literal != nullptr && !literal->literal.empty() && literal->literal.back() == '"';
  }

  Answer of(const common_peg_choice_parser& node) {
    std::vector<Answer> alternatives;
    const bool arguments = tool_ != nullptr && std::all_of(node.children.begin(), node.children.end(),
                                                           [this](Id id) { return !names_in(id).empty(); });
    for (const Id id : node.children) {
      if (!arguments) {
        const std::string outer = not_json_;
        if (value_ && !alternatives.empty()) not_json_ += read_otherwise(node.children[alternatives.size() - 1]);
        alternatives.push_back(of(id));
        not_json_ = outer;
      } else if (!only_) {
        return of(id);  // one of several orders
      } else if (names_in(id).front() == *only_) {
        return of(id);
      }
    }
    return answer::choice(alternatives);
  }

  Answer of(const common_peg_repetition_parser& node) {
    if (tool_ != nullptr) {
      const std::vector<std::string> names = names_in(node.child);
      if (!names.empty() && node.max_count != 1) return arguments(node.child, names);
    }
    return answer::repeat(of(node.child), node.min_count, node.max_count);
  }

  Answer of(const common_peg_any_parser&) { return answer::lark("/(?s:.)/"); }
  Answer of(const common_peg_space_parser&) { return answer::space(); }

  Answer of(const common_peg_chars_parser& node) {
    const int most = node.max_count < 0 ? std::max(node.min_count, kLongestWord) : node.max_count;
    return answer::lark(
        lark::regex(node.pattern + "{" + std::to_string(node.min_count) + "," + std::to_string(most) + "}"));
  }

  Answer of(const common_peg_string_parser& node) {
    return answer::lark(std::string(R"(/[^\\\n\x00-\x1f)") + node.delimiter + "]{0,40}/");
  }

  Answer of(const common_peg_until_parser& node) {
    std::vector<std::string> marks;
    for (const std::string& mark : node.delimiters) marks.push_back(tools_.named(mark));
    if (free_) return answer::text(marks);
    if (!pattern_.empty()) return answer::text(marks, pattern_);
    if (tool_ == nullptr) return answer::text(marks, kUnheard, true);
    const bool in_quotes = !marks.empty() && marks.front().compare(0, 1, "\"") == 0;
    return answer::text(marks, behind_attribute_ && !in_quotes ? kAttribute : kAside, true);
  }

  // A schema's own place in the parser tells nothing that the tags around it don't.
  Answer of(const common_peg_schema_parser&) { return json_.json(object()); }

  Answer of(const common_peg_rule_parser& node) {
    const ToolSchema* const tool = tools_.find(node.name);
    if (tool_ != nullptr && node.name == kGemmaObject) {
      std::vector<Answer> ways;
      for (const SchemaAt& way : tool_->ways) ways.push_back(gemma_object(way, json_));
      return answer::choice(ways);
    }
    if (!open_.insert(node.name).second) {
      throw Failure("engine_failed", "The parser of tool calls goes round in circles at " + node.name + ".");
    }
    const bool begins = tool != nullptr && tool_ == nullptr;
    const Answer rule = begins ? answer::marked(AnswerTree::Kind::Call, call(*tool, node.child)) : of(node.child);
    open_.erase(node.name);
    return rule;
  }

  Answer call(const ToolSchema& tool, Id id) {
    tool_ = &tool;
    std::vector<Answer> ways;
    if (names_in(id).empty()) {
      ways.push_back(of(id));
    } else {
      for (const SchemaAt& way : tool.ways) {
        way_ = &way;
        ways.push_back(of(id));
      }
    }
    tool_ = nullptr;
    way_ = nullptr;
    return answer::choice(ways);
  }

  Answer of(const common_peg_ref_parser& node) { return of(parser_.get_rule(node.name)); }
  Answer of(const common_peg_atomic_parser& node) { return of(node.child); }
  /// One without a grammar is read, but not meant to be written.
  Answer of(const common_peg_gbnf_parser& node) { return node.grammar.empty() ? answer::nothing() : of(node.child); }
  Answer of(const common_peg_ac_parser& node) { return of(node.child); }

  Answer of(const common_peg_tag_parser& node) {
    if (node.tag == Tags::CONTENT || node.tag == Tags::REASONING) {
      const bool outer = std::exchange(free_, true);
      Answer part = answer::marked(node.tag == Tags::CONTENT ? AnswerTree::Kind::Content : AnswerTree::Kind::Reasoning,
                                   of(node.child));
      free_ = outer;
      return part;
    }
    if (tool_ == nullptr) return of(node.child);
    if (node.tag == Tags::TOOL_ARG) {
      const std::vector<std::string> names = names_in(node);
      const std::optional<SchemaAt> outer = value_;
      const std::string name = names.empty() ? "" : names.front();
      if (!names.empty() && !schema_at::has_property(object(), name)) return answer::never();
      value_ = schema_at::property(object(), name);
      const std::optional<std::string> only = std::exchange(only_, std::nullopt);
      Answer part = of(node.child);
      only_ = only;
      value_ = outer;
      return part;
    }
    if (node.tag == Nested::TOOL_ARG_ARRAY && value_) return array(node.child);
    if (node.tag == Nested::TOOL_ARG_ITEM && value_) {
      const SchemaAt outer = *value_;
      value_ = schema_at::items(outer);
      Answer part = of(node.child);
      value_ = outer;
      return part;
    }
    if (node.tag == Tags::TOOL_ARG_STRING_VALUE && value_) return string(node.child);
    if (node.tag == Tags::TOOL_ARG_VALUE && value_ && words_of(node.child).empty()) return value(node.child);
    return of(node.child);
  }

  /// What a string without quotes is not, since it would be read as something else.
  /// @param before how the parser reads that
  std::string read_otherwise(Id before) const {
    const std::optional<Id> value = value_in(before);
    if (!value) return "";
    const std::vector<std::string> words = words_of(*value);
    if (words.empty()) return R"( & ~/null|true|false|-?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?|[\[{](?s:.*)/)";
    std::string any;
    for (const std::string& word : words) any += (any.empty() ? "" : "|") + lark::escaped(word);
    return " & ~/" + any + "/";
  }

  /// A value that is no text; empty: the parser reads none.
  std::optional<Id> value_in(Id id) const {
    const auto& node = parser_.get(id);
    if (const auto* atomic = std::get_if<common_peg_atomic_parser>(&node)) return value_in(atomic->child);
    if (const auto* tag = std::get_if<common_peg_tag_parser>(&node)) {
      return tag->tag == Tags::TOOL_ARG_VALUE ? std::optional<Id>(tag->child) : std::nullopt;
    }
    const auto* sequence = std::get_if<common_peg_sequence_parser>(&node);
    return sequence == nullptr || sequence->children.empty() ? std::nullopt : value_in(sequence->children.front());
  }

  /// The words that a value is one of, as parser_mends has them; empty: it may be others.
  std::vector<std::string> words_of(Id id) const {
    const auto& node = parser_.get(id);
    if (const auto* literal = std::get_if<common_peg_literal_parser>(&node)) return {literal->literal};
    const auto* choice = std::get_if<common_peg_choice_parser>(&node);
    std::vector<std::string> words;
    for (const Id child : choice == nullptr ? std::vector<Id>() : choice->children) {
      const auto* literal = std::get_if<common_peg_literal_parser>(&parser_.get(child));
      if (literal == nullptr) return {};
      words.push_back(literal->literal);
    }
    return words;
  }

  Answer array(Id child) {
    const auto* items = std::get_if<common_peg_repetition_parser>(&parser_.get(child));
    if (items == nullptr) return of(child);
    const auto [least, most] = schema_at::lengths(*value_);
    return answer::repeat(of(items->child), least, most);
  }

  /// A string without quotes.
  Answer string(Id child) {
    std::string terminal;
    if (!string_terminal(*value_, terminal)) return answer::never();
    if (terminal.empty()) terminal = "/(?s:.*)/";
    const std::string outer = std::exchange(pattern_, terminal + not_json_);
    Answer text = of(child);
    pattern_ = outer;
    return text;
  }

  Answer value(Id child) {
    std::vector<std::string> types = schema_at::types(*value_);
    const auto string = std::find(types.begin(), types.end(), "string");
    const bool quoted = is_quoted(child);
    if (string == types.end() || quoted) {
      std::vector<Answer> ways = {json_.json(*value_)};
      if (reads_python(child)) {
        for (const std::string& word : schema_at::words(*value_)) {
          ways.push_back(answer::literal(word == "null" ? "None" : word == "true" ? "True" : "False"));
        }
      }
      if (quoted && string != types.end()) ways.push_back(in_single_quotes());
      return answer::choice(ways);
    }
    types.erase(string);
    const auto is_word = [](const std::string& type) { return type == "boolean" || type == "null"; };
    if (!std::all_of(types.begin(), types.end(), is_word)) return json_.json(*value_, types);
    std::vector<Answer> words;
    for (const std::string& word : schema_at::words(*value_)) words.push_back(answer::literal(word));
    return answer::choice(words);
  }

  /// A string in Python's other quotes, as templates write it that put them around a text as it is. A backslash would
  /// be an escape.
  Answer in_single_quotes() const {
    std::string terminal;
    if (!string_terminal(*value_, terminal)) return answer::never();
    if (terminal.empty()) terminal = "/(?s:.*)/";
    return answer::sequence(
        {answer::literal("'"), answer::text({"'"}, terminal + R"( & ~/(?s:.*)\\(?s:.*)/)"), answer::literal("'")});
  }

  /// Whether it reads values as Python writes them.
  bool reads_python(Id id) const {
    const auto& node = parser_.get(id);
    if (const auto* schema = std::get_if<common_peg_schema_parser>(&node)) return reads_python(schema->child);
    if (const auto* ref = std::get_if<common_peg_ref_parser>(&node)) return is_python(ref->name);
    if (const auto* rule = std::get_if<common_peg_rule_parser>(&node)) return is_python(rule->name);
    const auto any = [this](const std::vector<Id>& children) {
      return std::any_of(children.begin(), children.end(), [this](Id child) { return reads_python(child); });
    };
    if (const auto* sequence = std::get_if<common_peg_sequence_parser>(&node)) return any(sequence->children);
    const auto* choice = std::get_if<common_peg_choice_parser>(&node);
    return choice != nullptr && any(choice->children);
  }

  static bool is_python(const std::string& rule) { return rule == "python-value" || rule == "python-or-json-value"; }

  /// Whether a value has its strings in quotes.
  bool is_quoted(Id id) const {
    const auto& node = parser_.get(id);
    if (std::holds_alternative<common_peg_string_parser>(node)) return true;
    const auto any = [this](const std::vector<Id>& children) {
      return std::any_of(children.begin(), children.end(), [this](Id child) { return is_quoted(child); });
    };
    if (const auto* rule = std::get_if<common_peg_rule_parser>(&node)) return rule->name == "python-or-json-value";
    if (const auto* sequence = std::get_if<common_peg_sequence_parser>(&node)) return any(sequence->children);
    if (const auto* choice = std::get_if<common_peg_choice_parser>(&node)) return any(choice->children);
    return false;
  }

  /// The arguments in a part of a parser, by the names that it has for them, in order.
  const std::vector<std::string>& names_in(Id id) {
    const auto [found, is_new] = names_.try_emplace(id);
    if (is_new) {
      std::vector<std::string> names;
      std::set<std::string> open;
      collect(id, false, names, open);
      names_[id] = std::move(names);
    }
    return names_[id];
  }

  std::vector<std::string> names_in(const common_peg_tag_parser& argument) const {
    std::vector<std::string> names;
    std::set<std::string> open;
    collect(argument.child, true, names, open);
    return names;
  }

  /// @param inside whether it is a part of an argument
  void collect(Id id, bool inside, std::vector<std::string>& names, std::set<std::string>& open) const {
    const auto& node = parser_.get(id);
    const auto each = [&](const std::vector<Id>& children) {
      for (const Id child : children) collect(child, inside, names, open);
    };
    if (const auto* sequence = std::get_if<common_peg_sequence_parser>(&node)) each(sequence->children);
    if (const auto* choice = std::get_if<common_peg_choice_parser>(&node)) each(choice->children);
    if (const auto* repetition = std::get_if<common_peg_repetition_parser>(&node)) each({repetition->child});
    if (const auto* rule = std::get_if<common_peg_rule_parser>(&node)) {
      if (!open.insert(rule->name).second) return;
      each({rule->child});
      open.erase(rule->name);
    }
    if (const auto* atomic = std::get_if<common_peg_atomic_parser>(&node)) each({atomic->child});
    if (const auto* gbnf = std::get_if<common_peg_gbnf_parser>(&node)) each({gbnf->child});
    if (const auto* ac = std::get_if<common_peg_ac_parser>(&node)) each({ac->child});
    if (const auto* ref = std::get_if<common_peg_ref_parser>(&node)) each({parser_.get_rule(ref->name)});
    if (const auto* tag = std::get_if<common_peg_tag_parser>(&node)) {
      if (tag->tag == Tags::TOOL_ARG && !inside) {
        const std::vector<std::string> own = names_in(*tag);
        if (!own.empty() && std::find(names.begin(), names.end(), own.front()) == names.end()) {
          names.push_back(own.front());
        }
      } else if (tag->tag == Tags::TOOL_ARG_NAME && inside) {
        first_literal(tag->child, names);
      } else {
        each({tag->child});
      }
    }
  }

  void first_literal(Id id, std::vector<std::string>& names) const {
    const auto& node = parser_.get(id);
    if (const auto* literal = std::get_if<common_peg_literal_parser>(&node)) names.push_back(literal->literal);
    if (const auto* choice = std::get_if<common_peg_choice_parser>(&node))
      first_literal(choice->children.front(), names);
  }

  const SchemaAt& object() const { return value_ ? *value_ : way_ != nullptr ? *way_ : tool_->whole; }

  Answer argument(Id id, const std::string& name) {
    const std::optional<std::string> outer = std::exchange(only_, name);
    Answer part = of(id);
    only_ = outer;
    return part;
  }

  /// Each of them at most once, in order.
  Answer arguments(Id one, const std::vector<std::string>& names) {
    std::vector<Answer> parts;
    for (const std::string& name : names) {
      const bool required = schema_at::requires_property(object(), name);
      parts.push_back(answer::repeat(argument(one, name), required ? 1 : 0, 1));
    }
    return answer::sequence(parts);
  }

  /// One argument, and more of them behind it, each with what separates them: nothing where it is something else.
  std::optional<Answer> list_of_arguments(Id first, Id more) {
    if (tool_ == nullptr || only_ || value_) return std::nullopt;
    if (!std::holds_alternative<common_peg_choice_parser>(parser_.get(first))) return std::nullopt;
    const auto* rest = std::get_if<common_peg_repetition_parser>(&parser_.get(more));
    const std::vector<std::string> names = names_in(first);
    if (rest == nullptr || names.empty() || names_in(rest->child) != names) return std::nullopt;
    // From the last one on: what may stand behind each.
    std::vector<Answer> whole;
    Answer behind = answer::nothing();
    for (std::size_t i = names.size(); i-- > 0;) {
      const bool required = schema_at::requires_property(object(), names[i]);
      if (required) whole.clear();
      whole.push_back(answer::sequence({argument(first, names[i]), behind}));
      behind = answer::sequence({answer::repeat(argument(rest->child, names[i]), required ? 1 : 0, 1), behind});
    }
    return answer::choice(whole);
  }

  const common_peg_arena& parser_;
  const ToolSchemas& tools_;
  const ToolSchema* tool_ = nullptr;  ///< whose call it is
  const SchemaAt* way_ = nullptr;     ///< what its arguments follow, where they are written in tags
  std::optional<SchemaAt> value_;     ///< what the argument follows that it is in
  std::optional<std::string> only_;   ///< the argument that is meant, where there is a choice
  bool free_ = false;                 ///< whether texts are content or reasoning
  std::string pattern_;               ///< what texts follow
  std::string not_json_;              ///< a part of what strings follow
  bool behind_attribute_ = false;     ///< whether a quote that ends an attribute stands before
  std::map<Id, std::vector<std::string>> names_;
  std::set<std::string> open_;  ///< rules
  JsonWriter json_;
};

}  // namespace

int tagged_levels(const common_peg_arena& parser) {
  constexpr int kTags = 1;
  constexpr int kElements = 12;  // as deep as schemas are followed
  int levels = 0;
  for (Id id = 0; id < parser.size(); id++) {
    const auto* tag = std::get_if<common_peg_tag_parser>(&parser.get(id));
    const auto* rule = std::get_if<common_peg_rule_parser>(&parser.get(id));
    if (tag != nullptr && tag->tag == Tags::TOOL_ARG) levels = std::max(levels, kTags);
    if (tag != nullptr && tag->tag == Nested::TOOL_ARG_OBJECT) levels = kElements;
    if (rule != nullptr && rule->name == kGemmaObject) levels = kElements;
  }
  return levels;
}

Answer answer_of(const common_peg_arena& parser, const ToolSchemas& tools) {
  return Walk(parser, tools).of(parser.root());
}

common_peg_arena with_names(common_peg_arena parser, const ToolSchemas& tools) {
  for (Id id = 0; id < parser.size(); id++) {
    if (auto* literal = std::get_if<common_peg_literal_parser>(&parser.get(id))) {
      literal->literal = tools.named(std::move(literal->literal));
    } else if (auto* until = std::get_if<common_peg_until_parser>(&parser.get(id))) {
      for (std::string& mark : until->delimiters) mark = tools.named(std::move(mark));
    } else if (auto* ac = std::get_if<common_peg_ac_parser>(&parser.get(id))) {
      for (std::string& mark : ac->delimiters) mark = tools.named(std::move(mark));
    }
  }
  return parser;
}

}  // namespace llama_openapi
