#pragma once

#include <cstdint>

namespace llama_openapi {

/// Bounds what this process may still take: the system ends it when it has used so much processor time more, and an
/// allocation beyond so many bytes more ends it with `kOutOfMemory`. For a process that tries what may be hostile, and
/// whose end harms nobody. Each call starts anew. Without effect where the platform knows no such limits.
/// @param memory bytes of data; files that are mapped are none
void limit_process(std::uint64_t cpu_seconds, std::uint64_t memory);

/// Exit status of a process for which an allocation failed.
constexpr int kOutOfMemory = 86;

}  // namespace llama_openapi
