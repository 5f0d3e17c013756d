#include "support/model_file.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <memory>
#include <sstream>
#include <stdexcept>

#include "gguf.h"

namespace testing {

TemporaryFile::TemporaryFile(const std::string& name, const std::string& bytes) : path_(TEST_DIR "/" + name) {
  std::ofstream(path_, std::ios::binary) << bytes;
}

TemporaryFile::~TemporaryFile() { std::remove(path_.c_str()); }

const std::string& tiny_bytes() {
  static const std::string bytes = [] {
    std::ostringstream out;
    out << std::ifstream(TINY_MODEL, std::ios::binary).rdbuf();
    return out.str();
  }();
  return bytes;
}

std::string tiny_with(const std::string& old_text, const std::string& new_text) {
  std::string bytes = tiny_bytes();
  const std::size_t place = bytes.find(old_text);
  if (place == std::string::npos || old_text.size() != new_text.size()) {
    throw std::invalid_argument("tiny has no '" + old_text + "', or '" + new_text + "' has another length");
  }
  return bytes.replace(place, new_text.size(), new_text);
}

namespace {

/// Writes tiny with other metadata.
template <class Change>
void write_changed(const std::string& path, Change change) {
  const gguf_init_params params{/*no_alloc=*/true, /*ctx=*/nullptr};
  const std::unique_ptr<gguf_context, decltype(&gguf_free)> file(gguf_init_from_file(TINY_MODEL, params), gguf_free);
  if (!file) throw std::runtime_error("tiny can't be read");
  const std::size_t tensors = gguf_get_data_offset(file.get());
  change(file.get());
  std::string metadata(gguf_get_meta_size(file.get()), '\0');
  gguf_get_meta_data(file.get(), metadata.data());
  std::ofstream(path, std::ios::binary) << metadata << tiny_bytes().substr(tensors);
}

}  // namespace

void write_tiny_with(const std::string& path, const std::string& key, std::uint32_t value) {
  write_changed(path, [&](gguf_context* file) { gguf_set_val_u32(file, key.c_str(), value); });
}

void write_tiny_with_splitter(const std::string& path, const std::string& name) {
  write_changed(path, [&](gguf_context* file) {
    gguf_set_val_str(file, "tokenizer.ggml.pre", name.c_str());
    gguf_set_val_u32(file, "llama.context_length", 16384);
    if (name.empty()) gguf_remove_key(file, "tokenizer.ggml.pre");
  });
}

void write_tiny_with_controls(const std::string& path, const std::vector<std::string>& names) {
  constexpr std::int32_t kOrdinary = 1;
  constexpr std::int32_t kControl = 3;
  write_changed(path, [&](gguf_context* file) {
    const std::int64_t tokens = gguf_find_key(file, "tokenizer.ggml.tokens");
    const std::int64_t types = gguf_find_key(file, "tokenizer.ggml.token_type");
    const std::size_t count = gguf_get_arr_n(file, tokens);
    const auto* type = static_cast<const std::int32_t*>(gguf_get_arr_data(file, types));
    std::vector<std::int32_t> new_types(type, type + count);
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < count; i++) texts.emplace_back(gguf_get_arr_str(file, tokens, i));
    std::size_t next = count;
    for (const std::string& name : names) {
      if (std::find(texts.begin(), texts.end(), name) != texts.end()) continue;
      // The last ones are put together of others: what they stand for can be written without them.
      do {
        if (next-- == 0) throw std::invalid_argument("tiny has not so many tokens");
      } while (new_types[next] != kOrdinary);
      texts[next] = name;
      new_types[next] = kControl;
    }
    std::vector<const char*> pointers;
    for (const std::string& text : texts) pointers.push_back(text.c_str());
    gguf_set_arr_str(file, "tokenizer.ggml.tokens", pointers.data(), pointers.size());
    gguf_set_arr_data(file, "tokenizer.ggml.token_type", GGUF_TYPE_INT32, new_types.data(), new_types.size());
  });
}

}  // namespace testing
