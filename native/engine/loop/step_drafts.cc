#include "engine/loop/step_drafts.h"

#include <algorithm>
#include <utility>

namespace llama_openapi {

void StepDrafts::propose(Sequences& sequences) {
  if (!speculation_) return;
  std::vector<Speculation::Candidate> candidates;
  for (auto& [id, sequence] : sequences.all()) {
    sequence.drafting.propose({});
    const auto slot = scheduler_.generating(id);
    if (!slot) continue;
    // As many more tokens as may come, less the one that the step gives in any case.
    const int length = static_cast<int>(sequence.tokens.size());
    const auto most_tokens = static_cast<int>(sequence.request->options.max_tokens);
    int most = context_size_ - length - 1;
    if (most_tokens >= 0) most = std::min(most, most_tokens - sequence.completion_tokens() - 1);
    candidates.push_back({&sequence, *slot, sequence.completion_tokens() == 0 ? 0 : most});
  }
  if (std::exchange(left_out_, false)) return;
  std::sort(candidates.begin(), candidates.end(),
            [](const auto& a, const auto& b) { return a.slot < b.slot; });  // one pass: see by_slot in step_loop.cc
  speculation_->propose(candidates);
  for (const auto& [sequence, slot, _] : candidates) {
    scheduler_.propose(sequence->id, static_cast<int>(sequence->drafting.proposed.size()));
  }
}

bool StepDrafts::leave_out(const std::vector<Scheduler::Work>& works) {
  left_out_ = std::any_of(works.begin(), works.end(), [](const Scheduler::Work& work) { return work.drafts > 0; });
  return left_out_;
}

void StepDrafts::verified(Sequence& sequence, int right, int drafted) {
  speculation_->verified(sequence.drafting, right, right < drafted);
}

void StepDrafts::took(const std::vector<Scheduler::Work>& works, double milliseconds) {
  if (!speculation_) return;
  int tokens = 0;
  for (const Scheduler::Work& work : works) {
    if (!work.samples || work.count != 1) return;
    tokens += 1 + work.drafts;
  }
  speculation_->took(static_cast<int>(works.size()), tokens, milliseconds);
}

}  // namespace llama_openapi
