#include "engine/answer/text_stream.h"

#include <string>
#include <vector>

#include "engine/base/utf8.h"
#include "support/harness.h"
#include "support/random.h"

using namespace testing;
using llama_openapi::TextStream;

namespace {

const std::string kReplacement = "\xEF\xBF\xBD";

/// What is shown after each token, and at the end where no stop string was found.
std::vector<std::string> shown(const std::vector<std::string>& stops, const std::vector<std::string>& tokens) {
  TextStream stream(stops);
  std::vector<std::string> out;
  for (const std::string& token : tokens) {
    out.push_back(stream.push(token));
    if (stream.stopped()) return out;
  }
  out.push_back(stream.finish());
  return out;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += "[" + part + "]";
  return out;
}

/// Length of the text before the stop string that is complete first, of those the longest; all of it without one.
std::size_t cut(const std::string& text, const std::vector<std::string>& stops) {
  for (std::size_t end = 1; end <= text.size(); end++) {
    std::size_t longest = 0;
    for (const std::string& stop : stops) {
      const bool ends_here = stop.size() <= end && text.compare(end - stop.size(), stop.size(), stop) == 0;
      if (ends_here) longest = std::max(longest, stop.size());
    }
    if (longest > 0) return end - longest;
  }
  return text.size();
}

}  // namespace

TEST(text_stream, table) {
  struct Case {
    std::vector<std::string> stops, tokens, want;
  };
  const std::vector<Case> cases = {
      {{}, {}, {""}},
      {{}, {"Hello", " world"}, {"Hello", " world", ""}},
      {{}, {"\xC3", "\xA9"}, {"", "\xC3\xA9", ""}},                                  // a character in two tokens
      {{}, {"\xF0", "\x9F", "\x98", "\x80"}, {"", "", "", "\xF0\x9F\x98\x80", ""}},  // in four
      {{}, {"a\xC3"}, {"a", kReplacement}},                                          // never completed
      {{}, {"\xC3", "b"}, {"", kReplacement + "b", ""}},
      {{}, {"\xFF"}, {kReplacement, ""}},
      {{""}, {"a"}, {"a", ""}},                                      // an empty stop stops nothing
      {{"stop"}, {"now stop it"}, {"now "}},                         // inside a token
      {{"stop"}, {"now s", "to", "p it"}, {"now ", "", ""}},         // over three
      {{"stop"}, {"now s", "to", "re"}, {"now ", "", "store", ""}},  // it was none
      {{"stop"}, {"sto"}, {"", "sto"}},                              // the end came first
      {{"stop"}, {"stop"}, {""}},                                    // nothing before it
      {{"aab"}, {"a", "a", "a", "b"}, {"", "", "a", ""}},            // overlaps itself
      {{"abc", "bd"}, {"a", "b", "d"}, {"", "", "a"}},               // two at once
      {{"abcd", "bc"}, {"abcd"}, {"a"}},                             // the one that is complete first
      {{"abcd", "bc"}, {"a", "b", "c", "d"}, {"", "", "a"}},         // however it is cut
      {{"b", "ab"}, {"xab"}, {"x"}},                                 // the longer one
      {{"\xC3\xA9"}, {"caf", "\xC3", "\xA9!"}, {"caf", "", ""}},     // a character in two tokens
      {{"\xA9"}, {"\xC3", "\xA9"}, {"", kReplacement}},              // bytes inside a character
      {{"\n\n"}, {"a\n", "\n"}, {"a", ""}},
      {{"\n\n"}, {"a\n", "b"}, {"a", "\nb", ""}},
      {{std::string("\0", 1)}, {std::string("a\0b", 3)}, {"a"}},
  };
  for (const Case& c : cases) {
    const Note note(joined(c.stops) + " " + joined(c.tokens));
    CHECK_EQ(joined(shown(c.stops, c.tokens)), joined(c.want));
  }
}

TEST(text_stream, nothing_is_shown_after_a_stop) {
  TextStream stream({"X"});
  CHECK_EQ(stream.push("aXb"), "a");
  CHECK(stream.stopped());
  CHECK_EQ(stream.push("c"), "");
  CHECK_EQ(stream.finish(), "");
  CHECK_EQ(stream.shown(), 1U);
}

TEST(text_stream, counts_bytes) {
  TextStream stream({"stop"});
  static_cast<void>(stream.push("ab\xC3"));
  CHECK_EQ(stream.taken(), 3U);
  CHECK_EQ(stream.shown(), 2U);
  static_cast<void>(stream.push("\xA9st"));
  CHECK_EQ(stream.taken(), 6U);
  CHECK_EQ(stream.shown(), 4U);
  static_cast<void>(stream.finish());
  CHECK_EQ(stream.shown(), 6U);
}

TEST(text_stream, any_cut_into_tokens_shows_the_same) {
  Random random(2);
  const std::vector<std::string> pieces = {
      "a", "b", "ab", "ba", "\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9F\x98\x80", "\xC3", "\x80", "\xF0\x9F", "\n"};
  const auto text_of = [&](unsigned most) {
    std::string text;
    for (unsigned n = random.below(most); n > 0; n--) text += random.pick(pieces);
    return text;
  };
  for (int round = 0; round < 100000; round++) {
    std::vector<std::string> stops;
    for (unsigned n = random.below(4); n > 0; n--) stops.push_back(text_of(4));
    const std::string text = text_of(16);
    std::vector<std::string> tokens;
    for (std::size_t i = 0; i < text.size();) {
      const std::size_t n = random.below(5);  // a token may be empty
      tokens.push_back(text.substr(i, n));
      i += n;
    }
    std::string got;
    for (const std::string& part : shown(stops, tokens)) {
      CHECK_EQ(part, llama_openapi::utf8::sanitize(part));
      got += part;
    }
    const Note note(joined(stops) + " " + joined(tokens));
    REQUIRE(got == llama_openapi::utf8::sanitize(text.substr(0, cut(text, stops))));
  }
}

TEST(text_stream, a_cut_character_is_left_out_where_it_must_not_show) {
  TextStream shows({"stop"});
  CHECK_EQ(shows.push("a\xEF\xBD"), "a");
  CHECK_EQ(shows.finish(), "\xEF\xBF\xBD");
  TextStream hides({"stop"});
  CHECK_EQ(hides.push("a\xEF\xBD"), "a");
  CHECK_EQ(hides.finish(false), "");
  TextStream stops({"stop"});
  CHECK_EQ(stops.push("b st"), "b ");
  CHECK_EQ(stops.held(), 2U);
  CHECK_EQ(stops.finish(false), "st");
}
