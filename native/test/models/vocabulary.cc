#include "models/vocabulary.h"

#include <cctype>
#include <set>
#include <stdexcept>

namespace test_models {
namespace {

using Metadata = std::unique_ptr<gguf_context, decltype(&gguf_free)>;

const std::string kTokens = "tokenizer.ggml.tokens";
const std::string kSpaceOfBytes = "\xc4\xa0";     // what stands for a space in tiny's tokens
const std::string kStartOfWord = "\xe2\x96\x81";  // what begins a word in BERT's

Metadata read_tiny() {
  Metadata file(gguf_init_from_file(TINY_MODEL, {/*no_alloc=*/true, /*ctx=*/nullptr}), gguf_free);
  if (!file || gguf_find_key(file.get(), kTokens.c_str()) < 0) {
    throw std::runtime_error("there is no vocabulary in " TINY_MODEL);
  }
  return file;
}

std::vector<std::string> tokens_of(const gguf_context* file) {
  const std::int64_t key = gguf_find_key(file, kTokens.c_str());
  std::vector<std::string> tokens;
  for (std::size_t i = 0; i < gguf_get_arr_n(file, key); i++) tokens.emplace_back(gguf_get_arr_str(file, key, i));
  return tokens;
}

/// A token of tiny as one of BERT's, or empty where it is no word.
std::string word_of(const std::string& token) {
  const bool starts = token.compare(0, kSpaceOfBytes.size(), kSpaceOfBytes) == 0;
  std::string word;
  for (const char character : token.substr(starts ? kSpaceOfBytes.size() : 0)) {
    const auto byte = static_cast<unsigned char>(character);
    if (byte >= 128 || std::isalnum(byte) == 0) return "";
    word += static_cast<char>(std::tolower(byte));
  }
  return word.empty() ? "" : (starts ? kStartOfWord : "") + word;
}

}  // namespace

std::int64_t add_tiny_vocabulary(ModelWriter& model) {
  const Metadata tiny = read_tiny();
  model.copy_tokenizer(tiny.get());
  return static_cast<std::int64_t>(tokens_of(tiny.get()).size());
}

std::int64_t add_word_vocabulary(ModelWriter& model) {
  std::vector<std::string> tokens = {"[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"};
  const std::size_t special = tokens.size();
  std::set<std::string> known;
  const auto add = [&](const std::string& token) {
    if (known.insert(token).second) tokens.push_back(token);
  };
  for (char character = '!'; character <= '~'; character++) {
    if (std::isupper(static_cast<unsigned char>(character)) != 0) continue;
    add(kStartOfWord + character);
    add(std::string(1, character));
  }
  for (const std::string& token : tokens_of(read_tiny().get())) {
    const std::string word = word_of(token);
    if (!word.empty()) add(word);
  }

  std::vector<std::int32_t> types(tokens.size(), 1);  // 1: a token as any other, 3: one that controls
  for (std::size_t i = 0; i < special; i++) types[i] = 3;
  model.set("tokenizer.ggml.model", "bert");
  model.set("tokenizer.ggml.pre", "default");
  model.set(kTokens, tokens);
  model.set("tokenizer.ggml.token_type", types);
  model.set("tokenizer.ggml.token_type_count", 2U);
  model.set("tokenizer.ggml.padding_token_id", 0U);
  model.set("tokenizer.ggml.unknown_token_id", 1U);
  model.set("tokenizer.ggml.bos_token_id", 2U);
  model.set("tokenizer.ggml.eos_token_id", 3U);
  model.set("tokenizer.ggml.seperator_token_id", 3U);  // the format's own spelling
  model.set("tokenizer.ggml.mask_token_id", 4U);
  return static_cast<std::int64_t>(tokens.size());
}

}  // namespace test_models
