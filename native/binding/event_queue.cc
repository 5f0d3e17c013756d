#include "binding/event_queue.h"

#include <utility>

#include "binding/events.h"
#include "binding/uncaught.h"

namespace llama_openapi {

EventQueue* EventQueue::create(Napi::Env env, const Napi::Function& callback) {
  auto* queue = new EventQueue;
  queue->function_ = Function::New(env, callback, "llama_openapi events", 0, 1, queue,
                                   [](Napi::Env, void*, EventQueue* done) { delete done; });
  return queue;
}

void EventQueue::push(std::vector<Event> events) {
  bool called = false;
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    called = !events_.empty();  // JS has been called and has not looked yet
    if (called) {
      events_.insert(events_.end(), std::make_move_iterator(events.begin()), std::make_move_iterator(events.end()));
    } else {
      events_ = std::move(events);
    }
  }
  if (!called) function_.NonBlockingCall();
}

void EventQueue::deliver(Napi::Env env, Napi::Function callback, EventQueue* queue, void* /*data*/) {
  // The environment is going away. Node has run the finalizer before it drops the calls that are left: the queue is
  // gone.
  if (env == nullptr) return;
  std::vector<Event> events;
  {
    const std::lock_guard<std::mutex> lock(queue->mutex_);
    events.swap(queue->events_);
  }
  if (events.empty()) return;
  try {
    callback.Call({events_to_js(env, events)});
  } catch (const Napi::Error& error) {
    throw_uncaught(env, error);
  }
}

}  // namespace llama_openapi
