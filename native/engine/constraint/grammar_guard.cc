#include "engine/constraint/grammar_guard.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "engine/base/failure.h"
#include "engine/base/utf8.h"
#include "engine/constraint/left_recursion.h"

namespace llama_openapi {
namespace {

constexpr int kGrammarDepth = 128;
constexpr std::uint64_t kRepetitions = 2000;  // llama.cpp's own limit
// What a grammar costs is what llama.cpp expands it to, for each choice again: 8 bytes an element, 200 a rule.
constexpr std::uint64_t kRules = 32768;
constexpr std::uint64_t kElements = 262144;

[[noreturn]] void refuse(const std::string& why) {
  throw Failure("invalid_value", "Invalid 'grammar': " + why + ".", "grammar");
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || is_digit(c); }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

class Reader {
 public:
  Reader(std::string_view text, const std::function<bool(const std::string&)>& is_token)
      : text_(text), is_token_(is_token) {}

  void read() {
    skip_space(true);
    while (!at_end()) read_rule();
    check_names();
    if (const auto rule = find_left_recursion(rules_)) {
      refuse("rule '" + rule_names_[static_cast<std::size_t>(*rule)] + "' is left-recursive");
    }
  }

 private:
  /// The last thing in a sequence, to which a repetition applies.
  struct Item {
    std::uint64_t elements = 0;  // of llama.cpp's rule
    std::uint64_t rules = 1;     // that a repetition multiplies
  };

  bool at_end() const { return position_ == text_.size(); }
  char peek() const { return at_end() ? '\0' : text_[position_]; }

  bool take(std::string_view expected) {
    if (text_.compare(position_, expected.size(), expected) != 0) return false;
    position_ += expected.size();
    return true;
  }

  [[noreturn]] void fail(const std::string& why) const {
    std::size_t line = 1;
    std::size_t column = 1;
    for (std::size_t i = 0; i < position_; i++) {
      if (is_continuation(text_[i])) continue;
      column = text_[i] == '\n' ? 1 : column + 1;
      line += text_[i] == '\n' ? 1 : 0;
    }
    refuse("line " + std::to_string(line) + ", column " + std::to_string(column) + ": " + why);
  }

  [[noreturn]] void fail_expecting(const std::string& what) const {
    std::string got = "the end";
    if (!at_end()) {
      std::size_t length = 1;
      while (position_ + length < text_.size() && is_continuation(text_[position_ + length])) length++;
      got =
          peek() == '\n' || peek() == '\r' ? "a line break" : "'" + std::string(text_.substr(position_, length)) + "'";
    }
    fail("expected " + what + ", but got " + got);
  }

  void skip_space(bool lines) {
    while (!at_end()) {
      const char c = peek();
      if (c == '#') {
        while (!at_end() && peek() != '\r' && peek() != '\n') position_++;
      } else if (c == ' ' || c == '\t' || (lines && (c == '\r' || c == '\n'))) {
        position_++;
      } else {
        return;
      }
    }
  }

  std::string read_name() {
    const std::size_t start = position_;
    while (is_name(peek())) position_++;
    if (start == position_) fail_expecting("a rule's name");
    return std::string(text_.substr(start, position_ - start));
  }

  int rule_of(const std::string& name) {
    const auto [entry, added] = names_.emplace(name, static_cast<int>(rules_.size()));
    if (added) add_rule(name);
    return entry->second;
  }

  int add_rule(const std::string& name) {
    rules_.emplace_back();
    rule_names_.push_back(name);
    count_rules(1);
    return static_cast<int>(rules_.size()) - 1;
  }

  void count_rules(std::uint64_t count) {
    rules_counted_ += count;
    if (rules_counted_ > kRules) fail("the grammar has more than " + std::to_string(kRules) + " rules");
  }

  void count_elements(std::uint64_t count) {
    elements_counted_ += count;
    if (elements_counted_ > kElements) {
      fail("the grammar, with its repetitions written out, is too large");
    }
  }

