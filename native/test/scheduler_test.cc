#include "engine/scheduler/scheduler.h"

#include <numeric>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "support/harness.h"

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

/// A prompt that no other sequence has.
Scheduler::Tokens own_tokens(std::uint64_t sequence, int count) {
  Scheduler::Tokens tokens(static_cast<std::size_t>(count));
  std::iota(tokens.begin(), tokens.end(), static_cast<int>(sequence) * 1000);
  return tokens;
}

void add(Scheduler& scheduler, std::uint64_t sequence, int tokens, int priority, int outputs = 0,
         std::vector<Scheduler::Span> spans = {}) {
  scheduler.add(sequence, {own_tokens(sequence, tokens), priority, outputs, std::move(spans)});
}

/// Plans a step, and lets it go well: a token is sampled wherever one can be.
Scheduler::Plan advance(Scheduler& scheduler) {
  Scheduler::Plan plan = scheduler.plan();
  for (const Scheduler::Work& work : plan.works) {
    scheduler.computed(work);
    if (work.samples) scheduler.extend(work.sequence, 0);
  }
  return plan;
}

/// @return -1: none
int slot_of(const std::optional<llama_openapi::PrefixCache::Eviction>& eviction) {
  return eviction ? eviction->slot : -1;
}

/// The works of a step that went well.
std::string step(Scheduler& scheduler) { return text(advance(scheduler).works); }

}  // namespace

TEST(scheduler, one_sequence) {
  Scheduler scheduler({2, 8, 8, 100});
  CHECK_EQ(step(scheduler), "");
  add(scheduler, 1, 20, 0);
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
  CHECK_EQ(scheduler.remove(1, false).value_or(-1), 0);
  CHECK_EQ(step(scheduler), "");
  CHECK_EQ(scheduler.cells_used(), 0);
}

TEST(scheduler, prompt_of_one_token) {
  Scheduler scheduler({1, 8, 4, 100});
  add(scheduler, 1, 1, 0);
  CHECK_EQ(step(scheduler), "1@0:0+1!");
  CHECK_EQ(step(scheduler), "1@0:1+1!");
}

TEST(scheduler, generating_goes_first_and_prompts_get_the_prefill_budget) {
  Scheduler scheduler({3, 16, 4, 1000});
  add(scheduler, 1, 3, 0);
  CHECK_EQ(step(scheduler), "1@0:0+3!");
  add(scheduler, 2, 20, 0);
  CHECK_EQ(step(scheduler), "1@0:3+1! 2@1:0+4");
  add(scheduler, 3, 20, 0);
  CHECK_EQ(step(scheduler), "1@0:4+1! 2@1:4+4");  // the one that is sooner done
  static_cast<void>(scheduler.remove(1, false));
  CHECK_EQ(step(scheduler), "3@2:0+4");  // this one has waited
}

TEST(scheduler, more_than_the_prefill_budget_where_that_takes_no_time) {
  Scheduler scheduler({2, 500, 100, 10000});
  add(scheduler, 1, 2000, 0);
  CHECK_EQ(step(scheduler), "1@0:0+100");
  scheduler.paced(100, 1);
  CHECK_EQ(step(scheduler), "1@0:100+100");
  scheduler.paced(10, 0.001);  // too few to tell
  CHECK_EQ(step(scheduler), "1@0:200+100");
  for (int i = 0; i < 40; i++) scheduler.paced(100, 0.04);
  CHECK_EQ(step(scheduler), "1@0:300+249");
  for (int i = 0; i < 40; i++) scheduler.paced(100, 0.001);
  CHECK_EQ(step(scheduler), "1@0:549+500");
}

TEST(scheduler, a_step_that_ends_a_prompt_is_short) {
  Scheduler scheduler({4, 24, 12, 1000});
  add(scheduler, 1, 1, 0);
  add(scheduler, 2, 30, 0);
  add(scheduler, 3, 30, 0);
  add(scheduler, 4, 2, 0);
  // What ends has all the room that there is, what does not a quarter of it, in order.
  CHECK_EQ(step(scheduler), "1@0:0+1! 4@3:0+2! 2@1:0+3");
  // And where nothing ends, all of it.
  CHECK_EQ(step(scheduler), "1@0:1+1! 4@3:2+1! 3@2:0+12");  // this one has waited
}

TEST(scheduler, batch_is_never_exceeded) {
  Scheduler scheduler({4, 2, 3, 1000});
  for (std::uint64_t id = 1; id <= 4; id++) add(scheduler, id, 5, 0);
  CHECK_EQ(step(scheduler), "1@0:0+2");
}

