#include "engine/base/failure.h"

#include <algorithm>

namespace llama_openapi {
namespace {

constexpr std::size_t kLongest = 160;

}  // namespace

std::string unquoted(const std::string& reason) {
  // nlohmann's JSON names its exceptions first: `[json.exception.parse_error.101] parse error at line 1, column 2: ...`
  const std::string own = "[json.exception.";
  std::size_t start = 0;
  if (reason.compare(0, own.size(), own) == 0) start = std::min(reason.find("] "), reason.size() - 2) + 2;
  const std::string rest = reason.substr(start);
  const std::size_t end = std::min({rest.find(": "), rest.find_first_of("\n\r\"'{[<`"), kLongest});
  std::string kept = rest.substr(0, end);
  while (!kept.empty() &&
         (kept.back() == ' ' || kept.back() == ',' || static_cast<unsigned char>(kept.back()) >= 0x80)) {
    kept.pop_back();
  }
  return kept.empty() ? "no reason is given" : kept;
}

}  // namespace llama_openapi
