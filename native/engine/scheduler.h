#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace llama_openapi {

/// Decides what a step computes. Pure: knows sequences by number, tokens by count, and neither llama.cpp nor Node.
///
/// There is no prefill mode and no decode mode: each sequence has tokens, of which some are computed, and the rest is
/// caught up with under a budget per step.
class Scheduler {
 public:
  struct Limits {
    /// Sequences at once; slot numbers are 0 to slots - 1.
    int slots;
    /// Tokens in a step.
    int batch_size;
    /// Prompt tokens in a step while any sequence is generating.
    int prefill_budget;
    /// KV cells of all running sequences together.
    int cells;
    /// Prompt tokens in a step whose logits are wanted: logits of many tokens are much memory.
    int outputs = 1;
  };

  /// Tokens [start, start + count) of a prompt that are computed by themselves, all at once.
  struct Span {
    int start;
    int count;
  };

  /// What one sequence contributes to a step: its tokens [start, start + count).
  struct Work {
    std::uint64_t sequence;
    int slot;
    int start;
    int count;
    /// The last of them is the sequence's last token: its logits are wanted.
    bool samples;
    /// The logits of all of them are wanted.
    bool outputs = false;
    /// The tokens are one of the sequence's spans. Such a work is alone in its plan.
    bool span = false;
  };

  explicit Scheduler(const Limits& limits) : limits_(limits), slot_taken_(static_cast<std::size_t>(limits.slots)) {}

  /// A new sequence. It waits until it has a slot. Higher priorities first, then in order of arrival.
  /// @param outputs the logits of its first tokens are wanted, as many as this says
  /// @param spans in order; none of them holds the last token
  void add(std::uint64_t sequence, int tokens, int priority, int outputs = 0, std::vector<Span> spans = {});

  /// The sequence is over. @return the slot that it held, if any: its cells are to be freed
  std::optional<int> remove(std::uint64_t sequence);

  /// Takes the slot from the youngest running sequence of the lowest priority; it waits and recomputes later.
  /// @return its slot, or nothing if at most one sequence runs
  std::optional<int> preempt();

  /// A paused sequence keeps its slot and computes nothing.
  void pause(std::uint64_t sequence, bool paused);

  /// Gives free slots to waiting sequences and shares out the step's budget. Empty: nothing to do.
  std::vector<Work> plan();

  /// The step went well.
  void computed(const Work& work);

  /// A token was sampled for the sequence.
  void extend(std::uint64_t sequence);

  int running() const;
  int waiting() const;
  /// Cells that running sequences hold.
  int cells_used() const;

 private:
  struct Entry {
    std::uint64_t sequence;
    int priority;
    int tokens;
    int computed;
    int slot;
    bool paused;
    int outputs;
    std::vector<Span> spans;
  };

  static const Span* next_span(const Entry& entry);
  Entry* find(std::uint64_t sequence);
  void admit();
  int free_slot() const;

  Limits limits_;
  std::vector<Entry> entries_;  // in the order in which they are served
  std::vector<bool> slot_taken_;
  bool span_before_ = false;  // the last plan was a span
};

}  // namespace llama_openapi
