// Schemas and grammars, compiled and followed, without a model: a token is a byte, or what the test makes of it.
#include "engine/constraint/constraint.h"

#include <string>
#include <thread>
#include <vector>

#include "engine/base/failure.h"
#include "engine/constraint/constraint_cache.h"
#include "support/harness.h"

using namespace testing;
using namespace llama_openapi;

namespace {

using Vocabulary = std::shared_ptr<const ConstraintVocabulary>;

Vocabulary bytes() {
  static const auto vocabulary = std::make_shared<const ConstraintVocabulary>(ConstraintVocabulary::of_bytes());
  return vocabulary;
}

/// Of `bytes()`.
constexpr std::int32_t kEnd = 255;

ConstraintSource schema_source(const std::string& schema, const std::string& reasoning_end = "",
                               std::int32_t mark_token = -1) {
  return {ConstraintSource::Kind::JsonSchema, schema, reasoning_end, mark_token};
}

ConstraintSource lark_source(const std::string& grammar) { return {ConstraintSource::Kind::Lark, grammar, ""}; }

ConstraintSource regex_source(const std::string& regex) { return {ConstraintSource::Kind::Regex, regex, ""}; }

std::shared_ptr<CompiledConstraint> compiled(const ConstraintSource& source, const Vocabulary& vocabulary = bytes()) {
  return std::make_shared<CompiledConstraint>(vocabulary, source);
}

std::shared_ptr<CompiledConstraint> of_schema(const std::string& schema) { return compiled(schema_source(schema)); }

/// Whether it allows the tokens, one after the other.
bool takes(Constraint& constraint, const std::vector<std::int32_t>& tokens) {
  for (const std::int32_t token : tokens) {
    if (!constraint.allows(token)) return false;
    constraint.accept(token);
  }
  return true;
}

/// Whether the whole text is an answer: the end is allowed behind it, and the masks say the same as `allows`.
bool holds(const std::shared_ptr<CompiledConstraint>& constraint, const std::string& text) {
  Constraint answer(constraint);
  for (const char c : text + static_cast<char>(kEnd)) {
    const auto token = static_cast<std::int32_t>(static_cast<unsigned char>(c));
    const bool allowed = answer.allows(token);
    CHECK_EQ(answer.mask().has(token), allowed);
    if (!allowed) return false;
    answer.accept(token);
  }
  return true;
}

/// The message of the Failure, which is of `param`.
template <class Work>
std::string refusal(const char* param, Work work) {
  try {
    work();
  } catch (const Failure& failure) {
    CHECK_EQ(failure.code, "invalid_value");
    CHECK_EQ(failure.param, param);
    return failure.what();
  }
  return "";
}

std::string repeat(const std::string& text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; i++) out += text;
  return out;
}

}  // namespace

TEST(constraint, schemas) {
  struct Case {
    const char* schema;
    std::vector<const char*> good;
    std::vector<const char*> bad;
  };
  const std::vector<Case> cases = {
      {R"({"type":"object"})", {"{}", R"({"a":[1,{"b":null}]})"}, {"", "[]", "{", R"({"a"})", "{} x"}},
      {R"({"enum":["a",7,null]})", {R"("a")", "7", "null"}, {R"("b")", "8"}},
      {R"({"type":"object","properties":{"n":{"type":"integer","minimum":3,"maximum":70}},"required":["n"],
          "additionalProperties":false})",
       {R"({"n":3})", R"({"n": 70})", "{\n  \"n\": 8\n}"},
       {R"({"n":2})", R"({"n":71})", R"({})", R"({"n":3,"m":1})", "{\n\n\n\"n\":3}"}},
      {R"({"type":"string","minLength":2,"maxLength":3})",
       {R"("ab")", "\"\xC3\xA9\xC3\xA9\""},
       {R"("a")", R"("abcd")"}},
      {R"({"type":"string","pattern":"^[A-Z]{2}-[0-9]+$"})", {R"("AB-7")"}, {R"("A-7")", R"("AB-7x")"}},
      {R"({"type":"number","multipleOf":0.05,"minimum":1})", {"1.05", "20"}, {"1.01", "0.05"}},
      {R"({"$ref":"#/$defs/node","$defs":{"node":{"type":"object","properties":{"next":{"$ref":"#/$defs/node"}},
          "additionalProperties":false}}})",
       {"{}", R"({"next":{"next":{}}})"},
       {R"({"next":1})"}},
      {R"({"properties":{"a":{"type":"integer"}},"anyOf":[{"required":["a"]},{"required":["b"]}],"type":"object"})",
       {R"({"a":1})", R"({"b":"x"})"},
       {R"({"a":"x"})", "{}"}},
      {"true", {"1", "[]", R"("x")"}, {"x"}},
      {"{}", {"1", "{}"}, {"x"}},
  };
  for (const Case& one : cases) {
    const Note note(one.schema);
    const auto constraint = of_schema(one.schema);
    for (const char* text : one.good) {
      const Note good(text);
      CHECK(holds(constraint, text));
    }
    for (const char* text : one.bad) {
      const Note bad(text);
      CHECK(!holds(constraint, text));
    }
  }
}

