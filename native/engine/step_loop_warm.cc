// The part of the step loop that computes beginnings of prompts before there are any requests.
#include <algorithm>

#include "common.h"
#include "engine/failure.h"
#include "engine/step_loop.h"
#include "engine/warm_prompts.h"

namespace llama_openapi {

void StepLoop::warm() {
  if (engine_.options_.warm_prompts.empty()) return;
  if (!engine_.can_generate_) {
    throw Failure("model_load_failed", "warm_prompts: this model gives embeddings; it has no prompts.", "warm_prompts");
  }
  PrefixCache::Tokens there;  // in slot 0
  std::size_t index = 0;
  for (const auto& prompt : warm_prompts(*engine_.model_, engine_.options_, engine_.context_size_)) {
    const auto fail = [index](const char* why) {
      return Failure("model_load_failed", "warm_prompts[" + std::to_string(index) + "] " + why, "warm_prompts");
    };
    const int common = kv_->partial() && !kv_->slides() ? common_prefix(there, prompt) : 0;
    if (common > 0) {
      kv_->cut(0, common);
    } else {
      kv_->free(0);
    }
    if (!compute(prompt, common)) {
      if (engine_.closing_) return;
      throw fail("could not be computed.");
    }
    const std::uint64_t entry = scheduler_->host().pin(0, prompt, kv_->size(0));
    if (!host_.save(entry, *kv_, 0)) throw fail("does not fit into host memory.");
    there = prompt;
    index++;
  }
  kv_->free(0);
  report();
}

/// Puts the tokens behind the first `start`, which are there, into slot 0.
bool StepLoop::compute(const std::vector<llama_token>& tokens, int start) {
  const auto length = static_cast<int>(tokens.size());
  const auto most = static_cast<int>(llama_n_ubatch(context_.get()));
  for (int first = start; first < length; first += most) {
    common_batch_clear(batch_);
    for (int i = first; i < std::min(first + most, length); i++) {
      common_batch_add(batch_, tokens[static_cast<std::size_t>(i)], i, {0}, false);
    }
    if (llama_decode(context_.get(), batch_) != 0) return false;
  }
  return true;
}

}  // namespace llama_openapi
