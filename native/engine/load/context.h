#pragma once

#include <atomic>

#include "engine/generated/options.h"
#include "llama-cpp.h"

namespace llama_openapi {

/// Whether the model scores pairs of texts, by a head that it was trained with for that.
bool ranks(const llama_model* model, const ModelOptions& options);

/// Sequence numbers beside those of running sequences, for what ended ones left in the cells. In one pool they cost
/// nothing; where each sequence has cells of its own, or a state, there are none.
int spare_slots(const llama_model* model, const ModelOptions& options);

/// What `make_context` makes.
llama_context_params context_params(const llama_model* model, const ModelOptions& options,
                                    const std::atomic<bool>& abort);

/// A context, whether there is memory for it or not.
/// @throws Failure model_load_failed with llama.cpp's reason
llama_context_ptr try_context(llama_model* model, const ModelOptions& options, const llama_context_params& params);

/// The computing side of a model: KV cells, compute buffers, threads.
/// @param abort cuts a running decode when it becomes true
/// @throws Failure model_load_failed with llama.cpp's reason
llama_context_ptr make_context(llama_model* model, const ModelOptions& options, const std::atomic<bool>& abort);

/// Prompt tokens whose logits one step can give, beside those that are sampled from: 32 MiB of them.
int prompt_outputs(const llama_model* model);

/// Drafted tokens of all sequences in a step, whose logits it gives, too. 0: no speculation
int most_drafted(const ModelOptions& options);

/// Tokens that one input for embeddings can have: all of it is computed in one pass.
int embedding_limit(const llama_model* model, const ModelOptions& options);

/// A context that gives one vector for each sequence. Its batch, its KV cells and its longest sequence are all
/// `embedding_limit` tokens.
/// @throws Failure model_load_failed with llama.cpp's reason
llama_context_ptr make_embedding_context(llama_model* model, const ModelOptions& options,
                                         const std::atomic<bool>& abort);

}  // namespace llama_openapi
