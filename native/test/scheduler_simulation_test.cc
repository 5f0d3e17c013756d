// The scheduler under random arrivals, pauses, cancels and failures, over cells that may run out. Every step is checked
// against what the scheduler promises, and the tokens in the cells against those that the sequences think are there,
// also where they come back from host memory. What is saved or restored there may fail.
#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "engine/scheduler/scheduler.h"
#include "support/harness.h"
#include "support/random.h"

using namespace testing;
using llama_openapi::CacheScope;
using llama_openapi::Scheduler;

namespace {

struct Kind {
  bool priorities;
  bool unified;   ///< one pool of cells, that may run out
  bool families;  ///< many prompts begin alike
  int clients = 1;
  bool drafts = false;  ///< tokens are guessed, right or wrong
  bool slow = false;    ///< readers that are paused and resumed again and again, to their ends
  int groups = 1;
  int namespaces = 1;
};

/// KV cells: each has a number and a token. In one pool a copy has the same cells.
class Cells {
 public:
  Cells(int slots, bool unified) : unified_(unified), slots_(static_cast<std::size_t>(slots)) {}

  std::vector<int>& tokens(int slot) { return slots_[static_cast<std::size_t>(slot)].tokens; }

  void free(int slot) { slots_[static_cast<std::size_t>(slot)] = {}; }

  void place(const llama_openapi::PrefixCache::Placement& placement) {
    const auto keep = static_cast<std::size_t>(placement.keep);
    Slot& to = slots_[static_cast<std::size_t>(placement.slot)];
    const Slot from = slots_[static_cast<std::size_t>(placement.from)];
    REQUIRE(from.tokens.size() >= keep);
    to.tokens.assign(from.tokens.begin(), from.tokens.begin() + placement.keep);
    to.cells.assign(from.cells.begin(), from.cells.begin() + placement.keep);
    if (unified_ || placement.from == placement.slot) return;
    for (int& cell : to.cells) cell = next_++;
  }

  /// Tokens that come from elsewhere.
  void fill(int slot, const std::vector<int>& tokens) {
    free(slot);
    for (const int token : tokens) append(slot, token);
  }

  void move(int from, int to) {
    Slot& source = slots_[static_cast<std::size_t>(from)];
    slots_[static_cast<std::size_t>(to)] = std::move(source);
    source = {};
  }

  void append(int slot, int token) {
    slots_[static_cast<std::size_t>(slot)].tokens.push_back(token);
    slots_[static_cast<std::size_t>(slot)].cells.push_back(next_++);
  }

  void cut(int slot, int length) {
    Slot& one = slots_[static_cast<std::size_t>(slot)];
    if (static_cast<int>(one.tokens.size()) <= length) return;
    one.tokens.resize(static_cast<std::size_t>(length));
    one.cells.resize(static_cast<std::size_t>(length));
  }

  int used() const {
    std::vector<bool> seen(static_cast<std::size_t>(next_));
    int count = 0;
    for (const Slot& slot : slots_) {
      for (const int cell : slot.cells) {
        if (!seen[static_cast<std::size_t>(cell)]) count++;
        seen[static_cast<std::size_t>(cell)] = true;
      }
    }
    return count;
  }

 private:
  struct Slot {
    std::vector<int> tokens;
    std::vector<int> cells;
  };

  bool unified_;
  std::vector<Slot> slots_;
  int next_ = 0;
};

class Simulation {
 public:
  Simulation(std::uint32_t seed, Kind kind)
      : random_(seed),
        kind_(kind),
        limits_(draw_limits()),
        scheduler_(limits_),
        cells_(limits_.sequences + limits_.spare, kind.unified) {}
  Simulation(const Simulation&) = delete;
  Simulation& operator=(const Simulation&) = delete;

  void run() {
    for (int i = 0; i < 200; i++) {
      arrive();
      if (random_.one_in(8)) cancel();
      if (random_.one_in(kind_.slow ? 2 : 6)) pause(random_.one_in(2));
      if (random_.one_in(30)) start_over();
      one_step();
    }
    // Nothing disturbs it any more: now everything must come to its end.
    faults_ = false;
    for (auto& [id, sequence] : open_) {
      sequence.paused = false;
      scheduler_.pause(id, false);
    }
    int left = 0;
    for (const auto& [_, sequence] : open_) left += size_of(sequence) + sequence.to_sample;
    for (int steps = 0; !open_.empty(); steps++) {
      // A token a step is the slowest that can be, and each preempted sequence starts over. A slow reader does so for
      // every few tokens.
      REQUIRE(steps <= kind_.groups * (kind_.slow ? 30 : 4) * left + 100);
      if (kind_.slow) read_slowly();
      one_step();
    }
    CHECK_EQ(scheduler_.running(), 0);
    CHECK_EQ(scheduler_.waiting(), 0);
    CHECK_EQ(scheduler_.cells_used(), 0);
    CHECK(scheduler_.plan().works.empty());
    CHECK_EQ(ended_.size(), next_id_ - 1);
    while (const auto eviction = scheduler_.evict()) evict(*eviction);
    CHECK_EQ(cells_.used(), 0);
  }

