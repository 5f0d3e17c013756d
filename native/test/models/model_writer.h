#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "ggml.h"
#include "gguf.h"

namespace test_models {

/// One GGUF file in the making: metadata and tensors of random numbers, the same ones on every platform and in every
/// run.
class ModelWriter {
 public:
  ModelWriter();

  void set(const std::string& key, std::uint32_t value);
  void set(const std::string& key, float value);
  void set(const std::string& key, bool value);
  void set(const std::string& key, const char* value);
  void set(const std::string& key, const std::vector<float>& values);
  void set(const std::string& key, const std::vector<std::int32_t>& values);
  void set(const std::string& key, const std::vector<std::string>& values);
  /// Takes over all of another file's metadata.
  void copy_metadata(const gguf_context* from) { gguf_set_kv(file_.get(), from); }
  /// Takes over what another file says of its tokenizer, chat template included.
  void copy_tokenizer(const gguf_context* from);

  /// Numbers around 0 in a bell curve. They depend on the tensor's name and place in it alone.
  /// @param shape GGML's order: the innermost dimension (of a matrix: its inputs) first
  /// @param deviation the standard deviation
  /// @param type F32, or F16 where the kernel takes no other
  void random(const std::string& name, const std::vector<std::int64_t>& shape, float deviation = 0.1F,
              ggml_type type = GGML_TYPE_F32);
  /// The same number everywhere, for instance 1 for a norm's weights.
  void constant(const std::string& name, const std::vector<std::int64_t>& shape, float value);

  /// Another model's tensor of any type, as F32.
  void dequantized(const ggml_tensor* from);

  /// Makes a row of a tensor that is there already hold nothing but NaN.
  void spoil(const std::string& name, std::int64_t row);

  /// Throws std::runtime_error where the file can't be written.
  void write(const std::string& path) const;

 private:
  ggml_tensor* add(const std::string& name, const std::vector<std::int64_t>& shape, ggml_type type);

  std::unique_ptr<gguf_context, decltype(&gguf_free)> file_;
  std::unique_ptr<ggml_context, decltype(&ggml_free)> tensors_;
};

}  // namespace test_models
