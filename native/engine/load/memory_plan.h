#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "engine/generated/options.h"
#include "llama.h"

namespace llama_openapi {

/// Bytes of one memory.
struct MemoryUse {
  std::uint64_t weights = 0;
  std::uint64_t context = 0;  ///< KV cells, and states of recurrent models
  std::uint64_t compute = 0;  ///< buffers of a step

  std::uint64_t total() const { return weights + context + compute; }
};

struct DeviceUse {
  std::string device;
  MemoryUse use;
};

/// What a model takes before it has computed anything. What it takes later, and can do without, is not in it: the host
/// cache, the vectors of images.
struct MemoryPlan {
  MemoryUse host;
  std::vector<DeviceUse> devices;  ///< those with memory of their own, of which it takes any
  int layers = 0;                  ///< that can be kept on a device
};

/// What llama.cpp says that the weights of a file and a context of it take. Reads the file's header and allocates none
/// of it.
/// @param what the option that names the file
/// @param params of the context, made of the model without weights
/// @throws Failure model_load_failed
MemoryPlan measure(const std::string& path, const std::string& what, const ModelOptions& options,
                   const std::function<llama_context_params(const llama_model*)>& params);

/// What a model takes with all that goes with it: projector and draft model. `gpu_layers: -1` puts all of it on the
/// device, whether it fits or not.
/// @throws Failure model_load_failed
MemoryPlan plan_memory(const ModelOptions& options);

/// The most layers that fit, where all of them do not; 0 is not asked for.
/// @param all layers that there are
int most_layers(int all, const std::function<bool(int layers)>& fits);

/// `gpu_layers` of the options; where it is -1, the most that fit into the free memory of this machine's devices, or
/// -1, which is all of them.
/// @throws Failure model_load_failed
int settled_layers(const ModelOptions& options);

}  // namespace llama_openapi
