#include "support/model_file.h"

#include <cstdio>
#include <fstream>
#include <sstream>
#include <stdexcept>

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

}  // namespace testing
