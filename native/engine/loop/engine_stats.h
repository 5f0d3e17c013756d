#pragma once

#include <cstdint>

namespace llama_openapi {

/// What a running engine is doing. Cells that sequences share count for each of them. A request for embeddings counts
/// as one that runs while an input of it is in the pass, and as one that waits otherwise.
struct EngineStats {
  int running = 0;
  int waiting = 0;
  int cells_used = 0;
  int cells_cached = 0;
  int cells = 0;
  std::uint64_t steps = 0;
  std::uint64_t prompt_tokens = 0;
  std::uint64_t cached_tokens = 0;
  std::uint64_t completion_tokens = 0;
  std::uint64_t embedded_tokens = 0;  ///< of texts that were embedded or ranked
  /// Tokens that speculation guessed and that were computed along with others, and those of them that were right.
  std::uint64_t drafted_tokens = 0;
  std::uint64_t accepted_tokens = 0;
  std::uint64_t restored_tokens = 0;  ///< of the cached ones, those that came from host memory
  std::uint64_t host_bytes = 0;       ///< of host memory, kept for prompts to come
};

}  // namespace llama_openapi
