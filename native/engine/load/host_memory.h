#pragma once

#include <cstdint>
#include <string>

namespace llama_openapi {

/// Bytes that this process can still take. Linux: the least of what the machine has available, and of what each control
/// group that the process is in leaves of its limit (version 2: `memory.max` and `memory.high`; version 1:
/// `memory.limit_in_bytes`, and the hierarchy's). macOS, Windows: what the machine has available. Elsewhere: all
/// that the machine has. 0: not known.
/// @param root what stands before `/proc` and `/sys`; empty, other than in tests
std::uint64_t available_memory(const std::string& root = "");

}  // namespace llama_openapi
