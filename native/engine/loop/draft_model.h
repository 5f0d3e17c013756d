#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <vector>

#include "engine/generated/options.h"
#include "engine/load/model.h"
#include "engine/slots/kv_cache.h"
#include "llama-cpp.h"

namespace llama_openapi {

/// A small model that says what the large one may say next. Its context has the same slots, in which it computes what
/// it is asked for and lacks: a sequence for which nothing is drafted costs nothing.
///
/// libcommon's own drafting wants every batch of the large model to be computed by the small one too (an image can't
/// be), ends the process where the small model computes something that is no number, and tells nobody in what two
/// vocabularies differ.
class DraftModel {
 public:
  /// @param options of the large model
  /// @param cells of its context
  /// @param closing cuts the load, and a running decode
  /// @throws Failure model_load_failed naming `draft_model`; cancelled
  DraftModel(const Model& target, const ModelOptions& options, int cells, const std::atomic<bool>& closing);
  ~DraftModel();
  DraftModel(const DraftModel&) = delete;
  DraftModel& operator=(const DraftModel&) = delete;

  struct Wish {
    int slot;
    const std::vector<llama_token>* text;  ///< nothing but tokens: no images
    const std::string* cache_namespace;    ///< of its request: cells are shared within one
    int count;
    std::vector<llama_token> draft;  ///< the answer: `count` tokens; fewer or none where it is not ready
  };

  /// The likeliest tokens that follow each text. A text of which much is not computed yet is computed over several
  /// calls.
  void draft(std::vector<Wish>& wishes);

  /// Of the last call, for a token: milliseconds. 0: it says nothing of other calls
  double price() const { return price_; }

 private:
  /// What a slot's cells hold.
  struct Held {
    std::vector<llama_token> tokens;
    std::string cache_namespace;
  };

  struct Running {
    Wish* wish;
    int output;  ///< index in the batch of the token whose logits come next
  };

  std::vector<Running> catch_up(std::vector<Wish>& wishes);
  llama_token likeliest(int output) const;
  bool decode();
  void make_room(const std::vector<Wish>& wishes);
  void forget(int slot);

  llama_model_ptr model_;
  llama_context_ptr context_;
  std::unique_ptr<KvCache> kv_;
  std::vector<Held> held_;  ///< by slot
  llama_batch batch_{};
  int vocabulary_;                        ///< token ids that both models have are below
  static constexpr int kFirstPause = 64;  ///< calls; each failure in a row doubles them
  int pause_ = 0;                         ///< calls to come that draft nothing
  int next_pause_ = kFirstPause;
  double price_ = 0;
};

/// In what the vocabulary of a draft model differs from the large one's, for people. Empty: in nothing that matters.
std::string vocabulary_difference(const llama_vocab* target, const llama_vocab* draft);

/// What the small model of `target` is loaded with.
/// @param cells of the large model's context
ModelOptions options_of_draft(const ModelOptions& target, int cells);

}  // namespace llama_openapi
