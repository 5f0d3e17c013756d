#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "engine/scheduler/host_cache.h"

namespace llama_openapi {

/// What of host memory may be used for what loses its KV cells.
struct HostMemory {
  std::uint64_t limit = 0;                                ///< bytes; 0: nothing is moved there
  std::function<std::uint64_t(int slot)> size = nullptr;  ///< bytes of what a free slot holds; 0: it can't be saved
};

/// What the slots' KV cells hold, in use or left over by sequences that ended: where a new sequence finds its beginning
/// computed. Pure: knows slots by number and tokens as numbers. What is left over goes when a slot is needed for
/// something else, the least recently used first; never what a running sequence uses. Where host memory may be used, it
/// goes there.
///
/// There are few slots (256 at most), so that looking at all of them beats keeping an index.
class PrefixCache {
 public:
  using Token = std::int32_t;
  using Tokens = std::vector<Token>;

  /// Where a sequence begins: before it computes, `slot` is made to hold the first `keep` tokens of slot `from`, and
  /// nothing else. (`from` may be the slot itself.) In this order: `spill` is done for the slot, `restored` is put into
  /// it, where that is not 0, and `from` shares with it.
  struct Placement {
    int slot;
    int from;
    int keep;
    std::uint64_t restored = 0;  ///< an entry of the host cache
    HostCache::Spill spill = {};
  };

  /// A slot that has to give its cells up, after `spill` is done for it.
  struct Eviction {
    int slot;
    HostCache::Spill spill;
  };

  /// What slot `from` holds goes to slot `to`, after `spill` is done for that.
  struct Move {
    int from;
    int to;
    HostCache::Spill spill;
  };

  /// Where a list of tokens has its longest beginning: in a slot, or in an entry of the host cache.
  struct Match {
    int slot = -1;
    int length = 0;
    std::uint64_t entry = 0;  ///< 0: it is in a slot, if anywhere
  };

  /// Whether the first `keep` tokens of what a slot holds are enough to go on from. Not asked of slots that were taken
  /// and have computed nothing yet: their cells may not be in place.
  using Usable = std::function<bool(int slot, int keep)>;

  /// @param partial whether the front of what a slot holds can be had without the rest: not so in recurrent memory
  /// @param usable asked before a slot's tokens are shared: where the window slides, cells may be gone. Then only whole
  ///   entries come back from host memory
  PrefixCache(int slots, bool partial, Usable usable = nullptr, HostMemory host = {})
      : partial_(partial),
        usable_(std::move(usable)),
        size_(std::move(host.size)),
        host_(host.limit, partial && !usable_),
        slots_(static_cast<std::size_t>(slots)) {}

  /// The most of these tokens that are to be had from one place of the scope, from their start on. Host memory counts
  /// where it has so much more than the slots that the copy is worth it.
  /// @param most no more than this
  Match match(const CacheScope& scope, const Tokens& tokens, int most) const;

  /// Takes a free slot for a sequence, and forgets what it held beyond the placement.
  /// @param best what `match` found for the scope and the tokens just now, or nothing: then it shares nothing
  /// @return nothing where no slot is free
  std::optional<Placement> take(const CacheScope& scope, const Tokens& tokens, const Match& best);

  /// The next tokens of a slot in use were computed.
  void append(int slot, Tokens::const_iterator first, Tokens::const_iterator last);

  /// The slot is free again, and what it holds is there for others.
  void release(int slot);

  /// The slot holds nothing (any more).
  void forget(int slot) { at(slot).tokens.clear(); }

  /// No slot holds anything. Not in use is any by then.
  void forget() {
    for (Slot& slot : slots_) slot.tokens.clear();
  }

  /// Takes what it holds from a free slot.
  Eviction evict(int slot);

  /// Does so with the least recently used of what is left over, if anything is.
  std::optional<Eviction> evict();

  /// Brings slots in use side by side, one of them at a time.
  /// @return moves, in order: the last is of a slot in use; one before it makes room for what a free slot holds. None:
  ///   there is no gap
  std::vector<Move> gather();

  /// What is in host memory.
  HostCache& host() { return host_; }
  const HostCache& host() const { return host_; }

  bool has_free() const;
  /// Tokens that free slots hold.
  int left_over() const;

 private:
  struct Slot {
    CacheScope scope;
    Tokens tokens;
    bool taken = false;
    bool computed = false;   // since it was taken
    std::uint64_t used = 0;  // the larger, the later
  };

  const Slot& at(int slot) const { return slots_[static_cast<std::size_t>(slot)]; }
  Slot& at(int slot) { return slots_[static_cast<std::size_t>(slot)]; }
  Match match_slots(const CacheScope& scope, const Tokens& tokens, int most, int except) const;
  int oldest(int except, bool holding = false) const;
  bool can_stay(const Match& match) const;
  Move move(int from, int to);
  HostCache::Spill spill(int slot, int kept, std::uint64_t except);

  bool partial_;
  Usable usable_;
  std::function<std::uint64_t(int slot)> size_;
  HostCache host_;
  std::vector<Slot> slots_;
  std::uint64_t clock_ = 0;
};

}  // namespace llama_openapi
