#pragma once

#include "engine/loop/decoder.h"
#include "engine/loop/engine_services.h"
#include "engine/slots/kv_cache.h"
#include "engine/slots/slots.h"

namespace llama_openapi {

/// Computes the warm prompts of the options, and puts them into host memory for good. No sequence may have a slot. Ends
/// early when the engine is closed.
/// @param context_size tokens that one sequence can hold; 0: the model only embeds
/// @throws Failure model_load_failed naming the prompt
void warm_up(const EngineServices& services, int context_size, KvCache& kv, Slots& slots, Decoder& decoder);

}  // namespace llama_openapi
