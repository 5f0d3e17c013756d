#pragma once

#include "engine/generated/options.h"

namespace llama_openapi {

/// Renders a model's chat template with conversations as clients send them, on less stack than engines have. What it
/// complains of is its own matter; what matters is that it comes to an end. To be called in a process that is bounded.
/// @throws Failure model_load_failed: there is no such model, or its template can't be read
void try_template(const ModelOptions& options);

}  // namespace llama_openapi
