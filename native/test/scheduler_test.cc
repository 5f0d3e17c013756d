#include "engine/scheduler.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "support/harness.h"
#include "support/random.h"

using namespace testing;
using llama_openapi::Scheduler;

namespace {

/// `sequence@slot:start+count` and `!` where logits are wanted.
std::string text(const std::vector<Scheduler::Work>& plan) {
  std::ostringstream out;
  for (const Scheduler::Work& work : plan) {
    out << (out.tellp() > 0 ? " " : "") << work.sequence << "@" << work.slot << ":" << work.start << "+" << work.count
        << (work.samples ? "!" : "");
  }
  return out.str();
}

/// Plans a step, and lets it go well: a token is sampled wherever one can be.
std::string step(Scheduler& scheduler) {
  const auto plan = scheduler.plan();
  for (const Scheduler::Work& work : plan) {
    scheduler.computed(work);
    if (work.samples) scheduler.extend(work.sequence);
  }
  return text(plan);
}

}  // namespace

TEST(scheduler, one_sequence) {
  Scheduler scheduler({2, 8, 4, 100});
  CHECK_EQ(step(scheduler), "");
  scheduler.add(1, 20, 0);
  CHECK_EQ(scheduler.waiting(), 1);
  CHECK_EQ(step(scheduler), "1@0:0+8");  // alone: the whole batch
  CHECK_EQ(scheduler.waiting(), 0);
  CHECK_EQ(scheduler.running(), 1);
  CHECK_EQ(scheduler.cells_used(), 8);
  CHECK_EQ(step(scheduler), "1@0:8+8");
  CHECK_EQ(step(scheduler), "1@0:16+4!");
  CHECK_EQ(step(scheduler), "1@0:20+1!");
  CHECK_EQ(step(scheduler), "1@0:21+1!");
  CHECK_EQ(scheduler.cells_used(), 22);
  CHECK_EQ(scheduler.remove(1).value_or(-1), 0);
  CHECK_EQ(step(scheduler), "");
  CHECK_EQ(scheduler.cells_used(), 0);
}

TEST(scheduler, prompt_of_one_token) {
  Scheduler scheduler({1, 8, 4, 100});
  scheduler.add(1, 1, 0);
  CHECK_EQ(step(scheduler), "1@0:0+1!");
  CHECK_EQ(step(scheduler), "1@0:1+1!");
}

TEST(scheduler, generating_goes_first_and_prompts_get_the_prefill_budget) {
  Scheduler scheduler({3, 16, 4, 1000});
  scheduler.add(1, 3, 0);
  CHECK_EQ(step(scheduler), "1@0:0+3!");
  scheduler.add(2, 20, 0);
  CHECK_EQ(step(scheduler), "1@0:3+1! 2@1:0+4");
  scheduler.add(3, 20, 0);
  CHECK_EQ(step(scheduler), "1@0:4+1! 2@1:4+2 3@2:0+2");  // shared
  static_cast<void>(scheduler.remove(1));
  CHECK_EQ(step(scheduler), "2@1:6+8 3@2:2+8");  // nobody generates: the whole batch
}

TEST(scheduler, what_a_short_prompt_leaves_the_next_one_gets) {
  Scheduler scheduler({3, 12, 12, 1000});
  scheduler.add(1, 1, 0);
  scheduler.add(2, 30, 0);
  scheduler.add(3, 30, 0);
  CHECK_EQ(step(scheduler), "1@0:0+1! 2@1:0+5 3@2:0+6");
}

TEST(scheduler, batch_is_never_exceeded) {
  Scheduler scheduler({4, 2, 1, 1000});
  for (std::uint64_t id = 1; id <= 4; id++) scheduler.add(id, 5, 0);
  CHECK_EQ(step(scheduler), "1@0:0+1 2@1:0+1");
}

TEST(scheduler, admits_in_order_of_priority_then_arrival) {
  Scheduler scheduler({1, 8, 8, 100});
  scheduler.add(1, 2, 0);
  CHECK_EQ(step(scheduler), "1@0:0+2!");
  scheduler.add(2, 2, 0);
  scheduler.add(3, 2, 5);
  scheduler.add(4, 2, 5);
  scheduler.add(5, 2, -5);
  std::string order;
  for (std::uint64_t running = 1; scheduler.running() + scheduler.waiting() > 1;) {
    static_cast<void>(scheduler.remove(running));
    const auto plan = scheduler.plan();
    running = plan.at(0).sequence;
    order += std::to_string(running);
  }
  CHECK_EQ(order, "3425");
}

