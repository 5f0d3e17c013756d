#pragma once

#include <napi.h>

#include <mutex>
#include <vector>

#include "engine/event.h"

namespace llama_openapi {

/// Carries events from the engine's threads to one JS function. However many events there are and however often the
/// engine emits, JS is called once for all that came since it last looked.
class EventQueue {
 public:
  /// The queue frees itself once it is released and Node has delivered what was under way.
  static EventQueue* create(Napi::Env env, const Napi::Function& callback);
  EventQueue(const EventQueue&) = delete;
  EventQueue& operator=(const EventQueue&) = delete;

  /// From any thread.
  void push(std::vector<Event> events);

  /// JS thread: while referenced, the event loop stays alive.
  void ref(Napi::Env env) { function_.Ref(env); }
  void unref(Napi::Env env) { function_.Unref(env); }

  /// JS thread, when no other thread can push any more. The last call.
  void release() { function_.Release(); }

 private:
  EventQueue() = default;
  static void deliver(Napi::Env env, Napi::Function callback, EventQueue* queue, void* data);
  using Function = Napi::TypedThreadSafeFunction<EventQueue, void, deliver>;

  std::mutex mutex_;
  std::vector<Event> events_;
  Function function_;
};

}  // namespace llama_openapi