TEST(scheduler, admits_in_order_of_priority_then_arrival) {
  Scheduler scheduler({1, 8, 8, 100});
  add(scheduler, 1, 2, 0);
  CHECK_EQ(step(scheduler), "1@0:0+2!");
  add(scheduler, 2, 2, 0);
  add(scheduler, 3, 2, 5);
  add(scheduler, 4, 2, 5);
  add(scheduler, 5, 2, -5);
  std::string order;
  for (std::uint64_t running = 1; scheduler.running() + scheduler.waiting() > 1;) {
    static_cast<void>(scheduler.remove(running, false));
    const auto plan = scheduler.plan().works;
    running = plan.at(0).sequence;
    order += std::to_string(running);
  }
  CHECK_EQ(order, "3425");
}

TEST(scheduler, waits_for_cells_without_being_overtaken) {
  Scheduler scheduler({4, 64, 64, 20});
  add(scheduler, 1, 10, 0);
  add(scheduler, 2, 15, 0);
  add(scheduler, 3, 2, 0);  // would fit
  CHECK_EQ(step(scheduler), "1@0:0+10!");
  CHECK_EQ(scheduler.waiting(), 2);
  static_cast<void>(scheduler.remove(1, false));
  CHECK_EQ(step(scheduler), "3@1:0+2! 2@0:0+15!");
}

TEST(scheduler, alone_it_starts_even_if_it_can_not_fit) {
  Scheduler scheduler({2, 64, 64, 20});
  add(scheduler, 1, 30, 0);
  add(scheduler, 2, 1, 0);
  CHECK_EQ(step(scheduler), "1@0:0+30!");
  CHECK_EQ(scheduler.waiting(), 1);
}

TEST(scheduler, paused_keeps_its_slot_and_computes_nothing) {
  Scheduler scheduler({2, 8, 8, 100});
  add(scheduler, 1, 2, 0);
  CHECK_EQ(step(scheduler), "1@0:0+2!");
  scheduler.pause(1, true);
  CHECK_EQ(step(scheduler), "");
  add(scheduler, 2, 2, 0);
  CHECK_EQ(step(scheduler), "2@1:0+2!");
  CHECK_EQ(scheduler.cells_used(), 4);
  scheduler.pause(1, false);
  CHECK_EQ(step(scheduler), "1@0:2+1! 2@1:2+1!");
  scheduler.pause(99, true);  // unknown: nothing happens
}

TEST(scheduler, paused_while_waiting_takes_no_slot_and_keeps_its_turn) {
  Scheduler scheduler({1, 8, 8, 100});
  add(scheduler, 1, 2, 0);
  add(scheduler, 2, 2, 0);
  scheduler.pause(1, true);
  CHECK_EQ(step(scheduler), "2@0:0+2!");
  add(scheduler, 3, 2, 0);
  scheduler.pause(1, false);
  scheduler.remove(2, false);
  CHECK_EQ(step(scheduler), "1@0:0+2!");
}

TEST(scheduler, a_displaced_one_is_behind_those_that_came_meanwhile) {
  Scheduler scheduler({1, 8, 8, 100});
  add(scheduler, 1, 2, 0);
  CHECK_EQ(step(scheduler), "1@0:0+2!");
  scheduler.pause(1, true);
  for (const std::uint64_t other : {2, 3}) add(scheduler, other, 2, 0);
  CHECK_EQ(step(scheduler), "2@0:0+2!");
  scheduler.pause(1, false);
  scheduler.remove(2, false);
  CHECK_EQ(step(scheduler), "3@0:0+2!");
  add(scheduler, 4, 2, 0);
  scheduler.remove(3, false);
  CHECK_EQ(step(scheduler), "1@0:0+3!");  // with what it had sampled
}

TEST(scheduler, as_many_paused_ones_go_as_places_or_cells_are_lacking) {
  Scheduler scheduler({3, 100, 100, 60});
  for (const std::uint64_t one : {1, 2, 3}) add(scheduler, one, 15, one == 2 ? -1 : 0);
  CHECK_EQ(step(scheduler), "1@0:0+15! 3@1:0+15! 2@2:0+15!");
  for (const std::uint64_t one : {3, 1, 2}) scheduler.pause(one, true);
  add(scheduler, 4, 10, 0);
  // The lowest priority first.
  CHECK(advance(scheduler).displaced == (std::vector<std::uint64_t>{2}));
  add(scheduler, 5, 20, 0);
  // Then who was paused first. One of the two would do for the place, but not for the cells.
  CHECK(advance(scheduler).displaced == (std::vector<std::uint64_t>{3}));
  add(scheduler, 6, 20, 0);
  CHECK(advance(scheduler).displaced == (std::vector<std::uint64_t>{1}));
}

