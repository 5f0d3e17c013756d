#include "engine/slots/slots.h"

#include <optional>

#include "engine/base/logging.h"

namespace llama_openapi {

void Slots::gather() {
  for (const PrefixCache::Move& move : scheduler_.gather()) {
    spill(move.spill, move.to);
    kv_.move(move.from, move.to);
  }
}

void Slots::free(const std::vector<int>& slots) {
  for (const int slot : slots) kv_.free(slot);
}

bool Slots::fill(const Scheduler::Start& start, int position) {
  if (try_fill(start.placement, position)) return true;
  kv_.free(start.placement.slot);
  scheduler_.lost(start.sequence);
  return false;
}

bool Slots::try_fill(const PrefixCache::Placement& placement, int position) {
  const int slot = placement.slot;
  // Found before the spill, which may drop it from the store.
  const auto state = host_.find(placement.restored);
  spill(placement.spill, slot);
  if (placement.keep == 0) {
    kv_.free(slot);
    return true;
  }
  if (placement.restored != 0) {
    if (!state || !restore(slot, *state)) return false;
    kv_.cut(slot, position);
    return kv_.usable(slot, placement.keep);
  }
  if (placement.from != slot) {
    kv_.share(placement.from, slot, position);
  } else {
    kv_.cut(slot, position);
  }
  return !kv_.empty(slot);
}

/// In one pool, what ended sequences left gives way to the state.
bool Slots::restore(int slot, const HostStore::State& state) {
  const ErrorCapture no_room(false);
  while (!kv_.restore(slot, state.bytes.get(), state.size)) {
    const auto eviction = kv_.unified() ? scheduler_.evict() : std::nullopt;
    if (!eviction) return false;
    evict(*eviction);
  }
  return true;
}

/// Moves what a slot holds to host memory, if that was decided and still holds: an eviction in the middle of a plan may
/// have dropped the entry again.
void Slots::spill(const HostCache::Spill& spill, int slot) {
  for (const std::uint64_t entry : spill.dropped) host_.drop(entry);
  if (!scheduler_.host().has(spill.saved)) return;
  if (!host_.save(spill.saved, kv_, slot)) scheduler_.host().forget(spill.saved);
}

void Slots::evict(const PrefixCache::Eviction& eviction) {
  spill(eviction.spill, eviction.slot);
  kv_.free(eviction.slot);
}

bool Slots::make_room() {
  auto eviction = scheduler_.evict();
  if (!eviction) eviction = scheduler_.preempt();
  if (eviction) evict(*eviction);
  return eviction.has_value();
}

void Slots::remove(std::uint64_t sequence, bool keep) {
  if (const auto slot = scheduler_.remove(sequence, keep)) kv_.free(*slot);
}

void Slots::cut_back(std::uint64_t sequence, int slot, int position) {
  kv_.cut(slot, position);
  // Where the window slides, tokens before the position may have given way to those that were cut.
  if (!kv_.usable(slot, position)) restart(sequence);
}

void Slots::undo(std::uint64_t sequence, int slot, int position) {
  if (kv_.partial()) {
    cut_back(sequence, slot, position);
  } else {
    restart(sequence);
  }
}

void Slots::restart(std::uint64_t sequence) {
  if (const auto slot = scheduler_.preempt(sequence)) kv_.free(*slot);
}

void Slots::start_over() {
  scheduler_.start_over();
  kv_.wipe();
}

void Slots::drop_saved() {
  for (const std::uint64_t entry : scheduler_.host().clear()) host_.drop(entry);
}

bool Slots::pin(int slot, const std::vector<Scheduler::Token>& tokens) {
  const std::uint64_t entry = scheduler_.host().pin(0, tokens, kv_.size(slot));
  return host_.save(entry, kv_, slot);
}

}  // namespace llama_openapi
