#pragma once

#include <napi.h>

#include <vector>

#include "engine/event.h"

namespace llama_openapi {

/// The engine's events as plain JS objects, told apart by `type`. See src/backend/llama/addon.ts for their shapes.
Napi::Array events_to_js(Napi::Env env, const std::vector<Event>& events);

}  // namespace llama_openapi
