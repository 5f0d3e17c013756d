#pragma once

#include <atomic>
#include <cstdint>
#include <utility>
#include <vector>

#include "engine/event.h"
#include "engine/generated/options.h"
#include "llama.h"

namespace llama_openapi {

/// A request for embeddings. The flag may change from any thread; the rest belongs to whoever has it at the time.
struct Embedding {
  Embedding(std::uint64_t request_id, EmbedOptions request_options)
      : id(request_id), options(std::move(request_options)) {}

  const std::uint64_t id;
  const EmbedOptions options;
  std::atomic<bool> cancelled{false};

  std::vector<std::vector<llama_token>> inputs;

  // The embedding thread only.
  std::size_t next = 0;  ///< first input that is not computed yet
  std::vector<float> values;
  Usage usage;  ///< also read when the embedding thread has ended
};

}  // namespace llama_openapi