  const std::string& history() const { return history_; }
  int restored() const { return restored_; }
  int moved() const { return moved_; }
  int displaced() const { return displaced_; }

 private:
  struct Sequence {
    Scheduler::Tokens tokens;
    int to_sample;
    int priority;
    bool shares;
    CacheScope scope = {};
    int computed = 0;
    int slot = -1;
    bool paused = false;
    bool ran = false;
    bool delayed = false;  ///< it was paused before it ran
    int unread = 0;        ///< tokens sampled since it was resumed
  };

  static int size_of(const Sequence& sequence) { return static_cast<int>(sequence.tokens.size()); }

  /// Bytes of a slot's state, one a token.
  std::uint64_t size_of(int slot) { return cells_.tokens(slot).size(); }

  Scheduler::Limits draw_limits() {
    Scheduler::Limits limits{};
    limits.sequences = random_.between(1, 8);
    limits.batch_size = random_.between(limits.sequences, 100);
    limits.prefill_budget = random_.between(1, limits.batch_size);
    limits.cells = kind_.unified ? random_.between(50, 1000) : 1000000;
    limits.spare = kind_.unified ? random_.between(0, 4) : 0;
    limits.partial = kind_.drafts || !random_.one_in(5);
    limits.gathers = limits.partial && !kind_.unified;
    limits.drafts = kind_.drafts ? random_.between(1, 16) : 0;
    if (!random_.one_in(4)) {
      limits.host.limit = random_.between(1, 3000);
      limits.host.size = [this](int slot) { return size_of(slot); };
    }
    return limits;
  }

  /// A path from the root of a tree of texts, of which each step has 3 branches, and a few tokens of its own.
  Scheduler::Tokens draw_tokens(int most) {
    Scheduler::Tokens tokens;
    int node = 1;
    while (kind_.families && !random_.one_in(3) && static_cast<int>(tokens.size()) < most) {
      node = node * 3 + random_.between(0, 2);
      for (int i = 0; i < 70; i++) tokens.push_back(node * 100 + i);
    }
    const int own = random_.between(1, kind_.families ? 20 : most);
    for (int i = 0; i < own; i++) tokens.push_back(-static_cast<int>(next_id_) * 1000 - i);
    tokens.resize(std::min(tokens.size(), static_cast<std::size_t>(most)));
    return tokens;
  }

  void arrive() {
    for (int n = random_.one_in(3) ? random_.between(1, 4) : 0; n > 0; n--) {
      const int room = std::min(limits_.cells, 600);
      Sequence sequence{draw_tokens(room / 2), 0, kind_.priorities ? random_.between(-1, 1) : 0, !random_.one_in(6)};
      if (kind_.groups > 1) sequence.scope.group = random_.between(1, kind_.groups);
      if (kind_.namespaces > 1) sequence.scope.cache_namespace = std::to_string(random_.between(1, kind_.namespaces));
      sequence.to_sample = random_.between(1, std::min(room - size_of(sequence), 30));
      scheduler_.add(next_id_, {sequence.tokens,
                                sequence.priority,
                                0,
                                {},
                                sequence.shares,
                                random_.between(1, kind_.clients),
                                random_.between(1, kind_.clients),
                                sequence.scope});
      open_.emplace(next_id_++, std::move(sequence));
    }
  }

  std::map<std::uint64_t, Sequence>::iterator any() {
    auto one = open_.begin();
    std::advance(one, random_.between(0, static_cast<int>(open_.size()) - 1));
    return one;
  }

  void cancel() {
    if (!open_.empty()) end(any()->first, !random_.one_in(3));
  }

  void pause(bool paused) {
    if (open_.empty()) return;
    const auto one = any();
    pause(one->first, one->second, paused);
  }

