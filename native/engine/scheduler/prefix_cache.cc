#include "engine/scheduler/prefix_cache.h"

#include <algorithm>
#include <utility>

#include "engine/scheduler/gathering.h"

namespace llama_openapi {
namespace {

/// A copy from slot to slot may move all of a slot's memory, so a few tokens are sooner computed.
constexpr int kLeastCopied = 32;

}  // namespace

/// Among the scope's slots but one.
PrefixCache::Match PrefixCache::match_slots(const CacheScope& scope, const Tokens& tokens, int most, int except) const {
  // Among equals a free one, from which nothing need be copied; among those the one that has the least to lose.
  const auto cost = [this](const Match& match) {
    const Slot& slot = at(match.slot);
    return std::make_pair(slot.taken, slot.taken ? 0 : slot.tokens.size());
  };
  Match best;
  for (int i = 0; i < static_cast<int>(slots_.size()); i++) {
    if (i == except || at(i).scope != scope) continue;
    const int common = std::min(common_prefix(tokens, at(i).tokens), most);
    if (common == 0 || (!partial_ && common != static_cast<int>(at(i).tokens.size()))) continue;
    const Match match{i, common};
    const bool usable = !usable_ || ((at(i).computed || !at(i).taken) && usable_(match.slot, common));
    if (!usable) continue;
    if (common > best.length || (common == best.length && cost(match) < cost(best))) best = match;
  }
  return best;
}

PrefixCache::Match PrefixCache::match(const CacheScope& scope, const Tokens& tokens, int most) const {
  const Match best = match_slots(scope, tokens, most, -1);
  const HostCache::Match held = host_.match(scope, tokens, most);
  // A pinned entry is used however short it is.
  const bool ready = held.pinned && held.length == held.size && held.length > best.length;
  if (ready || worth_copying(held.length - best.length, held.size)) return {-1, held.length, held.entry};
  return best;
}

/// A free slot: an empty one, or else the least recently used. Not `except`, where there is another. -1: none
/// @param holding no empty one
int PrefixCache::oldest(int except, bool holding) const {
  const auto age = [this, except](int slot) {
    return std::make_pair(slot == except, at(slot).tokens.empty() ? 0 : at(slot).used);
  };
  int best = -1;
  for (int i = 0; i < static_cast<int>(slots_.size()); i++) {
    if (at(i).taken || (holding && at(i).tokens.empty())) continue;
    if (best < 0 || age(i) < age(best)) best = i;
  }
  return best;
}

/// Whether a sequence goes on in the free slot that holds its beginning: what is behind it there is lost.
bool PrefixCache::can_stay(const Match& match) const {
  const int lost = static_cast<int>(at(match.slot).tokens.size()) - match.length;
  return lost <= match.length / 4;
}

/// Decides whether what a free slot holds is to be saved, now that it goes.
/// @param kept tokens that stay
/// @param except as of HostCache::add
HostCache::Spill PrefixCache::spill(int slot, int kept, std::uint64_t except) {
  const CacheScope& scope = at(slot).scope;
  const Tokens& tokens = at(slot).tokens;
  const int all = static_cast<int>(tokens.size());
  if (!host_.keeps() || all == 0) return {};
  const int elsewhere = std::max(match_slots(scope, tokens, all, slot).length, host_.match(scope, tokens, all).length);
  if (!worth_copying(all - std::max(kept, elsewhere), all - host_.replaced(scope, tokens))) return {};
  const std::uint64_t bytes = size_(slot);
  return bytes == 0 ? HostCache::Spill{} : host_.add(scope, tokens, bytes, except);
}

std::optional<PrefixCache::Placement> PrefixCache::take(const CacheScope& scope, const Tokens& tokens,
                                                        const Match& best) {
  if (!has_free()) return std::nullopt;
  const bool free = best.slot >= 0 && !at(best.slot).taken;
  int slot = free && can_stay(best) ? best.slot : oldest(free ? best.slot : -1);
  int keep = best.length;
  if (best.entry == 0 && slot != best.slot && keep < kLeastCopied) {
    // Not worth a copy, nor worth what else the other one holds.
    slot = oldest(-1);
    keep = slot == best.slot ? keep : 0;
  }
  Placement placement{slot, keep == 0 || best.entry != 0 ? slot : best.slot, keep, best.entry};
  placement.spill = spill(slot, best.entry == 0 && placement.from == slot ? keep : 0, best.entry);

  Slot& taken = at(slot);
  taken.scope = scope;
  taken.tokens.assign(tokens.begin(), tokens.begin() + keep);
  taken.taken = true;
  taken.computed = false;
  taken.used = ++clock_;
  if (placement.from != slot) at(placement.from).used = clock_;
  host_.touch(placement.restored);
  return placement;
}

void PrefixCache::append(int slot, Tokens::const_iterator first, Tokens::const_iterator last) {
  Slot& grown = at(slot);
  grown.tokens.insert(grown.tokens.end(), first, last);
  grown.computed = true;
}

void PrefixCache::release(int slot) {
  at(slot).taken = false;
  at(slot).used = ++clock_;
}

PrefixCache::Eviction PrefixCache::evict(int slot) {
  Eviction eviction{slot, spill(slot, 0, 0)};
  forget(slot);
  return eviction;
}

std::optional<PrefixCache::Eviction> PrefixCache::evict() {
  const int slot = oldest(-1, true);
  return slot < 0 ? std::nullopt : std::make_optional(evict(slot));
}

/// To a free slot.
PrefixCache::Move PrefixCache::move(int from, int to) {
  Move move{from, to, spill(to, 0, 0)};
  at(to) = std::exchange(at(from), {});
  return move;
}

std::vector<PrefixCache::Move> PrefixCache::gather() {
  std::vector<bool> taken;
  for (const Slot& slot : slots_) taken.push_back(slot.taken);
  const std::vector<SlotMove> wanted = llama_openapi::gather(taken);
  if (wanted.empty()) return {};
  const auto [from, to] = wanted.front();
  std::vector<Move> moves;
  // What the gap holds was used lately, maybe: the oldest goes in its place.
  const int oldest_free = at(to).tokens.empty() ? -1 : oldest(to);
  if (oldest_free >= 0 && oldest_free != to && at(oldest_free).used < at(to).used) {
    moves.push_back(move(to, oldest_free));
  }
  moves.push_back(move(from, to));
  return moves;
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
