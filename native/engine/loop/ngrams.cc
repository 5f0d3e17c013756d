#include "engine/loop/ngrams.h"

#include <algorithm>
#include <cstdint>

namespace llama_openapi {

Ngrams::Ngrams(int size, std::size_t tokens)
    : size_(static_cast<std::size_t>(size)),
      table_(static_cast<std::uint16_t>(size), std::max<std::size_t>(4096, 2 * tokens)) {}

void Ngrams::read(const std::vector<llama_token>& text) {
  for (; read_ + size_ < text.size(); read_++) table_.add(text.data() + read_);
}

std::vector<llama_token> Ngrams::follow(const std::vector<llama_token>& text, int most) const {
  std::vector<llama_token> run(text.end() - static_cast<std::ptrdiff_t>(std::min(size_, text.size())), text.end());
  if (run.size() < size_) return {};
  while (static_cast<int>(run.size() - size_) < most) {
    // Its EMPTY is LLAMA_TOKEN_NULL, which is also what stands for an image in a text.
    const llama_token next = table_.get(run.data() + run.size() - size_);
    if (next == common_ngram_mod::EMPTY) break;
    run.push_back(next);
  }
  return {run.begin() + static_cast<std::ptrdiff_t>(size_), run.end()};
}

}  // namespace llama_openapi
