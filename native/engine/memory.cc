#include "engine/memory.h"

#include <algorithm>
#include <fstream>
#include <iomanip>
#include <sstream>
#include <vector>

#include "engine/failure.h"
#include "engine/memory_plan.h"

namespace llama_openapi {
namespace {

#ifdef __linux__
/// The number after a key (`MemAvailable:`, `inactive_file`) of a file of such lines; 0 without one.
std::uint64_t value_of(const std::string& path, const std::string& key) {
  std::ifstream file(path);
  std::string line;
  while (std::getline(file, line)) {
    std::istringstream words(line);
    std::string name;
    std::uint64_t value = 0;
    if (words >> name >> value && name == key) return value;
  }
  return 0;
}

std::uint64_t number_in(const std::string& path) {
  std::ifstream file(path);
  std::uint64_t number = 0;
  file >> number;  // `max` is no number: no limit
  return file ? number : 0;
}

/// What a control group of version 2 leaves, as a container sees its own; 0 without a limit. Cached files count as
/// used, but give way.
std::uint64_t left_in_group() {
  const std::string group = "/sys/fs/cgroup/memory.";
  const std::uint64_t limit = number_in(group + "max");
  if (limit == 0) return 0;
  const std::uint64_t cached = value_of(group + "stat", "inactive_file") + value_of(group + "stat", "active_file");
  const std::uint64_t current = number_in(group + "current");
  const std::uint64_t used = current - std::min(current, cached);
  return std::max<std::uint64_t>(1, limit - std::min(limit, used));
}
#endif

std::string gibibytes(std::uint64_t bytes) {
  std::ostringstream out;
  out << std::fixed << std::setprecision(1) << static_cast<double>(bytes) / (1U << 30U) << " GiB";
  return out.str();
}

/// More than the KV cells of nearly any model take: keys and values of all heads, in 32 bits.
std::uint64_t rough_cells(const llama_model* model, const llama_context_params& params) {
  const auto layers = static_cast<std::uint64_t>(llama_model_n_layer(model));
  const auto width = static_cast<std::uint64_t>(llama_model_n_embd(model));
  return params.n_ctx * layers * width * 2 * sizeof(float);
}

/// What llama.cpp itself says that a context takes of the host's memory. 0: it does not say.
std::uint64_t exact_size(const ModelOptions& options, const llama_context_params& params) {
  try {
    const MemoryUse host = measure(options.model, "model", options, [&](const llama_model*) { return params; }).host;
    return host.context + host.compute;
  } catch (const Failure&) {
    return 0;
  }
}

}  // namespace

std::uint64_t available_memory() {
#ifdef __linux__
  const std::uint64_t machine = value_of("/proc/meminfo", "MemAvailable:") * 1024;
  const std::uint64_t group = left_in_group();
  return machine == 0 || group == 0 ? std::max(machine, group) : std::min(machine, group);
#else
  return 0;
#endif
}

std::string memory_shortage(const llama_model* model, const ModelOptions& options, const llama_context_params& params) {
  const std::uint64_t available = available_memory();
  if (available == 0 || rough_cells(model, params) < available / 4) return "";
  const std::uint64_t size = exact_size(options, params);
  if (size <= available) return "";
  return "it takes " + gibibytes(size) + " of memory, but " + gibibytes(available) + " are left";
}

}  // namespace llama_openapi
