// Grammars written from parsers: what they let through is what the parsers read whole. A token is a byte.
#include "engine/constraint/peg_lark.h"

#include <string>
#include <vector>

#include "engine/answer/parser_mends.h"
#include "engine/base/failure.h"
#include "engine/constraint/constraint.h"
#include "engine/constraint/lark_writer.h"
#include "engine/constraint/schema_bounds.h"
#include "engine/constraint/string_terminal.h"
#include "support/harness.h"

using namespace testing;
using namespace llama_openapi;

namespace {

using Kind = AnswerTree::Kind;

constexpr std::int32_t kEnd = 255;

/// No text has names of control tokens.
std::vector<Written> plain(const std::string& text) { return {{text, -1}}; }

class Holder {
 public:
  explicit Holder(const Answer& answer) {
    static const auto vocabulary = std::make_shared<const ConstraintVocabulary>(ConstraintVocabulary::of_bytes());
    const ConstraintSource source{ConstraintSource::Kind::Calls, write_lark(answer, plain), ""};
    compiled_ = std::make_shared<CompiledConstraint>(vocabulary, source);
  }

  /// Whether the whole text is an answer.
  bool holds(const std::string& text) const {
    Constraint answer(compiled_);
    for (const char c : text + static_cast<char>(kEnd)) {
      const auto token = static_cast<std::int32_t>(static_cast<unsigned char>(c));
      if (!answer.allows(token)) return false;
      answer.accept(token);
    }
    return true;
  }

 private:
  std::shared_ptr<CompiledConstraint> compiled_;
};

std::vector<common_chat_tool> tools_of(const std::vector<std::pair<std::string, std::string>>& list) {
  std::vector<common_chat_tool> tools;
  for (const auto& [name, parameters] : list) tools.push_back({name, "", parameters});
  return tools;
}

const char* const kLook =
    R"({"type":"object","properties":{"place":{"type":"string","enum":["here","</p>"]},"far":{"type":"boolean"}},)"
    R"("required":["place"],"additionalProperties":false})";

/// Content, then calls in tags: one or more, each with its arguments in tags.
common_peg_arena tagged(const ToolSchemas& tools) {
  return build_chat_peg_parser([&](common_chat_peg_builder& p) {
    auto any = p.choice();
    for (const common_chat_tool& tool : tools.stand_ins()) {
      auto place = p.rule("tool-" + tool.name + "-arg-place",
                          p.tool_arg(p.tool_arg_open("<p=" + p.tool_arg_name(p.literal("place")) + ">") +
                                     p.tool_arg_string_value(p.until("</p>")) + p.tool_arg_close(p.literal("</p>"))));
      auto far = p.rule("tool-" + tool.name + "-arg-far",
                        p.tool_arg(p.tool_arg_open("<p=" + p.tool_arg_name(p.literal("far")) + ">") +
                                   p.tool_arg_json_value(p.json()) + p.tool_arg_close(p.literal("</p>"))));
      any |= p.rule("tool-" + tool.name, p.tool(p.tool_open("<f=" + p.tool_name(p.literal(tool.name)) + ">") +
                                                p.tool_args(place + p.repeat(p.space() + p.choice({far}), 0, -1)) +
                                                p.space() + p.tool_close(p.literal("</f>"))));
    }
    auto call = "<call>" + any + "</call>" + p.space();
    return p.optional(p.literal("<think>") + p.reasoning(p.until("</think>")) + p.literal("</think>")) +
           p.optional(p.content(p.until("<call>"))) + p.optional(p.trigger_rule("tool-call", p.one_or_more(call))) +
           p.end();
  });
}

/// One call of a tool that is called `look`, with its arguments in tags.
class Tagged {
 public:
  explicit Tagged(const char* schema)
      : tools_(tools_of({{"look", schema}}), ""),
        calls_(answer::with_calls(answer_of(tagged(tools_), tools_), answer::Calls::One)) {}

  /// Whether these may be its arguments.
  bool holds(const std::string& arguments) const { return calls_.holds("<call><f=look>" + arguments + "</f></call>"); }