TEST(scheduler, paused_goes_whoever_waits_and_not_for_paused_ones) {
  Scheduler scheduler({1, 8, 8, 100});
  add(scheduler, 1, 2, 5);
  CHECK_EQ(step(scheduler), "1@0:0+2!");
  scheduler.pause(1, true);
  add(scheduler, 2, 2, -5);
  scheduler.pause(2, true);
  CHECK_EQ(step(scheduler), "");
  CHECK_EQ(scheduler.running(), 1);
  scheduler.pause(2, false);
  CHECK_EQ(step(scheduler), "2@0:0+2!");
}

TEST(scheduler, what_a_displaced_one_does_not_share_is_freed) {
  Scheduler scheduler({1, 8, 8, 100});
  scheduler.add(1, {own_tokens(1, 4), 0, 0, {}, false});
  CHECK_EQ(step(scheduler), "1@0:0+4!");
  scheduler.pause(1, true);
  add(scheduler, 2, 2, 0);
  CHECK(advance(scheduler).freed == (std::vector<int>{0}));
  CHECK_EQ(scheduler.cells_cached(), 0);
}

TEST(scheduler, a_paused_one_loses_its_cells_first) {
  Scheduler scheduler({3, 64, 64, 100});
  for (const std::uint64_t one : {1, 2, 3}) add(scheduler, one, 2, 0);
  CHECK_EQ(step(scheduler), "1@0:0+2! 2@1:0+2! 3@2:0+2!");
  scheduler.pause(1, true);
  CHECK_EQ(slot_of(scheduler.preempt()), 0);
  CHECK_EQ(slot_of(scheduler.preempt()), 2);
}

TEST(scheduler, preempts_the_youngest_of_the_lowest_priority) {
  Scheduler scheduler({4, 64, 64, 100});
  add(scheduler, 1, 2, 0);
  add(scheduler, 2, 2, -1);
  add(scheduler, 3, 2, -1);
  add(scheduler, 4, 2, 0);
  CHECK_EQ(step(scheduler), "1@0:0+2! 4@1:0+2! 2@2:0+2! 3@3:0+2!");
  CHECK_EQ(slot_of(scheduler.preempt()), 3);
  CHECK_EQ(scheduler.cells_used(), 6);
  CHECK_EQ(slot_of(scheduler.preempt()), 2);
  CHECK_EQ(slot_of(scheduler.preempt()), 1);
  CHECK(!scheduler.preempt());  // the last one keeps its own
  CHECK_EQ(scheduler.waiting(), 3);
  // They come back from the start, with what they had sampled.
  CHECK_EQ(step(scheduler), "1@0:2+1! 4@1:0+3! 2@2:0+3! 3@3:0+3!");
}

TEST(scheduler, remove_gives_the_slot_back_once) {
  Scheduler scheduler({1, 8, 8, 100});
  add(scheduler, 1, 2, 0);
  add(scheduler, 2, 2, 0);
  CHECK_EQ(step(scheduler), "1@0:0+2!");
  CHECK(!scheduler.remove(2, false));  // it had none
  CHECK_EQ(scheduler.remove(1, false).value_or(-1), 0);
  CHECK(!scheduler.remove(1, false));
}

TEST(scheduler, logits_of_prompts_are_bounded) {
  Scheduler scheduler({3, 16, 16, 100, 4});
  add(scheduler, 1, 10, 0, 9);
  CHECK_EQ(step(scheduler), "1@0:0+4");  // as many as a step may have
  add(scheduler, 2, 6, 0, 5);
  CHECK_EQ(step(scheduler), "1@0:4+4");  // what is left of them is nobody's
  add(scheduler, 3, 9, 0);
  CHECK_EQ(step(scheduler), "2@1:0+4 3@2:0+9!");
  CHECK_EQ(step(scheduler), "3@2:9+1! 1@0:8+2! 2@1:4+2!");
}

TEST(scheduler, spans_are_computed_by_themselves) {
  Scheduler scheduler({2, 8, 8, 100});
  add(scheduler, 1, 30, 0, 0, {{3, 10}, {13, 2}, {20, 5}});
  CHECK_EQ(step(scheduler), "1@0:0+3");
  const auto plan = scheduler.plan().works;
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
  add(scheduler, 1, 4, 0);
  CHECK_EQ(step(scheduler), "1@0:0+4!");
  add(scheduler, 2, 9, 0, 0, {{0, 4}, {4, 4}});
  add(scheduler, 3, 6, 0, 0, {{0, 5}});
  CHECK_EQ(step(scheduler), "2@1:0+4");
  CHECK_EQ(step(scheduler), "1@0:4+1!");
  CHECK_EQ(step(scheduler), "2@1:4+4");
  CHECK_EQ(step(scheduler), "1@0:5+1! 2@1:8+1!");
  CHECK_EQ(step(scheduler), "3@2:0+5");
  CHECK_EQ(step(scheduler), "1@0:6+1! 2@1:9+1! 3@2:5+1!");
}