/// However many there are: only those count that lead to each other in a row.
TEST(constraint, schemas_of_many_definitions) {
  constexpr int kDefinitions = 1500;
  std::string properties;
  std::string definitions;
  for (int i = 0; i < kDefinitions; i++) {
    const std::string name = std::to_string(i);
    const std::string comma = i == 0 ? "" : ",";
    properties += comma + "\"p" + name + R"(":{"$ref":"#/$defs/)" + name + "\"}";
    definitions +=
        comma + "\"" + name + R"(":{"type":"array","items":{"type":"array","items":{"$ref":"#/$defs/leaf"}}})";
  }
  const std::string schema = R"({"type":"object","additionalProperties":false,"properties":{)" + properties +
                             R"(},"$defs":{)" + definitions + R"(,"leaf":{"type":"integer"}}})";
  const auto constraint = of_schema(schema);
  CHECK(holds(constraint, R"({"p3":[[1,2],[]],"p1499":[]})"));
  CHECK(!holds(constraint, R"({"p3":[[1,"2"]]})"));
}

TEST(constraint, schemas_that_can_not_be_held) {
  struct Case {
    std::string schema;
    const char* says;
  };
  std::string chain = R"({"$ref":"#/$defs/0","$defs":{)";
  for (int i = 0; i < 4500; i++) {
    chain += "\"" + std::to_string(i) + R"(":{"$ref":"#/$defs/)" + std::to_string(i + 1) + "\"},";
  }
  chain += R"("4500":{}}})";
  std::string wide = R"({"type":"object","properties":{"x":{})";
  for (int i = 0; i < 2000; i++) wide += ",\"" + std::to_string(i) + "\":{}";
  wide += "}}";
  std::string patterns = R"({"patternProperties":{"x":{})";
  for (int i = 0; i < 64; i++) patterns += ",\"^a" + std::to_string(i) + "\":{}";
  patterns += "}}";
  const std::vector<Case> cases = {
      {"", "parse error"},
      {"{", "parse error"},
      {"[]", "expected an object"},
      {"7", "expected an object"},
      {"false", "no value satisfies"},
      {R"({"x-guidance":{"lenient":true},"not":{}})", "x-guidance"},
      {R"({"x\u002dguidance":{"lenient":true},"not":{}})", "x-guidance"},
      {repeat(R"({"items":)", 101) + "{}" + repeat("}", 101), "nested deeper"},
      {R"({"const":")" + std::string(1U << 20U, 'x') + "\"}", "bytes"},
      {chain, "references"},
      {wide, "'properties' has 2001 entries"},
      {patterns, "'patternProperties' has 65 entries"},
      {R"({"anyOf":[{})" + repeat(",{}", 2000) + "]}", "'anyOf' has 2001 entries"},
      {R"({"multipleOf":99991})", "remainders"},
      {R"({"multipleOf":0.99991})", "remainders"},
      {R"({"allOf":[{"multipleOf":9973},{"multipleOf":9967}]})", "a multiple"},
      {R"({"allOf":[{"multipleOf":65537},{"multipleOf":65539},{"multipleOf":65543}]})", "a multiple"},
      {R"({"allOf":[{"multipleOf":211},{"multipleOf":199}]})", "remainders"},
      {R"({"multipleOf":1e-300})", "too small"},
      {R"({"multipleOf":123456789012345678901234567890})", "too"},
      {R"({"not":{"type":"string"}})", "not"},
      {R"({"uniqueItems":true})", "uniqueItems"},
      {R"({"$ref":"http://example.com/"})", ""},
      {R"({"$ref":"#/$defs/none"})", ""},
      {R"({"$ref":"#/$defs/a","$defs":{"a":{"$ref":"#/$defs/a","type":"object"}}})", ""},
      {R"({"type":"string","pattern":"(?=a)b"})", ""},
      {R"({"type":"string","format":"fish"})", ""},
      {R"({"anyOf":[]})", ""},
      {R"({"type":"nothing"})", ""},
      {R"({"type":7})", ""},
      {R"({"$ref":7})", ""},
      {R"({"properties":7})", ""},
      {"{\"a\0b\":1}", "parse error"},
  };
  for (const Case& one : cases) {
    const Note note(one.schema.substr(0, 80));
    const std::string problem = schema_problem(one.schema);
    const Note said(problem);
    CHECK(!problem.empty());
    CHECK(problem.find(one.says) != std::string::npos);
    CHECK(!refusal("json_schema", [&] { of_schema(one.schema); }).empty());
  }
}

/// Each of them once stopped or slowed down something. Whether it is taken or refused is not the question.
TEST(constraint, schemas_that_are_hostile) {
  std::string deep = repeat(R"({"items":)", 99) + "{}" + repeat("}", 99);
  std::string chain = R"({"$ref":"#/$defs/0","$defs":{)";
  for (int i = 0; i < 3900; i++) {
    chain += "\"" + std::to_string(i) + R"(":{"$ref":"#/$defs/)" + std::to_string(i + 1) + "\"},";
  }
  chain += R"("3900":{}}})";
  std::string nested_chain = R"({"$ref":"#/$defs/0","$defs":{)";
  for (int i = 0; i < 40; i++) {
    nested_chain += "\"" + std::to_string(i) + "\":" + repeat(R"({"items":)", 96) + R"({"$ref":"#/$defs/)" +
                    std::to_string(i + 1) + "\"}" + repeat("}", 96) + ",";
  }
  nested_chain += R"("40":{}}})";
  std::string required = R"({"type":"object","properties":{)";
  for (int i = 0; i < 2000; i++) required += (i == 0 ? "\"" : ",\"") + std::to_string(i) + "\":{}";
  std::string optional = required + "}}";
  required += R"(},"required":[)";
  for (int i = 0; i < 2000; i++) required += (i == 0 ? "\"" : ",\"") + std::to_string(i) + "\"";
  required += "]}";
  std::string disjoint = R"({"oneOf":[)";
  for (int i = 0; i < 2000; i++) {
    disjoint +=
        (i == 0 ? "" : ",") + (R"({"properties":{"k":{"const":")" + std::to_string(i) + R"("}},"required":["k"]})");
  }
  disjoint += "]}";
  std::string patterns = R"({"type":"object","patternProperties":{)";
  for (int i = 0; i < 64; i++) {
    patterns += (i == 0 ? "\"" : ",\"") + ("^(a|b)*" + std::to_string(i) + "(a|b){30}c{20}$\":{}");
  }
  patterns += "}}";
  std::string all = R"({"allOf":[)";
  for (int i = 0; i < 12; i++) {
    all += (i == 0 ? "" : ",") +
           std::string(R"({"anyOf":[{"required":["a"]},{"required":["b"]},{"properties":{"c":{"type":"integer"}}}]})");
  }
  all += "]}";
  std::string together = R"({"allOf":[)";
  for (int i = 0; i < 3; i++) {
    together += i == 0 ? R"({"oneOf":[)" : R"(,{"oneOf":[)";
    for (int j = 0; j < 36; j++) {
      together += (j == 0 ? "" : ",") + std::string(R"({"properties":{"k)") + std::to_string(i) + R"(":{"const":")" +
                  std::to_string(j) + R"("}},"required":["k)" + std::to_string(i) + "\"]}";
    }
    together += "]}";
  }
  together += "]}";
  std::string multiples = R"({"anyOf":[{"type":"null"})";
  for (int i = 0; i < 3000; i++) {
    multiples += R"(,{"type":"number","multipleOf":9973,"minimum":)" + std::to_string(i) + "}";
  }
  multiples += "]}";
  std::string classes;
  for (int i = 0; i < 9000; i++) classes += "\\\\p{L}";
  std::string numbers = R"({"enum":[0)";
  for (int i = 1; i < 50000; i++) numbers += "," + std::to_string(i);
  numbers += "]}";
  const std::vector<std::string> schemas = {
      deep,
      chain,
      nested_chain,
      required,
      optional,
      disjoint,
      patterns,
      all,
      together,
      multiples,
      numbers,
      R"({"type":"string","pattern":")" + classes + "\"}",
      R"({"multipleOf":9973,"minimum":1,"maximum":1e15,"type":"integer"})",
      R"({"type":"array","minItems":100000,"items":{"type":"string"}})",
      R"({"type":"array","maxItems":2147483647,"items":{"type":"array","maxItems":2147483647}})",
      R"({"type":"string","minLength":1000000})",
      R"({"type":"string","maxLength":2147483647})",
      R"({"type":"string","maxLength":18446744073709551615})",
      R"({"type":"string","pattern":"^((((a{1,1000}){1,1000}){1,1000}){1,1000})$"})",
      R"({"type":"string","pattern":"([a-z]{1,65535} ?){1,1000}"})",
      R"({"type":"string","pattern":"^(a*)*$"})",
      R"({"type":"string","pattern":"a.{60}b.{60}c.{30}"})",
      R"({"type":"string","pattern":")" + repeat("(", 200) + repeat(")", 200) + "\"}",
      R"({"type":"string","pattern":")" + repeat("(", 20000) + repeat(")", 20000) + "\"}",
      R"({"type":"string","pattern":")" + repeat("[ab]?", 100000) + "\"}",
      R"({"type":"string","pattern":")" + repeat("a|", 200000) + "b\"}",
      R"({"type":"string","pattern":"^\\p{L}{1,1000}$"})",
      R"({"minimum":-1.7976931348623157e308,"maximum":1.7976931348623157e308,"type":"number"})",
      R"({"type":"integer","minimum":9223372036854775807,"maximum":-9223372036854775808})",
      R"({"type":"integer","minimum":1e300})",
      R"({"type":"number","minimum":0.1234567890123456789,"maximum":0.12345678901234568})",
      R"({"const":")" + std::string(300000, 'x') + R"("})",
      R"({"properties":{")" + std::string(100000, 'a') + R"(":{}}})",
      R"({"$ref":"#/$defs/a","$defs":{"a":{"$ref":"#/$defs/a"}}})",
      R"({"$ref":"#/$defs/a","$defs":{"a":{"anyOf":[{"$ref":"#/$defs/a"},{"$ref":"#/$defs/a"}]}}})",
      R"({"allOf":[{"$ref":"#"}]})",
      R"({"anyOf":[{"$ref":"#"}],"type":"object"})",
      R"({"const":{"ünicode":"€)" + repeat("é", 200) + R"("},"type":"fish"})",
      R"({"type":"object","minProperties":2147483647})",
      R"({"type":"object","maxProperties":2147483647,"additionalProperties":{"type":"integer"}})",
  };
  for (const std::string& schema : schemas) {
    const Note note(schema.substr(0, 80));
    const std::string problem = schema_problem(schema);
    if (!problem.empty()) continue;
    // Followed for a while: the same limits hold then.
    const auto constraint = of_schema(schema);
    try {
      Constraint answer(constraint);
      for (int i = 0; i < 300; i++) {
        std::int32_t token = 0;
        while (token < 256 && !answer.mask().has(token)) token++;
        if (token >= kEnd) break;
        answer.accept(token);
      }
    } catch (const Failure& failure) {
      CHECK_EQ(failure.param, "json_schema");
      CHECK(constraint->given_up());
    }
  }
}

