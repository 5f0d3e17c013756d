#include "engine/load/memory_plan.h"

#include <algorithm>
#include <atomic>

#include "../src/llama-ext.h"  // of llama.cpp: llama_get_memory_breakdown
#include "engine/load/context.h"
#include "engine/load/devices.h"
#include "engine/load/model.h"
#include "engine/loop/draft_model.h"
#include "engine/prompt/media.h"
#include "ggml-backend.h"
#include "llama-cpp.h"

namespace llama_openapi {
namespace {

/// Left free on each device: what drivers, and steps of unusual shape, take beside what is planned.
constexpr std::uint64_t kMargin = std::uint64_t{1} << 30U;

/// Any model's context is measured without computing.
const std::atomic<bool> kNoAbort{false};

MemoryUse& use_of(MemoryPlan& plan, ggml_backend_dev_t device) {
  if (device == nullptr || ggml_backend_dev_type(device) == GGML_BACKEND_DEVICE_TYPE_CPU) return plan.host;
  const std::string name = ggml_backend_dev_name(device);
  for (DeviceUse& known : plan.devices) {
    if (known.device == name) return known.use;
  }
  plan.devices.push_back({name, {}});
  return plan.devices.back().use;
}

void add(MemoryUse& to, const MemoryUse& more) {
  to.weights += more.weights;
  to.context += more.context;
  to.compute += more.compute;
}

void add(MemoryPlan& to, const MemoryPlan& more) {
  add(to.host, more.host);
  for (const DeviceUse& device : more.devices)
    add(use_of(to, ggml_backend_dev_by_name(device.device.c_str())), device.use);
}

bool has_gpu() {
  const std::vector<Device> all = devices();
  return std::any_of(all.begin(), all.end(), [](const Device& d) { return d.type == "gpu" || d.type == "igpu"; });
}

bool fits_now(const MemoryPlan& plan) {
  const std::vector<Device> all = devices();
  return std::all_of(plan.devices.begin(), plan.devices.end(), [&all](const DeviceUse& planned) {
    const auto device =
        std::find_if(all.begin(), all.end(), [&planned](const Device& d) { return d.name == planned.device; });
    // One that shares the host's memory may not say what is free.
    return device == all.end() || device->memory_total == 0 || planned.use.total() + kMargin <= device->memory_free;
  });
}

}  // namespace

MemoryPlan measure(const std::string& path, const std::string& what, const ModelOptions& options,
                   const std::function<llama_context_params(const llama_model*)>& params) {
  const llama_model_ptr model = load_header(path, what, options);
  MemoryPlan plan;
  plan.layers = llama_model_n_layer(model.get()) + 1;  // the last one is the output's
  const llama_context_ptr context = try_context(model.get(), options, params(model.get()));
  for (const auto& [type, sizes] : llama_get_memory_breakdown(context.get())) {
    const bool host = ggml_backend_buft_is_host(type);
    add(use_of(plan, host ? nullptr : ggml_backend_buft_get_device(type)), {sizes.model, sizes.context, sizes.compute});
  }
  return plan;
}

MemoryPlan plan_memory(const ModelOptions& options) {
  std::uint32_t cells = 0;
  MemoryPlan plan = measure(options.model, "model", options, [&](const llama_model* model) {
    const llama_context_params params = context_params(model, options, kNoAbort);
    cells = params.n_ctx;
    return params;
  });
  if (!options.projector.empty()) {
    for (const auto& [device, bytes] : media_memory(options)) use_of(plan, device).weights += bytes;
  }
  if (options.speculation == "draft" && !options.draft_model.empty()) {
    const ModelOptions draft = options_of_draft(options, static_cast<int>(cells));
    add(plan, measure(draft.model, "draft_model", draft,
                      [&](const llama_model* model) { return context_params(model, draft, kNoAbort); }));
  }
  return plan;
}

int most_layers(int all, const std::function<bool(int layers)>& fits) {
  int fitting = 0;
  int too_many = all;
  while (too_many - fitting > 1) {
    const int middle = fitting + (too_many - fitting) / 2;
    (fits(middle) ? fitting : too_many) = middle;
  }
  return fitting;
}

int settled_layers(const ModelOptions& options) {
  if (options.gpu_layers != -1 || !has_gpu()) return static_cast<int>(options.gpu_layers);
  ModelOptions tried = options;
  int layers = 0;
  const auto fits = [&](int count) {
    tried.gpu_layers = count;
    const MemoryPlan plan = plan_memory(tried);
    layers = plan.layers;
    return fits_now(plan);
  };
  if (fits(-1)) return -1;
  return most_layers(layers, fits);
}

}  // namespace llama_openapi