TEST(scheduler, a_preempted_sequence_computes_its_spans_again) {
  Scheduler scheduler({2, 8, 4, 100});
  add(scheduler, 1, 2, 0);
  CHECK_EQ(step(scheduler), "1@0:0+2!");
  add(scheduler, 2, 5, 0, 0, {{0, 4}});
  CHECK_EQ(step(scheduler), "2@1:0+4");
  CHECK_EQ(slot_of(scheduler.preempt()), 1);
  CHECK_EQ(step(scheduler), "1@0:2+1!");
  CHECK_EQ(step(scheduler), "2@1:0+4");
}

namespace {

/// A prompt that begins with the first `shared` tokens of a text that others begin with too.
Scheduler::Tokens shared_tokens(int shared, std::uint64_t sequence, int count) {
  Scheduler::Tokens tokens = own_tokens(sequence, count);
  std::iota(tokens.begin(), tokens.begin() + shared, -1000000);
  return tokens;
}

/// The slots that a plan gives, as `sequence@slot<from:keep`, and its works.
std::string whole_text(const Scheduler::Plan& plan) {
  std::string out;
  for (const Scheduler::Start& start : plan.starts) {
    out += std::to_string(start.sequence) + "@" + std::to_string(start.placement.slot) + "<" +
           std::to_string(start.placement.from) + ":" + std::to_string(start.placement.keep) + " ";
  }
  return out + "| " + text(plan.works);
}

std::string whole_step(Scheduler& scheduler) { return whole_text(advance(scheduler)); }

}  // namespace

TEST(scheduler, what_another_one_computes_is_waited_for) {
  Scheduler scheduler({4, 200, 100, 10000});
  for (std::uint64_t id = 1; id <= 3; id++) scheduler.add(id, {shared_tokens(300, id, 310)});
  CHECK_EQ(whole_step(scheduler), "1@0<0:0 | 1@0:0+100");
  CHECK_EQ(scheduler.waiting(), 2);
  CHECK_EQ(whole_step(scheduler), "| 1@0:100+100");
  CHECK_EQ(whole_step(scheduler), "| 1@0:200+100");
  CHECK_EQ(whole_step(scheduler), "2@1<0:300 3@2<0:300 | 1@0:300+10! 2@1:300+10! 3@2:300+10!");
}

TEST(scheduler, families_compute_each_part_once) {
  // Two families that share 200 tokens, each 100 more, each member 10 of its own.
  Scheduler scheduler({8, 2000, 2000, 10000});
  const auto member = [](int family, std::uint64_t id) {
    Scheduler::Tokens tokens = shared_tokens(200, id, 310);
    std::iota(tokens.begin() + 200, tokens.begin() + 300, family * 10000000);
    return tokens;
  };
  for (std::uint64_t id = 1; id <= 6; id++) scheduler.add(id, {member(id % 2 == 0 ? 1 : 2, id)});
  CHECK_EQ(whole_step(scheduler), "1@0<0:0 | 1@0:0+310!");
  CHECK_EQ(whole_step(scheduler), "2@1<0:200 3@2<0:300 5@3<0:300 | 1@0:310+1! 3@2:300+10! 5@3:300+10! 2@1:200+110!");
  CHECK_EQ(whole_step(scheduler),
           "4@4<1:300 6@5<1:300 | 1@0:311+1! 2@1:310+1! 3@2:310+1! 5@3:310+1! 4@4:300+10! 6@5:300+10!");
}

TEST(scheduler, whoever_waited_goes_on_where_the_other_one_was_cancelled) {
  Scheduler scheduler({4, 100, 100, 10000});
  scheduler.add(1, {shared_tokens(300, 1, 310)});
  scheduler.add(2, {shared_tokens(300, 2, 310)});
  scheduler.add(3, {shared_tokens(300, 3, 310)});
  CHECK_EQ(whole_step(scheduler), "1@0<0:0 | 1@0:0+100");
  CHECK(!scheduler.remove(1, true));
  CHECK_EQ(whole_step(scheduler), "2@0<0:100 | 2@0:100+100");
  CHECK_EQ(whole_step(scheduler), "| 2@0:200+100");
  CHECK_EQ(whole_step(scheduler), "3@1<0:300 | 2@0:300+10! 3@1:300+10!");
}

