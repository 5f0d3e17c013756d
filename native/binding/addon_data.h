#pragma once

#include <napi.h>

#include <set>

namespace llama_openapi {

class ModelWrap;

/// What one environment (the main thread, or a Worker) has of the addon.
struct AddonData {
  std::set<ModelWrap*> models;  ///< open ones
  int log_sink = 0;             ///< 0: none

  static AddonData& of(Napi::Env env) { return *env.GetInstanceData<AddonData>(); }
};

}  // namespace llama_openapi
