#pragma once

#include "engine/generated/options.h"
#include "llama.h"

namespace llama_openapi {

/// The KV cells of a context, by slot: hides whether all sequences share one pool (`unified`) or each has a part of its
/// own (`streams`), so that nobody else needs to know.
class KvCache {
 public:
  KvCache(llama_context* context, const ModelOptions& options)
      : memory_(llama_get_memory(context)),
        unified_(options.kv_layout == "unified"),
        slots_(static_cast<int>(llama_n_seq_max(context))),
        cells_per_sequence_(static_cast<int>(llama_n_ctx_seq(context))) {
    const llama_model* model = llama_get_model(context);
    partial_ = !llama_model_is_recurrent(model) && !llama_model_is_hybrid(model);
  }

  /// Slot numbers are 0 to slots() - 1.
  int slots() const { return slots_; }

  /// Cells of all sequences together.
  int cells() const { return unified_ ? cells_per_sequence_ : cells_per_sequence_ * slots_; }

  /// Whether a slot can be cut: the state of recurrent memory is of all its tokens.
  bool partial() const { return partial_; }

  /// Makes slot `to` hold what `from` does before a position, and nothing else. In one pool nothing is copied.
  void share(int from, int to, int position) {
    free(to);
    if (unified_ && partial_) {
      llama_memory_seq_cp(memory_, from, to, 0, position);
      return;
    }
    llama_memory_seq_cp(memory_, from, to, -1, -1);
    cut(to, position);
  }

  /// Forgets what the slot holds from a position on.
  void cut(int slot, int position) {
    if (partial_) llama_memory_seq_rm(memory_, slot, position, -1);
  }

  /// Forgets everything that the slot holds.
  void free(int slot) { llama_memory_seq_rm(memory_, slot, -1, -1); }

 private:
  llama_memory_t memory_;
  bool unified_;
  bool partial_;
  int slots_;
  int cells_per_sequence_;
};

}  // namespace llama_openapi
