#include "engine/load/backends.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#ifdef GGML_BACKEND_DL
#include <dlfcn.h>

#include "ggml-backend.h"
#endif

namespace llama_openapi {
namespace {

constexpr const char* kVariable = "LLAMA_OPENAPI_CPU_VARIANT";
const std::string kPrefix = "libggml-cpu-";
const std::string kSuffix = ".so";  // of modules on macOS, too

/// Empty: the best is taken.
std::string named_variant() {
  const char* value = std::getenv(kVariable);
  return value == nullptr ? "" : value;
}

}  // namespace

std::vector<std::string> cpu_variants(const std::string& folder) {
  std::vector<std::string> out;
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
    const std::string name = entry.path().filename().string();
    if (name.size() <= kPrefix.size() + kSuffix.size() || name.compare(0, kPrefix.size(), kPrefix) != 0) continue;
    if (name.compare(name.size() - kSuffix.size(), kSuffix.size(), kSuffix) != 0) continue;
    out.push_back(name.substr(kPrefix.size(), name.size() - kPrefix.size() - kSuffix.size()));
  }
  std::sort(out.begin(), out.end());
  return out;
}

#ifdef GGML_BACKEND_DL

namespace {

/// Of the shared library (or program) that this code is in.
std::string own_folder() {
  Dl_info info{};
  if (dladdr(reinterpret_cast<const void*>(&load_backends), &info) == 0 || info.dli_fname == nullptr) return ".";
  const std::string file = info.dli_fname;
  const std::size_t slash = file.rfind('/');
  return slash == std::string::npos ? "." : file.substr(0, slash);
}

/// Takes the named backend of the processor in place of the loaded one.
/// @return what is wrong, or empty
std::string replace_cpu_backend(const std::string& folder, const std::string& variant) {
  const std::string given = std::string(kVariable) + " is '" + variant + "', ";
  const std::vector<std::string> all = cpu_variants(folder);
  if (std::find(all.begin(), all.end(), variant) == all.end()) {
    std::string list;
    for (const std::string& one : all) list += (list.empty() ? "" : ", ") + one;
    return given + "which is none of this build's: expected one of " + list;
  }
  if (ggml_backend_reg_t best = ggml_backend_reg_by_name("CPU")) ggml_backend_unload(best);
  const bool loaded = ggml_backend_load((folder + "/" + kPrefix + variant + kSuffix).c_str()) != nullptr;
  return loaded ? "" : given + "which does not run on this machine's processor";
}

/// @return what is wrong, or empty
std::string load_all() {
  const std::string folder = own_folder();
  ggml_backend_load_all_from_path(folder.c_str());
  if (const std::string variant = named_variant(); !variant.empty()) return replace_cpu_backend(folder, variant);
  const bool loaded = ggml_backend_dev_by_type(GGML_BACKEND_DEVICE_TYPE_CPU) != nullptr;
  return loaded ? "" : "none of the processor's backends in " + folder + " runs on this machine";
}

}  // namespace

void load_backends() {
  // No exception in here: with libgcc linked into this library, none gets through the C library's pthread_once.
  static const std::string problem = load_all();
  if (!problem.empty()) throw std::runtime_error(problem);
}

#else

void load_backends() {
  if (const std::string variant = named_variant(); !variant.empty()) {
    throw std::runtime_error(std::string(kVariable) + " is '" + variant +
                             "', but this build has code for one processor only: only a portable build has variants");
  }
}

#endif

}  // namespace llama_openapi