TEST(scheduler, waits_for_cells_without_being_overtaken) {
  Scheduler scheduler({4, 64, 64, 20});
  scheduler.add(1, 10, 0);
  scheduler.add(2, 15, 0);
  scheduler.add(3, 2, 0);  // would fit
  CHECK_EQ(step(scheduler), "1@0:0+10!");
  CHECK_EQ(scheduler.waiting(), 2);
  static_cast<void>(scheduler.remove(1));
  CHECK_EQ(step(scheduler), "2@0:0+15! 3@1:0+2!");
}

TEST(scheduler, alone_it_starts_even_if_it_can_not_fit) {
  Scheduler scheduler({2, 64, 64, 20});
  scheduler.add(1, 30, 0);
  scheduler.add(2, 1, 0);
  CHECK_EQ(step(scheduler), "1@0:0+30!");
  CHECK_EQ(scheduler.waiting(), 1);
}

TEST(scheduler, paused_keeps_its_slot_and_computes_nothing) {
  Scheduler scheduler({2, 8, 8, 100});
  scheduler.add(1, 2, 0);
  CHECK_EQ(step(scheduler), "1@0:0+2!");
  scheduler.pause(1, true);
  CHECK_EQ(step(scheduler), "");
  scheduler.add(2, 2, 0);
  CHECK_EQ(step(scheduler), "2@1:0+2!");
  CHECK_EQ(scheduler.cells_used(), 4);
  scheduler.pause(1, false);
  CHECK_EQ(step(scheduler), "1@0:2+1! 2@1:2+1!");
  scheduler.pause(99, true);  // unknown: nothing happens
}

TEST(scheduler, paused_while_waiting_gets_a_slot_and_waits_on) {
  Scheduler scheduler({1, 8, 8, 100});
  scheduler.add(1, 2, 0);
  scheduler.pause(1, true);
  CHECK_EQ(step(scheduler), "");
  scheduler.pause(1, false);
  CHECK_EQ(step(scheduler), "1@0:0+2!");
}

TEST(scheduler, preempts_the_youngest_of_the_lowest_priority) {
  Scheduler scheduler({4, 64, 64, 100});
  scheduler.add(1, 2, 0);
  scheduler.add(2, 2, -1);
  scheduler.add(3, 2, -1);
  scheduler.add(4, 2, 0);
  CHECK_EQ(step(scheduler), "1@0:0+2! 4@1:0+2! 2@2:0+2! 3@3:0+2!");
  CHECK_EQ(scheduler.preempt().value_or(-1), 3);
  CHECK_EQ(scheduler.cells_used(), 6);
  CHECK_EQ(scheduler.preempt().value_or(-1), 2);
  CHECK_EQ(scheduler.preempt().value_or(-1), 1);
  CHECK(!scheduler.preempt());  // the last one keeps its own
  CHECK_EQ(scheduler.waiting(), 3);
  // They come back from the start, with what they had sampled.
  CHECK_EQ(step(scheduler), "1@0:2+1! 4@1:0+3! 2@2:0+3! 3@3:0+3!");
}

TEST(scheduler, remove_gives_the_slot_back_once) {
  Scheduler scheduler({1, 8, 8, 100});
  scheduler.add(1, 2, 0);
  scheduler.add(2, 2, 0);
  CHECK_EQ(step(scheduler), "1@0:0+2!");
  CHECK(!scheduler.remove(2));  // it had none
  CHECK_EQ(scheduler.remove(1).value_or(-1), 0);
  CHECK(!scheduler.remove(1));
}

namespace {

/// Sequences that arrive, are paused, cancelled and sampled at random, over cells that may run out. Each step is
/// checked against what the scheduler promises.
class Simulation {
 public:
  explicit Simulation(std::uint32_t seed, bool priorities)
      : random_(seed), priorities_(priorities), limits_(draw_limits()), scheduler_(limits_) {}

  void run() {
    for (int i = 0; i < 300; i++) {
      arrive();
      if (random_.one_in(8)) cancel();
      if (random_.one_in(6)) pause(random_.one_in(2));
      one_step();
    }
    // Nothing disturbs it any more: now everything must come to its end.
    for (auto& [id, sequence] : open_) {
      sequence.paused = false;
      scheduler_.pause(id, false);
    }
    int left = 0;
    for (const auto& [_, sequence] : open_) left += sequence.tokens + sequence.to_sample;
    for (int steps = 0; !open_.empty(); steps++) {
      // A token a step is the slowest that can be, and each preempted sequence starts over.
      REQUIRE(steps <= 4 * left + 100);
      one_step();
    }
    CHECK_EQ(scheduler_.running(), 0);
    CHECK_EQ(scheduler_.waiting(), 0);
    CHECK_EQ(scheduler_.cells_used(), 0);
    CHECK_EQ(text(scheduler_.plan()), "");
    CHECK_EQ(ended_.size(), next_id_ - 1);
  }

