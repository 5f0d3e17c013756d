#pragma once

#include <cstddef>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "engine/constraint.h"

namespace llama_openapi {

/// The constraints that a model's requests have had, by what they were compiled from. Those that have not been used
/// for the longest time go first. Any thread may use it.
class ConstraintCache {
 public:
  struct Limits {
    std::size_t entries;
    std::size_t bytes;  ///< as estimated: llguidance tells of none
  };

  /// @param make_vocabulary is called once, when the first constraint is compiled
  ConstraintCache(std::function<ConstraintVocabulary()> make_vocabulary, Limits limits);

  /// Compiled now, or before. Two threads that ask for the same at once may both compile it.
  /// @throws what ConstraintVocabulary and CompiledConstraint do
  std::shared_ptr<CompiledConstraint> get(const ConstraintSource& source);

  /// Whether it is compiled already, so that `get` takes no time.
  bool has(const ConstraintSource& source);

  std::size_t size() const;

 private:
  struct Entry {
    std::string key;
    std::shared_ptr<CompiledConstraint> compiled;
    std::size_t bytes;
  };
  using Entries = std::list<Entry>;

  std::shared_ptr<const ConstraintVocabulary> vocabulary();
  std::shared_ptr<CompiledConstraint> find(const std::string& key);
  void keep(Entry entry);
  void drop(Entries::iterator entry);

  const std::function<ConstraintVocabulary()> make_vocabulary_;
  const Limits limits_;
  std::once_flag made_;
  std::shared_ptr<const ConstraintVocabulary> vocabulary_;
  mutable std::mutex mutex_;
  Entries entries_;  ///< the one that was used last comes first
  std::unordered_map<std::string, Entries::iterator> by_key_;
  std::size_t bytes_ = 0;
};

}  // namespace llama_openapi
