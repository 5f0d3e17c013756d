#include "engine/load/context.h"

#include <algorithm>
#include <string>

#include "engine/base/failure.h"
#include "engine/base/logging.h"
#include "engine/load/memory.h"
#include "engine/load/metadata.h"
#include "engine/load/threads.h"
#include "ggml.h"

namespace llama_openapi {
namespace {

constexpr uint32_t kEmbeddingSequences = 64;

ggml_type kv_type(const std::string& name) {
  for (int type = 0; type < GGML_TYPE_COUNT; type++) {
    const char* other = ggml_type_name(static_cast<ggml_type>(type));
    if (other != nullptr && name == other) return static_cast<ggml_type>(type);
  }
  return GGML_TYPE_F16;
}

llama_flash_attn_type flash_attention(const std::string& name) {
  if (name == "on") return LLAMA_FLASH_ATTN_TYPE_ENABLED;
  return name == "off" ? LLAMA_FLASH_ATTN_TYPE_DISABLED : LLAMA_FLASH_ATTN_TYPE_AUTO;
}

/// What the file says, as `<architecture>.pooling_type`; most language models say nothing.
std::string pooling_of_file(const llama_model* model) {
  return metadata(model, metadata(model, "general.architecture") + ".pooling_type");
}

enum llama_pooling_type pooling(const llama_model* model, const std::string& name) {
  if (name == "mean") return LLAMA_POOLING_TYPE_MEAN;
  if (name == "cls") return LLAMA_POOLING_TYPE_CLS;
  if (name == "last") return LLAMA_POOLING_TYPE_LAST;
  const std::string said = pooling_of_file(model);
  return said.empty() || said == "0" ? LLAMA_POOLING_TYPE_MEAN : LLAMA_POOLING_TYPE_UNSPECIFIED;
}

/// What all contexts of a model have in common.
llama_context_params common_params(const ModelOptions& options, const std::atomic<bool>& abort) {
  llama_context_params params = llama_context_default_params();
  params.n_threads = static_cast<int32_t>(options.threads > 0 ? options.threads : default_threads());
  params.n_threads_batch = options.threads_batch > 0 ? static_cast<int32_t>(options.threads_batch) : params.n_threads;
  params.rope_freq_base = static_cast<float>(options.rope_freq_base);
  params.rope_freq_scale = static_cast<float>(options.rope_freq_scale);
  params.flash_attn_type = flash_attention(options.flash_attention);
  params.type_k = kv_type(options.kv_type_k);
  params.type_v = kv_type(options.kv_type_v);
  params.no_perf = true;
  params.abort_callback = [](void* flag) { return static_cast<const std::atomic<bool>*>(flag)->load(); };
  params.abort_callback_data = const_cast<std::atomic<bool>*>(&abort);

  return params;
}

Failure no_context(const ModelOptions& options, const llama_context_params& params, const std::string& reason) {
  return {"model_load_failed", "No context of " + std::to_string(params.n_ctx) + " KV cells can be made for '" +
                                   options.model + "': " + reason + "."};
}

llama_context_ptr make(llama_model* model, const ModelOptions& options, const llama_context_params& params) {
  const std::string shortage = memory_shortage(model, options, params);
  if (!shortage.empty()) throw no_context(options, params, shortage);
  return try_context(model, options, params);
}

}  // namespace

llama_context_ptr try_context(llama_model* model, const ModelOptions& options, const llama_context_params& params) {
  const ErrorCapture errors;
  llama_context_ptr context(llama_init_from_model(model, params));
  if (!context) throw no_context(options, params, errors.reason("out of memory"));
  return context;
}

int prompt_outputs(const llama_model* model) {
  constexpr int kLogits = (32 << 20) / static_cast<int>(sizeof(float));
  return std::clamp(kLogits / std::max(1, llama_vocab_n_tokens(llama_model_get_vocab(model))), 8, 256);
}

int most_drafted(const ModelOptions& options) { return options.speculation == "none" ? 0 : 32; }

int spare_slots(const llama_model* model, const ModelOptions& options) {
  constexpr std::int64_t kSpare = 64;
  constexpr std::int64_t kMostSequences = 256;  // LLAMA_MAX_SEQ, which no public header says
  if (options.kv_layout != "unified" || llama_model_is_recurrent(model) || llama_model_is_hybrid(model)) return 0;
  return static_cast<int>(std::min<std::int64_t>(kSpare, kMostSequences - options.parallel));
}

llama_context_params context_params(const llama_model* model, const ModelOptions& options,
                                    const std::atomic<bool>& abort) {
  llama_context_params params = common_params(options, abort);
  const auto trained = static_cast<std::int64_t>(llama_model_n_ctx_train(model));
  // No step can compute more tokens than there are cells, and one of every running sequence it has to.
  const std::int64_t cells = std::max(options.context_size > 0 ? options.context_size : trained, options.parallel);
  params.n_ctx = static_cast<uint32_t>(cells);
  params.n_seq_max = static_cast<uint32_t>(options.parallel + spare_slots(model, options));
  // A step holds a token of every running sequence, at the least.
  params.n_batch = static_cast<uint32_t>(std::max(options.batch_size, options.parallel));
  params.n_ubatch = static_cast<uint32_t>(std::min<std::int64_t>(options.ubatch_size, params.n_batch));
  // llama.cpp makes room for an output of every sequence number, whatever is asked of it, and ends the process where
  // that is not allowed.
  params.n_outputs_max = std::max(
      params.n_seq_max, static_cast<uint32_t>(options.parallel + prompt_outputs(model) + most_drafted(options)));
  params.kv_unified = options.kv_layout == "unified";
  params.swa_full = options.swa_full;
  return params;
}

llama_context_ptr make_context(llama_model* model, const ModelOptions& options, const std::atomic<bool>& abort) {
  return make(model, options, context_params(model, options, abort));
}

bool ranks(const llama_model* model, const ModelOptions& options) {
  return options.pooling == "model" && pooling_of_file(model) == std::to_string(LLAMA_POOLING_TYPE_RANK);
}

int embedding_limit(const llama_model* model, const ModelOptions& options) {
  const int trained = llama_model_n_ctx_train(model);
  const auto batch = static_cast<int>(options.batch_size);
  return trained > 0 ? std::min(trained, batch) : batch;
}

llama_context_ptr make_embedding_context(llama_model* model, const ModelOptions& options,
                                         const std::atomic<bool>& abort) {
  llama_context_params params = common_params(options, abort);
  const auto limit = static_cast<uint32_t>(embedding_limit(model, options));
  params.embeddings = true;
  params.pooling_type = pooling(model, options.pooling);
  params.n_ctx = limit;
  params.n_batch = limit;
  params.n_ubatch = limit;
  params.n_seq_max = std::min<uint32_t>(kEmbeddingSequences, limit);
  // One pool: a sequence of any length fits, and a batch is never split in the middle of one.
  params.kv_unified = true;
  return make(model, options, params);
}

}  // namespace llama_openapi
