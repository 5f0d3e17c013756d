#include "support/model_file.h"

#include <cstdio>
#include <fstream>
#include <sstream>
#include <memory>
#include <stdexcept>

#include "ggml.h"
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
  ggml_context* tensors = nullptr;
  gguf_init_params params{/*no_alloc=*/false, &tensors};
  const std::unique_ptr<gguf_context, decltype(&gguf_free)> file(gguf_init_from_file(TINY_MODEL, params), gguf_free);
  const std::unique_ptr<ggml_context, decltype(&ggml_free)> owned(tensors, ggml_free);
  if (!file) throw std::runtime_error("tiny can't be read");
  gguf_set_val_u32(file.get(), key.c_str(), value);
  if (!gguf_write_to_file(file.get(), path.c_str(), false)) throw std::runtime_error("can't write " + path);
}

}  // namespace testing
