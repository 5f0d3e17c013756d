#include "support/model_file.h"

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

void write_tiny_with(const std::string& path, const std::string& key, std::uint32_t value) {
  const gguf_init_params params{/*no_alloc=*/true, /*ctx=*/nullptr};
  const std::unique_ptr<gguf_context, decltype(&gguf_free)> file(gguf_init_from_file(TINY_MODEL, params), gguf_free);
  if (!file) throw std::runtime_error("tiny can't be read");
  const std::size_t tensors = gguf_get_data_offset(file.get());
  gguf_set_val_u32(file.get(), key.c_str(), value);
  std::string metadata(gguf_get_meta_size(file.get()), '\0');
  gguf_get_meta_data(file.get(), metadata.data());
  std::ofstream(path, std::ios::binary) << metadata << tiny_bytes().substr(tensors);
}

}  // namespace testing