TEST(scheduler, paused_gives_its_slot_to_one_that_waits_and_goes_on_from_what_is_left) {
  Scheduler scheduler({1, 100, 100, 1000, 1, 1});
  add(scheduler, 1, 70, 0);
  CHECK_EQ(whole_step(scheduler), "1@0<0:0 | 1@0:0+70!");
  CHECK_EQ(whole_step(scheduler), "| 1@0:70+1!");
  scheduler.pause(1, true);
  CHECK_EQ(scheduler.running(), 1);
  add(scheduler, 2, 70, 0);
  const Scheduler::Plan plan = advance(scheduler);
  CHECK_EQ(plan.displaced.size(), std::size_t{1});
  CHECK_EQ(plan.displaced.front(), std::uint64_t{1});
  CHECK(plan.freed.empty());
  CHECK_EQ(text(plan.works), "2@1:0+70!");
  CHECK_EQ(scheduler.cells_cached(), 71);
  // Resumed, it has no right to the slot of one that runs.
  scheduler.pause(1, false);
  CHECK_EQ(whole_step(scheduler), "| 2@1:70+1!");
  scheduler.remove(2, true);
  CHECK_EQ(whole_step(scheduler), "1@0<0:71 | 1@0:71+1!");
}

TEST(scheduler, a_paused_one_is_not_waited_for) {
  Scheduler scheduler({4, 100, 100, 10000});
  scheduler.add(1, {shared_tokens(300, 1, 310)});
  scheduler.add(2, {shared_tokens(300, 2, 310)});
  CHECK_EQ(whole_step(scheduler), "1@0<0:0 | 1@0:0+100");
  scheduler.pause(1, true);
  CHECK_EQ(whole_step(scheduler), "2@1<0:100 | 2@1:100+100");
}

TEST(scheduler, the_next_turn_begins_where_the_last_one_ended) {
  Scheduler scheduler({2, 100, 100, 10000});
  Scheduler::Tokens tokens = own_tokens(1, 20);
  scheduler.add(1, {tokens});
  CHECK_EQ(whole_step(scheduler), "1@0<0:0 | 1@0:0+20!");
  CHECK_EQ(whole_step(scheduler), "| 1@0:20+1!");
  CHECK(!scheduler.remove(1, true));
  CHECK_EQ(scheduler.cells_cached(), 21);
  tokens.insert(tokens.end(), {0, 0, 5, 6, 7});
  scheduler.add(2, {tokens});
  CHECK_EQ(whole_step(scheduler), "2@0<0:21 | 2@0:21+4!");
  CHECK_EQ(scheduler.cells_cached(), 0);
}

TEST(scheduler, the_same_prompt_again_computes_its_last_token) {
  Scheduler scheduler({1, 100, 100, 10000});
  scheduler.add(1, {own_tokens(1, 20)});
  CHECK_EQ(whole_step(scheduler), "1@0<0:0 | 1@0:0+20!");
  CHECK(!scheduler.remove(1, true));
  scheduler.add(2, {own_tokens(1, 20)});
  CHECK_EQ(whole_step(scheduler), "2@0<0:19 | 2@0:19+1!");
}

TEST(scheduler, who_does_not_share_takes_nothing_and_leaves_nothing) {
  Scheduler scheduler({2, 500, 500, 10000});
  const auto add_alone = [&](std::uint64_t id) { scheduler.add(id, {shared_tokens(300, 1, 310), 0, 0, {}, false}); };
  add_alone(1);
  CHECK_EQ(whole_step(scheduler), "1@0<0:0 | 1@0:0+310!");
  scheduler.add(2, {shared_tokens(300, 2, 310)});
  CHECK_EQ(whole_step(scheduler), "2@1<1:0 | 1@0:310+1! 2@1:0+310!");
  CHECK_EQ(scheduler.remove(1, true).value_or(-1), 0);
  add_alone(3);
  CHECK_EQ(whole_step(scheduler), "3@0<0:0 | 2@1:310+1! 3@0:0+310!");
}

TEST(scheduler, logits_that_are_wanted_are_computed) {
  Scheduler scheduler({2, 500, 500, 10000, 500});
  scheduler.add(1, {shared_tokens(300, 1, 310)});
  CHECK_EQ(whole_step(scheduler), "1@0<0:0 | 1@0:0+310!");
  scheduler.add(2, {shared_tokens(300, 1, 310), 0, 309});
  CHECK_EQ(whole_step(scheduler), "2@1<1:0 | 1@0:310+1! 2@1:0+310!");
}

