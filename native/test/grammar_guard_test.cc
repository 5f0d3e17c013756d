#include "engine/constraint/grammar_guard.h"

#include <string>
#include <vector>

#include "engine/base/failure.h"
#include "engine/constraint/left_recursion.h"
#include "support/harness.h"
#include "support/random.h"

using namespace testing;
using namespace llama_openapi;

namespace {

bool is_token(const std::string& text) { return text == "<|im_end|>"; }

/// What is wrong with the grammar, without the words that every message begins with; empty: nothing.
std::string wrong(const std::string& grammar) {
  try {
    check_grammar(grammar, is_token);
    return "";
  } catch (const Failure& failure) {
    CHECK_EQ(failure.code, "invalid_value");
    CHECK_EQ(failure.param, "grammar");
    const std::string message = failure.what();
    const std::string begin = "Invalid 'grammar': ";
    CHECK_EQ(message.substr(0, begin.size()), begin);
    return message.substr(begin.size());
  }
}

std::string repeat(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; i++) out += text;
  return out;
}

}  // namespace

TEST(grammar_guard, takes_grammars) {
  const std::vector<std::string> cases = {
      "root ::= \"a\"",
      "root ::= \"a\"\n",
      "root ::= \"a\"\r\n",
      "\n\n# comment\nroot ::= \"a\" # comment\n# comment",
      "root ::=",  // the empty text
      "root ::= |",
      "root ::= \"\"",
      "root ::= []",
      "root ::= a | b\na ::= \"x\"\nb ::= [0-9]+",
      "root ::= (\"a\" |\n \"b\"\n)+ [^\"\\\\]* .? a{2} a{2,} a{2,4} a{0}\na ::= \"\\n\"",
      "root ::=\n  \"a\"",  // the body on the next line
      "root ::= [a-zA-Z_\\x41-\\u00E9\\U0001F600\\]\\-] [-a] [a-] [^a]",
      "root ::= \"\\t\\r\\n\\\\\\\"\\[\\]\\-\"",
      "root ::= <|im_end|> !<|im_end|> <[17]> !<[18]>",
      "root ::= \"\xC3\xA9\xF0\x9F\x98\x80\" [\xE4\xB8\x80-\xE9\xBE\xA5]",
      "root ::= \"x\"{2000}",
      "root ::= \"x\"{2}{3}",
      "root ::= " + repeat("(", 128) + "\"a\"" + repeat(")", 128),
      "root ::= root-2\nroot-2 ::= \"a\"\nroot ::= \"b\"",  // defined twice
      "root ::= \"a\" root | \"b\"",                        // right recursion
      "root ::= \"(\" root \")\" |",
      "root ::= (\"a\"?)* \"b\"",  // repeats what may be empty
      "root ::= x root | \"b\"\nx ::= \"a\"",
  };
  for (const std::string& grammar : cases) {
    const Note note(grammar.substr(0, 100));
    CHECK_EQ(wrong(grammar), "");
  }
}

TEST(grammar_guard, says_what_is_wrong) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"", "it has no rule 'root'."},
      {"start ::= \"a\"", "it has no rule 'root'."},
      {"root ::= a", "rule 'a' is not defined."},
      {"root", "line 1, column 5: expected '::=', but got the end."},
      {"root = \"a\"", "line 1, column 6: expected '::=', but got '='."},
      {"root ::= \"a\"\n::= b", "line 2, column 1: expected a rule's name, but got ':'."},
      {"root ::= \"a\n", "line 2, column 1: expected the literal to end, but got the end."},
      {"root ::= [a-", "line 1, column 13: expected the literal to end, but got the end."},
      {"root ::= (\"a\"", "line 1, column 14: expected ')', but got the end."},
      {"root ::= \"a\")", "line 1, column 13: expected the rule to end, but got ')'."},
      {"root ::= \"\xC3\xA9\" %", "line 1, column 14: expected the rule to end, but got '%'."},
      {"root ::= \"a\" \xC3\xA9", "line 1, column 14: expected the rule to end, but got '\xC3\xA9'."},
      {"root ::= \"a\"\n| \"b\"", "line 2, column 1: expected a rule's name, but got '|'."},
      {"root ::= \"\\q\"",
       "line 1, column 12: expected an escape (\\x \\u \\U \\t \\r \\n \\\\ \\\" \\[ \\] \\-), but got 'q'."},
      {"root ::= \"\\x4\"", "line 1, column 14: expected 2 hexadecimal digits, but got '\"'."},
      {"root ::= \"\\u12", "line 1, column 15: expected 4 hexadecimal digits, but got the end."},
      {"root ::= \"\\",
       "line 1, column 12: expected an escape (\\x \\u \\U \\t \\r \\n \\\\ \\\" \\[ \\] \\-), but got the "
       "end."},
      {"root ::= *", "line 1, column 10: expected something to repeat first, but got '*'."},
      {"root ::= \"\"*", "line 1, column 12: expected something to repeat first, but got '*'."},
      {"root ::= \"a\"{0}*", "line 1, column 16: expected something to repeat first, but got '*'."},
      {"root ::= \"a\"{}", "line 1, column 14: expected a number, but got '}'."},
      {"root ::= \"a\"{2", "line 1, column 15: expected '}', but got the end."},
      {"root ::= \"a\"{2,x}", "line 1, column 16: expected '}', but got 'x'."},
      // llama.cpp would write out 2 ^ 64 - 3 rules.
      {"root ::= \"a\"{5,2}", "line 1, column 17: expected at least 5 repetitions at the most, but got 2."},
      {"root ::= \"a\"{99999}", "line 1, column 14: expected at most 2000 repetitions, but got 99999."},
      {"root ::= \"a\"{1,99999}", "line 1, column 16: expected at most 2000 repetitions, but got 99999."},
      {"root ::= \"a\"{99999999999999999999999999}",
       "line 1, column 14: expected at most 2000 repetitions, but got 99999999999999999999."},
      {"root ::= (\"a\"{0,100}){100}", "line 1, column 27: repetitions of repetitions: together more than 2000."},
      {"root ::= <|im_start|>", "line 1, column 10: '<|im_start|>' is not one token of this model."},
      {"root ::= <[", "line 1, column 12: expected a token id, but got the end."},
      {"root ::= <[99999999999]>", "line 1, column 23: expected a token id, but got ']'."},
      {"root ::= <[1>", "line 1, column 13: expected ']>', but got '>'."},
      {"root ::= <x", "line 1, column 12: expected '>', but got the end."},
      {"root ::= !x", "line 1, column 11: expected '<', but got 'x'."},
      {"%llguidance {}\nstart: /a/", "expected GBNF, but got an llguidance grammar instead."},
      {std::string("root ::= \"a\0b\"", 14), "it contains a NUL character."},
      {"root ::= \"\xFF\"", "it is no valid UTF-8."},
      {"root ::= " + repeat("(", 129) + repeat(")", 129), "line 1, column 138: groups nest deeper than 128 levels."},
      {repeat("(", 1000000), "line 1, column 1: expected a rule's name, but got '('."},
  };
  for (const auto& [grammar, want] : cases) {
    const Note note(grammar.substr(0, 100));
    CHECK_EQ(wrong(grammar), want);
  }
}