  void pause(std::uint64_t id, Sequence& sequence, bool paused) {
    sequence.paused = paused;
    sequence.delayed = sequence.delayed || (paused && !sequence.ran);
    sequence.unread = 0;
    scheduler_.pause(id, paused);
  }

  /// Each reader is paused when it is a few tokens behind, and resumed some time later.
  void read_slowly() {
    for (auto& [id, sequence] : open_) {
      if (!sequence.paused && sequence.unread >= 3) pause(id, sequence, true);
      if (sequence.paused && random_.one_in(5)) pause(id, sequence, false);
    }
  }

  /// Waits for a slot, or for cells.
  static bool waits(const Sequence& sequence) { return sequence.slot < 0 && !sequence.paused; }

  bool any_waits() const {
    return std::any_of(open_.begin(), open_.end(), [](const auto& one) { return waits(one.second); });
  }

  /// As the step loop does it. A paused sequence gives its slot up where another one waits, and not otherwise.
  void displace(const Scheduler::Plan& plan) {
    for (const std::uint64_t id : plan.displaced) {
      history_ += std::to_string(id) + "- ";
      REQUIRE(open_.count(id) == 1);
      Sequence& sequence = open_.at(id);
      CHECK(any_waits());
      CHECK(sequence.paused);
      CHECK(sequence.slot >= 0);
      const bool freed = std::count(plan.freed.begin(), plan.freed.end(), sequence.slot) == 1;
      CHECK_EQ(freed, !sequence.shares);
      sequence.slot = -1;
      sequence.computed = 0;
      displaced_++;
    }
    for (const int slot : plan.freed) cells_.free(slot);
  }

  void check_nobody_waits_for_the_paused() const {
    if (kind_.families || !any_waits()) return;
    for (const auto& [_, sequence] : open_) CHECK(!sequence.paused || sequence.slot < 0);
  }

  void end(std::uint64_t id, bool keep) {
    const auto slot = scheduler_.remove(id, keep);
    const Sequence& sequence = open_.at(id);
    CHECK_EQ(slot.value_or(-1), keep && sequence.shares ? -1 : sequence.slot);
    if (slot) cells_.free(*slot);
    CHECK(ended_.insert(id).second);
    open_.erase(id);
  }

  int computed() const {
    int sum = 0;
    for (const auto& [_, sequence] : open_) sum += sequence.computed;
    return sum;
  }

  void one_step() {
    gather();
    propose();
    const Scheduler::Plan plan = scheduler_.plan();
    check_turns_of_groups(plan);
    displace(plan);
    bool begun = true;
    for (const Scheduler::Start& start : plan.starts) begun = begin(start) && begun;
    check_host();
    check_nobody_waits_for_the_paused();
    if (!begun) return;
    check(plan.works);
    int wanted = 0;
    int drafts = 0;
    for (const auto& work : plan.works) {
      wanted += work.count + work.drafts;
      drafts += work.drafts;
    }
    if (cells_.used() + wanted > limits_.cells) {
      no_drafts_ = drafts > 0;
      if (!no_drafts_) no_room(plan.works);
      return;
    }
    for (const auto& work : plan.works) {
      Sequence& sequence = open_.at(work.sequence);
      scheduler_.computed(work);
      for (int i = work.start; i < work.start + work.count; i++) {
        cells_.append(work.slot, sequence.tokens[static_cast<std::size_t>(i)]);
      }
      sequence.computed += work.count;
      if (work.samples) sample(work);
    }
    CHECK(cells_.used() <= limits_.cells);
    CHECK_EQ(scheduler_.cells_used(), computed());
  }

  /// As the step loop does it.
  void gather() {
    const auto moves = scheduler_.gather();
    for (const auto& move : moves) {
      history_ += std::to_string(move.from) + ">" + std::to_string(move.to) + " ";
      CHECK(limits_.gathers);
      CHECK(!holds(move.to));
      CHECK_EQ(holds(move.from), &move == &moves.back());
      spill(move.spill, move.to);
      cells_.move(move.from, move.to);
      scopes_[move.to] = scopes_[move.from];
      for (auto& [_, sequence] : open_) {
        if (sequence.slot == move.from) sequence.slot = move.to;
      }
    }
    moved_ += moves.empty() ? 0 : 1;
  }