TEST(scheduler, a_span_is_shared_whole_or_not_at_all) {
  Scheduler scheduler({1, 500, 500, 10000});
  scheduler.add(1, {shared_tokens(150, 1, 310), 0, 0, {{100, 100}}});
  CHECK_EQ(whole_step(scheduler), "1@0<0:0 | 1@0:0+100");
  CHECK_EQ(whole_step(scheduler), "| 1@0:100+100");
  CHECK_EQ(whole_step(scheduler), "| 1@0:200+110!");
  CHECK(!scheduler.remove(1, true));
  scheduler.add(2, {shared_tokens(150, 2, 310), 0, 0, {{100, 100}}});
  CHECK_EQ(whole_step(scheduler), "2@0<0:100 | 2@0:100+100");
}

TEST(scheduler, recurrent_memory_is_shared_only_as_a_whole) {
  Scheduler scheduler({2, 500, 500, 10000, 1, 0, false});
  scheduler.add(1, {shared_tokens(300, 1, 310)});
  scheduler.add(2, {shared_tokens(300, 2, 310)});
  CHECK_EQ(whole_step(scheduler), "1@0<0:0 2@1<1:0 | 1@0:0+310! 2@1:0+125");
  CHECK_EQ(whole_step(scheduler), "| 1@0:310+1! 2@1:125+185!");
  CHECK(!scheduler.remove(1, true));
  Scheduler::Tokens longer = shared_tokens(300, 1, 310);
  longer.insert(longer.end(), {0, 5});
  scheduler.add(3, {longer});
  CHECK_EQ(whole_step(scheduler), "3@0<0:311 | 2@1:310+1! 3@0:311+1!");
}

TEST(scheduler, what_was_left_over_is_evicted_before_anybody_is_preempted) {
  Scheduler scheduler({2, 100, 100, 10000, 1, 2});
  for (std::uint64_t id = 1; id <= 2; id++) {
    add(scheduler, id, 20, 0);
    whole_step(scheduler);
    CHECK(!scheduler.remove(id, true));
  }
  CHECK_EQ(scheduler.cells_cached(), 40);
  add(scheduler, 3, 20, 0);
  add(scheduler, 4, 20, 0);
  CHECK_EQ(whole_step(scheduler), "3@2<2:0 4@3<3:0 | 3@2:0+20! 4@3:0+20!");
  CHECK_EQ(slot_of(scheduler.evict()), 0);
  CHECK_EQ(slot_of(scheduler.evict()), 1);
  CHECK(!scheduler.evict());
  CHECK_EQ(slot_of(scheduler.preempt()), 3);
}

TEST(scheduler, short_prompts_do_not_wait_behind_long_ones) {
  Scheduler scheduler({4, 500, 200, 10000});
  for (std::uint64_t id = 1; id <= 3; id++) add(scheduler, id, 2000, 0);
  CHECK_EQ(step(scheduler), "1@0:0+200");
  add(scheduler, 4, 10, 0);
  CHECK_EQ(step(scheduler), "4@3:0+10! 1@0:200+50");  // and the step is a short one
  CHECK_EQ(step(scheduler), "4@3:10+1! 1@0:250+200");
}

TEST(scheduler, long_prompts_have_their_turn_behind_any_number_of_short_ones) {
  Scheduler scheduler({2, 100, 100, 10000});
  add(scheduler, 1, 2000, 0);
  std::uint64_t next = 2;
  add(scheduler, next, 100, 0);
  int steps = 0;
  // 30 steps of 64 make it shorter than 100.
  while (step(scheduler).find("1@0") == std::string::npos) {
    REQUIRE(++steps <= 2000 / 64 + 1);
    static_cast<void>(scheduler.remove(next, false));
    add(scheduler, ++next, 100, 0);
  }
  CHECK_EQ(steps, 30);
}

TEST(scheduler, prompts_of_higher_priority_go_first) {
  Scheduler scheduler({2, 100, 100, 10000});
  add(scheduler, 1, 10, 0);
  add(scheduler, 2, 1000, 1);
  CHECK_EQ(step(scheduler), "2@0:0+100");
  CHECK_EQ(step(scheduler), "2@0:100+100");
}

TEST(scheduler, knows_who_is_awaited) {
  Scheduler scheduler({4, 200, 100, 10000});
  for (std::uint64_t id = 1; id <= 2; id++) scheduler.add(id, {shared_tokens(300, id, 310)});
  add(scheduler, 3, 300, 0);
  whole_step(scheduler);
  CHECK(scheduler.awaited(1));
  CHECK(!scheduler.awaited(2));
  CHECK(!scheduler.awaited(3));
  for (int i = 0; i < 8; i++) whole_step(scheduler);
  CHECK(!scheduler.awaited(1));
}

