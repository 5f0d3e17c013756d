#include <string>
#include <vector>

#include "engine/loop/ngrams.h"
#include "support/harness.h"

using namespace testing;
using llama_openapi::Ngrams;

namespace {

/// A token a character; `?` is no token.
std::vector<llama_token> tokens(const std::string& text) {
  std::vector<llama_token> out;
  for (const char c : text) out.push_back(c == '?' ? LLAMA_TOKEN_NULL : c);
  return out;
}

std::string follow(const std::string& text, int size, int most) {
  Ngrams ngrams(size, text.size());
  ngrams.read(tokens(text));
  const std::vector<llama_token> found = ngrams.follow(tokens(text), most);
  return {found.begin(), found.end()};
}

}  // namespace

TEST(ngrams, follow) {
  struct Case {
    const char* text;
    int size;
    int most;
    const char* want;
  };
  const Case cases[] = {
      {"", 2, 8, ""},
      {"a", 2, 8, ""},
      {"ab", 2, 8, ""},
      {"abcdef", 2, 8, ""},
      {"abcdef ab", 2, 3, "cde"},
      {"abcdef ab", 2, 0, ""},
      {"abcdef ab", 2, 8, "cdef abc"},  // and on into what was drafted
      {"abcX abcY ab", 2, 3, "cY "},    // what came last
      {"abcX abcY ab", 4, 3, ""},       // `Y ab` was not there before
      {"aaa", 2, 4, "aaaa"},
      {"ab?cd ab", 2, 4, ""},  // no image is guessed
      {"a?bcd a?b", 3, 3, "cd "},
  };
  for (const Case& one : cases) {
    const Note note(one.text);
    CHECK_EQ(follow(one.text, one.size, one.most), one.want);
  }
}

TEST(ngrams, a_text_that_grows) {
  Ngrams ngrams(3, 10);
  std::vector<llama_token> text = tokens("one two one");
  ngrams.read(text);
  CHECK(ngrams.follow(text, 4) == tokens(" two"));
  for (const char c : std::string(" three one")) {
    text.push_back(c);
    ngrams.read(text);
  }
  CHECK(ngrams.follow(text, 6) == tokens(" three"));
}
