#include "engine/prefix_cache.h"

#include <algorithm>
#include <utility>

namespace llama_openapi {
namespace {

/// A copy from slot to slot may move all of a slot's memory, so a few tokens are sooner computed.
constexpr int kLeastCopied = 32;

}  // namespace

int common_prefix(const PrefixCache::Tokens& a, const PrefixCache::Tokens& b) {
  const auto end = a.begin() + static_cast<std::ptrdiff_t>(std::min(a.size(), b.size()));
  return static_cast<int>(std::mismatch(a.begin(), end, b.begin()).first - a.begin());
}

PrefixCache::Match PrefixCache::match(const Tokens& tokens, int most) const {
  // Among equals a free one, from which nothing need be copied; among those the one that has the least to lose.
  const auto cost = [this](const Match& match) {
    const Slot& slot = slots_[static_cast<std::size_t>(match.slot)];
    return std::make_pair(slot.taken, slot.taken ? 0 : slot.tokens.size());
  };
  Match best;
  for (std::size_t i = 0; i < slots_.size(); i++) {
    const int common = std::min(common_prefix(tokens, slots_[i].tokens), most);
    if (common == 0 || (!partial_ && common != static_cast<int>(slots_[i].tokens.size()))) continue;
    const Match match{static_cast<int>(i), common};
    const bool usable = !usable_ || ((slots_[i].computed || !slots_[i].taken) && usable_(match.slot, common));
    if (!usable) continue;
    if (common > best.length || (common == best.length && cost(match) < cost(best))) best = match;
  }
  return best;
}

int PrefixCache::longest(const Tokens& tokens, int most) const { return match(tokens, most).length; }

/// A free slot: an empty one, or else the least recently used. Not `except`, where there is another. -1: none
int PrefixCache::least_recently_used(int except) const {
  const auto age = [](const Slot& slot) { return slot.tokens.empty() ? 0 : slot.used; };
  int best = -1;
  for (std::size_t i = 0; i < slots_.size(); i++) {
    if (slots_[i].taken || static_cast<int>(i) == except) continue;
    if (best < 0 || age(slots_[i]) < age(slots_[static_cast<std::size_t>(best)])) best = static_cast<int>(i);
  }
  return best >= 0 || except < 0 ? best : except;
}

/// Whether a sequence goes on in the free slot that holds its beginning: what is behind it there is lost.
bool PrefixCache::can_stay(const Match& match) const {
  const int lost = static_cast<int>(slots_[static_cast<std::size_t>(match.slot)].tokens.size()) - match.length;
  return lost <= match.length / 4;
}

std::optional<PrefixCache::Placement> PrefixCache::take(const Tokens& tokens, int most) {
  if (!has_free()) return std::nullopt;
  const Match best = match(tokens, most);
  const bool free = best.slot >= 0 && !slots_[static_cast<std::size_t>(best.slot)].taken;
  int slot = free && can_stay(best) ? best.slot : least_recently_used(free ? best.slot : -1);
  int keep = best.length;
  if (slot != best.slot && keep < kLeastCopied) {
    // Not worth a copy, nor worth what else the other one holds.
    slot = least_recently_used(-1);
    keep = slot == best.slot ? keep : 0;
  }
  const Placement placement{slot, keep == 0 ? slot : best.slot, keep};

  Slot& taken = slots_[static_cast<std::size_t>(slot)];
  taken.tokens.assign(tokens.begin(), tokens.begin() + keep);
  taken.taken = true;
  taken.computed = false;
  taken.used = ++clock_;
  if (placement.from != slot) slots_[static_cast<std::size_t>(placement.from)].used = clock_;
  return placement;
}

void PrefixCache::append(int slot, Tokens::const_iterator first, Tokens::const_iterator last) {
  Slot& grown = slots_[static_cast<std::size_t>(slot)];
  grown.tokens.insert(grown.tokens.end(), first, last);
  grown.computed = true;
}

void PrefixCache::release(int slot) {
  slots_[static_cast<std::size_t>(slot)].taken = false;
  slots_[static_cast<std::size_t>(slot)].used = ++clock_;
}

std::optional<int> PrefixCache::evict() {
  int oldest = -1;
  for (std::size_t i = 0; i < slots_.size(); i++) {
    if (slots_[i].taken || slots_[i].tokens.empty()) continue;
    if (oldest < 0 || slots_[i].used < slots_[static_cast<std::size_t>(oldest)].used) oldest = static_cast<int>(i);
  }
  if (oldest < 0) return std::nullopt;
  forget(oldest);
  return oldest;
}

bool PrefixCache::has_free() const {
  return std::any_of(slots_.begin(), slots_.end(), [](const Slot& slot) { return !slot.taken; });
}

int PrefixCache::left_over() const {
  int tokens = 0;
  for (const Slot& slot : slots_) tokens += slot.taken ? 0 : static_cast<int>(slot.tokens.size());
  return tokens;
}

}  // namespace llama_openapi