TEST(constraint, an_answer_follows_its_reasoning) {
  const std::string schema = R"({"type":"object","properties":{"a":{"type":"integer"}},"required":["a"]})";
  const auto text = compiled(schema_source(schema, "</think>", -1));
  CHECK(holds(text, "so: {\"b\":1} < </thin </think>{\"a\":1}"));
  CHECK(holds(text, "</think>\n\n{\"a\":1}"));
  CHECK(holds(text, "hm\n</think>\n{\"a\": 12}"));
  CHECK(!holds(text, "hm</think>\n\n\n\n{\"a\":1}"));
  CHECK(!holds(text, "hm</think>{\"b\":1}"));
  CHECK(!holds(text, "hm</think></think>{\"a\":1}"));
  CHECK(!holds(text, "hm"));
  CHECK(!holds(text, ""));

  // The mark is a token of its own, which no text holds.
  std::vector<ConstraintVocabulary::Token> tokens;
  for (int byte = 0; byte < 255; byte++) tokens.push_back({std::string(1, static_cast<char>(byte)), false});
  tokens.push_back({"<end>", true});
  tokens.push_back({"</think>", true});
  tokens.push_back({"<tool>", true});
  const auto vocabulary = std::make_shared<const ConstraintVocabulary>(tokens, std::vector<std::uint32_t>{255});
  const auto with_token = compiled(schema_source(schema, "</think>", 256), vocabulary);
  const auto ids = [](const std::string& before, std::int32_t mark, const std::string& after) {
    std::vector<std::int32_t> all;
    for (const char c : before) all.push_back(static_cast<unsigned char>(c));
    if (mark >= 0) all.push_back(mark);
    for (const char c : after) all.push_back(static_cast<unsigned char>(c));
    all.push_back(kEnd);
    return all;
  };
  const auto follows = [&](const std::vector<std::int32_t>& all) {
    Constraint answer(with_token);
    return takes(answer, all);
  };
  CHECK(follows(ids("so", 256, "\n\n{\"a\":1}")));
  CHECK(follows(ids("", 256, "{\"a\":1}")));
  CHECK(follows(ids("so </think>", -1, "\n{\"a\":1}")));
  CHECK(!follows(ids("so </think>", 256, "{\"a\":1}")));
  CHECK(!follows(ids("so", 257, "")));
  CHECK(!follows(ids("so", 256, "{\"b\":1}")));
  CHECK(!follows(ids("so", -1, "")));
}

