#pragma once

#include <cstdint>
#include <vector>

#include "engine/scheduler/scheduler.h"
#include "engine/slots/host_store.h"
#include "engine/slots/kv_cache.h"

namespace llama_openapi {

/// Makes the KV cells of each slot, and the states in host memory, what the scheduler has decided that they hold.
class Slots {
 public:
  Slots(KvCache& kv, Scheduler& scheduler) : kv_(kv), scheduler_(scheduler) {}

  /// Moves slots in use side by side, one of them at a time.
  void gather();

  /// Frees the cells of these slots.
  void free(const std::vector<int>& slots);

  /// Makes a sequence's slot hold what its start promises.
  /// @param position of the sequence's first token that the slot must not hold
  /// @return false: it could not be done. The slot is empty, and another plan is needed
  bool fill(const Scheduler::Start& start, int position);

  /// Frees cells: those of what ended sequences left, or those of a sequence that computes again later.
  /// @return false: there is neither
  bool make_room();

  /// The sequence is over. @param keep what it computed may be used by others
  void remove(std::uint64_t sequence, bool keep);

  /// Forgets what a slot holds from a position on.
  void cut(int slot, int position) { kv_.cut(slot, position); }

  /// Cuts a sequence's slot. Where the sequence can't go on from there, it computes again from its start.
  /// @param position of the first token that goes
  void cut_back(std::uint64_t sequence, int slot, int position);

  /// Removes what a failed step may have left in a sequence's slot. Recurrent memory can't be cut: the sequence
  /// computes again from its start.
  void undo(std::uint64_t sequence, int slot, int position);

  /// The sequence gives its slot up, and computes again from its start.
  void restart(std::uint64_t sequence);

  /// Wipes all cells: every sequence computes again from its start.
  void start_over();

  /// Drops all states in host memory that are not pinned.
  void drop_saved();

  /// Keeps what a slot holds in host memory for as long as the model is loaded, for requests of every namespace.
  /// @return false: there is no memory for it
  bool pin(int slot, const std::vector<Scheduler::Token>& tokens);

 private:
  bool try_fill(const PrefixCache::Placement& placement, int position);
  bool restore(int slot, const HostStore::State& state);
  void spill(const HostCache::Spill& spill, int slot);
  void evict(const PrefixCache::Eviction& eviction);

  KvCache& kv_;
  Scheduler& scheduler_;
  HostStore host_;
};

}  // namespace llama_openapi
