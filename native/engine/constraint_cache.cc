#include "engine/constraint_cache.h"

#include <utility>

namespace llama_openapi {
namespace {

/// Measured: 37 KB for a small schema, 100 KB for one of 20 KB, 1.5 MB for an enum of 5,000 texts in 60 KB.
constexpr std::size_t kBytesEach = 40000;
constexpr std::size_t kBytesPerByte = 25;

std::string key_of(const ConstraintSource& source) {
  return std::to_string(static_cast<int>(source.kind)) + " " + std::to_string(source.mark_token) + " " +
         source.reasoning_end + "\n" + source.text;
}

}  // namespace

ConstraintCache::ConstraintCache(std::function<ConstraintVocabulary()> make_vocabulary, Limits limits)
    : make_vocabulary_(std::move(make_vocabulary)), limits_(limits) {}

std::shared_ptr<CompiledConstraint> ConstraintCache::get(const ConstraintSource& source) {
  std::string key = key_of(source);
  if (auto found = find(key)) return found;
  auto compiled = std::make_shared<CompiledConstraint>(vocabulary(), source);
  const std::size_t bytes = kBytesEach + kBytesPerByte * key.size();
  keep({std::move(key), compiled, bytes});
  return compiled;
}

bool ConstraintCache::has(const ConstraintSource& source) { return find(key_of(source)) != nullptr; }

std::size_t ConstraintCache::size() const {
  const std::lock_guard<std::mutex> lock(mutex_);
  return entries_.size();
}

std::shared_ptr<const ConstraintVocabulary> ConstraintCache::vocabulary() {
  std::call_once(made_, [this] { vocabulary_ = std::make_shared<const ConstraintVocabulary>(make_vocabulary_()); });
  return vocabulary_;
}

std::shared_ptr<CompiledConstraint> ConstraintCache::find(const std::string& key) {
  const std::lock_guard<std::mutex> lock(mutex_);
  const auto found = by_key_.find(key);
  if (found == by_key_.end()) return nullptr;
  if (found->second->compiled->given_up()) {
    drop(found->second);
    return nullptr;
  }
  entries_.splice(entries_.begin(), entries_, found->second);
  return found->second->compiled;
}

void ConstraintCache::keep(Entry entry) {
  const std::lock_guard<std::mutex> lock(mutex_);
  if (entry.bytes > limits_.bytes) return;
  if (const auto found = by_key_.find(entry.key); found != by_key_.end()) drop(found->second);
  while (!entries_.empty() && (entries_.size() >= limits_.entries || bytes_ + entry.bytes > limits_.bytes)) {
    drop(std::prev(entries_.end()));
  }
  bytes_ += entry.bytes;
  entries_.push_front(std::move(entry));
  by_key_[entries_.front().key] = entries_.begin();
}

void ConstraintCache::drop(Entries::iterator entry) {
  bytes_ -= entry->bytes;
  by_key_.erase(entry->key);
  entries_.erase(entry);
}

}  // namespace llama_openapi
