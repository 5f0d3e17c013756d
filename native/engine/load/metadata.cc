#include "engine/load/metadata.h"

namespace llama_openapi {

std::string metadata(const llama_model* model, const std::string& key) {
  char value[256] = {};
  return llama_model_meta_val_str(model, key.c_str(), value, sizeof(value)) < 0 ? "" : value;
}

}  // namespace llama_openapi
