#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace llama_openapi {

using MediaVectors = std::vector<float>;

/// The vectors of images and recordings seen lately: a conversation brings its images along at every turn, and making
/// vectors of one takes longer than anything else in a prompt. The least recently used go first. One thread at a time.
class MediaCache {
 public:
  /// @param limit bytes that it holds at most
  explicit MediaCache(std::size_t limit) : limit_(limit) {}

  /// @return null where it has none
  std::shared_ptr<const MediaVectors> find(const std::string& key);

  /// Nothing is kept that is larger than the limit by itself.
  void add(const std::string& key, std::shared_ptr<const MediaVectors> vectors);

  std::size_t bytes() const { return bytes_; }

 private:
  struct Entry {
    std::string key;
    std::shared_ptr<const MediaVectors> vectors;
  };

  static std::size_t size_of(const Entry& entry) { return entry.vectors->size() * sizeof(float); }
  void drop_last();

  std::size_t limit_;
  std::size_t bytes_ = 0;
  std::list<Entry> entries_;  // the last used first
  std::unordered_map<std::string, std::list<Entry>::iterator> by_key_;
};

}  // namespace llama_openapi
