#include "engine/prompt/media_cache.h"

#include <utility>

namespace llama_openapi {

std::shared_ptr<const MediaVectors> MediaCache::find(const std::string& key) {
  const auto found = by_key_.find(key);
  if (found == by_key_.end()) return nullptr;
  entries_.splice(entries_.begin(), entries_, found->second);
  return found->second->vectors;
}

void MediaCache::add(const std::string& key, std::shared_ptr<const MediaVectors> vectors) {
  if (vectors->size() * sizeof(float) > limit_ || by_key_.count(key) != 0) return;
  entries_.push_front(Entry{key, std::move(vectors)});
  by_key_[key] = entries_.begin();
  bytes_ += size_of(entries_.front());
  while (bytes_ > limit_) drop_last();
}

void MediaCache::drop_last() {
  bytes_ -= size_of(entries_.back());
  by_key_.erase(entries_.back().key);
  entries_.pop_back();
}

}  // namespace llama_openapi