  void read_rule() {
    const int rule = rule_of(read_name());  // defined twice: the last one counts
    defined_.insert(rule);
    skip_space(false);
    if (!take("::=")) fail_expecting("'::='");
    skip_space(true);
    read_alternatives(rule, 0);
    if (!take("\r\n") && !take("\n") && !take("\r") && !at_end()) fail_expecting("the rule to end");
    skip_space(true);
  }

  void read_alternatives(int rule, int depth) {
    std::vector<std::vector<int>> alternatives;
    do {
      if (!alternatives.empty()) skip_space(true);
      alternatives.push_back(read_sequence(rule, depth));
      count_elements(1);
    } while (take("|"));
    rules_[static_cast<std::size_t>(rule)] = std::move(alternatives);
  }

  std::vector<int> read_sequence(int rule, int depth) {
    std::vector<int> items;
    Item last;
    while (!at_end()) {
      const char c = peek();
      if (c == '*' || c == '+' || c == '?' || c == '{') {
        read_repetition(rule, depth, items, last);
        continue;
      }
      last = Item{1, 1};
      int item = kTerminal;
      if (c == '"') {
        last.elements = read_literal();
      } else if (c == '[') {
        last.elements = read_class();
      } else if (c == '<' || c == '!') {
        read_token();
      } else if (c == '.') {
        position_++;
      } else if (is_name(c)) {
        item = rule_of(read_name());
      } else if (c == '(') {
        const std::uint64_t before = rules_counted_;
        item = read_group(rule, depth);
        last.rules = rules_counted_ - before;
      } else {
        break;
      }
      skip_space(depth > 0);
      // An empty literal or class leaves nothing behind.
      if (last.elements > 0) items.push_back(item);
      count_elements(last.elements);
    }
    return items;
  }

  int read_group(int rule, int depth) {
    if (depth == kGrammarDepth) fail("groups nest deeper than " + std::to_string(kGrammarDepth) + " levels");
    position_++;
    const int group = add_rule(rule_names_[static_cast<std::size_t>(rule)]);
    skip_space(true);
    read_alternatives(group, depth + 1);
    if (!take(")")) fail_expecting("')'");
    return group;
  }

  std::uint64_t read_literal() {
    std::uint64_t characters = 0;
    position_++;
    while (!take("\"")) {
      read_character();
      characters++;
    }
    return characters;
  }

  std::uint64_t read_class() {
    std::uint64_t elements = 0;
    position_++;
    take("^");
    while (!take("]")) {
      read_character();
      elements++;
      if (peek() == '-' && text_.compare(position_, 2, "-]") != 0) {
        position_++;
        read_character();
        elements++;
      }
    }
    return elements;
  }

  void read_character() {
    if (at_end()) fail_expecting("the literal to end");
    if (!take("\\")) {
      do {
        position_++;
      } while (is_continuation(peek()));
      return;
    }
    const char escape = peek();
    const int digits = escape == 'x' ? 2 : escape == 'u' ? 4 : escape == 'U' ? 8 : 0;
    if (digits == 0 && (at_end() || std::string_view("trn\\\"[]-").find(escape) == std::string_view::npos)) {
      fail_expecting("an escape (\\x \\u \\U \\t \\r \\n \\\\ \\\" \\[ \\] \\-)");
    }
    position_++;
    for (int i = 0; i < digits; i++) {
      if (!is_hex(peek())) fail_expecting(std::to_string(digits) + " hexadecimal digits");
      position_++;
    }
  }

  /// `<name>` or `<[id]>`, maybe after a `!`.
  void read_token() {
    take("!");
    const std::size_t start = position_;
    if (!take("<")) fail_expecting("'<'");
    if (take("[")) {
      const std::size_t digits = position_;
      while (is_digit(peek())) position_++;
      if (position_ == digits || position_ - digits > 9) fail_expecting("a token id");
      if (!take("]>")) fail_expecting("']>'");
      return;
    }
    while (!at_end() && peek() != '>') position_++;
    if (!take(">")) fail_expecting("'>'");
    const std::string token(text_.substr(start, position_ - start));
    position_ = start;
    if (!is_token_(token)) fail("'" + token + "' is not one token of this model");
    position_ = start + token.size();
  }

