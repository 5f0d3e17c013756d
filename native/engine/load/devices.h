#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace llama_openapi {

/// A device that ggml sees. Memory in bytes; 0 where the device does not say.
struct Device {
  std::string name;
  std::string description;
  std::string type;  ///< cpu, gpu, igpu, accel
  std::uint64_t memory_free;
  std::uint64_t memory_total;
};

/// What this build can compute with, by ggml's names: `CPU`, `CUDA`, `Vulkan`, ...
std::vector<std::string> backends();

/// The devices that this build can use on this machine.
std::vector<Device> devices();

}  // namespace llama_openapi
