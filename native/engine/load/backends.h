#pragma once

#include <string>
#include <vector>

namespace llama_openapi {

/// Loads ggml's backends from the folder of this library, where they are modules (a portable build): what the processor
/// can run best, and what GPUs there are drivers for. Nothing in other builds, which hold their backends. Once per
/// process, and before llama.cpp is initialised: it would look for them beside the program and in the working
/// directory.
///
/// The environment variable LLAMA_OPENAPI_CPU_VARIANT names the processor's backend to take in place of the best:
/// `haswell` for libggml-cpu-haswell.so.
/// @throws std::runtime_error where the folder has none that runs here, or not the one that is named
void load_backends();

/// The processor's backends in a folder, by the names that LLAMA_OPENAPI_CPU_VARIANT takes, in order. Empty where the
/// folder can't be read.
std::vector<std::string> cpu_variants(const std::string& folder);

}  // namespace llama_openapi
