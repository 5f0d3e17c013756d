#include "engine/scheduler/gathering.h"

#include <algorithm>
#include <cstddef>

namespace llama_openapi {

std::vector<SlotMove> gather(const std::vector<bool>& taken) {
  const auto count = std::count(taken.begin(), taken.end(), true);
  // The stretch of that length that has the most of them already.
  auto inside = std::count(taken.begin(), taken.begin() + count, true);
  auto most = inside;
  std::size_t first = 0;
  for (std::size_t start = 1; start + static_cast<std::size_t>(count) <= taken.size(); start++) {
    inside += (taken[start + static_cast<std::size_t>(count) - 1] ? 1 : 0) - (taken[start - 1] ? 1 : 0);
    if (inside <= most) continue;
    most = inside;
    first = start;
  }
  const std::size_t end = first + static_cast<std::size_t>(count);
  std::vector<SlotMove> moves;
  std::size_t to = first;
  for (std::size_t from = 0; from < taken.size(); from++) {
    if (!taken[from] || (from >= first && from < end)) continue;
    while (taken[to]) to++;
    moves.push_back({static_cast<int>(from), static_cast<int>(to++)});
  }
  return moves;
}

}  // namespace llama_openapi
