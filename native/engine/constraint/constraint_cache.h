#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "engine/base/lru_cache.h"
#include "engine/constraint/constraint.h"

namespace llama_openapi {

/// The constraints that a model's requests have had, by what they were compiled from. Those that have not been used
/// for the longest time go first. Any thread may use it.
class ConstraintCache {
 public:
  /// Bytes are an estimate: llguidance tells of none.
  using Limits = LruCache<CompiledConstraint>::Limits;

  /// @param make_vocabulary is called once, when the first constraint is compiled
  ConstraintCache(std::function<ConstraintVocabulary()> make_vocabulary, Limits limits);

  /// Compiled now, or before. Two threads that ask for the same at once may both compile it.
  /// @throws what ConstraintVocabulary and CompiledConstraint do
  std::shared_ptr<CompiledConstraint> get(const ConstraintSource& source);

  /// Whether it is compiled already, so that `get` takes no time.
  bool has(const ConstraintSource& source);

  std::size_t size() const { return compiled_.size(); }

 private:
  std::shared_ptr<const ConstraintVocabulary> vocabulary();
  std::shared_ptr<CompiledConstraint> find(const std::string& key);

  const std::function<ConstraintVocabulary()> make_vocabulary_;
  std::once_flag made_;
  std::shared_ptr<const ConstraintVocabulary> vocabulary_;
  LruCache<CompiledConstraint> compiled_;
};

}  // namespace llama_openapi
