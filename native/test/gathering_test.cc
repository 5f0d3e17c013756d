#include "engine/scheduler/gathering.h"

#include <algorithm>
#include <string>

#include "support/harness.h"
#include "support/random.h"

using llama_openapi::gather;
using llama_openapi::SlotMove;

namespace {

std::vector<bool> slots(const std::string& picture) {
  std::vector<bool> taken;
  for (const char slot : picture) taken.push_back(slot == '#');
  return taken;
}

std::string moves(const std::string& picture) {
  std::string text;
  for (const SlotMove& move : gather(slots(picture))) {
    text += std::to_string(move.from) + ">" + std::to_string(move.to) + " ";
  }
  return text;
}

}  // namespace

TEST(gathering, nothing_moves_where_no_gap_is) {
  CHECK_EQ(moves(""), "");
  CHECK_EQ(moves("...."), "");
  CHECK_EQ(moves("####"), "");
  CHECK_EQ(moves("..##."), "");
}

TEST(gathering, the_fewest_move) {
  CHECK_EQ(moves("##.#...."), "3>2 ");
  CHECK_EQ(moves("#...####"), "0>3 ");
  CHECK_EQ(moves("#.#.#.#."), "4>1 6>3 ");
  CHECK_EQ(moves("#......#"), "7>1 ");
}

TEST(gathering, ends_in_one_stretch_whatever_was_taken) {
  testing::Random random(5);
  for (int round = 0; round < 2000; round++) {
    std::vector<bool> taken(static_cast<std::size_t>(random.between(1, 40)));
    for (std::size_t i = 0; i < taken.size(); i++) taken[i] = random.one_in(2);
    const auto count = std::count(taken.begin(), taken.end(), true);
    for (const SlotMove& move : gather(taken)) {
      CHECK(taken[static_cast<std::size_t>(move.from)]);
      CHECK(!taken[static_cast<std::size_t>(move.to)]);
      taken[static_cast<std::size_t>(move.from)] = false;
      taken[static_cast<std::size_t>(move.to)] = true;
    }
    CHECK_EQ(std::count(taken.begin(), taken.end(), true), count);
    const auto first = std::find(taken.begin(), taken.end(), true);
    CHECK(std::all_of(first, first + count, [](bool is_taken) { return is_taken; }));
  }
}
