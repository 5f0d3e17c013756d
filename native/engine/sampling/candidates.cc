#include "engine/sampling/candidates.h"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <limits>
#include <utility>

namespace llama_openapi {
namespace {

/// How many tokens a list has at the least when it is widened once, and once more; then it has all.
constexpr int kWider[] = {128, 2048};

constexpr float kNothing = -std::numeric_limits<float>::infinity();

/// Tokens of a block: a mask has a word of bits for each.
constexpr int kBlock = TokenMask::kWord;
constexpr std::uint32_t kAll = 0xFFFFFFFFU;

/// In lanes, which compilers make vector instructions of.
constexpr int kLanes = 8;
using Lanes = std::array<float, kLanes>;

constexpr auto any = [](llama_token /*id*/) { return true; };

/// Numbers that are none count as nothing.
float largest_of(const Lanes& lanes) {
  float largest = kNothing;
  for (const float lane : lanes) largest = lane > largest ? lane : largest;
  return largest;
}

/// The largest of a block's logits.
float largest(const float* logits) {
  Lanes lanes;
  lanes.fill(kNothing);
  for (int at = 0; at < kBlock; at += kLanes) {
    for (std::size_t i = 0; i < kLanes; i++) lanes[i] = logits[at + i] > lanes[i] ? logits[at + i] : lanes[i];
  }
  return largest_of(lanes);
}

/// For each four bits of a mask what to add to four logits: nothing, or what makes them count as nothing.
using Addends = std::array<std::array<float, 4>, 16>;
Addends make_addends() {
  Addends all{};
  for (std::size_t bits = 0; bits < all.size(); bits++) {
    for (std::size_t i = 0; i < 4; i++) all[bits][i] = (bits >> i & 1U) != 0 ? 0 : kNothing;
  }
  return all;
}

/// The largest of those of a block's logits whose bits are set, without looking at a bit at a time.
float largest(const float* logits, std::uint32_t bits) {
  static const Addends addends = make_addends();
  std::array<float, 4> lanes;
  lanes.fill(kNothing);
  for (; bits != 0; logits += 4, bits >>= 4U) {
    const std::array<float, 4>& add = addends[bits & 15U];
    for (std::size_t i = 0; i < 4; i++) {
      const float logit = logits[i] + add[i];
      lanes[i] = logit > lanes[i] ? logit : lanes[i];
    }
  }
  return std::max({lanes[0], lanes[1], lanes[2], lanes[3]});
}

}  // namespace

Candidates::Candidates(int needed, std::vector<llama_token> always) : needed_(needed), always_(std::move(always)) {
  std::sort(always_.begin(), always_.end());
  always_.erase(std::unique(always_.begin(), always_.end()), always_.end());
}

void Candidates::begin(const float* logits, int tokens, const TokenMask* mask) {
  logits_ = logits;
  tokens_ = tokens;
  mask_ = mask;
  wider_ = 0;
  all_ = !narrow();
  if (narrow()) {
    find_largest();
    least_ = *std::max_element(largest_.begin(), largest_.end());
    if (needed_ > 1) lower(needed_);
  }
  gather();
  if (static_cast<int>(ranked_) < needed_) widen();
}

bool Candidates::widen() {
  if (all_) return false;
  const std::size_t before = ranked_;
  while (!all_ && ranked_ <= before) {
    all_ = wider_ == static_cast<int>(std::size(kWider));
    if (!all_) lower(kWider[wider_++]);
    gather();
  }
  return true;
}

void Candidates::find_largest() {
  largest_.clear();
  const auto add = [this](const float* logits, std::uint32_t bits) {
    largest_.push_back(bits == kAll ? largest(logits) : largest(logits, bits));
  };
  int first = 0;
  for (; first + kBlock <= tokens_; first += kBlock) add(logits_ + first, bits_of(first));
  if (first == tokens_) return;
  std::array<float, kBlock> rest;
  std::fill(std::copy(logits_ + first, logits_ + tokens_, rest.begin()), rest.end(), kNothing);
  add(rest.data(), bits_of(first));
}

/// So far that so many of those that are not there in any case are: as many blocks have one that is as large. Where
/// there are too few blocks, all tokens are taken.
void Candidates::lower(int count) {
  const std::size_t place = static_cast<std::size_t>(count) + always_.size() - 1;
  if (place >= largest_.size()) {
    all_ = true;
    return;
  }
  std::vector<float> sorted = largest_;
  const auto at = sorted.begin() + static_cast<std::ptrdiff_t>(place);
  std::nth_element(sorted.begin(), at, sorted.end(), std::greater<>());
  all_ = *at == kNothing;
  least_ = std::min(least_, *at);
}

/// All bits where there is no mask.
std::uint32_t Candidates::bits_of(int first) const {
  return mask_ == nullptr ? kAll : mask_->words()[static_cast<std::size_t>(first / kBlock)];
}

void Candidates::gather() {
  list_.clear();
  if (all_) {
    gather_all();
    ranked_ = list_.size();
    return;
  }
  auto special = always_.begin();
  const auto ranks = [&](llama_token id) {
    if (!(logits_[id] >= least_)) return false;
    while (special != always_.end() && *special < id) ++special;
    return special == always_.end() || *special != id;
  };
  for (std::size_t block = 0; block < largest_.size(); block++) {
    if (largest_[block] >= least_) add_block(static_cast<int>(block) * kBlock, ranks);
  }
  ranked_ = list_.size();
  for (const llama_token id : always_) {
    if (mask_ == nullptr || mask_->has(id)) list_.push_back({id, logits_[id], 0});
  }
}

void Candidates::gather_all() {
  if (mask_ == nullptr) {
    list_.resize(static_cast<std::size_t>(tokens_));
    for (llama_token id = 0; id < tokens_; id++) list_[static_cast<std::size_t>(id)] = {id, logits_[id], 0};
  } else {
    list_.reserve(static_cast<std::size_t>(tokens_));
    for (int first = 0; first < tokens_; first += kBlock) add_block(first, any);
  }
}

/// Those of a block that are allowed and wanted.
template <class Wanted>
void Candidates::add_block(int first, Wanted wanted) {
  const std::uint32_t bits = bits_of(first);
  if (bits == 0) return;
  const int end = std::min(first + kBlock, tokens_);
  for (llama_token id = first; id < end; id++) {
    if ((bits >> (id - first) & 1U) != 0 && wanted(id)) list_.push_back({id, logits_[id], 0});
  }
}

}  // namespace llama_openapi
