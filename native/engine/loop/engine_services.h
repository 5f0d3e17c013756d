#pragma once

#include <atomic>
#include <cstdint>
#include <functional>

#include "engine/event.h"
#include "engine/generated/options.h"
#include "engine/load/model.h"
#include "engine/loop/engine_stats.h"

namespace llama_openapi {

/// What an engine gives a loop that computes for it. The engine outlives the loop.
struct EngineServices {
  const Model& model;
  const ModelOptions& options;
  const std::atomic<bool>& closing;  ///< the loop and its running decode end when it becomes true
  const EventSink& sink;
  /// Forgets a request's number. Called before the request's last event, so that a client that has the event can't
  /// find the request any more.
  std::function<void(std::uint64_t request)> ended;
  std::function<void(const EngineStats& stats)> report;
  /// Runs what a thread does: an exception that it throws ends the model, not the process.
  std::function<void(const std::function<void()>& work)> guard;
};

}  // namespace llama_openapi
