#pragma once

#include <cstddef>
#include <iterator>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <utility>

namespace llama_openapi {

/// Values by the text that they were made from. Those that have not been used for the longest time go first. Any thread
/// may use it.
template <class Value>
class LruCache {
 public:
  struct Limits {
    std::size_t entries;
    std::size_t bytes;  ///< of all entries, as whoever keeps them estimates it
  };

  explicit LruCache(Limits limits) : limits_(limits) {}

  /// Null: it is not there.
  std::shared_ptr<Value> find(const std::string& key) {
    const std::lock_guard<std::mutex> lock(mutex_);
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, found->second);
    return found->second->value;
  }

  /// In place of what has the same key. What is larger than the cache is not kept.
  void keep(std::string key, std::shared_ptr<Value> value, std::size_t bytes) {
    const std::lock_guard<std::mutex> lock(mutex_);
    if (bytes > limits_.bytes) return;
    if (const auto found = by_key_.find(key); found != by_key_.end()) drop(found->second);
    while (!entries_.empty() && (entries_.size() >= limits_.entries || bytes_ + bytes > limits_.bytes)) {
      drop(std::prev(entries_.end()));
    }
    bytes_ += bytes;
    entries_.push_front({std::move(key), std::move(value), bytes});
    by_key_[entries_.front().key] = entries_.begin();
  }

  /// Forgets the key, where it still has that value.
  void forget(const std::string& key, const std::shared_ptr<Value>& value) {
    const std::lock_guard<std::mutex> lock(mutex_);
    const auto found = by_key_.find(key);
    if (found != by_key_.end() && found->second->value == value) drop(found->second);
  }

  std::size_t size() const {
    const std::lock_guard<std::mutex> lock(mutex_);
    return entries_.size();
  }

 private:
  struct Entry {
    std::string key;
    std::shared_ptr<Value> value;
    std::size_t bytes;
  };
  using Entries = std::list<Entry>;

  void drop(typename Entries::iterator entry) {
    bytes_ -= entry->bytes;
    by_key_.erase(entry->key);
    entries_.erase(entry);
  }

  const Limits limits_;
  mutable std::mutex mutex_;
  Entries entries_;  ///< the one that was used last comes first
  std::unordered_map<std::string, typename Entries::iterator> by_key_;
  std::size_t bytes_ = 0;
};

}  // namespace llama_openapi