  const std::string& history() const { return history_; }

 private:
  struct Sequence {
    int tokens;
    int to_sample;
    int priority;
    int computed = 0;
    int slot = -1;
    bool paused = false;
    bool ran = false;
  };

  Scheduler::Limits draw_limits() {
    const int slots = random_.between(1, 8);
    const int batch = random_.between(slots, 40);
    return {slots, batch, random_.between(1, batch), random_.between(20, 200)};
  }

  void arrive() {
    for (int n = random_.one_in(3) ? random_.between(1, 4) : 0; n > 0; n--) {
      const int tokens = random_.between(1, limits_.cells / 2);
      const int most = limits_.cells - tokens;
      const Sequence sequence{tokens, random_.between(1, std::min(most, 30)), priorities_ ? random_.between(-1, 1) : 0};
      scheduler_.add(next_id_, sequence.tokens, sequence.priority);
      open_.emplace(next_id_++, sequence);
    }
  }

  std::map<std::uint64_t, Sequence>::iterator any() {
    auto one = open_.begin();
    std::advance(one, random_.between(0, static_cast<int>(open_.size()) - 1));
    return one;
  }

  void cancel() {
    if (!open_.empty()) end(any()->first);
  }

  void pause(bool paused) {
    if (open_.empty()) return;
    const auto one = any();
    one->second.paused = paused;
    scheduler_.pause(one->first, paused);
  }

  void end(std::uint64_t id) {
    const auto slot = scheduler_.remove(id);
    // One that has not computed anything yet may have a slot that no plan has shown.
    if (open_.at(id).slot >= 0) CHECK_EQ(slot.value_or(-1), open_.at(id).slot);
    if (slot && open_.at(id).slot < 0) CHECK(!holds(*slot));
    CHECK(ended_.insert(id).second);
    open_.erase(id);
  }

  int cells() const {
    int used = 0;
    for (const auto& [_, sequence] : open_) used += sequence.computed;
    return used;
  }

  void one_step() {
    const auto plan = scheduler_.plan();
    history_ += text(plan) + "\n";
    check(plan);
    int wanted = 0;
    for (const auto& work : plan) wanted += work.count;
    if (cells() + wanted > limits_.cells) {
      no_room(plan);
      return;
    }
    for (const auto& work : plan) {
      Sequence& sequence = open_.at(work.sequence);
      scheduler_.computed(work);
      sequence.computed += work.count;
      if (!work.samples) continue;
      scheduler_.extend(work.sequence);
      sequence.tokens++;
      if (--sequence.to_sample == 0) end(work.sequence);
    }
    CHECK(cells() <= limits_.cells);
    CHECK_EQ(scheduler_.cells_used(), cells());
  }

  /// As the step loop does it.
  void no_room(const std::vector<Scheduler::Work>& plan) {
    const auto slot = scheduler_.preempt();
    if (!slot) {
      REQUIRE(!plan.empty());
      end(plan.front().sequence);
      return;
    }
    for (auto& [_, sequence] : open_) {
      if (sequence.slot != *slot) continue;
      sequence.slot = -1;
      sequence.computed = 0;
    }
  }

  bool holds(int slot) const {
    return std::any_of(open_.begin(), open_.end(), [slot](const auto& one) { return one.second.slot == slot; });
  }

  void check(const std::vector<Scheduler::Work>& plan) {
    std::set<std::uint64_t> seen;
    int total = 0;
    int prompts = 0;
    bool generating = false;
    for (const auto& work : plan) {
      REQUIRE(open_.count(work.sequence) == 1);
      Sequence& sequence = open_.at(work.sequence);
      CHECK(seen.insert(work.sequence).second);
      CHECK(!sequence.paused);
      CHECK(work.slot >= 0 && work.slot < limits_.slots);
      if (sequence.slot < 0) admit(work.sequence, work.slot);
      CHECK_EQ(work.slot, sequence.slot);
      CHECK_EQ(work.start, sequence.computed);
      CHECK(work.count > 0);
      CHECK(work.start + work.count <= sequence.tokens);
      CHECK_EQ(work.samples, work.start + work.count == sequence.tokens);
      total += work.count;
      const bool generates = work.start > 0 && work.start + 1 == sequence.tokens;
      generating = generating || generates;
      prompts += generates ? 0 : work.count;
    }
    CHECK(total <= limits_.batch_size);
    if (generating) CHECK(prompts <= limits_.prefill_budget);
    check_nobody_is_forgotten(seen);
  }

  void admit(std::uint64_t id, int slot) {
    CHECK(!holds(slot));
    open_.at(id).slot = slot;
    open_.at(id).ran = true;
  }

