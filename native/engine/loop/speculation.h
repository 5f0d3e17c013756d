#pragma once

#include <atomic>
#include <memory>
#include <vector>

#include "engine/generated/options.h"
#include "engine/load/model.h"
#include "engine/loop/draft_length.h"
#include "engine/loop/draft_model.h"
#include "engine/request.h"

namespace llama_openapi {

/// Speculative decoding: guesses what a sequence's next tokens are, so that one step computes them all. What is sampled
/// is sampled from the model's own logits, token by token, and the first guess that is not sampled ends it: an answer
/// is what it would be without.
///
/// How long drafts are, and whether there are any, is decided anew in each step by how often they were right and by
/// what steps of so many tokens were measured to cost.
class Speculation {
 public:
  /// @param cells of the model's context
  /// @throws Failure model_load_failed: settings that don't go together, a draft model that can't be used
  Speculation(const Model& model, const ModelOptions& options, int cells, const std::atomic<bool>& closing);

  /// A sequence whose next step gives it a token.
  struct Candidate {
    Sequence* sequence;
    int slot;
    int most;  ///< tokens that may be drafted for it
  };

  /// Drafts for some of the candidates: all sequences that are generating.
  void propose(const std::vector<Candidate>& candidates);

  /// A draft was compared with what was sampled.
  /// @param right its tokens that were
  /// @param wrong then there came one that was not
  void verified(Drafting& drafting, int right, bool wrong);

  /// A step that computed nothing but next tokens is over.
  /// @param tokens one for each sequence, and drafts
  void took(int sequences, int tokens, double milliseconds) { costs_.took(sequences, tokens, milliseconds); }

 private:
  void look_up(const Candidate& candidate, int left, DraftedStep& step);
  void ask_draft_model(const std::vector<Candidate>& candidates, DraftedStep& step);
  int choose(Drafting& drafting, int most, DraftedStep& step, double price);

  const int ngram_size_;
  const int draft_max_;
  const int most_drafted_;
  const bool adaptive_;
  std::unique_ptr<DraftModel> draft_model_;  ///< null: from the sequence's own text
  Acceptance acceptance_;                    ///< of all sequences
  StepCosts costs_;
  double price_ = 0;  ///< milliseconds that drafting a token costs
  int drafted_steps_ = 0;
};

/// Null where the options want none. Arguments and exceptions as the constructor's.
std::unique_ptr<Speculation> make_speculation(const Model& model, const ModelOptions& options, int cells,
                                              const std::atomic<bool>& closing);

}  // namespace llama_openapi