TEST(constraint, a_control_token_is_no_text) {
  const std::vector<ConstraintVocabulary::Token> tokens = {{"\"", false}, {"a", false},  {"a", true},  {"<end>", true},
                                                           {"", false},   {"aa", false}, {"a", false}, {"</s>", false}};
  const auto vocabulary = std::make_shared<const ConstraintVocabulary>(tokens, std::vector<std::uint32_t>{3, 7});
  Constraint answer(compiled(schema_source(R"({"type":"string"})"), vocabulary));
  CHECK(takes(answer, {0}));
  const auto allowed = [&] {
    std::string all;
    for (std::int32_t token = 0; token < 8; token++) all += answer.mask().has(token) ? '1' : '0';
    return all;
  };
  CHECK_EQ(allowed(), "11000110");
  CHECK(takes(answer, {1, 6, 5}));
  CHECK(!answer.allows(2));
  CHECK(!answer.allows(3));
  CHECK(!answer.allows(4));
  CHECK(takes(answer, {0}));
  // Each token that ends an answer does, and nothing else follows.
  CHECK_EQ(allowed(), "00010001");
  CHECK(answer.allows(3));
  CHECK(answer.allows(7));
  CHECK(!answer.allows(1));
}

TEST(constraint, a_vocabulary_without_an_end) {
  const auto vocabulary = std::make_shared<const ConstraintVocabulary>(
      std::vector<ConstraintVocabulary::Token>{{"1", false}, {"x", false}}, std::vector<std::uint32_t>{});
  Constraint answer(compiled(schema_source(R"({"const":1})"), vocabulary));
  CHECK(answer.mask().has(0));
  CHECK(!answer.mask().has(1));
  CHECK(takes(answer, {0}));
  CHECK(!answer.mask().has(0));
  CHECK(!answer.mask().has(1));
}

