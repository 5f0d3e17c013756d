#include "engine/scheduler.h"

#include <algorithm>
#include <utility>

namespace llama_openapi {

void Scheduler::add(std::uint64_t sequence, int tokens, int priority, int outputs, std::vector<Span> spans) {
  const auto later = std::find_if(entries_.begin(), entries_.end(),
                                  [priority](const Entry& entry) { return entry.priority < priority; });
  entries_.insert(later, Entry{sequence, priority, tokens, 0, -1, false, outputs, std::move(spans)});
}

std::optional<int> Scheduler::remove(std::uint64_t sequence) {
  const auto entry = std::find_if(entries_.begin(), entries_.end(),
                                  [sequence](const Entry& candidate) { return candidate.sequence == sequence; });
  if (entry == entries_.end()) return std::nullopt;
  const int slot = entry->slot;
  entries_.erase(entry);
  if (slot < 0) return std::nullopt;
  slot_taken_[static_cast<std::size_t>(slot)] = false;
  return slot;
}

std::optional<int> Scheduler::preempt() {
  if (running() <= 1) return std::nullopt;
  const auto last =
      std::find_if(entries_.rbegin(), entries_.rend(), [](const Entry& entry) { return entry.slot >= 0; });
  const int slot = last->slot;
  slot_taken_[static_cast<std::size_t>(slot)] = false;
  last->slot = -1;
  last->computed = 0;
  return slot;
}

void Scheduler::pause(std::uint64_t sequence, bool paused) {
  if (Entry* entry = find(sequence)) entry->paused = paused;
}

std::vector<Scheduler::Work> Scheduler::plan() {
  admit();

  std::vector<Work> works;
  std::vector<const Entry*> prompts;
  const Entry* at_span = nullptr;
  int budget = limits_.batch_size;
  int outputs = limits_.outputs;
  const auto schedule = [&](const Entry& entry, int count) {
    const bool all = entry.computed < entry.outputs;
    if (all) outputs -= count;
    works.push_back({entry.sequence, entry.slot, entry.computed, count, entry.computed + count == entry.tokens, all});
    budget -= count;
  };

  for (const Entry& entry : entries_) {
    if (entry.slot < 0 || entry.paused || entry.computed == entry.tokens) continue;
    const bool generating = entry.computed > 0 && entry.computed + 1 == entry.tokens;
    const Span* span = next_span(entry);
    if (span != nullptr && span->start == entry.computed) {
      if (at_span == nullptr) at_span = &entry;
    } else if (!generating) {
      prompts.push_back(&entry);
    } else if (budget > 0) {
      schedule(entry, 1);
    }
  }

  if (!works.empty()) budget = std::min(budget, limits_.prefill_budget);
  for (std::size_t i = 0; i < prompts.size() && budget > 0; i++) {
    const Entry& entry = *prompts[i];
    const int left = static_cast<int>(prompts.size() - i);
    const int share = std::max(1, budget / left);  // what one leaves over, the next ones get
    const int most = entry.computed < entry.outputs ? std::min(share, outputs) : share;
    const Span* span = next_span(entry);
    const int end = span == nullptr ? entry.tokens : span->start;
    if (most > 0) schedule(entry, std::min(most, end - entry.computed));
  }

  // Spans and everything else take turns.
  if (at_span != nullptr && (works.empty() || !span_before_)) {
    span_before_ = true;
    return {{at_span->sequence, at_span->slot, at_span->computed, next_span(*at_span)->count, false, false, true}};
  }
  span_before_ = false;
  return works;
}

void Scheduler::computed(const Work& work) {
  if (Entry* entry = find(work.sequence)) entry->computed = work.start + work.count;
}

void Scheduler::extend(std::uint64_t sequence) {
  if (Entry* entry = find(sequence)) entry->tokens++;
}

int Scheduler::running() const {
  return static_cast<int>(
      std::count_if(entries_.begin(), entries_.end(), [](const Entry& entry) { return entry.slot >= 0; }));
}

int Scheduler::waiting() const { return static_cast<int>(entries_.size()) - running(); }

int Scheduler::cells_used() const {
  int used = 0;
  for (const Entry& entry : entries_) used += entry.slot >= 0 ? entry.computed : 0;
  return used;
}

/// The first span that is not computed yet, or null.
const Scheduler::Span* Scheduler::next_span(const Entry& entry) {
  const auto span = std::find_if(entry.spans.begin(), entry.spans.end(),
                                 [&entry](const Span& candidate) { return candidate.start >= entry.computed; });
  return span == entry.spans.end() ? nullptr : &*span;
}

Scheduler::Entry* Scheduler::find(std::uint64_t sequence) {
  const auto entry = std::find_if(entries_.begin(), entries_.end(),
                                  [sequence](const Entry& candidate) { return candidate.sequence == sequence; });
  return entry == entries_.end() ? nullptr : &*entry;
}

/// Strictly in order: a sequence that has to wait for cells is not overtaken by shorter ones behind it.
void Scheduler::admit() {
  int promised = 0;
  for (const Entry& entry : entries_) promised += entry.slot >= 0 ? entry.tokens : 0;
  for (Entry& entry : entries_) {
    if (entry.slot >= 0) continue;
    const int slot = free_slot();
    const bool alone = promised == 0;
    if (slot < 0 || (!alone && promised + entry.tokens > limits_.cells)) return;
    slot_taken_[static_cast<std::size_t>(slot)] = true;
    entry.slot = slot;
    promised += entry.tokens;
  }
}

int Scheduler::free_slot() const {
  const auto slot = std::find(slot_taken_.begin(), slot_taken_.end(), false);
  return slot == slot_taken_.end() ? -1 : static_cast<int>(slot - slot_taken_.begin());
}

}  // namespace llama_openapi
