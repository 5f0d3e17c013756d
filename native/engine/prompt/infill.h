#pragma once

#include <vector>

#include "engine/generated/options.h"
#include "engine/load/model.h"
#include "engine/prompt/prompt_echo.h"

namespace llama_openapi {

/// A prompt and a suffix with the model's marks around them: it goes on with what stands between the two.
/// @param echo is told which tokens are the prompt's own
/// @throws Failure unsupported_parameter: the model has no such marks
std::vector<llama_token> infill(const Model& model, const PredictOptions& options, PromptEcho& echo);

}  // namespace llama_openapi
