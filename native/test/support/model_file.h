#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace testing {

/// A file beside the tests, gone with the object.
class TemporaryFile {
 public:
  TemporaryFile(const std::string& name, const std::string& bytes);
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

/// The bytes of tiny.
const std::string& tiny_bytes();

/// tiny's bytes with a string of its metadata replaced by one of the same length. Throws where it does not occur.
std::string tiny_with(const std::string& old_text, const std::string& new_text);

/// Writes tiny with a number in its metadata added or replaced.
void write_tiny_with(const std::string& path, const std::string& key, std::uint32_t value);

/// Writes tiny with another way of splitting texts into words, and 16,384 positions, for long ones.
/// @param name as `tokenizer.ggml.pre` has it; "": none
void write_tiny_with_splitter(const std::string& path, const std::string& name);

/// Writes tiny with other texts for that many of its ordinary tokens, which become control tokens.
void write_tiny_with_controls(const std::string& path, const std::vector<std::string>& names);

}  // namespace testing
