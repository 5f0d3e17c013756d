#pragma once

#include <string>

#include "engine/generated/options.h"
#include "llama.h"

namespace llama_openapi {

/// Why a context can't be had: it takes more memory than there is. Empty where it does not, or where nobody knows.
/// Linux hands out memory that it does not have, and ends the process that uses it.
/// @param model loaded, so that what it takes is taken already
std::string memory_shortage(const llama_model* model, const ModelOptions& options, const llama_context_params& params);

}  // namespace llama_openapi
