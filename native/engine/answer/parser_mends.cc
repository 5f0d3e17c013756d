#include "engine/answer/parser_mends.h"

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace llama_openapi {
namespace {

using Builder = common_chat_peg_builder;
using Id = common_peg_parser_id;
using Ids = std::vector<Id>;
using Parsers = std::vector<common_peg_parser>;

/// The id of the calls that libcommon derives parsers from.
constexpr const char* kSampleId = "call00001";

/// What ids of calls are made of.
constexpr const char* kIdCharacters = "[A-Za-z0-9_-]";
constexpr int kIdLength = 64;

/// Stands where there is none: libcommon's builder takes no other.
const common_chat_schema_document_ptr& no_schema() {
  static const auto document =
      std::make_shared<const common_chat_schema_document>(common_chat_schema_from_json(common_json::object()));
  return document;
}

/// Looks at parsers.
class Look {
 public:
  explicit Look(const common_peg_arena& arena) : arena_(arena) {}

  template <typename Parser>
  const Parser* as(Id id) const {
    return std::get_if<Parser>(&arena_.get(id));
  }

  /// Its text, where it is a literal.
  const std::string* text(Id id) const {
    const auto* literal = as<common_peg_literal_parser>(id);
    return literal == nullptr ? nullptr : &literal->literal;
  }

  bool is_text(Id id, const std::string& wanted) const {
    const std::string* found = text(id);
    return found != nullptr && *found == wanted;
  }

  bool is_space(Id id) const { return as<common_peg_space_parser>(id) != nullptr; }

  /// What has that tag; null: the parser has another one, or none.
  const common_peg_tag_parser* tagged(Id id, const char* tag) const {
    if (const auto* atomic = as<common_peg_atomic_parser>(id)) id = atomic->child;
    const auto* found = as<common_peg_tag_parser>(id);
    return found != nullptr && found->tag == tag ? found : nullptr;
  }

  const Ids& children(Id id) const {
    static const Ids none;
    const auto* sequence = as<common_peg_sequence_parser>(id);
    return sequence == nullptr ? none : sequence->children;
  }

  /// What may be left out; empty: the parser may not.
  std::optional<Id> optional(Id id) const {
    const auto* repetition = as<common_peg_repetition_parser>(id);
    if (repetition == nullptr || repetition->min_count != 0 || repetition->max_count != 1) return {};
    return repetition->child;
  }

  /// Whether something in it has that tag.
  bool has_tag(Id id, const char* tag) const {
    std::set<Id> seen;
    return any(id, seen, [&](Id one) { return tagged(one, tag) != nullptr; });
  }

  /// The first part with that tag.
  std::optional<Id> first_with(Id id, const char* tag) const {
    std::optional<Id> found;
    std::set<Id> seen;
    any(id, seen, [&](Id one) {
      if (tagged(one, tag) == nullptr) return false;
      found = one;
      return true;
    });
    return found;
  }

  /// The text of the first literal with that tag; null: there is none.
  const std::string* text_of(Id id, const char* tag) const {
    const std::optional<Id> found = first_with(id, tag);
    if (!found) return nullptr;
    const Id child = tagged(*found, tag)->child;
    const auto* choice = as<common_peg_choice_parser>(child);
    return text(choice == nullptr || choice->children.empty() ? child : choice->children.front());
  }

  /// Whether a call begins anywhere in it.
  bool has_call(Id id) const { return has_tag(id, Builder::TOOL_OPEN); }

  /// Whether it reads that mark anywhere, or what begins with it.
  bool has_mark(Id id, const std::string& mark) const {
    std::set<Id> seen;
    return any(id, seen, [&](Id one) {
      const std::string* found = text(one);
      return found != nullptr && found->compare(0, mark.size(), mark) == 0;
    });
  }

 private:
  bool any(Id id, std::set<Id>& seen, const std::function<bool(Id)>& wanted) const {
    if (!seen.insert(id).second) return false;
    if (wanted(id)) return true;
    return std::visit(
        [&](const auto& parser) {
          using Parser = std::decay_t<decltype(parser)>;
          if constexpr (std::is_same_v<Parser, common_peg_sequence_parser> ||
                        std::is_same_v<Parser, common_peg_choice_parser>) {
            return std::any_of(parser.children.begin(), parser.children.end(),
                               [&](Id child) { return any(child, seen, wanted); });
          } else if constexpr (std::is_same_v<Parser, common_peg_repetition_parser> ||
                               std::is_same_v<Parser, common_peg_rule_parser> ||
                               std::is_same_v<Parser, common_peg_atomic_parser> ||
                               std::is_same_v<Parser, common_peg_tag_parser> ||
                               std::is_same_v<Parser, common_peg_gbnf_parser> ||
                               std::is_same_v<Parser, common_peg_ac_parser>) {
            return any(parser.child, seen, wanted);
          } else if constexpr (std::is_same_v<Parser, common_peg_ref_parser>) {
            return any(arena_.get_rule(parser.name), seen, wanted);
          } else {
            return false;
          }
        },
        arena_.get(id));
  }

  const common_peg_arena& arena_;
};

/// Copies an arena, and mends on the way.
class Mender {
 public:
  Mender(const common_peg_arena& arena, const ToolSchemas& tools, const std::string& content_mark, Builder& builder)
      : arena_(arena), look_(arena), tools_(tools), p_(builder) {
    if (!content_mark.empty() && !look_.has_mark(arena_.root(), content_mark)) content_mark_ = content_mark;
    for (Id id = 0; id < arena_.size(); id++) {
      note_unread_mark(id);
      note_single_calls(id);
    }
  }

  common_peg_parser copy(Id id) {
    const auto known = copies_.find(id);
    if (known != copies_.end()) return known->second;
    const common_peg_parser made = std::visit([this](const auto& parser) { return copy_of(parser); }, arena_.get(id));
    copies_.emplace(id, made);
    return made;
  }

 private:
  common_peg_parser copy_of(const common_peg_epsilon_parser&) { return p_.eps(); }
  common_peg_parser copy_of(const common_peg_start_parser&) { return p_.start(); }
  common_peg_parser copy_of(const common_peg_any_parser&) { return p_.any(); }
  common_peg_parser copy_of(const common_peg_space_parser&) { return p_.space(); }
  common_peg_parser copy_of(const common_peg_string_parser& string) { return p_.string_content(string.delimiter); }
  common_peg_parser copy_of(const common_peg_until_parser& until) { return p_.until_one_of(until.delimiters); }
  common_peg_parser copy_of(const common_peg_ref_parser& ref) { return copy(arena_.get_rule(ref.name)); }
  common_peg_parser copy_of(const common_peg_not_parser& negation) { return p_.negate(copy(negation.child)); }
  common_peg_parser copy_of(const common_peg_atomic_parser& atomic) { return p_.atomic(copy(atomic.child)); }
  common_peg_parser copy_of(const common_peg_gbnf_parser& gbnf) { return p_.gbnf(copy(gbnf.child), gbnf.grammar); }
  common_peg_parser copy_of(const common_peg_ac_parser& ac) { return p_.ac(copy(ac.child), ac.delimiters); }

  common_peg_parser copy_of(const common_peg_chars_parser& chars) {
    return p_.chars(chars.pattern, chars.min_count, chars.max_count);
  }

  common_peg_parser copy_of(const common_peg_schema_parser& schema) { return with_schema(copy(schema.child), schema); }

  /// Arenas that were text once have no schemas, only their names.
  common_peg_parser with_schema(const common_peg_parser& child, const common_peg_schema_parser& schema) {
    const common_chat_schema_document_ptr& doc = schema.node == nullptr ? no_schema() : schema.doc;
    return p_.schema(child, schema.name, doc, schema.node == nullptr ? *doc->root : *schema.node, schema.raw);
  }

  /// Rules may lead back to themselves: one that has a name already is not copied again.
  common_peg_parser copy_of(const common_peg_rule_parser& rule) {
    const ToolSchema* const tool = tools_.find(rule.name);
    const SchemaAt* const outer = std::exchange(tool_, tool == nullptr ? tool_ : &tool->known);
    const common_peg_parser made = p_.rule(
        rule.name, [&] { return copy(rule.child); }, rule.trigger);
    tool_ = outer;
    return made;
  }

  common_peg_parser copy_of(const common_peg_choice_parser& choice) {
    const bool outer = std::exchange(unquoted_, unquoted_ || has_unquoted_strings(choice));
    Parsers children;
    for (const Id child : choice.children) children.push_back(copy(child));
    unquoted_ = outer;
    return p_.choice(children);
  }

  /// Whether it reads one value, as JSON or as a string without quotes.
  bool has_unquoted_strings(const common_peg_choice_parser& choice) const {
    const auto any = [&](const char* tag) {
      return std::any_of(choice.children.begin(), choice.children.end(),
                         [&](Id child) { return look_.has_tag(child, tag); });
    };
    return any(Builder::TOOL_ARG_VALUE) && any(Builder::TOOL_ARG_STRING_VALUE) && !any(Builder::TOOL_ARG);
  }

  /// Behind calls stands white space, in some templates.
  common_peg_parser copy_of(const common_peg_end_parser&) { return unwritten(p_.space()) + p_.end(); }

  common_peg_parser copy_of(const common_peg_literal_parser& literal) { return p_.literal(literal.literal); }
  common_peg_parser copy_of(const common_peg_and_parser& peek) { return p_.peek(copy(peek.child)); }

  common_peg_parser copy_of(const common_peg_tag_parser& tag) {
    const auto* schema = look_.as<common_peg_schema_parser>(tag.child);
    const auto* peek = look_.as<common_peg_and_parser>(tag.child);
    if (tag.tag == Builder::CONTENT && !content_mark_.empty()) {
      return p_.optional(p_.literal(content_mark_)) + p_.content(copy(tag.child));
    }
    if (tag.tag == Builder::TOOL_ARG && tool_ != nullptr) return p_.tag(tag.tag, argument(tag.child));
    if (tag.tag == Builder::TOOL_OPEN) return p_.tag(tag.tag, opening(tag.child));
    if (tag.tag == Builder::TOOL_CLOSE && peek != nullptr && look_.text(peek->child) != nullptr) {
      // White space may stand in front of it.
      return p_.tag(tag.tag, p_.peek(p_.space() + copy(peek->child)));
    }
    if (tag.tag == Builder::TOOL_ID && look_.as<common_peg_until_parser>(tag.child) != nullptr) {
      // It ends where its characters do, not at a mark that may never come.
      return p_.tag(tag.tag, any_id());
    }
    if (tag.tag == Builder::TOOL_ARG_VALUE && schema != nullptr) {
      // Of tagged formats: templates write values as Python does, too.
      const auto value = unquoted_ ? json_but_strings() : p_.choice({copy(schema->child), p_.python_value()});
      return p_.tag(tag.tag, with_schema(behind_space(value), *schema));
    }
    if (tag.tag == Builder::TOOL_ARG_VALUE && look_.as<common_peg_until_parser>(tag.child) == nullptr) {
      return p_.tag(tag.tag, behind_space(copy(tag.child)));
    }
    if (tag.tag == Builder::TOOL_ARGS && schema != nullptr) return behind_space(p_.tag(tag.tag, copy(tag.child)));
    return p_.tag(tag.tag, copy(tag.child));
  }

  /// Where strings have no quotes: a quote there is a string's own, and would be read up to the next one.
  common_peg_parser json_but_strings() {
    return p_.choice({p_.json_object(), p_.json_array(), p_.json_number(), p_.json_bool(), p_.json_null()});
  }

  /// JSON as the grammar lets it through begins with white space, or without.
  common_peg_parser behind_space(const common_peg_parser& json) { return unwritten(p_.space()) + json; }

  /// What a call begins with. A literal may have the id of libcommon's sample in it: any id may stand there.
  common_peg_parser opening(Id id) {
    Parsers parts;
    for (const Id child : look_.children(id)) {
      const std::string* text = look_.text(child);
      const std::size_t at = text == nullptr ? std::string::npos : text->find(kSampleId);
      if (at == std::string::npos) {
        parts.push_back(copy(child));
        continue;
      }
      parts.push_back(p_.literal(text->substr(0, at)));
      parts.push_back(p_.tool_id(any_id()));
      parts.push_back(p_.literal(text->substr(at + std::string(kSampleId).size())));
    }
    return parts.empty() ? copy(id) : p_.sequence(parts);
  }

  /// An argument in a tag of its own. libcommon reads a text in it wherever the schema has one among others.
  common_peg_parser argument(Id id) {
    const std::string* name = look_.text_of(id, Builder::TOOL_ARG_NAME);
    const std::optional<SchemaAt> outer = value_;
    value_ = schema_at::property(outer ? *outer : *tool_, name == nullptr ? "" : *name);
    const common_peg_parser made = name == nullptr ? copy(id) : value_in(look_.children(id), id);
    value_ = outer;
    return made;
  }

  /// @param ids the parts of the argument
  common_peg_parser value_in(const Ids& ids, Id whole) {
    const std::vector<std::string> types = schema_at::types(*value_);
    if (std::find(types.begin(), types.end(), "string") == types.end()) return without_text(ids, whole);
    const auto text = std::find_if(ids.begin(), ids.end(),
                                   [this](Id part) { return look_.has_tag(part, Builder::TOOL_ARG_STRING_VALUE); });
    if (text == ids.end()) return copy(whole);
    const std::string* end = nullptr;
    for (auto part = text; part != ids.end() && end == nullptr; ++part) {
      end = look_.text_of(*part, Builder::TOOL_ARG_CLOSE);
    }
    if (end == nullptr) return copy(whole);
    Parsers before;
    for (auto part = ids.begin(); part != text; ++part) before.push_back(copy(*part));
    Parsers rest;
    for (auto part = text; part != ids.end(); ++part) rest.push_back(copy(*part));
    if (types.size() > 1 && !before.empty()) {
      if (const auto open = told_apart(ids.front())) {
        Parsers other = before;
        other.front() = *open;
        other.push_back(p_.tool_arg_json_value(p_.choice({p_.json(), p_.python_value()})));
        other.push_back(p_.tool_arg_close(p_.literal(*end)));
        before.insert(before.end(), rest.begin(), rest.end());
        return p_.choice({p_.sequence(other), p_.sequence(before)});
      }
    }
    const std::vector<std::string> words = schema_at::null_words(*value_);
    if (words.empty()) return copy(whole);
    Parsers nulls;
    for (const std::string& word : words) nulls.push_back(p_.literal(word));
    const common_peg_parser null =
        p_.atomic(p_.tool_arg_json_value(p_.choice(nulls)) + p_.tool_arg_close(p_.literal(*end)));
    before.push_back(p_.choice({null, p_.sequence(rest)}));
    return p_.sequence(before);
  }

  /// The same where no text can be.
  common_peg_parser without_text(const Ids& ids, Id whole) {
    const auto is_text = [this](Id part) { return look_.tagged(part, Builder::TOOL_ARG_STRING_VALUE) != nullptr; };
    if (std::none_of(ids.begin(), ids.end(), is_text)) return copy(whole);
    Parsers parts;
    for (const Id part : ids) {
      const auto* text = look_.tagged(part, Builder::TOOL_ARG_STRING_VALUE);
      parts.push_back(text == nullptr ? copy(part) : p_.tool_arg_value(copy(text->child)));
    }
    return p_.sequence(parts);
  }

  /// The begin of an argument that is no text, where the format tells them apart; empty: it does not.
  std::optional<common_peg_parser> told_apart(Id id) {
    const auto* open = look_.tagged(id, Builder::TOOL_ARG_OPEN);
    const Ids& children = open == nullptr ? look_.children(id) : look_.children(open->child);
    const std::string mark = R"( string="true")";
    const std::string* last = children.empty() ? nullptr : look_.text(children.back());
    const std::size_t at = open == nullptr || last == nullptr ? std::string::npos : last->find(mark);
    if (at == std::string::npos) return {};
    Parsers parts;
    for (std::size_t i = 0; i + 1 < children.size(); i++) parts.push_back(copy(children[i]));
    parts.push_back(p_.literal(std::string(*last).replace(at, mark.size(), R"( string="false")")));
    return p_.tool_arg_open(p_.sequence(parts));
  }

  common_peg_parser any_id() { return p_.chars(kIdCharacters, 1, kIdLength); }

  /// Calls between marks of their own, one after the other: an answer has none of them, or one at least.
  common_peg_parser copy_of(const common_peg_repetition_parser& repetition) {
    if (const auto call = marked_call(repetition)) return p_.one_or_more(copy(*call) + p_.space());
    if (repetition.min_count == 1 && !unread_mark_.empty() && look_.has_call(repetition.child)) {
      const common_peg_parser call = copy(repetition.child);
      return call + p_.zero_or_more(p_.literal(unread_mark_) + call);
    }
    return p_.repeat(copy(repetition.child), repetition.min_count, repetition.max_count);
  }

  /// The call of `(call? _)+`.
  std::optional<Id> marked_call(const common_peg_repetition_parser& repetition) const {
    const Ids& children = look_.children(repetition.child);
    if (repetition.min_count != 1 || children.size() != 2 || !look_.is_space(children[1])) return {};
    const std::optional<Id> call = look_.optional(children[0]);
    return call && look_.has_call(*call) ? call : std::nullopt;
  }

  common_peg_parser copy_of(const common_peg_sequence_parser& sequence) {
    const Ids& ids = sequence.children;
    const bool list = std::any_of(ids.begin(), ids.end(), [this](Id id) { return look_.is_text(id, "["); });
    Parsers parts;
    for (std::size_t i = 0; i < ids.size(); i++) {
      const std::optional<common_peg_parser> more = list ? std::nullopt : more_calls(ids[i]);
      if (i == 0 && begins_twice(ids)) {
        parts.push_back(without_end(ids[0]));
      } else if (more) {
        parts.push_back(*more);
      } else if (const std::optional<common_peg_parser> content = bare_content(ids, i)) {
        parts.push_back(*content);
      } else if (is_marked_calls(ids[i])) {
        parts.push_back(p_.optional(copy(ids[i])));
      } else if (const std::size_t size = comma_and_option(ids, i)) {
        parts.push_back(option_with_comma(ids, i, size));
        i += size - 1;
      } else {
        if (i + 1 == ids.size() && is_call_object(ids)) {
          parts.push_back(p_.optional(id_member()));
          parts.push_back(more_members());
        }
        parts.push_back(copy(ids[i]));
        if (ends_at_unread_mark(ids[i])) parts.push_back(p_.literal(unread_mark_));
      }
    }
    return p_.sequence(parts);
  }

  bool is_marked_calls(Id id) const {
    const auto* rule = look_.as<common_peg_rule_parser>(id);
    const auto* repetition = rule == nullptr ? nullptr : look_.as<common_peg_repetition_parser>(rule->child);
    return repetition != nullptr && marked_call(*repetition);
  }

  /// Content ends at a mark that nothing reads: it stands before each call.
  void note_unread_mark(Id id) {
    const common_peg_until_parser* content = content_up_to_mark(id);
    if (content == nullptr || content->delimiters.front().empty() || !look_.has_call(arena_.root())) return;
    if (!look_.has_mark(arena_.root(), content->delimiters.front())) unread_mark_ = content->delimiters.front();
  }

  /// Between marks of its own stands one call, though libcommon reads more.
  void note_single_calls(Id id) {
    const auto* repetition = look_.as<common_peg_repetition_parser>(id);
    const std::optional<Id> call = repetition == nullptr ? std::nullopt : marked_call(*repetition);
    const auto* rule = call ? look_.as<common_peg_rule_parser>(*call) : nullptr;
    if (rule == nullptr) return;
    for (const Id child : look_.children(rule->child)) single_calls_.insert(child);
  }

  /// Content up to one mark; null: the parser is none.
  const common_peg_until_parser* content_up_to_mark(Id id) const {
    const auto* content = look_.tagged(id, Builder::CONTENT);
    const auto* until = content == nullptr ? nullptr : look_.as<common_peg_until_parser>(content->child);
    return until != nullptr && until->delimiters.size() == 1 ? until : nullptr;
  }

  bool ends_at_unread_mark(Id id) const {
    const common_peg_until_parser* content = content_up_to_mark(id);
    return content != nullptr && !unread_mark_.empty() && content->delimiters.front() == unread_mark_;
  }

  /// Calls that follow one, in the form that libcommon guesses: with a comma, without the brackets of a list. Templates
  /// write them on lines of their own.
  std::optional<common_peg_parser> more_calls(Id id) {
    const auto* repetition = look_.as<common_peg_repetition_parser>(id);
    if (repetition == nullptr || repetition->max_count != -1) return {};
    const Ids& children = look_.children(repetition->child);
    std::size_t at = 0;
    while (at < children.size() && look_.is_space(children[at])) at++;
    if (at == children.size() || !(look_.is_text(children[at], ",") || look_.is_text(children[at], ", "))) return {};
    at++;
    while (at < children.size() && look_.is_space(children[at])) at++;
    if (at == children.size() || !look_.has_call(children[at])) return {};
    Parsers parts = {p_.space(), unwritten(p_.optional(p_.literal(",") + p_.space()))};
    for (; at < children.size(); at++) parts.push_back(copy(children[at]));
    const common_peg_parser more = p_.repeat(p_.sequence(parts), repetition->min_count, -1);
    return single_calls_.count(id) == 0 ? more : unwritten(more);
  }

  /// Content between marks, then calls: the prompt may have the mark already, and models leave it out.
  std::optional<common_peg_parser> bare_content(const Ids& ids, std::size_t at) {
    const std::optional<Id> content = look_.optional(ids[at]);
    const Ids& wrapped = content ? look_.children(*content) : look_.children(ids[at]);
    if (!content || wrapped.size() != 3 || content_up_to_mark(wrapped[1]) == nullptr || at + 1 == ids.size()) return {};
    const std::string* end = look_.text(wrapped[2]);
    const std::string* call = first_text(ids[at + 1]);
    if (look_.text(wrapped[0]) == nullptr || end == nullptr || call == nullptr) return {};
    return p_.choice({copy(*content), p_.content(p_.until_one_of({*end, *call})) + p_.optional(p_.literal(*end))});
  }

  /// What calls begin with; null: they don't begin with a literal.
  const std::string* first_text(Id id) const {
    if (const std::optional<Id> option = look_.optional(id)) id = *option;
    if (const auto* rule = look_.as<common_peg_rule_parser>(id)) id = rule->child;
    const Ids& children = look_.children(id);
    return children.empty() || !look_.has_call(id) ? nullptr : look_.text(children.front());
  }

  /// `name[ARGS] ([CALL_ID] id)? [ARGS]`: the mark before the arguments is taken for the end of the name, too.
  bool begins_twice(const Ids& ids) const {
    if (ids.size() < 3) return false;
    const auto* open = look_.tagged(ids[0], Builder::TOOL_OPEN);
    const std::optional<Id> id = look_.optional(ids[1]);
    const std::string* mark = look_.text(ids[2]);
    if (open == nullptr || !id || mark == nullptr || look_.children(*id).empty()) return false;
    const Ids& opening = look_.children(open->child);
    return look_.tagged(look_.children(*id).back(), Builder::TOOL_ID) != nullptr && !opening.empty() &&
           look_.is_text(opening.back(), *mark);
  }

  common_peg_parser without_end(Id id) {
    const Ids& opening = look_.children(look_.tagged(id, Builder::TOOL_OPEN)->child);
    Parsers parts;
    for (std::size_t i = 0; i + 1 < opening.size(); i++) parts.push_back(copy(opening[i]));
    return p_.tool_open(p_.sequence(parts));
  }

  /// A call's id in its object may be left out, but not its comma. @return how many parsers both are; 0: none are there
  std::size_t comma_and_option(const Ids& ids, std::size_t at) const {
    const auto is_id = [this](Id id) {
      const std::optional<Id> option = look_.optional(id);
      return option && look_.as<common_peg_atomic_parser>(*option) != nullptr &&
             look_.has_tag(*option, Builder::TOOL_ID);
    };
    const auto is_comma = [&](std::size_t i) {
      return look_.is_space(ids[i]) && look_.is_text(ids[i + 1], ",") && look_.is_space(ids[i + 2]);
    };
    if (at + 4 > ids.size()) return 0;
    return (is_id(ids[at]) && is_comma(at + 1)) || (is_comma(at) && is_id(ids[at + 3])) ? 4 : 0;
  }

  common_peg_parser option_with_comma(const Ids& ids, std::size_t at, std::size_t size) {
    Parsers parts;
    for (std::size_t i = at; i < at + size; i++) {
      const std::optional<Id> option = look_.optional(ids[i]);
      parts.push_back(copy(option ? *option : ids[i]));
    }
    return p_.optional(p_.sequence(parts));
  }

  /// A call as an object with a name and arguments, which has its tag.
  bool is_call_object(const Ids& ids) const {
    const auto* open = look_.tagged(ids.front(), Builder::TOOL_OPEN);
    const auto* close = look_.tagged(ids.back(), Builder::TOOL_CLOSE);
    if (open == nullptr || close == nullptr || !look_.is_text(open->child, "{") || !look_.is_text(close->child, "}")) {
      return false;
    }
    // Where the name is no member's value, it is a key itself.
    const bool members = std::count_if(ids.begin(), ids.end(), [this](Id id) { return look_.is_text(id, ","); }) > 0;
    return members &&
           std::none_of(ids.begin(), ids.end(), [this](Id id) { return look_.has_tag(id, Builder::TOOL_ID); });
  }

  /// The id of a call, which templates write in some turns.
  common_peg_parser id_member() {
    return p_.literal(",") + p_.space() + p_.literal("\"id\"") + p_.space() + p_.literal(":") + p_.space() +
           p_.literal("\"") + any_id() + p_.literal("\"") + p_.space();
  }

  /// What else a call has in some turns.
  common_peg_parser more_members() {
    const common_peg_parser member = p_.literal(",") + p_.space() + p_.json_string() + p_.space() + p_.literal(":") +
                                     p_.space() + p_.json() + p_.space();
    return unwritten(p_.zero_or_more(member));
  }

  /// What is read over.
  common_peg_parser unwritten(const common_peg_parser& parser) { return p_.gbnf(parser, ""); }

  const common_peg_arena& arena_;
  const Look look_;
  const ToolSchemas& tools_;
  Builder& p_;
  const SchemaAt* tool_ = nullptr;  ///< whose call it is
  std::optional<SchemaAt> value_;   ///< what the argument follows that it is in
  std::map<Id, common_peg_parser> copies_;
  std::string content_mark_;   ///< before content, where nothing reads it
  std::string unread_mark_;    ///< content ends at it, and nothing reads it
  std::set<Id> single_calls_;  ///< what stands with a call between marks
  bool unquoted_ = false;      ///< whether the value that is copied may be a string without quotes
};

}  // namespace

common_peg_arena mended(const common_peg_arena& arena, const ToolSchemas& tools, const std::string& content_mark) {
  if (arena.empty()) return arena;
  common_peg_arena whole = build_chat_peg_parser([&](Builder& builder) {
    Mender mender(arena, tools, content_mark, builder);
    // Grammars of calls alone are made of these, whatever else leads to them.
    for (Id id = 0; id < arena.size(); id++) {
      const auto* rule = std::get_if<common_peg_rule_parser>(&arena.get(id));
      if (rule != nullptr && rule->trigger && arena.get_rule(rule->name) == id) mender.copy(id);
    }
    return mender.copy(arena.root());
  });
  for (Id id = 0; id < whole.size(); id++) {
    auto* schema = std::get_if<common_peg_schema_parser>(&whole.get(id));
    if (schema == nullptr || schema->doc != no_schema()) continue;
    schema->doc = nullptr;
    schema->node = nullptr;
  }
  return whole;
}

}  // namespace llama_openapi
