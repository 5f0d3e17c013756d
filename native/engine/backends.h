#pragma once

namespace llama_openapi {

/// Loads ggml's backends from the folder of this library, where they are modules (a portable build): what the processor
/// can run best, and what GPUs there are drivers for. Nothing in other builds, which hold their backends. Once per
/// process, and before llama.cpp is initialised: it would look for them beside the program and in the working
/// directory.
/// @throws std::runtime_error where the folder has none that runs here
void load_backends();

}  // namespace llama_openapi
