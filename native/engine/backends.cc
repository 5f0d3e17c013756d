#include "engine/backends.h"

#ifdef GGML_BACKEND_DL

#include <dlfcn.h>

#include <mutex>
#include <stdexcept>
#include <string>

#include "ggml-backend.h"

namespace llama_openapi {
namespace {

/// Of the shared library that this code is in.
std::string own_folder() {
  Dl_info info{};
  if (dladdr(reinterpret_cast<const void*>(&load_backends), &info) == 0 || info.dli_fname == nullptr) return ".";
  const std::string file = info.dli_fname;
  const std::size_t slash = file.rfind('/');
  return slash == std::string::npos ? "." : file.substr(0, slash);
}

}  // namespace

void load_backends() {
  static std::once_flag once;
  std::call_once(once, [] { ggml_backend_load_all_from_path(own_folder().c_str()); });
  if (ggml_backend_dev_by_type(GGML_BACKEND_DEVICE_TYPE_CPU) == nullptr) {
    throw std::runtime_error("none of the processor's backends in " + own_folder() + " runs on this machine");
  }
}

}  // namespace llama_openapi

#else

namespace llama_openapi {

void load_backends() {}

}  // namespace llama_openapi

#endif
