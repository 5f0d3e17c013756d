#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "engine/generated/options.h"
#include "llama.h"

namespace llama_openapi {

/// The KV cells of a context, by slot: hides whether all sequences share one pool (`unified`) or each has a part of its
/// own (`streams`), so that nobody else needs to know.
class KvCache {
 public:
  KvCache(llama_context* context, const ModelOptions& options)
      : context_(context),
        memory_(llama_get_memory(context)),
        unified_(options.kv_layout == "unified"),
        slots_(static_cast<int>(llama_n_seq_max(context))),
        cells_per_sequence_(static_cast<int>(llama_n_ctx_seq(context))) {
    const llama_model* model = llama_get_model(context);
    window_ = llama_model_n_swa(model);
    const enum llama_rope_type rope = llama_model_rope_type(model);
    // An image may take many tokens and few positions.
    if (window_ > 0 && (rope == LLAMA_ROPE_TYPE_MROPE || rope == LLAMA_ROPE_TYPE_IMROPE)) window_ = cells_per_sequence_;
    partial_ = !llama_model_is_recurrent(model) && !llama_model_is_hybrid(model);
  }

  /// Slot numbers are 0 to slots() - 1.
  int slots() const { return slots_; }

  /// Cells of all sequences together.
  int cells() const { return unified_ ? cells_per_sequence_ : cells_per_sequence_ * slots_; }

  /// Whether a slot can be cut: the state of recurrent memory is of all its tokens.
  bool partial() const { return partial_; }

  bool slides() const { return window_ > 0; }

  /// Whether all slots take their cells from one pool.
  bool unified() const { return unified_; }

  bool empty(int slot) const { return llama_memory_seq_pos_max(memory_, slot) < 0; }

  /// Whether a sequence can go on behind the first `keep` tokens of what the slot holds. Where the window slides,
  /// llama.cpp reuses the cells of tokens that have left it, and whoever goes back to an earlier token needs them.
  bool usable(int slot, int keep) const {
    if (!slides() || keep <= 0) return true;
    const llama_pos first = llama_memory_seq_pos_min(memory_, slot);
    return first >= 0 && first <= std::max(0, keep - window_);
  }

  /// Makes slot `to` hold what `from` does before a position, and nothing else. In one pool nothing is copied.
  void share(int from, int to, int position) {
    free(to);
    if (unified_ && partial_) {
      llama_memory_seq_cp(memory_, from, to, 0, position);
      return;
    }
    copy(from, to);
    cut(to, position);
  }

  /// Makes slot `to` hold all that `from` does, and `from` nothing.
  void move(int from, int to) {
    free(to);
    copy(from, to);
    free(from);
  }

  /// The context has computed: copies are done by then.
  void settle() { copies_.clear(); }

  /// Forgets what the slot holds from a position on.
  void cut(int slot, int position) {
    if (partial_) llama_memory_seq_rm(memory_, slot, position, -1);
  }

  /// Forgets everything, and makes the cells as they were at first: what is forgotten otherwise is still there, and is
  /// multiplied by zero, which leaves what is no number as it is.
  void wipe() { llama_memory_clear(memory_, /*data=*/true); }

  /// Forgets everything that the slot holds.
  void free(int slot) { llama_memory_seq_rm(memory_, slot, -1, -1); }

  /// Bytes of what the slot holds, written out. 0: it can't be (now).
  std::size_t size(int slot) const {
    const bool awaits = std::any_of(copies_.begin(), copies_.end(), [slot](const Copy& c) { return c.to == slot; });
    return awaits ? 0 : llama_state_seq_get_size_ext(context_, slot, 0);
  }

  /// Writes out what the slot holds. @return bytes written; 0: it failed
  std::size_t save(int slot, std::uint8_t* to, std::size_t size) const {
    return llama_state_seq_get_data_ext(context_, to, size, slot, 0);
  }

  /// Makes the slot hold what was written out, of any slot. @return false: it can't (now), and holds nothing
  bool restore(int slot, const std::uint8_t* from, std::size_t size) {
    free(slot);
    const bool copied = std::any_of(copies_.begin(), copies_.end(),
                                    [slot](const Copy& copy) { return copy.from == slot || copy.to == slot; });
    if (copied) return false;
    if (llama_state_seq_set_data_ext(context_, from, size, slot, 0) == size) return true;
    free(slot);
    return false;
  }

 private:
  struct Copy {
    int from;
    int to;
  };

  /// Between streams llama.cpp copies only when it computes next; until then the cells' contents are elsewhere.
  void copy(int from, int to) {
    llama_memory_seq_cp(memory_, from, to, -1, -1);
    if (!unified_) copies_.push_back({from, to});
  }

  llama_context* context_;
  llama_memory_t memory_;
  bool unified_;
  bool partial_;
  int window_;  ///< tokens that a layer with a sliding window sees; 0: there is none
  int slots_;
  int cells_per_sequence_;
  std::vector<Copy> copies_;  ///< that are not done yet
};

}  // namespace llama_openapi
