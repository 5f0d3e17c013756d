#include "engine/candidates.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace llama_openapi {
namespace {

/// Below the largest logit: a few tokens to some hundred, as sure as the model is.
constexpr float kFirstMargin = 4;
constexpr float kAll = 1000;

/// In lanes, which compilers make vector instructions of. Numbers that are none count as nothing.
float largest(const float* logits, int tokens) {
  constexpr int kLanes = 16;
  float lanes[kLanes];
  std::fill_n(lanes, kLanes, -std::numeric_limits<float>::infinity());
  int i = 0;
  for (; i + kLanes <= tokens; i += kLanes) {
    for (int lane = 0; lane < kLanes; lane++) {
      lanes[lane] = logits[i + lane] > lanes[lane] ? logits[i + lane] : lanes[lane];
    }
  }
  for (; i < tokens; i++) lanes[0] = logits[i] > lanes[0] ? logits[i] : lanes[0];
  return *std::max_element(lanes, lanes + kLanes);
}

}  // namespace

Candidates::Candidates(int needed, std::vector<llama_token> always) : needed_(needed), always_(std::move(always)) {
  std::sort(always_.begin(), always_.end());
  always_.erase(std::unique(always_.begin(), always_.end()), always_.end());
}

void Candidates::begin(const float* logits, int tokens) {
  logits_ = logits;
  tokens_ = tokens;
  largest_ = narrow() ? largest(logits, tokens) : 0;
  margin_ = narrow() ? (needed_ == 1 ? 0 : kFirstMargin) : kAll;
  gather();
  while (margin_ < kAll && static_cast<int>(ranked_) < needed_) widen();
}

bool Candidates::widen() {
  if (margin_ >= kAll) return false;
  margin_ = std::max(kFirstMargin, margin_ * 3);
  gather();
  return true;
}

void Candidates::gather() {
  list_.clear();
  if (margin_ >= kAll) {
    list_.resize(static_cast<std::size_t>(tokens_));
    for (llama_token id = 0; id < tokens_; id++) list_[static_cast<std::size_t>(id)] = {id, logits_[id], 0};
    ranked_ = list_.size();
    return;
  }
  const float least = largest_ - margin_;
  auto special = always_.begin();
  for (llama_token id = 0; id < tokens_; id++) {
    if (!(logits_[id] >= least)) continue;
    while (special != always_.end() && *special < id) ++special;
    if (special == always_.end() || *special != id) list_.push_back({id, logits_[id], 0});
  }
  ranked_ = list_.size();
  for (const llama_token id : always_) list_.push_back({id, logits_[id], 0});
}

}  // namespace llama_openapi
