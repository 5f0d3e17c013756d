#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace llama_openapi {

/// A mask of tokens: whether a bit is set says whether the token is allowed.
class TokenMask {
 public:
  static constexpr int kWord = 32;  ///< tokens of a word

  explicit TokenMask(std::size_t tokens) : words_((tokens + kWord - 1) / kWord) {}

  bool has(std::int32_t token) const {
    const auto id = static_cast<std::size_t>(token);
    return (words_[id / kWord] >> (id % kWord) & 1U) != 0;
  }

  bool empty() const {
    return std::all_of(words_.begin(), words_.end(), [](std::uint32_t word) { return word == 0; });
  }

  std::vector<std::uint32_t>& words() { return words_; }
  const std::vector<std::uint32_t>& words() const { return words_; }

 private:
  std::vector<std::uint32_t> words_;
};

}  // namespace llama_openapi