 private:
  ToolSchemas tools_;
  Holder calls_;
};

const std::string kHere = "<call><f=look><p=place>here</p></f></call>";

}  // namespace

TEST(peg_lark, text_up_to_a_mark_or_the_end) {
  const Holder text(answer::sequence({answer::text({"<a>"}), answer::optional(answer::literal("<a>b"))}));
  for (const char* good : {"", "x", "<", "x<a", "<<a>b", "x<a>b", "\n\xC3\xA9<a>b"}) CHECK(text.holds(good));
  for (const char* bad : {"<a>", "x<a>c", "x<a>b<", "x<a>x<a>b"}) CHECK(!text.holds(bad));
}

TEST(peg_lark, marks_are_tokens_or_their_names) {
  std::vector<ConstraintVocabulary::Token> tokens;
  for (int byte = 0; byte < 255; byte++) tokens.push_back({std::string(1, static_cast<char>(byte)), false});
  tokens.push_back({"<c>", true});
  tokens.push_back({"<end>", true});
  const auto vocabulary = std::make_shared<const ConstraintVocabulary>(tokens, std::vector<std::uint32_t>{256});
  const auto split = [](const std::string& text) {
    const std::size_t at = text.find("<c>");
    std::vector<Written> out;
    if (at == std::string::npos) return std::vector<Written>{{text, -1}};
    if (at > 0) out.push_back({text.substr(0, at), -1});
    out.push_back({"<c>", 255});
    if (at + 3 < text.size()) out.push_back({text.substr(at + 3), -1});
    return out;
  };
  const auto holds = [&](const std::string& mark, const std::string& said) {
    const Answer tree = answer::sequence({answer::text({mark}), answer::optional(answer::literal(mark + "!"))});
    const auto compiled = std::make_shared<CompiledConstraint>(
        vocabulary, ConstraintSource{ConstraintSource::Kind::Calls, write_lark(tree, split), ""});
    Constraint answer(compiled);
    for (const char c : said + "$") {
      const std::int32_t token = c == '@' ? 255 : c == '$' ? 256 : static_cast<std::int32_t>(c);
      if (!answer.allows(token)) return false;
      answer.accept(token);
    }
    return true;
  };
  for (const char* good : {"", "a", "a<c", "a@!", "@!", "a<c>!", "<c>!"}) CHECK(holds("<c>", good));
  for (const char* bad : {"@", "a@", "a<c>", "@a", "a@!a", "a@@!"}) CHECK(!holds("<c>", bad));
  for (const char* good : {"a", "a\n", "a\n@x!", "\n\n@x!", "\n<c>x!"}) CHECK(holds("\n<c>x", good));
  for (const char* bad : {"a@x!", "\n@", "\n@y"}) CHECK(!holds("\n<c>x", bad));
}

TEST(peg_lark, content_has_a_short_mark_where_no_call_begins) {
  const Answer call = answer::marked(
      Kind::Call,
      answer::sequence({answer::literal("{"), answer::space(), answer::literal("\"name\":"), answer::lark("/1}/")}));
  const Answer content = answer::marked(Kind::Content, answer::text({"{"}));
  const Answer whole = answer::sequence({answer::optional(content), answer::repeat(call, 0, -1)});
  const auto free = [&call](const Answer& answer) { return answer::with_longer_marks(answer, call); };
  const Holder holder(
      answer::choice({free(answer::with_calls(whole, answer::Calls::None)),
                      free(answer::with_calls(whole, answer::Calls::Some)), free(answer::ended_in_text(whole))}));
  for (const char* good : {"", "a", "a{", "{", "a {\"b\":1} {", "a{\"name\":1}", "{ \"name\":1}", "{{ \"name\":1}",
                           "{\"name\":1}{\"name\":1}"}) {
    CHECK(holder.holds(good));
  }
  for (const char* bad : {"a{\"name\":", "{\"name\":2}", "x{\n\n  \"name\":", "{\"name\":1}a"}) {
    CHECK(!holder.holds(bad));
  }
}