  /// What is generating is in every step, and no sequence has started before an older one of the same priority.
  void check_nobody_is_forgotten(const std::set<std::uint64_t>& seen) {
    for (const auto& [id, sequence] : open_) {
      const bool generates = sequence.slot >= 0 && sequence.computed > 0 && sequence.computed + 1 == sequence.tokens;
      if (generates && !sequence.paused) CHECK(seen.count(id) == 1);
    }
    for (const auto& [id, sequence] : open_) {
      if (!sequence.ran) continue;
      for (const auto& [older, other] : open_) {
        // A paused one, or one that the budget did not reach yet, has its slot without being in the plan.
        const bool skipped = older < id && other.priority == sequence.priority && !other.ran && !other.paused;
        if (skipped) CHECK(seen.count(older) == 1 || seen.size() >= static_cast<std::size_t>(limits_.prefill_budget));
      }
    }
  }

  Random random_;
  bool priorities_;
  Scheduler::Limits limits_;
  Scheduler scheduler_;
  std::map<std::uint64_t, Sequence> open_;
  std::set<std::uint64_t> ended_;
  std::uint64_t next_id_ = 1;
  std::string history_;
};

void simulate(bool priorities) {
  for (std::uint32_t seed = 1; seed <= 300; seed++) {
    const Note note("seed " + std::to_string(seed));
    Simulation simulation(seed, priorities);
    simulation.run();
    if (seed > 20) continue;
    Simulation again(seed, priorities);
    again.run();
    REQUIRE(again.history() == simulation.history());
  }
}

}  // namespace

TEST(scheduler, simulation) { simulate(false); }

TEST(scheduler, simulation_with_priorities) { simulate(true); }

TEST(scheduler, logits_of_prompts_are_bounded) {
  Scheduler scheduler({3, 16, 8, 100, 4});
  scheduler.add(1, 10, 0, 9);
  CHECK_EQ(step(scheduler), "1@0:0+4");  // as many as a step may have
  scheduler.add(2, 6, 0, 5);
  CHECK_EQ(step(scheduler), "1@0:4+4");  // what is left of them is nobody's
  scheduler.add(3, 9, 0);
  CHECK_EQ(step(scheduler), "1@0:8+2! 2@1:0+2 3@2:0+9!");
  CHECK_EQ(step(scheduler), "1@0:10+1! 3@2:9+1! 2@1:2+4!");
}

TEST(scheduler, spans_are_computed_by_themselves) {
  Scheduler scheduler({2, 8, 4, 100});
  scheduler.add(1, 30, 0, 0, {{3, 10}, {13, 2}, {20, 5}});
  CHECK_EQ(step(scheduler), "1@0:0+3");
  const auto plan = scheduler.plan();
  CHECK_EQ(text(plan), "1@0:3+10");  // however small the batch
  CHECK(plan.front().span);
  scheduler.computed(plan.front());
  CHECK_EQ(step(scheduler), "1@0:13+2");
  CHECK_EQ(step(scheduler), "1@0:15+5");
  CHECK_EQ(step(scheduler), "1@0:20+5");
  CHECK_EQ(step(scheduler), "1@0:25+5!");
  CHECK_EQ(step(scheduler), "1@0:30+1!");
}

TEST(scheduler, spans_take_turns_with_the_rest) {
  Scheduler scheduler({3, 8, 4, 100});
  scheduler.add(1, 4, 0);
  CHECK_EQ(step(scheduler), "1@0:0+4!");
  scheduler.add(2, 9, 0, 0, {{0, 4}, {4, 4}});
  scheduler.add(3, 6, 0, 0, {{0, 5}});
  CHECK_EQ(step(scheduler), "2@1:0+4");
  CHECK_EQ(step(scheduler), "1@0:4+1!");
  CHECK_EQ(step(scheduler), "2@1:4+4");
  CHECK_EQ(step(scheduler), "1@0:5+1! 2@1:8+1!");
  CHECK_EQ(step(scheduler), "3@2:0+5");
  CHECK_EQ(step(scheduler), "1@0:6+1! 2@1:9+1! 3@2:5+1!");
}

TEST(scheduler, a_preempted_sequence_computes_its_spans_again) {
  Scheduler scheduler({2, 8, 4, 100});
  scheduler.add(1, 2, 0);
  CHECK_EQ(step(scheduler), "1@0:0+2!");
  scheduler.add(2, 5, 0, 0, {{0, 4}});
  CHECK_EQ(step(scheduler), "2@1:0+4");
  CHECK_EQ(scheduler.preempt().value_or(-1), 1);
  CHECK_EQ(step(scheduler), "1@0:2+1!");
  CHECK_EQ(step(scheduler), "2@1:0+4");
}