TEST(grammar_guard, left_recursion) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"root ::= root \"a\" | \"b\"", "root"},
      {"root ::= a\na ::= b \"x\"\nb ::= a | \"y\"", "a"},
      {"root ::= (root \"a\")", "root"},
      {"root ::= root+", "root"},
      {"root ::= root{2} | \"a\"", "root"},
      {"root ::= \"x\"* root \"a\" | \"b\"", "root"},
      // Behind what may be empty, but only by way of another rule: llama.cpp does not see it, and takes all memory.
      {"root ::= a root \"x\" | \"y\"\na ::= b\nb ::= \"\"", "root"},
      {"root ::= a root \"x\" | \"y\"\na ::= b b b\nb ::= \"z\"?", "root"},
      {"root ::= (\"a\"? \"b\"?) root \"x\" | \"y\"", "root"},
      {"root ::= (((((\"a\"*)?)?)?) root \"x\") | \"y\"", "root"},
  };
  for (const auto& [grammar, rule] : cases) {
    const Note note(grammar);
    CHECK_EQ(wrong(grammar), "rule '" + rule + "' is left-recursive.");
  }
}

TEST(grammar_guard, size) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      // A literal of 100,000 characters, 2,000 times: 16 gigabytes.
      {"root ::= \"" + repeat("a", 100000) + "\"{2000}", "too large"},
      {"root ::= " + repeat("\"a\"{2000} ", 200), "too large"},
      {"root ::= " + repeat("\"a\"{0,2000} ", 100), "more than 32768 rules"},
      {"root ::= " + repeat("[a]? ", 40000), "more than 32768 rules"},
      {"root ::= " + repeat("()", 40000), "more than 32768 rules"},
  };
  for (const auto& [grammar, want] : cases) {
    const Note note(grammar.substr(0, 40));
    const std::string got = wrong(grammar);
    CHECK(got.find(want) != std::string::npos);
    if (got.find(want) == std::string::npos) CHECK_EQ(got, want);
  }
}

TEST(grammar_guard, random_texts) {
  // Pieces of grammars in any order: each is either taken or refused by a Failure.
  const std::vector<std::string> pieces = {"root", " ::= ", "a",  "\n",    "\"", "x", "[", "]", "^", "-",
                                           "(",    ")",     "*",  "+",     "?",  "{", "}", ",", "2", "5",
                                           "|",    " ",     "\\", "\\x41", "<",  ">", "!", ".", "#", "\r"};
  Random random(3);
  for (int round = 0; round < 100000; round++) {
    std::string grammar = random.one_in(4) ? "" : "root ::= ";
    for (unsigned n = random.below(30); n > 0; n--) grammar += random.pick(pieces);
    const Note note(grammar);
    static_cast<void>(wrong(grammar));
  }
}

TEST(left_recursion, long_chains_do_not_recurse) {
  constexpr int kCount = 200000;
  GrammarRules rules(kCount);
  for (int i = 0; i < kCount; i++) rules[static_cast<std::size_t>(i)] = {{i + 1 < kCount ? i + 1 : kTerminal}};
  CHECK(!find_left_recursion(rules));
  rules[kCount - 1] = {{0, kTerminal}};
  CHECK(find_left_recursion(rules).has_value());
  // A ring of rules that are nothing but each other consumes nothing, and leaves nothing to be done either.
  rules[kCount - 1] = {{0}};
  CHECK(!find_left_recursion(rules));
}

TEST(left_recursion, nullable_in_any_order) {
  // Rule i may be empty because i + 1 may: known only at the last.
  constexpr int kCount = 100000;
  GrammarRules rules(kCount + 1);
  for (int i = 0; i < kCount; i++) rules[static_cast<std::size_t>(i)] = {{i + 1, i + 1}};
  rules[kCount] = {{}};
  CHECK(!find_left_recursion(rules));
  rules[kCount].push_back({0, kTerminal});
  CHECK(find_left_recursion(rules).has_value());
}
