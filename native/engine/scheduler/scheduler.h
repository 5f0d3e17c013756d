#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "engine/scheduler/prefix_cache.h"

namespace llama_openapi {

/// Decides what a step computes. Pure: knows sequences by number, tokens as numbers, and neither llama.cpp nor Node.
///
/// There is no prefill mode and no decode mode: each sequence has tokens, of which some are computed, and the rest is
/// caught up with under a budget per step. What others of its scope have computed already is taken from them; what
/// another one of it is about to compute is waited for. Groups have their steps in turn.
class Scheduler {
 public:
  using Token = PrefixCache::Token;
  using Tokens = PrefixCache::Tokens;

  struct Limits {
    /// Sequences at once.
    int sequences;
    /// Tokens in a step.
    int batch_size;
    /// Prompt tokens in a step, unless more of them are a matter of a tenth of a second: nobody waits longer than these
    /// take, neither for a token nor, having just come, for the next step.
    int prefill_budget;
    /// KV cells of all running sequences together.
    int cells;
    /// Prompt tokens in a step whose logits are wanted: logits of many tokens are much memory.
    int outputs = 1;
    /// Slots beside those of running sequences, for what ended ones left. Slot numbers are 0 to sequences + spare - 1.
    int spare = 0;
    /// Whether the front of what a slot holds can be had without the rest.
    bool partial = true;
    /// Whether slots in use are to stand side by side.
    bool gathers = false;
    /// Drafted tokens in a step.
    int drafts = 0;
    /// What ended sequences left may be moved to host memory.
    HostMemory host = {};
  };

  /// Tokens [start, start + count) of a prompt that are computed by themselves, all at once.
  struct Span {
    int start;
    int count;
  };

  /// A new sequence.
  struct Arrival {
    /// What it begins with: the prompt. Where it is no text, numbers that are equal for equal contents.
    Tokens tokens;
    int priority = 0;
    /// The logits of so many of its first tokens are wanted: these are computed in any case.
    int outputs = 0;
    /// In order; none of them holds the last token.
    std::vector<Span> spans = {};
    /// Takes what others have computed, and leaves to others what it computed.
    bool shares = true;
    /// Whose it is. Clients have their turns, however many sequences each of them has, and in these their users have.
    std::int64_t client = 0;
    std::int64_t end_user = 0;
    /// With which others it shares prefixes, and with which it may be in a step.
    CacheScope scope = {};
  };

  /// A sequence that now has a slot, and what that has to be made to hold first.
  struct Start {
    std::uint64_t sequence;
    PrefixCache::Placement placement;
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
    /// So many drafted tokens come after them, whose logits are wanted too. Those that turn out to be right are told as
    /// all others are: `extend`, then `computed` with a work of one token.
    int drafts = 0;
  };

  struct Plan {
    /// Paused sequences that gave their slots up: they wait, and go on when they are resumed and have their turn.
    std::vector<std::uint64_t> displaced;
    std::vector<int> freed;     ///< slots of those whose cells must be freed, before the starts
    std::vector<Start> starts;  ///< to be done in order, before the works
    std::vector<Work> works;    ///< empty: nothing to compute
  };

  /// @param usable as of PrefixCache
  explicit Scheduler(const Limits& limits, PrefixCache::Usable usable = nullptr)
      : limits_(limits), cache_(limits.sequences + limits.spare, limits.partial, std::move(usable), limits.host) {}

  /// It waits until it has a slot. Higher priorities first, then the client with the fewest running sequences, of its
  /// users the one with the fewest, then in order of arrival.
  void add(std::uint64_t sequence, Arrival arrival);

  /// The sequence is over.
  /// @param keep what it computed may be used by others, if it shares at all
  /// @return the slot whose cells are to be freed, if any
  std::optional<int> remove(std::uint64_t sequence, bool keep);

  /// Makes room in the cells: forgets the least recently used of what ended sequences left. @return its slot, whose
  /// cells are to be freed, or nothing where nothing is left
  std::optional<PrefixCache::Eviction> evict() { return cache_.evict(); }

  /// Takes the slot from a paused sequence, or else from the youngest running one of the lowest priority; it waits and
  /// recomputes later.
  /// @return its slot, whose cells are to be freed, or nothing if at most one sequence runs
  std::optional<PrefixCache::Eviction> preempt();

  /// What a start promised could not be put into the sequence's slot: it holds nothing. The plan that it came with is
  /// no longer to be followed.
  void lost(std::uint64_t sequence);