TEST(scheduler, clients_have_their_turns) {
  Scheduler scheduler({2, 100, 100, 10000});
  for (std::uint64_t id = 1; id <= 6; id++) scheduler.add(id, {own_tokens(id, 5), 0, 0, {}, true, 7});
  CHECK_EQ(step(scheduler), "1@0:0+5! 2@1:0+5!");
  scheduler.add(10, {own_tokens(10, 5), 0, 0, {}, true, 8});
  scheduler.add(11, {own_tokens(11, 5), 0, 0, {}, true, 9});
  static_cast<void>(scheduler.remove(1, false));
  CHECK_EQ(step(scheduler), "2@1:5+1! 10@0:0+5!");
  static_cast<void>(scheduler.remove(10, false));
  CHECK_EQ(step(scheduler), "2@1:6+1! 11@0:0+5!");
  static_cast<void>(scheduler.remove(11, false));
  CHECK_EQ(step(scheduler), "2@1:7+1! 3@0:0+5!");
}

TEST(scheduler, users_have_their_turns_within_their_clients) {
  Scheduler scheduler({2, 100, 100, 10000});
  const auto add = [&](std::uint64_t id, std::int64_t client, std::int64_t user) {
    scheduler.add(id, {own_tokens(id, 5), 0, 0, {}, true, client, user});
  };
  add(1, 7, 1);
  add(2, 8, 0);
  add(3, 7, 1);
  for (std::uint64_t id = 4; id <= 6; id++) add(id, 7, static_cast<std::int64_t>(id));
  add(7, 8, 0);
  CHECK_EQ(step(scheduler), "1@0:0+5! 2@1:0+5!");
  // The other client's turn, though this one has users of whom nothing runs.
  static_cast<void>(scheduler.remove(2, false));
  CHECK_EQ(step(scheduler), "1@0:5+1! 7@1:0+5!");
  // A user of whom nothing runs, though another one has waited longer.
  static_cast<void>(scheduler.remove(7, false));
  CHECK_EQ(step(scheduler), "1@0:6+1! 4@1:0+5!");
  static_cast<void>(scheduler.remove(1, false));
  CHECK_EQ(step(scheduler), "4@1:5+1! 3@0:0+5!");
}

TEST(scheduler, priorities_come_before_turns) {
  Scheduler scheduler({1, 100, 100, 10000});
  for (std::uint64_t id = 1; id <= 3; id++) scheduler.add(id, {own_tokens(id, 5), 1, 0, {}, true, 7});
  CHECK_EQ(step(scheduler), "1@0:0+5!");
  scheduler.add(10, {own_tokens(10, 5), 0, 0, {}, true, 8});
  static_cast<void>(scheduler.remove(1, false));
  CHECK_EQ(step(scheduler), "2@0:0+5!");
}

TEST(scheduler, namespaces_share_no_prefix) {
  Scheduler scheduler({4, 2000, 2000, 10000});
  const auto add_to = [&](std::uint64_t id, const std::string& cache_namespace) {
    scheduler.add(id, {shared_tokens(300, id, 310), 0, 0, {}, true, 0, 0, {0, cache_namespace}});
  };
  add_to(1, "one");
  add_to(2, "two");
  add_to(3, "one");
  // The third waits for the first, and the second computes for itself.
  CHECK_EQ(whole_step(scheduler), "1@0<0:0 2@1<1:0 | 1@0:0+310! 2@1:0+310!");
  CHECK(scheduler.awaited(1));
  CHECK(!scheduler.awaited(2));
  CHECK_EQ(whole_step(scheduler), "3@2<0:300 | 1@0:310+1! 2@1:310+1! 3@2:300+10!");
  for (std::uint64_t id = 1; id <= 3; id++) CHECK(!scheduler.remove(id, true));
  add_to(4, "three");
  CHECK_EQ(whole_step(scheduler), "4@3<3:0 | 4@3:0+310!");
  add_to(5, "two");
  CHECK_EQ(whole_step(scheduler), "5@1<1:300 | 4@3:310+1! 5@1:300+10!");
}

TEST(scheduler, namespaces_share_nothing_of_host_memory) {
  Scheduler::Limits limits{1, 400, 400, 10000};
  limits.host = {1000, [](int) { return std::uint64_t{300}; }};
  Scheduler scheduler(limits);
  const auto served = [&](std::uint64_t id, const std::string& cache_namespace) {
    scheduler.add(id, {shared_tokens(300, id, 310), 0, 0, {}, true, 0, 0, {0, cache_namespace}});
    const Scheduler::Plan plan = advance(scheduler);
    REQUIRE(plan.starts.size() == 1);
    CHECK(!scheduler.remove(id, true));
    const auto& placement = plan.starts[0].placement;
    return (placement.restored == 0 ? "computed from " : "restored to ") + std::to_string(placement.keep);
  };
  CHECK_EQ(served(1, "one"), "computed from 0");
  CHECK_EQ(served(2, "two"), "computed from 0");
  CHECK_EQ(served(3, "one"), "restored to 300");
  CHECK_EQ(served(4, "two"), "restored to 300");
  CHECK_EQ(served(5, ""), "computed from 0");
}