TEST(constraint, what_no_token_can_write) {
  const auto vocabulary = std::make_shared<const ConstraintVocabulary>(
      std::vector<ConstraintVocabulary::Token>{{"1", false}, {"<end>", true}}, std::vector<std::uint32_t>{1});
  CHECK(!refusal("json_schema", [&] { compiled(schema_source(R"({"const":2})"), vocabulary); }).empty());
}

TEST(constraint, lark_and_regular_expressions) {
  const auto lark = compiled(lark_source("start: \"SELECT \" NAME (\", \" NAME)* \" FROM \" NAME\nNAME: /[a-z]+/\n"));
  CHECK(holds(lark, "SELECT a, b FROM c"));
  CHECK(!holds(lark, "SELECT a, b FROM"));
  CHECK(!holds(lark, "select a FROM c"));
  const auto json = compiled(lark_source(R"(start: "[[" %json {"type":"integer"} "]]")"));
  CHECK(holds(json, "[[7]]"));
  CHECK(!holds(json, "[[x]]"));

  const auto regex = compiled(regex_source(R"((?P<month>Jan|Feb) \d{1,2}(st|nd)?)"));
  CHECK(holds(regex, "Feb 2nd"));
  CHECK(!holds(regex, "Mar 2nd"));
  CHECK(!holds(regex, "x Feb 2nd"));
  CHECK(!holds(regex, "Feb 2nd "));
}