TEST(peg_lark, an_answer_may_end_in_content_that_more_follows) {
  const Answer preamble = answer::sequence(
      {answer::literal("<c>"), answer::marked(Kind::Content, answer::text({"<e>"})), answer::literal("<e>")});
  const Answer call = answer::marked(Kind::Call, answer::literal("<t>"));
  const Answer whole = answer::sequence({answer::repeat(preamble, 0, -1), call});
  const Holder holder(answer::choice({whole, answer::ended_in_text(whole)}));
  for (const char* good : {"<t>", "<c>a<e><t>", "<c>a", "<c>a<e><c>b", "<c>a<e><c>b<e><t>"}) CHECK(holder.holds(good));
  for (const char* bad : {"", "a", "<c>a<e>", "<c>a<e>b"}) CHECK(!holder.holds(bad));
}

TEST(peg_lark, an_answer_may_end_in_its_reasoning) {
  const Answer reasoning =
      answer::sequence({answer::marked(Kind::Reasoning, answer::text({"</think>"})), answer::literal("</think>")});
  const Answer whole = answer::sequence({reasoning, answer::marked(Kind::Content, answer::text({"<t>"})),
                                         answer::optional(answer::marked(Kind::Call, answer::literal("<t>1")))});
  const Holder holder(answer::choice({whole, answer::ended_in_text(whole)}));
  for (const char* good : {"", "a", "a</thin", "a</think>", "a</think>b", "a</think><t>1"}) CHECK(holder.holds(good));
  for (const char* bad : {"a</think><t>", "a</think><t>2"}) CHECK(!holder.holds(bad));
}

TEST(peg_lark, of_several_marks_the_first) {
  const Answer ends = answer::choice({answer::literal("\n\n<a>1"), answer::literal("<a>2"), answer::literal("<ab>3")});
  const Holder text(answer::sequence({answer::text({"\n\n<a>", "<a>", "<ab>"}), ends}));
  for (const char* good : {"x\n\n<a>1", "x<a>2", "x\n<a>2", "<ab>3"}) CHECK(text.holds(good));
  for (const char* bad : {"x\n\n<a>2", "x<a>1", "x<a>2<a>2"}) CHECK(!text.holds(bad));
}

TEST(peg_lark, what_follows_a_text) {
  const Answer tree = answer::sequence({answer::literal("<s>"), answer::optional(answer::literal("<think>")),
                                        answer::marked(Kind::Content, answer::text({"<c>"}))});
  CHECK(Holder(answer::after(tree, "<s><th")).holds("ink>x"));
  CHECK(!Holder(answer::after(tree, "<s><th")).holds("x"));
  CHECK(Holder(answer::after(tree, "<s><think>")).holds("x"));
  CHECK(Holder(answer::after(tree, "<s>x")).holds("y"));
  CHECK(answer::is_never(answer::after(tree, "x")));
}

TEST(peg_lark, as_many_calls_as_are_asked_for) {
  const ToolSchemas tools(tools_of({{"look", kLook}, {"look_on", kLook}}), "");
  const Answer whole = answer_of(tagged(tools), tools);
  const std::string on = "<call><f=look_on><p=place></p></p></f></call>";

  const Holder any(whole);
  for (const std::string& good :
       {std::string(), std::string("x <ca"), "x" + kHere, kHere + kHere, "<think>a</think>b" + kHere}) {
    CHECK(any.holds(good));
  }
  CHECK(!any.holds("<call>"));
  CHECK(!any.holds("<think>a"));
  CHECK(!any.holds(kHere + "x"));

  const Holder some(
      answer::without(answer::without(answer::with_calls(whole, answer::Calls::Some), Kind::Content), Kind::Reasoning));
  CHECK(some.holds(kHere));
  CHECK(some.holds(kHere + "\n" + kHere));
  CHECK(!some.holds(""));
  CHECK(!some.holds("x" + kHere));
  CHECK(!some.holds("<think></think>" + kHere));

  const Holder one(answer::with_calls(whole, answer::Calls::One));
  CHECK(one.holds("x" + kHere));
  CHECK(!one.holds(kHere + kHere));
  CHECK(!one.holds("x"));

  const Holder none(answer::with_calls(whole, answer::Calls::None));
  CHECK(none.holds("x"));
  CHECK(!none.holds(kHere));

  const Holder json(
      answer::with_content(answer::with_calls(whole, answer::Calls::None), answer::lark(R"(%json {"enum":[1]})")));
  CHECK(json.holds("1"));
  CHECK(json.holds("<think>a</think>1"));
  CHECK(!json.holds(""));
  CHECK(!json.holds("x"));
}

