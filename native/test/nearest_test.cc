#include "engine/base/nearest.h"

#include <vector>

#include "support/harness.h"

using namespace testing;

TEST(nearest, table) {
  const std::vector<std::string> known = {"temperature", "top_k", "top_p", "stop", "seed", "n"};
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"temprature", "temperature"},
      {"Temperature", "temperature"},
      {"topk", "top_k"},
      {"topp", "top_p"},
      {"stops", "stop"},
      {"sead", "seed"},
      {"", ""},
      {"x", ""},
      {"nn", "n"},
      {"completely_different", ""},
      {std::string(65, 't'), ""},
  };
  for (const auto& [given, want] : cases) {
    const Note note(given);
    CHECK_EQ(llama_openapi::nearest(given, known), want);
  }
  CHECK_EQ(llama_openapi::nearest("x", {}), "");
}
