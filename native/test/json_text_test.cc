// Texts on their way in, and what errors may say of them.
#include "engine/base/json_text.h"

#include <string>
#include <vector>

#include "engine/base/failure.h"
#include "json.h"
#include "support/harness.h"
#include "support/recorder.h"

using namespace testing;
using namespace llama_openapi;

TEST(json_text, halves_of_surrogate_pairs) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {R"("a")", R"("a")"},
      {R"("\ud83e\udd8a")", R"("\ud83e\udd8a")"},
      {R"("\uD83E\uDD8A")", R"("\uD83E\uDD8A")"},
      {R"("\ud83e")", R"("\ufffd")"},
      {R"("\udd8a")", R"("\ufffd")"},
      {R"("\udd8a\ud83e")", R"("\ufffd\ufffd")"},
      {R"("\ud83e\ud83e\udd8a")", R"("\ufffd\ud83e\udd8a")"},
      {R"("\ud83e\n")", R"("\ufffd\n")"},
      {R"("\\ud83e")", R"("\\ud83e")"},
      {R"("\\\ud83e")", R"("\\\ufffd")"},
      {R"({"\ud83e":1})", R"({"\ufffd":1})"},
      {R"("\ud83)", R"("\ud83)"},
      {"\"\\", "\"\\"},
      {"", ""},
  };
  for (const auto& [given, want] : cases) {
    const Note note(given);
    CHECK_EQ(well_formed_json(given), want);
  }
}

TEST(unquoted, reasons_without_what_they_quote) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"[json.exception.parse_error.101] parse error at line 1, column 9: syntax error; last read: '\"secret'",
       "parse error at line 1, column 9"},
      {"Failed to parse tools: Missing tool type: {\"a\":\"secret\"}", "Failed to parse tools"},
      {"Expected 'messages' to be an array, got \"secret\"", "Expected"},
      {"Unexpected empty grammar stack after accepting piece: secret (5)",
       "Unexpected empty grammar stack after accepting piece"},
      {"JSON schema conversion failed:\nsecret", "JSON schema conversion failed:"},
      {"no reason to cut", "no reason to cut"},
      {"\"secret\"", "no reason is given"},
      {"", "no reason is given"},
      {"[json.exception.", "no reason is given"},
  };
  for (const auto& [given, want] : cases) {
    const Note note(given);
    CHECK_EQ(unquoted(given), want);
  }
  CHECK(unquoted(std::string(1000, 'a')).size() < 200);
}

TEST(unquoted, errors_hold_nothing_of_the_request) {
  const std::string secret = "planted-secret";
  const std::string user = R"({"role":"user","content":")" + secret + R"("})";
  ModelOptions options = tiny();
  // A template that complains in its own words, and adds what it was given.
  options.template_ =
      "{% for m in messages %}{% if 'no' in m.content %}{{ raise_exception('This can not be: ' + m.content) }}"
      "{% elif 'call' in m.content %}{{ m.content() }}{% elif 'key' in m.content %}{{ {}[m.content]['a'] + 1 }}"
      "{% endif %}{{ m.content }}{% endfor %}";
  Recorder recorder(options);
  recorder.require_loaded();
  const auto refused = [&](const std::string& messages, const std::string& tools, const std::string& want) {
    const Note note(messages + tools);
    PredictOptions chat;
    chat.messages = messages;
    chat.tools = tools;
    chat.max_tokens = 1;
    const Outcome outcome = recorder.generate(chat);
    CHECK_EQ(outcome.code, "invalid_value");
    CHECK_EQ(outcome.message.find(secret), std::string::npos);
    CHECK(outcome.message.find(want) != std::string::npos);
    if (outcome.message.find(want) == std::string::npos) CHECK_EQ(outcome.message, want);
  };
  refused("[" + user + ",", "", "Invalid 'messages': parse error at line 1");
  refused(R"([{"content":")" + secret + R"("}])", "", "The chat template can't take these messages: ");
  refused(R"([{"role":"user","content":"no )" + secret + R"("}])", "", "these messages: This can not be.");
  refused(R"([{"role":"user","content":"call )" + secret + R"("}])", "", "Callee is not a function");
  refused(R"([{"role":"user","content":"key )" + secret + R"("}])", "",
          "The chat template can't take these messages: ");
  refused("[" + user + "]", R"([{"type":")" + secret + R"("}])", "Invalid 'tools': ");
  refused("[" + user + "]", R"({"a":")" + secret, "Invalid 'tools': parse error at line 1");
}
