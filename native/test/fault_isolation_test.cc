#include "engine/loop/fault_isolation.h"

#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "support/harness.h"

using namespace testing;
using llama_openapi::FaultIsolation;

namespace {

using Works = FaultIsolation::Works;

/// One token for each sequence, in a slot of the same number.
Works generating(const std::vector<std::uint64_t>& sequences) {
  Works works;
  for (const std::uint64_t sequence : sequences) works.push_back({sequence, static_cast<int>(sequence), 10, 1, true});
  return works;
}

/// A part of a prompt, that gives no token.
FaultIsolation::Work reading(std::uint64_t sequence) { return {sequence, static_cast<int>(sequence), 0, 10, false}; }

std::string text(const Works& works) {
  std::ostringstream out;
  for (const auto& work : works) out << (out.tellp() > 0 ? " " : "") << work.sequence;
  return out.str();
}

/// `failed|undone|start over`
std::string text(const FaultIsolation::Verdict& verdict) {
  return (verdict.failed ? std::to_string(*verdict.failed) : "") + "|" + text(verdict.undone) + "|" +
         (verdict.start_over ? "all" : "");
}

bool runs(std::uint64_t /*sequence*/) { return true; }

}  // namespace

TEST(fault_isolation, a_plan_is_computed_whole_as_long_as_nothing_fails) {
  FaultIsolation faults(true);
  CHECK_EQ(text(faults.choose(generating({1, 2, 3}))), "1 2 3");
  for (const std::uint64_t sequence : {1, 2, 3}) faults.output_computed(sequence);
  CHECK(!faults.step_ended(generating({1, 2, 3}), runs));
  CHECK_EQ(text(faults.choose({})), "");
}

TEST(fault_isolation, sequences_of_a_failed_step_compute_one_by_one) {
  FaultIsolation faults(true);
  CHECK_EQ(text(faults.step_failed(generating({1, 2, 3}))), "|1 2 3|");
  // A new one waits, too: it might be taken for the cause.
  CHECK_EQ(text(faults.choose(generating({1, 2, 3, 4}))), "1");
  faults.output_computed(1);
  CHECK_EQ(text(faults.choose(generating({1, 2, 3, 4}))), "2");
  CHECK_EQ(text(faults.step_failed(generating({2}))), "2||");
  faults.ended(2);
  CHECK_EQ(text(faults.choose(generating({1, 3, 4}))), "3");
  faults.output_computed(3);
  CHECK_EQ(text(faults.choose(generating({1, 3, 4}))), "1 3 4");
}

TEST(fault_isolation, a_suspect_computes_alone_up_to_its_next_token) {
  FaultIsolation faults(true);
  faults.step_failed({reading(1), generating({2}).front()});
  const Works works{reading(1), generating({2}).front()};
  CHECK_EQ(text(faults.choose(works)), "1");
  CHECK(!faults.step_ended({reading(1)}, runs));
  CHECK_EQ(text(faults.choose(works)), "1");
  faults.output_computed(1);
  CHECK_EQ(text(faults.choose(works)), "2");
}

TEST(fault_isolation, others_go_on_while_no_suspect_has_work) {
  FaultIsolation faults(true);
  faults.step_failed(generating({1, 2}));
  CHECK_EQ(text(faults.choose(generating({3, 4}))), "3 4");
  CHECK_EQ(text(faults.choose(generating({2, 3, 4}))), "2");
}

TEST(fault_isolation, a_suspect_that_fails_again_in_company_is_tried_after_the_others) {
  FaultIsolation faults(true);
  faults.step_failed(generating({1, 2}));
  faults.step_failed(generating({1, 3}));
  CHECK_EQ(text(faults.choose(generating({1, 2, 3}))), "2");
  faults.ended(2);
  CHECK_EQ(text(faults.choose(generating({1, 2, 3}))), "1");
}

TEST(fault_isolation, recurrent_memory_starts_over) {
  FaultIsolation faults(false);
  CHECK_EQ(text(faults.step_failed(generating({1, 2}))), "|1 2|all");
  CHECK_EQ(text(faults.step_failed(generating({1}))), "1||all");
}

TEST(fault_isolation, all_start_over_where_outputs_failed) {
  FaultIsolation faults(true);
  const Works works{generating({1}).front(), generating({2}).front(), reading(3), reading(4)};
  faults.output_computed(1);
  CHECK(!faults.output_failed(2));
  // The fourth ended in the step, and is tried no more.
  CHECK(faults.step_ended(works, [](std::uint64_t sequence) { return sequence != 4; }));
  CHECK_EQ(text(faults.choose(generating({1, 2, 3, 4}))), "2");
  CHECK(faults.output_failed(2));
  CHECK(faults.step_ended(generating({2}), runs));
  faults.ended(2);
  CHECK_EQ(text(faults.choose(generating({1, 3, 4}))), "3");
  faults.output_computed(3);
  CHECK(!faults.step_ended(generating({3}), runs));
  CHECK_EQ(text(faults.choose(generating({1, 3, 4}))), "1 3 4");
}

TEST(fault_isolation, the_failing_one_is_found_in_any_company) {
  // Every step that has the failing sequence fails, until its request does; all others get their tokens.
  for (std::uint64_t bad = 1; bad <= 6; bad++) {
    for (const bool at_once : {true, false}) {
      const Note note(std::to_string(bad) + (at_once ? " at once" : " in its output"));
      FaultIsolation faults(true);
      std::set<std::uint64_t> open{1, 2, 3, 4, 5, 6};
      std::set<std::uint64_t> failed;
      const auto fail = [&](std::uint64_t sequence) {
        failed.insert(sequence);
        open.erase(sequence);
        faults.ended(sequence);
      };
      int steps = 0;
      for (std::set<std::uint64_t> served; served.size() < 5;) {
        REQUIRE(++steps < 20);
        const Works works = faults.choose(generating({open.begin(), open.end()}));
        const bool has_bad = text(works).find(std::to_string(bad)) != std::string::npos;
        if (has_bad && at_once) {
          if (const auto guilty = faults.step_failed(works).failed) fail(*guilty);
          continue;
        }
        for (const auto& work : works) {
          // NaN spreads to all that are computed with it.
          if (!has_bad) {
            served.insert(work.sequence);
            faults.output_computed(work.sequence);
          } else if (faults.output_failed(work.sequence)) {
            fail(work.sequence);
          }
        }
        CHECK_EQ(faults.step_ended(works, runs), has_bad);
      }
      CHECK_EQ(failed.size(), bad == 6 ? failed.size() : std::size_t{1});
      for (const std::uint64_t sequence : failed) CHECK_EQ(sequence, bad);
    }
  }
}