TEST(peg_lark, an_answer_without_calls_has_no_marks_of_them) {
  const Answer call = answer::marked(Kind::Call, answer::literal("f()"));
  const Answer whole = answer::sequence({answer::literal("<s>"), answer::marked(Kind::Content, answer::text({"<c>"})),
                                         answer::literal("<c>["), call, answer::literal("]<e>")});
  const Holder none(answer::with_calls(whole, answer::Calls::None));
  for (const char* good : {"<s>", "<s>x", "<s>x<c"}) CHECK(none.holds(good));
  for (const char* bad : {"<s>x<c>", "<s>x<c>[]<e>", "<s>x<c>[f()]<e>"}) CHECK(!none.holds(bad));
  const Holder json(
      answer::with_content(answer::with_calls(whole, answer::Calls::None), answer::lark(R"(%json {"enum":[1]})")));
  CHECK(json.holds("<s>1"));
  CHECK(!json.holds("<s>1<c>[]<e>"));
}

TEST(peg_lark, behind_json_stands_what_ends_content) {
  const Answer content =
      answer::sequence({answer::literal("<t>"), answer::marked(Kind::Content, answer::text({"</t>"})),
                        answer::optional(answer::literal("</t>"))});
  const Answer call = answer::marked(Kind::Call, answer::literal("<c>"));
  const Answer whole = answer::sequence({answer::choice({call, content}), answer::optional(answer::literal("<end>"))});
  const Holder json(
      answer::with_content(answer::with_calls(whole, answer::Calls::None), answer::lark(R"(%json {"enum":[1]})")));
  for (const char* good : {"<t>1", "<t>1</t>", "<t>1</t><end>"}) CHECK(json.holds(good));
  // All of that would be content.
  for (const char* bad : {"<t>1<end>", "1", "<t>1</t>1"}) CHECK(!json.holds(bad));
}

TEST(peg_lark, marks_may_have_attributes_that_nobody_is_told) {
  const ToolSchemas tools(tools_of({{"look", R"({"type":"object"})"}}), "");
  const common_peg_arena arena = build_chat_peg_parser([&](common_chat_peg_builder& p) {
    const std::string& name = tools.stand_ins().front().name;
    const auto open = p.tool_open(p.literal("<call name=\"") + p.tool_name(p.literal(name)) + p.literal("\"") +
                                  p.until("|>") + p.literal("|>"));
    return p.rule("tool-" + name, p.tool(open + p.tool_close(p.literal("<end>")))) + p.end();
  });
  const Holder calls(answer_of(arena, tools));
  for (const char* good : {"", " index=\"1\"", " type=\"\""}) {
    CHECK(calls.holds(std::string("<call name=\"look\"") + good + "|><end>"));
  }
  for (const char* bad : {"s", " index=\"", " index=\"1\" type=\"a\""}) {
    CHECK(!calls.holds(std::string("<call name=\"look\"") + bad + "|><end>"));
  }
}

TEST(peg_lark, arguments_in_tags_follow_their_schemas) {
  const Tagged calls(kLook);
  CHECK(calls.holds("<p=place>here</p>"));
  CHECK(calls.holds("<p=place>here</p>\n<p=far>true</p>\n"));
  CHECK(!calls.holds(""));
  CHECK(!calls.holds("<p=far>true</p>"));
  CHECK(!calls.holds("<p=place>there</p>"));
  CHECK(!calls.holds("<p=place></p></p>"));  // that text can't be written there
  CHECK(!calls.holds("<p=place>here</p><p=far>1</p>"));
  CHECK(!calls.holds("<p=place>here</p><p=far>true</p><p=far>true</p>"));
  CHECK(!calls.holds("<p=place>here</p><p=place>here</p>"));
}

