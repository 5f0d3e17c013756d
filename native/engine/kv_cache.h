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
        cells_per_sequence_(static_cast<int>(llama_n_ctx_seq(context))),
        cells_(options.kv_layout == "unified" ? cells_per_sequence_
                                              : cells_per_sequence_ * static_cast<int>(llama_n_seq_max(context))) {}

  /// Cells of all sequences together.
  int cells() const { return cells_; }

  /// Cells that one sequence can use.
  int cells_per_sequence() const { return cells_per_sequence_; }

  /// Forgets what the slot holds from a position on.
  void cut(int slot, int position) { llama_memory_seq_rm(memory_, slot, position, -1); }

  /// Forgets everything that the slot holds.
  void free(int slot) { llama_memory_seq_rm(memory_, slot, -1, -1); }

 private:
  llama_memory_t memory_;
  int cells_per_sequence_;
  int cells_;
};

}  // namespace llama_openapi
