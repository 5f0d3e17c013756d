#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/sampling/token_mask.h"
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

  /// Whether the likeliest token is what a sampler chooses: it needs one, and nothing changes a rank.
  bool greedy() const { return needed_ == 1 && always_.empty(); }

  /// Makes the list: at least as many as needed, with all that are as likely.
  /// @param mask tokens that it has not are none; null: all are allowed. To be there as long as `logits`
  void begin(const float* logits, int tokens, const TokenMask* mask = nullptr);

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
  void find_largest();
  void lower(int count);
  void gather();
  void gather_all();
  template <class Wanted>
  void add_block(int first, Wanted wanted);
  std::uint32_t bits_of(int first) const;

  int needed_;
  std::vector<llama_token> always_;  // in order
  std::vector<llama_token_data> list_;
  std::size_t ranked_ = 0;  ///< of the list, those that are there for their logit
  const float* logits_ = nullptr;
  const TokenMask* mask_ = nullptr;  ///< null: all are allowed
  int tokens_ = 0;
  std::vector<float> largest_;  ///< logits of those that are allowed, of each block; negative infinity: there is none
  float least_ = 0;             ///< tokens are there whose logit is as large
  int wider_ = 0;               ///< times that the list was widened
  bool all_ = false;
};

}  // namespace llama_openapi
