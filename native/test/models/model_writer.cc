#include "models/model_writer.h"

#include <cstring>
#include <stdexcept>

namespace test_models {
namespace {

constexpr std::size_t kMostBytes = 16 << 20;  // of all tensors of a file

/// xorshift64*, since the distributions of <random> differ between libraries.
class Bell {
 public:
  /// @param name the seed
  explicit Bell(const std::string& name) {
    for (const char character : name) state_ = (state_ ^ static_cast<unsigned char>(character)) * 0x100000001b3U;
  }

  /// Mean 0, deviation 1: the sum of four evenly spread numbers.
  float next() {
    float sum = 0;
    for (int i = 0; i < 4; i++) sum += static_cast<float>(bits() >> 40) / static_cast<float>(1 << 24) - 0.5F;
    return sum * 1.7320508F;
  }

 private:
  std::uint64_t bits() {
    state_ ^= state_ >> 12;
    state_ ^= state_ << 25;
    state_ ^= state_ >> 27;
    return state_ * 0x2545f4914f6cdd1dU;
  }

  std::uint64_t state_ = 0xcbf29ce484222325U;
};

}  // namespace

ModelWriter::ModelWriter()
    : file_(gguf_init_empty(), gguf_free), tensors_(ggml_init({kMostBytes, nullptr, /*no_alloc=*/false}), ggml_free) {}

void ModelWriter::set(const std::string& key, std::uint32_t value) {
  gguf_set_val_u32(file_.get(), key.c_str(), value);
}
void ModelWriter::set(const std::string& key, float value) { gguf_set_val_f32(file_.get(), key.c_str(), value); }
void ModelWriter::set(const std::string& key, bool value) { gguf_set_val_bool(file_.get(), key.c_str(), value); }
void ModelWriter::set(const std::string& key, const char* value) { gguf_set_val_str(file_.get(), key.c_str(), value); }

void ModelWriter::set(const std::string& key, const std::vector<float>& values) {
  gguf_set_arr_data(file_.get(), key.c_str(), GGUF_TYPE_FLOAT32, values.data(), values.size());
}

void ModelWriter::set(const std::string& key, const std::vector<std::int32_t>& values) {
  gguf_set_arr_data(file_.get(), key.c_str(), GGUF_TYPE_INT32, values.data(), values.size());
}

void ModelWriter::set(const std::string& key, const std::vector<std::string>& values) {
  std::vector<const char*> texts;
  for (const std::string& value : values) texts.push_back(value.c_str());
  gguf_set_arr_str(file_.get(), key.c_str(), texts.data(), texts.size());
}

void ModelWriter::copy_tokenizer(const gguf_context* from) {
  const std::unique_ptr<gguf_context, decltype(&gguf_free)> tokenizer(gguf_init_empty(), gguf_free);
  gguf_set_kv(tokenizer.get(), from);
  for (std::int64_t i = gguf_get_n_kv(from) - 1; i >= 0; i--) {
    const std::string key = gguf_get_key(from, i);
    if (key.rfind("tokenizer.", 0) != 0) gguf_remove_key(tokenizer.get(), key.c_str());
  }
  gguf_set_kv(file_.get(), tokenizer.get());
}

void ModelWriter::random(const std::string& name, const std::vector<std::int64_t>& shape, float deviation,
                         ggml_type type) {
  ggml_tensor* tensor = add(name, shape, type);
  Bell bell(name);
  for (std::int64_t i = 0; i < ggml_nelements(tensor); i++) {
    const float value = deviation * bell.next();
    if (type == GGML_TYPE_F16) {
      static_cast<ggml_fp16_t*>(tensor->data)[i] = ggml_fp32_to_fp16(value);
    } else {
      static_cast<float*>(tensor->data)[i] = value;
    }
  }
  gguf_add_tensor(file_.get(), tensor);
}

void ModelWriter::constant(const std::string& name, const std::vector<std::int64_t>& shape, float value) {
  ggml_tensor* tensor = add(name, shape, GGML_TYPE_F32);
  for (std::int64_t i = 0; i < ggml_nelements(tensor); i++) static_cast<float*>(tensor->data)[i] = value;
  gguf_add_tensor(file_.get(), tensor);
}

void ModelWriter::dequantized(const ggml_tensor* from) {
  ggml_tensor* tensor =
      add(ggml_get_name(from), std::vector<std::int64_t>(from->ne, from->ne + ggml_n_dims(from)), GGML_TYPE_F32);
  if (from->type == GGML_TYPE_F32) {
    std::memcpy(tensor->data, from->data, ggml_nbytes(from));
  } else {
    ggml_get_type_traits(from->type)->to_float(from->data, static_cast<float*>(tensor->data), ggml_nelements(from));
  }
  gguf_add_tensor(file_.get(), tensor);
}

void ModelWriter::spoil(const std::string& name, std::int64_t row) {
  const ggml_tensor* tensor = ggml_get_tensor(tensors_.get(), name.c_str());
  if (tensor == nullptr || row < 0 || row >= tensor->ne[1]) throw std::runtime_error(name + " has no such row");
  std::memset(static_cast<char*>(tensor->data) + static_cast<std::size_t>(row) * tensor->nb[1], 0xFF, tensor->nb[1]);
}

void ModelWriter::write(const std::string& path) const {
  if (!gguf_write_to_file(file_.get(), path.c_str(), /*only_meta=*/false)) {
    throw std::runtime_error("can't write " + path);
  }
}

ggml_tensor* ModelWriter::add(const std::string& name, const std::vector<std::int64_t>& shape, ggml_type type) {
  ggml_tensor* tensor = ggml_new_tensor(tensors_.get(), type, static_cast<int>(shape.size()), shape.data());
  if (tensor == nullptr) throw std::runtime_error(name + " does not fit the file");
  return ggml_set_name(tensor, name.c_str());
}

}  // namespace test_models