  void propose() {
    proposed_.clear();
    for (auto& [id, sequence] : open_) {
      const bool generates = sequence.slot >= 0 && sequence.computed > 0 && sequence.computed + 1 == size_of(sequence);
      CHECK_EQ(scheduler_.generating(id).value_or(-1), generates && !sequence.paused ? sequence.slot : -1);
      if (!kind_.drafts || no_drafts_ || !random_.one_in(2)) continue;
      const int count = random_.between(0, std::min(8, sequence.to_sample - 1));
      if (!scheduler_.generating(id)) continue;
      proposed_[id] = count;
      scheduler_.propose(id, count);
    }
    no_drafts_ = false;
  }

  /// As the step loop does it: all drafted tokens are in the cells, until one turns out to be wrong.
  void sample(const Scheduler::Work& work) {
    const int end_of_work = work.start + work.count;
    std::vector<int> drafts;
    for (int i = 0; i < work.drafts; i++) {
      drafts.push_back(static_cast<int>(random_.below(1000)));
      cells_.append(work.slot, drafts.back());
    }
    int right = 0;
    for (bool goes_on = true; goes_on;) {
      Sequence& sequence = open_.at(work.sequence);
      const bool is_right = right < work.drafts && !random_.one_in(4);
      const int token =
          is_right ? drafts[static_cast<std::size_t>(right)] : 1000 + static_cast<int>(random_.below(1000));
      scheduler_.extend(work.sequence, token);
      sequence.tokens.push_back(token);
      sequence.unread++;
      const bool last = --sequence.to_sample == 0;
      if (last) end(work.sequence, true);
      goes_on = !last && is_right;
      if (!goes_on) break;
      scheduler_.computed({work.sequence, work.slot, end_of_work + right, 1, true});
      sequence.computed++;
      right++;
    }
    cells_.cut(work.slot, end_of_work + right);
    const auto one = open_.find(work.sequence);
    if (one == open_.end() || !random_.one_in(20)) return;
    const auto slot = scheduler_.preempt(work.sequence);
    CHECK_EQ(slot.value_or(-1), one->second.slot);
    one->second.slot = -1;
    one->second.computed = 0;
    cells_.free(*slot);
  }

  bool begin(const Scheduler::Start& start) {
    REQUIRE(open_.count(start.sequence) == 1);
    Sequence& sequence = open_.at(start.sequence);
    const auto& placement = start.placement;
    const int slot = placement.slot;
    const int keep = placement.keep;
    history_ += std::to_string(start.sequence) + "@" + std::to_string(slot) + "<" + std::to_string(placement.from) +
                ":" + std::to_string(keep) + "^" + std::to_string(placement.restored) + " ";
    CHECK(slot >= 0 && slot < limits_.sequences + limits_.spare);
    CHECK(!holds(slot));
    CHECK(sequence.slot < 0);
    CHECK(keep >= 0 && keep < size_of(sequence));
    if (!sequence.shares) CHECK_EQ(keep, 0);
    sequence.ran = true;
    sequence.slot = slot;
    if (keep > 0 && placement.restored == 0) CHECK(scopes_[placement.from] == sequence.scope);
    const bool filled = fill(placement, sequence);
    scopes_[slot] = sequence.scope;
    if (filled) {
      sequence.computed = keep;
      return true;
    }
    sequence.computed = 0;
    cells_.free(slot);
    scheduler_.lost(start.sequence);
    return false;
  }

  /// As the step loop does it. @return false: what should be there is not
  bool fill(const llama_openapi::PrefixCache::Placement& placement, const Sequence& sequence) {
    const int keep = placement.keep;
    const auto entry = host_.find(placement.restored);
    const bool found = entry != host_.end();
    std::vector<int> held = found ? entry->second : std::vector<int>{};
    spill(placement.spill, placement.slot);
    if (placement.restored == 0) {
      if (keep > 0 && cells_.tokens(placement.from).empty()) return false;
      if (!limits_.partial && keep > 0) CHECK_EQ(size_of(placement.from), static_cast<std::uint64_t>(keep));
      cells_.place(placement);
      return true;
    }
    CHECK_EQ(placement.from, placement.slot);
    CHECK(keep > 0);
    cells_.free(placement.slot);
    if (!found || (faults_ && random_.one_in(8))) return false;
    CHECK(host_scopes_.at(placement.restored) == sequence.scope);
    REQUIRE(static_cast<int>(held.size()) >= keep);
    if (!limits_.partial) CHECK_EQ(held.size(), static_cast<std::size_t>(keep));
    CHECK(std::equal(held.begin(), held.begin() + keep, sequence.tokens.begin()));
    while (cells_.used() + static_cast<int>(held.size()) > limits_.cells) {
      const auto eviction = scheduler_.evict();
      if (!eviction) return false;
      evict(*eviction);
    }
    held.resize(static_cast<std::size_t>(keep));
    cells_.fill(placement.slot, held);
    restored_++;
    return true;
  }