  /// What is in host memory.
  HostCache& host() { return cache_.host(); }

  /// Takes the slot from this sequence, with nothing of it kept; it waits and recomputes later. @return its slot, whose
  /// cells are to be freed, or nothing where it has none
  std::optional<int> preempt(std::uint64_t sequence);

  /// Does so with all that run. No slot holds anything any more.
  void start_over();

  /// The slot of a sequence whose next step gives it the next of its tokens, and nothing where that is not so.
  std::optional<int> generating(std::uint64_t sequence) const;

  /// Tokens are guessed that may follow those of a `generating` sequence. The next plan, and only that one, computes as
  /// many of them as it has room for, and none where it is of another group.
  void propose(std::uint64_t sequence, int drafts);

  /// A paused sequence computes nothing. It keeps its slot until another sequence waits for one, or for cells: then it
  /// waits itself, and what it computed is kept as that of an ended sequence is. Resumed, it waits like a new arrival.
  void pause(std::uint64_t sequence, bool paused);

  /// The logits of the sequence's first tokens are wanted no longer.
  void has_outputs(std::uint64_t sequence);

  /// Closes gaps between the slots of running sequences, where `gathers` asks for it and nobody waits who would fill
  /// them. To be done before the next plan.
  std::vector<PrefixCache::Move> gather();

  /// Gives free slots to waiting sequences and shares out the step's budget: first a token for each that is generating,
  /// then prompts of the highest priority, those that are soonest done before the others. Whoever gets nothing counts
  /// as shorter from step to step, so that all get their turn. All works of a step are of one group: of several that
  /// have something to compute, each has a step in turn.
  Plan plan();

  /// Whether others wait for what this sequence is computing.
  bool awaited(std::uint64_t sequence) const;

  /// The step went well.
  void computed(const Work& work);

  /// How long a step of so many tokens took.
  void paced(int tokens, double seconds);

  /// A token was sampled for the sequence.
  void extend(std::uint64_t sequence, Token token);

  int running() const;
  int waiting() const;
  /// Cells that running sequences hold. (What they share is counted for each.)
  int cells_used() const;
  /// Cells that hold what ended sequences left, counted alike.
  int cells_cached() const { return cache_.left_over(); }

 private:
  struct Entry {
    std::uint64_t sequence;
    int priority;
    Tokens tokens;
    int outputs;
    std::vector<Span> spans;
    bool shares;
    std::int64_t client;
    std::int64_t end_user;
    CacheScope scope;
    int computed = 0;
    int slot = -1;
    std::uint64_t paused = 0;  ///< when, by a count of pauses; 0: it is not
    bool displaced = false;    ///< it has given its slot up since it was paused
    /// Tokens for which it has waited: see plan().
    int patience = 0;
    /// Another one is computing the first `wanted` tokens. 0: nobody is.
    std::uint64_t source = 0;
    int wanted = 0;
    int drafts = 0;  ///< proposed for the next plan

    int length() const { return static_cast<int>(tokens.size()); }
    bool generates() const { return computed > 0 && computed + 1 == length(); }
  };

  void enter(Entry entry);
  static const Span* next_span(const Entry& entry);
  static bool at_span(const Entry& entry);
  Entry* find(std::uint64_t sequence);
  int give_back(Entry& entry);
  const Entry* find(std::uint64_t sequence) const;
  Entry* displaceable();
  void displace(Entry& entry, Plan& plan);
  void admit(Plan& plan);
  std::vector<Entry*> next_in_turn(int places);
  bool waits(Entry& entry, const std::vector<const Entry*>& ahead, int there) const;
  PrefixCache::Match match(const Entry& entry) const;
  std::vector<Work> share_out();
  int most_prompt_tokens() const;
  static bool is_generating(const Entry& entry);
  static bool has_work(const Entry& entry);
  void choose_group();
  bool in_step(const Entry& entry) const;
  std::vector<Work> generating() const;
  void add_drafts(std::vector<Work>& works);
  std::vector<Entry*> prompts();

  Limits limits_;
  PrefixCache cache_;
  std::vector<Entry> entries_;  // by priority, then in order of arrival
  std::uint64_t pauses_ = 0;
  int group_ = 0;               // of the last plan that had works
  std::set<int> spans_before_;  // groups whose last plan was a span
  double pace_ = 0;             // tokens a second of lately computed prompts; 0: not known
};

}  // namespace llama_openapi