TEST(peg_lark, arguments_are_those_of_one_alternative) {
  const char* const schema =
      R"({"type":"object","anyOf":[{"properties":{"place":{"const":"here"}},"required":["place"]},{"allOf":)"
      R"([{"$ref":"#/$defs/there"},{"required":["far"]}]}],"$defs":{"there":{"properties":)"
      R"({"place":{"const":"there"},"far":{"type":"boolean"}},"required":["place"]}}})";
  const Tagged calls(schema);
  CHECK(calls.holds("<p=place>here</p>"));
  CHECK(calls.holds("<p=place>there</p><p=far>true</p>"));
  CHECK(!calls.holds("<p=place>here</p><p=far>true</p>"));
  CHECK(!calls.holds("<p=place>there</p>"));
}

TEST(peg_lark, arguments_that_an_alternative_forbids) {
  const char* const schema =
      R"({"type":"object","properties":{"place":{"enum":["here","there"]},"far":{"type":"boolean"}},)"
      R"("required":["place"],"additionalProperties":false,"allOf":[{"anyOf":[{"properties":{"far":false}},)"
      R"({"properties":{"place":{"const":"there"}}}]}]})";
  const Tagged calls(schema);
  CHECK(calls.holds("<p=place>here</p>"));
  CHECK(calls.holds("<p=place>there</p><p=far>true</p>"));
  CHECK(!calls.holds("<p=place>here</p><p=far>true</p>"));
}

TEST(peg_lark, alternatives_are_bounded) {
  std::string list;
  for (int i = 0; i < 40; i++) list += std::string(i == 0 ? "" : ",") + R"({"$ref":"#"},{"required":["place"]})";
  const std::string schema = R"({"type":"object","properties":{"place":{"const":"here"}},"anyOf":[)" + list + "]}";
  const ToolSchemas tools(tools_of({{"look", schema}}), "");
  CHECK(Holder(answer::with_calls(answer_of(tagged(tools), tools), answer::Calls::One)).holds(kHere));
}

TEST(peg_lark, null_without_quotes) {
  const char* const schema = R"({"type":"object","properties":{"place":{"type":["string","null"],"maxLength":5},)"
                             R"("far":{"type":["boolean","null"]}},"required":["place"]})";
  const ToolSchemas tools(tools_of({{"look", schema}}), "");
  const Holder calls(answer::with_calls(answer_of(mended(tagged(tools), tools), tools), answer::Calls::One));
  const auto call = [](const std::string& place, const std::string& far) {
    return "<call><f=look><p=place>" + place + "</p><p=far>" + far + "</p></f></call>";
  };
  for (const char* place : {"null", "None", "nulls", "Non", ""}) CHECK(calls.holds(call(place, "true")));
  for (const char* far : {"null", "false"}) CHECK(calls.holds(call("here", far)));
  CHECK(!calls.holds(call("longer", "true")));
  CHECK(!calls.holds(call("here", "none")));
}

TEST(peg_lark, a_mark_that_is_the_end_may_be_left_out) {
  const Answer call = answer::sequence({answer::literal("b"), answer::literal("<end>"), answer::space()});
  const Answer whole = answer::sequence({answer::literal("a"), answer::optional(call)});
  const Holder open(answer::with_open_end(whole, [](const std::string& mark) { return mark == "<end>"; }));
  for (const char* text : {"a", "ab", "ab<end>", "ab<end>\n"}) CHECK(open.holds(text));
  CHECK(!open.holds("ab<"));
  CHECK(!Holder(answer::with_open_end(whole, [](const std::string&) { return false; })).holds("ab"));
}