  void spill(const llama_openapi::HostCache::Spill& spill, int slot) {
    for (const std::uint64_t entry : spill.dropped) host_.erase(entry);
    if (!scheduler_.host().has(spill.saved)) return;
    history_ += "v" + std::to_string(spill.saved) + " ";
    for (const auto& [_, sequence] : open_) CHECK(sequence.slot != slot || sequence.shares || sequence.computed == 0);
    CHECK(!cells_.tokens(slot).empty());
    if (faults_ && random_.one_in(8)) {
      scheduler_.host().forget(spill.saved);
    } else {
      CHECK(host_.emplace(spill.saved, cells_.tokens(slot)).second);
      host_scopes_[spill.saved] = scopes_.at(slot);
    }
  }

  void evict(const llama_openapi::PrefixCache::Eviction& eviction) {
    spill(eviction.spill, eviction.slot);
    cells_.free(eviction.slot);
  }

  /// All that is noted is there, and nothing else.
  void check_host() {
    std::uint64_t bytes = 0;
    for (const auto& [entry, tokens] : host_) {
      CHECK(scheduler_.host().has(entry));
      bytes += tokens.size();
    }
    CHECK_EQ(scheduler_.host().bytes(), bytes);
    CHECK(bytes <= limits_.host.limit);
  }

  /// As the step loop does it.
  void no_room(const std::vector<Scheduler::Work>& works) {
    auto eviction = scheduler_.evict();
    if (!eviction) eviction = scheduler_.preempt();
    if (!eviction) {
      REQUIRE(!works.empty());
      end(works.front().sequence, true);
      return;
    }
    evict(*eviction);
    for (auto& [_, sequence] : open_) {
      if (sequence.slot != eviction->slot) continue;
      sequence.slot = -1;
      sequence.computed = 0;
    }
  }

  /// One gives its slot up, whoever it is: what it has computed is lost.
  void start_over() {
    if (open_.empty()) return;
    auto& [id, sequence] = *any();
    const auto slot = scheduler_.preempt(id);
    CHECK_EQ(slot.value_or(-1), sequence.slot);
    if (!slot) return;
    cells_.free(*slot);
    sequence.slot = -1;
    sequence.computed = 0;
  }

  bool holds(int slot) const {
    return std::any_of(open_.begin(), open_.end(), [slot](const auto& one) { return one.second.slot == slot; });
  }

  void check(const std::vector<Scheduler::Work>& works) {
    std::set<std::uint64_t> seen;
    int total = 0;
    int prompts = 0;
    int drafts = 0;
    bool generating = false;
    for (const auto& work : works) {
      history_ +=
          std::to_string(work.sequence) + ":" + std::to_string(work.start) + "+" + std::to_string(work.count) + " ";
      REQUIRE(open_.count(work.sequence) == 1);
      const Sequence& sequence = open_.at(work.sequence);
      CHECK(seen.insert(work.sequence).second);
      CHECK(!sequence.paused);
      CHECK_EQ(work.slot, sequence.slot);
      CHECK_EQ(sequence.scope.group, open_.at(works.front().sequence).scope.group);
      CHECK_EQ(work.start, sequence.computed);
      CHECK(work.count > 0);
      CHECK(work.start + work.count <= size_of(sequence));
      CHECK_EQ(work.samples, work.start + work.count == size_of(sequence));
      const std::vector<int>& there = cells_.tokens(work.slot);
      REQUIRE(static_cast<int>(there.size()) == work.start);
      CHECK(std::equal(there.begin(), there.end(), sequence.tokens.begin()));
      total += work.count + work.drafts;
      drafts += work.drafts;
      CHECK(work.drafts <= (proposed_.count(work.sequence) == 1 ? proposed_.at(work.sequence) : 0));
      const bool generates = work.start > 0 && work.start + 1 == size_of(sequence);
      generating = generating || generates;
      prompts += generates ? 0 : work.count;
    }
    history_ += "\n";
    CHECK(total <= limits_.batch_size);
    CHECK(drafts <= limits_.drafts);
    if (generating) CHECK(prompts <= limits_.prefill_budget);
    check_nobody_is_forgotten(seen);
  }

