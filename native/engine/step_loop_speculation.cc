// The part of the step loop that computes drafted tokens along with those that are due.
#include <algorithm>

#include "engine/step_loop.h"

namespace llama_openapi {

void StepLoop::propose_drafts() {
  if (!speculation_) return;
  std::vector<Speculation::Candidate> candidates;
  for (auto& [id, sequence] : sequences_) {
    sequence.drafting.propose({});
    const auto slot = scheduler_->generating(id);
    if (!slot) continue;
    // As many more tokens as may come, less the one that the step gives in any case.
    const int length = static_cast<int>(sequence.tokens.size());
    const auto most_tokens = static_cast<int>(sequence.request->options.max_tokens);
    int most = engine_.context_size_ - length - 1;
    if (most_tokens >= 0) most = std::min(most, most_tokens - sequence.completion_tokens() - 1);
    candidates.push_back({&sequence, *slot, sequence.completion_tokens() == 0 ? 0 : most});
  }
  if (no_drafts_) {
    no_drafts_ = false;
    return;
  }
  std::sort(candidates.begin(), candidates.end(),
            [](const auto& a, const auto& b) { return a.slot < b.slot; });  // one pass: see by_slot
  speculation_->propose(candidates);
  for (const auto& [sequence, slot, _] : candidates) {
    scheduler_->propose(sequence->id, static_cast<int>(sequence->drafting.proposed.size()));
  }
}

/// The cells had no room for a step with drafts: nobody has to go for them. @return whether the plan had any
bool StepLoop::without_drafts(const std::vector<Scheduler::Work>& plan) {
  no_drafts_ = std::any_of(plan.begin(), plan.end(), [](const Scheduler::Work& work) { return work.drafts > 0; });
  return no_drafts_;
}

void StepLoop::count_draft(Sequence& sequence, llama_token token) {
  if (!sequence.drafting.match(token)) return;
  sequence.request->usage.accepted_tokens++;
  stats_.accepted_tokens++;
}

/// Samples as it would without drafts: each token from the logits behind the one before it, which is what the draft has
/// there up to the first that differs. What was computed from there on is cut off.
/// @param output index in the batch of the sequence's last token
void StepLoop::sample_drafted(std::uint64_t id, const Scheduler::Work& work, int output) {
  const auto found = sequences_.find(id);
  const int next = work.start + work.count;
  const int position = found->second.position(next);
  found->second.request->usage.drafted_tokens += work.drafts;
  stats_.drafted_tokens += static_cast<std::uint64_t>(work.drafts);
  int right = 0;
  const auto cut = [&] { kv_->cut(work.slot, position + right); };
  try {
    while (true) {
      Sequence& sequence = found->second;
      sample(sequence, output + right);
      if (sequences_.count(id) == 0) break;
      const bool matched = static_cast<int>(sequence.drafting.matched) > right;
      if (!matched) break;
      scheduler_->computed({id, work.slot, next + right, 1, true});
      right++;
    }
  } catch (...) {
    cut();
    throw;
  }
  cut();
  if (sequences_.count(id) == 0) return;
  speculation_->verified(found->second.drafting, right, right < work.drafts);
  // Where the window slides, what stands before the cut may have given way to what was cut off.
  if (!kv_->usable(work.slot, position + right)) restart(id);
}

/// Steps with prompts cost what these cost, and say nothing of drafts.
void StepLoop::learn_cost(const std::vector<Scheduler::Work>& plan, Clock::time_point begun) {
  if (!speculation_) return;
  int tokens = 0;
  for (const Scheduler::Work& work : plan) {
    if (!work.samples || work.count != 1) return;
    tokens += 1 + work.drafts;
  }
  speculation_->took(static_cast<int>(plan.size()), tokens,
                     std::chrono::duration<double, std::milli>(Clock::now() - begun).count());
}

}  // namespace llama_openapi
