#include "engine/constraint/json_depth.h"

#include <string>
#include <vector>

#include "engine/base/failure.h"
#include "support/harness.h"

using namespace testing;
using namespace llama_openapi;

namespace {

std::string nested(int levels) {
  return std::string(static_cast<std::size_t>(levels), '[') + std::string(static_cast<std::size_t>(levels), ']');
}

bool passes(const std::string& json) {
  try {
    check_json_depth(json, 4, "messages");
    return true;
  } catch (const Failure&) {
    return false;
  }
}

}  // namespace

TEST(json_depth, table) {
  const std::vector<std::pair<std::string, bool>> cases = {
      {"", true},
      {"1", true},
      {nested(4), true},
      {nested(5), false},
      {R"({"a":{"b":{"c":{}}}})", true},
      {R"({"a":{"b":{"c":{"d":{}}}}})", false},
      {R"([{"a":[{}]}])", true},
      {R"([{"a":[{"b":[]}]}])", false},
      {nested(4) + nested(4) + nested(4), true},
      {R"("[[[[[[[[")", true},       // in a string
      {R"("\"[[[[[[[[")", true},     // after an escaped quote
      {R"("\\"[[[[[)", false},       // after an escaped backslash the string is over
      {R"("\)", true},               // it ends in an escape
      {"]]]]]]" + nested(8), true},  // no JSON: the parser's to refuse, and it does so at the first character
  };
  for (const auto& [given, want] : cases) {
    const Note note(given);
    CHECK_EQ(passes(given), want);
  }
}

TEST(json_depth, failure_names_the_field) {
  const auto failure = CHECK_THROWS(Failure, check_json_depth(nested(6), 5, "messages"));
  CHECK_EQ(failure.code, "invalid_value");
  CHECK_EQ(failure.param, "messages");
  CHECK_EQ(std::string(failure.what()), "Invalid 'messages': nested deeper than 5 levels.");
}
