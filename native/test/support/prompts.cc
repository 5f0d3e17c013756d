#include "support/prompts.h"

#include "support/recorder.h"

namespace testing {

std::string text(int words, int seed) {
  const char* const some[] = {"river", "lamp", "stone", "fox", "tea", "garden", "north", "seven", "paper", "cloud"};
  std::string out = std::to_string(seed);
  for (int i = 0; i < words; i++) out += std::string(" ") + some[(i * 7 + i / 10 + seed * 3) % 10];
  return out;
}

llama_openapi::PredictOptions continuation(const std::string& prompt, bool cached, int max_tokens) {
  llama_openapi::PredictOptions options = greedy(prompt, max_tokens);
  options.ignore_eos = true;
  options.cache_prompt = cached;
  options.logprobs = 0;
  return options;
}

}  // namespace testing
