#pragma once

#include "engine/embedding.h"
#include "engine/load/model.h"
#include "engine/request.h"

namespace llama_openapi {

/// Renders and tokenises the request's prompt: with make_samplers everything that can be refused before a request
/// reaches the engine's thread, and that would hold up its steps.
/// @param context_size tokens that one sequence can hold
/// @throws Failure context_length_exceeded, invalid_value, missing_required_parameter
void prepare(const Model& model, int context_size, Request& request);

/// Whether make_samplers has a schema or a grammar to compile, which may take a second.
bool must_compile(const Model& model, const Request& request);

/// Makes the samplers of a request that is prepared.
/// @throws Failure invalid_value
void make_samplers(const Model& model, int context_size, Request& request);

/// Tokenises the inputs of a request for embeddings. One that is cancelled meanwhile may lack some of them.
/// @param limit tokens that one input can have
/// @throws Failure context_length_exceeded, invalid_value
void prepare(const Model& model, int limit, Embedding& embedding);

}  // namespace llama_openapi