  std::uint64_t read_count() {
    const std::size_t start = position_;
    while (is_digit(peek())) position_++;
    if (start == position_) fail_expecting("a number");
    const std::string digits(text_.substr(start, position_ - start));
    const std::uint64_t count = digits.size() > 9 ? kRepetitions + 1 : std::stoull(digits);
    if (count > kRepetitions) {
      position_ = start;
      fail("expected at most " + std::to_string(kRepetitions) + " repetitions, but got " + digits.substr(0, 20));
    }
    return count;
  }

  /// `*`, `+`, `?`, `{m}`, `{m,}` or `{m,n}`, which llama.cpp writes out: `x{2,4}` as `x x x'`, `x' ::= x x'' |`, ...
  void read_repetition(int rule, int depth, std::vector<int>& items, Item& last) {
    if (last.elements == 0) fail_expecting("something to repeat first");
    std::uint64_t min = take("+") ? 1 : 0;
    std::uint64_t max = min;
    bool bounded = false;
    if (min == 0 && !take("*")) {
      if (take("?")) {
        bounded = true;
        max = 1;
      } else {
        position_++;
        skip_space(depth > 0);
        min = max = read_count();
        bounded = true;
        skip_space(depth > 0);
        if (take(",")) {
          skip_space(depth > 0);
          bounded = is_digit(peek());
          if (bounded) max = read_count();
          if (bounded && max < min) {
            fail("expected at least " + std::to_string(min) + " repetitions at the most, but got " +
                 std::to_string(max));
          }
          skip_space(depth > 0);
        }
        if (!take("}")) fail_expecting("'}'");
      }
    }
    skip_space(depth > 0);

    const std::uint64_t total = std::max<std::uint64_t>(1, bounded && max > 0 ? max : min);
    if (last.rules * total > kRepetitions) {
      fail("repetitions of repetitions: together more than " + std::to_string(kRepetitions));
    }
    const std::uint64_t optional = bounded ? max - min : 1;
    count_rules(optional);
    count_elements(optional * (last.elements + 3));
    if (min > 1) count_elements((min - 1) * last.elements);
    last.elements = min * last.elements + (optional > 0 ? 1 : 0);
    last.rules *= total;

    const int repeated = items.back();
    items.pop_back();
    if (last.elements > 0) items.push_back(add_repetition(rule, repeated, min, bounded, max));
  }

  /// The same language as llama.cpp's expansion, in one rule: what matters is whether it may be empty and begins with
  /// itself.
  int add_repetition(int rule, int repeated, std::uint64_t min, bool bounded, std::uint64_t max) {
    rules_.emplace_back();
    rule_names_.push_back(rule_names_[static_cast<std::size_t>(rule)]);
    const int repetition = static_cast<int>(rules_.size()) - 1;
    auto& alternatives = rules_.back();
    alternatives.push_back(min == 0 ? std::vector<int>{} : std::vector<int>{repeated});
    if (!bounded || max > 1) alternatives.push_back({repeated, repetition});
    if (bounded && max == 1 && min == 0) alternatives.push_back({repeated});
    return repetition;
  }

  void check_names() const {
    for (const auto& [name, rule] : names_) {
      if (defined_.count(rule) == 0) refuse("rule '" + name + "' is not defined");
    }
    if (names_.count("root") == 0) refuse("it has no rule 'root'");
  }

  const std::string_view text_;
  const std::function<bool(const std::string&)>& is_token_;
  std::size_t position_ = 0;

  GrammarRules rules_;
  std::vector<std::string> rule_names_;  // of the written rule that each comes from
  std::map<std::string, int> names_;
  std::set<int> defined_;
  std::uint64_t rules_counted_ = 0;
  std::uint64_t elements_counted_ = 0;
};

}  // namespace

void check_grammar(std::string_view grammar, const std::function<bool(const std::string&)>& is_token) {
  if (grammar.substr(0, 11) == "%llguidance") {
    refuse("expected GBNF, but got an llguidance grammar instead");
  }
  if (grammar.find('\0') != std::string_view::npos) refuse("it contains a NUL character");
  if (utf8::sanitize(grammar) != grammar) refuse("it is no valid UTF-8");
  Reader(grammar, is_token).read();
}

}  // namespace llama_openapi
