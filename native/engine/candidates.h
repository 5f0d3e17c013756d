#pragma once

#include <vector>

#include "llama.h"

namespace llama_openapi {

/// The tokens that a sampler has to look at. Samplers that keep the k likeliest need no more than those, and what else
/// is changed in its rank (by a bias): to fill, sort or follow a grammar with a whole vocabulary for them is most of
/// what sampling costs.
class Candidates {
 public:
  /// @param needed how many of the likeliest; 0: all tokens
  /// @param always tokens that are looked at in any case
  Candidates(int needed, std::vector<llama_token> always);

  /// Whether fewer tokens than all are enough.
  bool narrow() const { return needed_ > 0; }

  /// Makes the list: at least as many as needed, with all that are as likely.
  void begin(const float* logits, int tokens);

  /// More of them. @return false where there are all already
  bool widen();

  /// Whether enough are left of those that were not to be looked at in any case.
  /// @param usable is asked for each
  template <class Usable>
  bool enough(Usable usable) const {
    int count = 0;
    for (std::size_t i = 0; i < ranked_; i++) count += usable(list_[i]) ? 1 : 0;
    return count >= needed_;
  }

  /// To be changed by samplers; `begin` and `widen` make it anew.
  std::vector<llama_token_data>& list() { return list_; }

 private:
  float margin_of(int count);
  void gather();

  int needed_;
  std::vector<llama_token> always_;  // in order
  std::vector<llama_token_data> list_;
  std::size_t ranked_ = 0;  ///< of the list, those that are there for their logit
  const float* logits_ = nullptr;
  int tokens_ = 0;
  float largest_ = 0;
  float margin_ = 0;  ///< tokens are there whose logit is less than this below the largest
  int wider_ = 0;     ///< times that the list was widened
  bool all_ = false;
};

}  // namespace llama_openapi
