#pragma once

#include <cstdint>
#include <vector>

#include "engine/scheduler/cache_scope.h"

namespace llama_openapi {

/// Which beginnings of sequences are kept in host memory after they lost their cells, and which of them go when others
/// come. Pure: knows entries by number, tokens as numbers and sizes in bytes; the states themselves are HostStore's.
class HostCache {
 public:
  using Tokens = std::vector<std::int32_t>;

  struct Match {
    std::uint64_t entry = 0;  ///< 0: none
    int length = 0;           ///< tokens that it has in common
    int size = 0;             ///< tokens that it has
    bool pinned = false;
  };

  /// What becomes of host memory when a slot's cells are needed: first some entries go, then one is saved.
  struct Spill {
    std::vector<std::uint64_t> dropped = {};
    std::uint64_t saved = 0;  ///< the number under which the slot's state is to be kept; 0: it is not
  };

  /// @param limit bytes of all entries that are not pinned. 0: there are none
  /// @param partial whether the front of an entry can be had without the rest
  HostCache(std::uint64_t limit, bool partial) : limit_(limit), partial_(partial) {}

  /// Whether anything is kept beside what is pinned.
  bool keeps() const { return limit_ > 0; }

  /// The entry that has the most of these tokens from their start on, but no more than `most`: one of the scope, or a
  /// pinned one of its group.
  Match match(const CacheScope& scope, const Tokens& tokens, int most) const;

  /// Tokens of the entry that `add` would replace by these.
  int replaced(const CacheScope& scope, const Tokens& tokens) const;

  /// Makes room for a state, the least recently used going first, and notes it. An entry that is its beginning goes
  /// too.
  /// @param except an entry that stays: it is about to be restored
  Spill add(const CacheScope& scope, Tokens tokens, std::uint64_t bytes, std::uint64_t except);

  /// Notes a state that never goes, and does not count. All namespaces of the group may read it, so its tokens must
  /// come from the operator: it is there whatever clients do, so that its use shows nothing of any client.
  /// @return its number
  std::uint64_t pin(int group, Tokens tokens, std::uint64_t bytes);

  bool has(std::uint64_t entry) const;

  /// The entry was used.
  void touch(std::uint64_t entry);

  /// It could not be saved.
  void forget(std::uint64_t entry);

  /// Nothing but what is pinned is to be trusted. @return the entries that are no longer
  std::vector<std::uint64_t> clear();

  /// Bytes of all entries, pinned ones too.
  std::uint64_t bytes() const;

 private:
  struct Entry {
    std::uint64_t number;
    CacheScope scope;  // of a pinned one only the group counts
    Tokens tokens;
    std::uint64_t bytes;
    std::uint64_t used;  // the larger, the later
    bool pinned;
  };

  static bool readable(const Entry& entry, const CacheScope& scope);
  bool replaces(const CacheScope& scope, const Tokens& tokens, const Entry& entry) const;
  std::uint64_t unpinned() const;

  std::uint64_t limit_;
  bool partial_;
  std::vector<Entry> entries_;
  std::uint64_t next_ = 1;
  std::uint64_t clock_ = 0;
};

/// Whether `gained` tokens that need no computing are worth copying the state of `copied` tokens, to or from host
/// memory. To compute a token takes many times as long as to copy it, but the copy takes memory too.
bool worth_copying(int gained, int copied);

/// Tokens that two lists begin with alike.
int common_prefix(const HostCache::Tokens& a, const HostCache::Tokens& b);

}  // namespace llama_openapi
