// The embedded model with weights of F32.
#include <memory>
#include <stdexcept>

#include "models/models.h"

namespace test_models {

ModelWriter tiny_exact() {
  ggml_context* data = nullptr;
  const std::unique_ptr<gguf_context, decltype(&gguf_free)> file(
      gguf_init_from_file(TINY_MODEL, {/*no_alloc=*/false, /*ctx=*/&data}), gguf_free);
  const std::unique_ptr<ggml_context, decltype(&ggml_free)> tensors(data, ggml_free);
  if (!file) throw std::runtime_error("can't read " TINY_MODEL);
  ModelWriter model;
  model.copy_metadata(file.get());
  model.set("general.file_type", 0U);  // LLAMA_FTYPE_ALL_F32
  for (ggml_tensor* one = ggml_get_first_tensor(data); one != nullptr; one = ggml_get_next_tensor(data, one)) {
    if (gguf_find_tensor(file.get(), ggml_get_name(one)) >= 0) model.dequantized(one);
  }
  return model;
}

}  // namespace test_models