TEST(peg_lark, strings_without_quotes) {
  const auto holds = [](const std::string& schema, const std::string& text) {
    std::string terminal;
    if (!string_terminal(schema_at::root(common_json::parse(schema)), terminal)) return false;
    return Holder(answer::sequence({answer::text({"<e>"}, terminal), answer::literal("<e>")})).holds(text + "<e>");
  };
  const struct {
    const char* schema;
    std::vector<std::string> good;
    std::vector<std::string> bad;
  } cases[] = {
      {R"({})", {"", "a<b\n\"", "<e"}, {"<e>"}},
      {R"({"const":"a.b"})", {"a.b"}, {"axb", ""}},
      {R"({"enum":["a","b\n",1]})", {"a", "b\n"}, {"1", ""}},
      {R"({"type":["string","null"],"maxLength":2})", {"", "ab", "\xC3\xA9\xC3\xA9"}, {"abc"}},
      {R"({"type":"string","minLength":2})", {"ab", "abc"}, {"a"}},
      {R"({"type":"string","pattern":"^[A-C]{2}-\\d$"})", {"AB-1"}, {"AB-", "xAB-1", "AB-11"}},
      {R"({"type":"string","pattern":"^a|b$"})", {"ax", "xb"}, {"xa", "bx"}},
      {R"({"type":"string","pattern":"a/b","maxLength":4})", {"a/b", "xa/b"}, {"xxa/b", "a-b"}},
      {R"({"type":"string","format":"date"})", {"2024-02-28"}, {"2024-02-30", "x"}},
      {R"({"anyOf":[{"const":"a"},{"type":"integer"},{"const":"b"}]})", {"a", "b"}, {"1"}},
      {R"({"allOf":[{"minLength":2},{"pattern":"^x"}]})", {"xy"}, {"x", "yx"}},
      {R"({"$ref":"#/$defs/a","$defs":{"a":{"const":"a"}}})", {"a"}, {"b"}},
      {R"({"type":"integer"})", {}, {"1"}},
  };
  for (const auto& [schema, good, bad] : cases) {
    for (const std::string& text : good) CHECK(holds(schema, text));
    for (const std::string& text : bad) CHECK(!holds(schema, text));
  }
}

TEST(peg_lark, schemas_of_parts_keep_their_references) {
  const SchemaAt whole = schema_at::root(common_json::parse(
      R"({"type":"object","properties":{"a":{"type":"array","items":{"$ref":"#/$defs/d"}}},"$defs":{"d":{"const":1}}})"));
  const Holder part(answer::lark("%json " + schema_at::text(schema_at::property(whole, "a"))));
  CHECK(part.holds("[1]"));
  CHECK(!part.holds("[2]"));
}

TEST(peg_lark, tools_keep_apart_whatever_their_names) {
  const ToolSchemas tools(tools_of({{"call", kLook}, {"calls", kLook}, {"a-arg-place", kLook}, {"a", kLook}}), "");
  const Holder calls(answer_of(tagged(tools), tools));
  for (const char* name : {"call", "calls", "a-arg-place", "a"}) {
    CHECK(calls.holds("<call><f=" + std::string(name) + "><p=place>here</p></f></call>"));
  }
  CHECK(!calls.holds("<call><f=" + tools.stand_ins()[0].name + "><p=place>here</p></f></call>"));
}

TEST(peg_lark, json_before_a_line_break) {
  for (const char* schema : {R"({"type":"integer"})", R"({"type":"boolean"})", R"({"type":"object"})"}) {
    const Answer value = answer::lark(std::string("%json ") + schema_bounds::checked(schema));
    const Holder holder(answer::sequence({answer::literal("<p>\n"), value, answer::literal("\n</p>\n")}));
    const std::string text = std::string(schema).find("integer") != std::string::npos   ? "12"
                             : std::string(schema).find("boolean") != std::string::npos ? "true"
                                                                                        : R"({"a": 1})";
    CHECK(holder.holds("<p>\n" + text + "\n</p>\n"));
    CHECK(!holder.holds("<p>\n" + text + "</p>\n"));
  }
}

TEST(peg_lark, a_text_or_another_value) {
  const Answer text = answer::sequence({answer::text({"</p>"}, R"(/[a-z]{1,5}/ & ~/null/)"), answer::literal("</p>")});
  const Answer word = answer::sequence({answer::literal("null"), answer::literal("</p>")});
  const Holder holder(answer::choice({word, text}));
  for (const char* good : {"null</p>", "nul</p>", "nulls</p>"}) CHECK(holder.holds(good));
  for (const char* bad : {"</p>", "null", "toolong</p>"}) CHECK(!holder.holds(bad));
}