TEST(constraint, grammars_that_are_hostile) {
  std::string rules = "start: r0\n";
  for (int i = 0; i < 4000; i++) rules += "r" + std::to_string(i) + ": r" + std::to_string(i + 1) + "\n";
  rules += "r4000: \"x\"\n";
  std::string terminals = "start: T0\n";
  for (int i = 0; i < 4000; i++) terminals += "T" + std::to_string(i) + ": T" + std::to_string(i + 1) + " \"x\"\n";
  terminals += "T4000: \"x\"\n";
  std::string chain = R"(start: %json {"$ref":"#/$defs/0","$defs":{)";
  for (int i = 0; i < 1500; i++) {
    chain += "\"" + std::to_string(i) + R"(":{"$ref":"#/$defs/)" + std::to_string(i + 1) + "\"},";
  }
  chain += R"("1500":{}}})";
  const std::vector<std::string> taken_or_not = {
      rules,
      terminals,
      chain,
      "start: " + repeat("(", 4999) + "\"x\"" + repeat(")", 4999),
      "start: " + repeat("(\"x\" ", 4999) + repeat(")?", 4999),
      "start: " + repeat("\"x\" ", 16000),
      "start: " + repeat("\"x\"|", 16000) + "\"y\"",
      "start: /" + repeat("(", 4000) + "x" + repeat(")", 4000) + "/",
      "start: /" + repeat("[ab]?", 4000) + "/",
      "start: /(a{1,1000}){1,1000}/",
      "start: /.*a.{100}b.{100}/",
      "start: start",
      "start: start start | \"a\"",
      "start: a\na: b\nb: a",
      "start: a a a a a a a a a a a a a a a a a a a a\na: \"x\"? a? a? a?",
      "start: T\nT: T",
      "start: \"x\"{100000000}",
      "start: \"x\"{1,2000000000}",
      "start: \"x\"{5,2}",
      "start: <[4000000000]>",
      "start: <|nothing|>",
      "start: /[/",
      "start: @other",
      "start: %json {",
      "start: %lark {" + repeat("start: %lark {", 1000),
      "%import common.NUMBER\nstart: NUMBER",
      "%llguidance {\"no_forcing\":7}\nstart: \"x\"",
      "start: %regex {\"substring_chars\":\"" + std::string(60000, 'x') + "\"}",
      "start[max_tokens=5]: /.*/",
      "start[stop=\"x\"]: /.*/",
      "\xFF\xFE",
      "",
  };
  for (const std::string& grammar : taken_or_not) {
    const Note note(grammar.substr(0, 80));
    for (const auto make : {lark_source, regex_source}) {
      std::shared_ptr<CompiledConstraint> constraint;
      try {
        constraint = compiled(make(grammar));
        Constraint answer(constraint);
        for (int i = 0; i < 100; i++) {
          std::int32_t token = 0;
          while (token < 256 && !answer.mask().has(token)) token++;
          if (token >= kEnd) break;
          answer.accept(token);
        }
      } catch (const Failure& failure) {
        CHECK_EQ(failure.code, "invalid_value");
        CHECK_EQ(failure.param, "grammar");
      }
    }
  }
  const auto refused = [](const std::string& grammar) {
    return refusal("grammar", [&] { compiled(lark_source(grammar)); });
  };
  CHECK(refused(std::string(65537, 'x')).find("65537 bytes") != std::string::npos);
  CHECK(refused("start: " + repeat("(", 5001)).find("5001 opening brackets") != std::string::npos);
  CHECK(refused(R"(start: "x" %json {"multipleOf":99991})").find("remainders") != std::string::npos);
  CHECK(refused("start: %json {\"multiple\\u004ff\":99991}").find("remainders") != std::string::npos);
  CHECK(refused(std::string("start: \"x\"\0", 11)).find("null character") != std::string::npos);
  CHECK(refused("start: \"x").find("can't be held") != std::string::npos);
}

TEST(constraint, an_error_is_of_one_answer) {
  const auto constraint = compiled(lark_source("start: \"ab\""));
  Constraint failing(constraint);
  Constraint other(constraint);
  CHECK(!constraint->given_up());
  CHECK(!refusal("grammar", [&] { failing.accept('x'); }).empty());
  CHECK(!refusal("grammar", [&] { failing.mask(); }).empty());
  CHECK(!refusal("grammar", [&] { failing.allows('a'); }).empty());
  CHECK(constraint->given_up());
  CHECK(takes(other, {'a', 'b', kEnd}));
  CHECK(holds(constraint, "ab"));
}

TEST(constraint_cache, the_least_recent_go) {
  int made = 0;
  ConstraintCache cache([&made] { return made++, ConstraintVocabulary::of_bytes(); }, {2, std::size_t{1} << 20U});
  const auto get = [&cache](int value) {
    return cache.get(schema_source("{\"const\":" + std::to_string(value) + "}"));
  };
  const auto one = get(1);
  const auto two = get(2);
  CHECK(get(1) == one);
  const auto three = get(3);
  CHECK_EQ(cache.size(), 2U);
  CHECK(get(1) == one);
  CHECK(get(3) == three);
  CHECK(get(2) != two);
  CHECK_EQ(cache.size(), 2U);
  CHECK_EQ(made, 1);
  // What is no longer kept serves on.
  CHECK(holds(two, "2"));
}

TEST(constraint_cache, bytes_are_bounded) {
  ConstraintCache cache(ConstraintVocabulary::of_bytes, {100, 300000});
  for (int i = 0; i < 20; i++) cache.get(schema_source("{\"const\":" + std::to_string(i) + "}"));
  CHECK(cache.size() >= 2U);
  CHECK(cache.size() < 8U);
  const std::string large = "{\"const\":\"" + std::string(20000, 'x') + "\"}";
  const std::size_t before = cache.size();
  CHECK(holds(cache.get(schema_source(large)), "\"" + std::string(20000, 'x') + "\""));
  CHECK_EQ(cache.size(), before);
}

TEST(constraint_cache, kinds_and_refusals) {
  ConstraintCache cache(ConstraintVocabulary::of_bytes, {10, std::size_t{1} << 20U});
  CHECK(cache.get(lark_source("start: \"x\"")) != cache.get(regex_source("start: \"x\"")));
  CHECK_EQ(cache.size(), 2U);
  CHECK(!refusal("json_schema", [&] { cache.get(schema_source(R"({"not":{}})")); }).empty());
  CHECK_EQ(cache.size(), 2U);
  const auto failed = cache.get(lark_source("start: \"x\""));
  failed->give_up();
  CHECK(cache.get(lark_source("start: \"x\"")) != failed);
  CHECK_EQ(cache.size(), 2U);
}

TEST(constraint_cache, namespaces_share_nothing) {
  ConstraintCache cache(ConstraintVocabulary::of_bytes, {10, std::size_t{1} << 20U});
  const auto get = [&cache](const std::string& cache_namespace) {
    ConstraintSource source = schema_source(R"({"const":1})");
    source.cache_namespace = cache_namespace;
    CHECK_EQ(cache.has(source), false);
    auto constraint = cache.get(source);
    CHECK(cache.get(source) == constraint);
    return constraint;
  };
  const auto one = get("one");
  CHECK(get("two") != one);
  CHECK(get("") != one);
  CHECK_EQ(cache.size(), 3U);
}

TEST(constraint_cache, threads) {
  ConstraintCache cache(ConstraintVocabulary::of_bytes, {3, std::size_t{1} << 20U});
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; t++) {
    threads.emplace_back([&cache, t] {
      for (int i = 0; i < 40; i++) {
        const int value = (i * 7 + t) % 5;
        const auto constraint = cache.get(schema_source("{\"const\":" + std::to_string(value) + "}"));
        Constraint answer(constraint);
        CHECK(takes(answer, {'0' + value, kEnd}));
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(cache.size() <= 3U);
}
