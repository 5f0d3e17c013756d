#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace llama_openapi {

/// What the slots' KV cells hold, in use or left over by sequences that ended: where a new sequence finds its beginning
/// computed. Pure: knows slots by number and tokens as numbers. What is left over goes when a slot is needed for
/// something else, the least recently used first; never what a running sequence uses.
///
/// There are few slots (256 at most), so that looking at all of them beats keeping an index.
class PrefixCache {
 public:
  using Token = std::int32_t;
  using Tokens = std::vector<Token>;

  /// Where a sequence begins: before it computes, `slot` is made to hold the first `keep` tokens of slot `from`, and
  /// nothing else. (`from` may be the slot itself.)
  struct Placement {
    int slot;
    int from;
    int keep;
  };

  /// Whether the first `keep` tokens of what a slot holds are enough to go on from. Not asked of slots that were taken
  /// and have computed nothing yet: their cells may not be in place.
  using Usable = std::function<bool(int slot, int keep)>;

  /// @param partial whether the front of what a slot holds can be had without the rest: not so in recurrent memory
  /// @param usable asked before a slot's tokens are shared: where the window slides, cells may be gone
  PrefixCache(int slots, bool partial, Usable usable = nullptr)
      : partial_(partial), usable_(std::move(usable)), slots_(static_cast<std::size_t>(slots)) {}

  /// The most of these tokens that one slot holds from their start on.
  /// @param most no more than this
  int longest(const Tokens& tokens, int most) const;

  /// Takes a free slot for a sequence, and forgets what it held beyond the placement.
  /// @param most share no more of the tokens than this
  /// @return nothing where no slot is free
  std::optional<Placement> take(const Tokens& tokens, int most);

  /// The next tokens of a slot in use were computed.
  void append(int slot, Tokens::const_iterator first, Tokens::const_iterator last);

  /// The slot is free again, and what it holds is there for others.
  void release(int slot);

  /// The slot holds nothing (any more).
  void forget(int slot) { slots_[static_cast<std::size_t>(slot)].tokens.clear(); }

  /// Forgets the least recently used of what is left over. @return its slot, or nothing where nothing is left over
  std::optional<int> evict();

  bool has_free() const;
  /// Tokens that free slots hold.
  int left_over() const;

 private:
  struct Slot {
    Tokens tokens;
    bool taken = false;
    bool computed = false;   // since it was taken
    std::uint64_t used = 0;  // the larger, the later
  };

  struct Match {
    int slot = -1;
    int length = 0;
  };

  Match match(const Tokens& tokens, int most) const;
  int least_recently_used(int except) const;
  bool can_stay(const Match& match) const;

  bool partial_;
  Usable usable_;
  std::vector<Slot> slots_;
  std::uint64_t clock_ = 0;
};

/// Tokens that two lists begin with alike.
int common_prefix(const PrefixCache::Tokens& a, const PrefixCache::Tokens& b);

}  // namespace llama_openapi