TEST(scheduler, groups_have_steps_of_their_own_in_turn) {
  Scheduler scheduler({8, 100, 100, 10000});
  const auto add_to = [&](std::uint64_t id, int group, int tokens) {
    scheduler.add(id, {own_tokens(id, tokens), 0, 0, {}, true, 0, 0, {group}});
  };
  add_to(1, 0, 5);
  add_to(2, 7, 5);
  add_to(3, 0, 5);
  add_to(4, 3, 150);
  CHECK_EQ(step(scheduler), "4@3:0+100");
  CHECK_EQ(step(scheduler), "2@1:0+5!");
  CHECK_EQ(step(scheduler), "1@0:0+5! 3@2:0+5!");
  CHECK_EQ(step(scheduler), "4@3:100+50!");
  CHECK_EQ(step(scheduler), "2@1:5+1!");
  CHECK_EQ(step(scheduler), "1@0:5+1! 3@2:5+1!");
  // A paused sequence has no turn, and one that goes on has it again.
  scheduler.pause(2, true);
  CHECK_EQ(step(scheduler), "4@3:150+1!");
  CHECK_EQ(step(scheduler), "1@0:6+1! 3@2:6+1!");
  scheduler.pause(2, false);
  CHECK_EQ(step(scheduler), "4@3:151+1!");
  CHECK_EQ(step(scheduler), "2@1:6+1!");
  static_cast<void>(scheduler.remove(4, false));
  static_cast<void>(scheduler.remove(2, false));
  CHECK_EQ(step(scheduler), "1@0:7+1! 3@2:7+1!");
  CHECK_EQ(step(scheduler), "1@0:8+1! 3@2:8+1!");
}

TEST(scheduler, spans_take_turns_within_each_group) {
  Scheduler scheduler({8, 100, 100, 10000});
  scheduler.add(1, {own_tokens(1, 5), 0, 0, {}, true, 0, 0, {0}});
  scheduler.add(2, {own_tokens(2, 5), 0, 0, {}, true, 0, 0, {1}});
  scheduler.add(3, {own_tokens(3, 30), 0, 0, {{0, 10}, {10, 10}}, true, 0, 0, {1}});
  CHECK_EQ(step(scheduler), "3@2:0+10");
  CHECK_EQ(step(scheduler), "1@0:0+5!");
  CHECK_EQ(step(scheduler), "2@1:0+5!");
  CHECK_EQ(step(scheduler), "1@0:5+1!");
  CHECK_EQ(step(scheduler), "3@2:10+10");
}

TEST(scheduler, groups_share_no_prefix) {
  Scheduler scheduler({4, 2000, 2000, 10000});
  for (std::uint64_t id = 1; id <= 2; id++) {
    scheduler.add(id, {shared_tokens(300, id, 310), 0, 0, {}, true, 0, 0, {static_cast<int>(id)}});
  }
  CHECK_EQ(whole_step(scheduler), "1@0<0:0 2@1<1:0 | 1@0:0+310!");
  CHECK_EQ(whole_step(scheduler), "| 2@1:0+310!");
}

TEST(scheduler, what_is_in_host_memory_is_not_waited_for) {
  Scheduler::Limits limits{2, 400, 400, 10000};
  limits.host = {1000, [](int) { return std::uint64_t{300}; }};
  Scheduler scheduler(limits);
  scheduler.add(1, {shared_tokens(300, 1, 310)});
  whole_step(scheduler);
  CHECK(!scheduler.remove(1, true));
  add(scheduler, 2, 10, 0);
  add(scheduler, 3, 10, 0);
  whole_step(scheduler);
  CHECK_EQ(scheduler.host().bytes(), 300U);
  CHECK(scheduler.remove(2, false).has_value());
  CHECK(scheduler.remove(3, false).has_value());

  // The fourth computes what the first did, and the fifth has it from there.
  scheduler.add(4, {shared_tokens(300, 4, 310), 0, 1});
  scheduler.add(5, {shared_tokens(300, 5, 310)});
  const Scheduler::Plan plan = advance(scheduler);
  REQUIRE(plan.starts.size() == 2);
  CHECK_EQ(plan.starts[0].placement.keep, 0);
  CHECK_EQ(plan.starts[1].placement.keep, 300);
  CHECK(plan.starts[1].placement.restored != 0);

  scheduler.lost(5);
  CHECK_EQ(scheduler.cells_used(), 1);
}