  /// No group has more than one turn while another one has something to compute.
  void check_turns_of_groups(const Scheduler::Plan& plan) {
    if (plan.works.empty()) return;
    const int group = open_.at(plan.works.front().sequence).scope.group;
    std::set<int> others;
    for (const auto& [_, sequence] : open_) {
      const bool has_work = sequence.slot >= 0 && !sequence.paused && sequence.computed < size_of(sequence);
      if (has_work && sequence.scope.group != group) others.insert(sequence.scope.group);
    }
    std::map<int, int> left_out;
    for (const int other : others) {
      left_out[other] = left_out_[other] + 1;
      CHECK(left_out[other] < kind_.groups);
    }
    left_out_ = std::move(left_out);
  }

  /// What is generating is in every step of its group, and no sequence has started before an older one of the same
  /// priority that waits for nobody.
  void check_nobody_is_forgotten(const std::set<std::uint64_t>& seen) {
    for (const auto& [id, sequence] : open_) {
      if (!seen.empty() && sequence.scope.group != open_.at(*seen.begin()).scope.group) continue;
      const bool generates = sequence.slot >= 0 && sequence.computed > 0 && sequence.computed + 1 == size_of(sequence);
      if (generates && !sequence.paused) CHECK(seen.count(id) == 1);
    }
    if (kind_.families || kind_.clients > 1) return;
    for (const auto& [id, sequence] : open_) {
      if (!sequence.ran) continue;
      for (const auto& [older, other] : open_) {
        if (older < id && other.priority == sequence.priority) CHECK(other.ran || other.delayed);
      }
    }
  }

  Random random_;
  Kind kind_;
  Scheduler::Limits limits_;
  Scheduler scheduler_;
  Cells cells_;
  std::map<int, CacheScope> scopes_;  ///< of what slots hold
  std::map<std::uint64_t, std::vector<int>> host_;
  std::map<std::uint64_t, CacheScope> host_scopes_;
  std::map<int, int> left_out_;  ///< by group: plans in a row without it though it had something to compute
  bool faults_ = true;
  int restored_ = 0;
  int moved_ = 0;
  int displaced_ = 0;
  std::map<std::uint64_t, Sequence> open_;
  std::set<std::uint64_t> ended_;
  std::map<std::uint64_t, int> proposed_;
  bool no_drafts_ = false;
  std::uint64_t next_id_ = 1;
  std::string history_;
};

void simulate(Kind kind) {
  int restored = 0;
  int moved = 0;
  int displaced = 0;
  for (std::uint32_t seed = 1; seed <= 120 / testing::kSanitizedStride; seed++) {
    const Note note("seed " + std::to_string(seed));
    Simulation simulation(seed, kind);
    simulation.run();
    restored += simulation.restored();
    moved += simulation.moved();
    displaced += simulation.displaced();
    if (seed > 20 / testing::kSanitizedStride) continue;
    Simulation again(seed, kind);
    again.run();
    REQUIRE(again.history() == simulation.history());
  }
  const int often = 20 / testing::kSanitizedStride;
  if (kind.families) CHECK(restored > often);
  if (!kind.unified) CHECK(moved > often);
  CHECK(displaced > often);
}

}  // namespace

TEST(simulation, cells_that_run_out) { simulate({false, true, false}); }

TEST(simulation, priorities) { simulate({true, true, false}); }

TEST(simulation, prompts_that_begin_alike_in_one_pool) { simulate({false, true, true}); }

TEST(simulation, prompts_that_begin_alike_in_slots_of_their_own) { simulate({true, false, true}); }

TEST(simulation, several_clients) { simulate({true, true, true, 4}); }

TEST(simulation, drafts_in_slots_of_their_own) { simulate({true, false, true, 1, true}); }

TEST(simulation, drafts_in_cells_that_run_out) { simulate({false, true, true, 3, true}); }

TEST(simulation, slow_readers_in_cells_that_run_out) { simulate({true, true, false, 3, false, true}); }

TEST(simulation, slow_readers_in_slots_of_their_own) { simulate({false, false, true, 2, true, true}); }

TEST(simulation, namespaces_in_one_pool) { simulate({true, true, true, 2, false, false, 1, 3}); }

TEST(simulation, groups_and_namespaces_in_slots_of_their_own) { simulate({false, false, true, 1, false, false, 3, 2}); }

TEST(simulation, groups_with_drafts_in_cells_that_run_out) { simulate({false, true, true, 3, true, false, 2, 1}); }

TEST(simulation, groups_with_slow_readers) { simulate({false, false, false, 2, false, true, 3, 1}); }
