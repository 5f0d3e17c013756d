#include "engine/candidates.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <utility>

namespace llama_openapi {
namespace {

/// How many tokens a list has at the least when it is widened once, and once more; then it has all.
constexpr int kWider[] = {128, 2048};

/// Below the largest logit, tokens are counted in steps of kStep, down to kSteps of them.
constexpr float kStep = 0.25F;
constexpr int kSteps = 256;

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
  wider_ = 0;
  all_ = !narrow();
  if (narrow()) {
    largest_ = largest(logits, tokens);
    margin_ = needed_ == 1 ? 0 : margin_of(needed_);
  }
  gather();
  if (static_cast<int>(ranked_) < needed_) widen();
}

bool Candidates::widen() {
  if (all_) return false;
  const std::size_t before = ranked_;
  while (!all_ && ranked_ <= before) {
    all_ = wider_ == static_cast<int>(std::size(kWider));
    if (!all_) margin_ = std::max(margin_, margin_of(kWider[wider_++]));
    gather();
  }
  return true;
}

/// How far below the largest logit to go for so many tokens. Where that is too far, all are taken.
float Candidates::margin_of(int count) {
  std::array<int, kSteps> steps{};
  for (llama_token id = 0; id < tokens_; id++) {
    const float below = (largest_ - logits_[id]) / kStep;
    if (below < kSteps) steps[static_cast<std::size_t>(below)]++;
  }
  int sum = 0;
  for (int step = 0; step < kSteps; step++) {
    sum += steps[static_cast<std::size_t>(step)];
    if (sum - static_cast<int>(always_.size()) >= count) return static_cast<float>(step + 1) * kStep;
  }
  all_ = true;
  return margin_;
}

void Candidates::gather() {
  list_.clear();
  if (all_) {
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
