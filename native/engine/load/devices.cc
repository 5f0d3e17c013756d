#include "engine/load/devices.h"

#include "ggml-backend.h"

namespace llama_openapi {
namespace {

std::string type_name(enum ggml_backend_dev_type type) {
  switch (type) {
    case GGML_BACKEND_DEVICE_TYPE_CPU:
      return "cpu";
    case GGML_BACKEND_DEVICE_TYPE_GPU:
      return "gpu";
    case GGML_BACKEND_DEVICE_TYPE_IGPU:
      return "igpu";
    default:
      return "accel";
  }
}

}  // namespace

std::vector<std::string> backends() {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < ggml_backend_reg_count(); i++)
    out.emplace_back(ggml_backend_reg_name(ggml_backend_reg_get(i)));
  return out;
}

std::vector<Device> devices() {
  std::vector<Device> out;
  for (std::size_t i = 0; i < ggml_backend_dev_count(); i++) {
    ggml_backend_dev_props props{};
    ggml_backend_dev_get_props(ggml_backend_dev_get(i), &props);
    out.push_back({props.name, props.description, type_name(props.type), props.memory_free, props.memory_total});
  }
  return out;
}

}  // namespace llama_openapi
