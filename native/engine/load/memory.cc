#include "engine/load/memory.h"

#include <iomanip>
#include <sstream>

#include "engine/base/failure.h"
#include "engine/load/host_memory.h"
#include "engine/load/memory_plan.h"

namespace llama_openapi {
namespace {

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

std::string memory_shortage(const llama_model* model, const ModelOptions& options, const llama_context_params& params) {
  const std::uint64_t available = available_memory();
  if (available == 0 || rough_cells(model, params) < available / 4) return "";
  const std::uint64_t size = exact_size(options, params);
  if (size <= available) return "";
  return "it takes " + gibibytes(size) + " of memory, but " + gibibytes(available) + " are left";
}

}  // namespace llama_openapi
