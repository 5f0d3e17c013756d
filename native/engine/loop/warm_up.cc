#include "engine/loop/warm_up.h"

#include <string>
#include <vector>

#include "engine/base/failure.h"
#include "engine/prompt/warm_prompts.h"
#include "engine/scheduler/host_cache.h"

namespace llama_openapi {
namespace {

Failure prompt_failed(std::size_t index, const char* why) {
  return {"model_load_failed", "warm_prompts[" + std::to_string(index) + "] " + why, "warm_prompts"};
}

}  // namespace

void warm_up(const EngineServices& services, int context_size, KvCache& kv, Slots& slots, Decoder& decoder) {
  if (context_size == 0) {
    throw Failure("model_load_failed", "warm_prompts: this model gives embeddings; it has no prompts.", "warm_prompts");
  }
  constexpr int kSlot = 0;
  std::vector<llama_token> there;  // in the slot
  std::size_t index = 0;
  for (const auto& prompt : warm_prompts(services.model, services.options, context_size)) {
    const int common = kv.partial() && !kv.slides() ? common_prefix(there, prompt) : 0;
    if (common > 0) {
      kv.cut(kSlot, common);
    } else {
      kv.free(kSlot);
    }
    if (!decoder.fill(kSlot, prompt, common)) {
      if (services.closing) return;
      throw prompt_failed(index, "could not be computed.");
    }
    if (!slots.pin(kSlot, prompt)) throw prompt_failed(index, "does not fit into host memory.");
    there = prompt;
    index++;
  }
  kv.free(kSlot);
}

}  // namespace llama_openapi
