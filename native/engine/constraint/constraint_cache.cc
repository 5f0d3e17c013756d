#include "engine/constraint/constraint_cache.h"

#include <utility>

namespace llama_openapi {
namespace {

/// Measured: 37 KB for a small schema, 100 KB for one of 20 KB, 1.5 MB for an enum of 5,000 texts in 60 KB.
constexpr std::size_t kBytesEach = 40000;
constexpr std::size_t kBytesPerByte = 25;

std::string key_of(const ConstraintSource& source) {
  return std::to_string(static_cast<int>(source.kind)) + " " + std::to_string(source.mark_token) + " " +
         std::to_string(source.cache_namespace.size()) + " " + source.cache_namespace + source.reasoning_end + "\n" +
         source.text;
}

}  // namespace

ConstraintCache::ConstraintCache(std::function<ConstraintVocabulary()> make_vocabulary, Limits limits)
    : make_vocabulary_(std::move(make_vocabulary)), compiled_(limits) {}

std::shared_ptr<CompiledConstraint> ConstraintCache::get(const ConstraintSource& source) {
  std::string key = key_of(source);
  if (auto found = find(key)) return found;
  auto compiled = std::make_shared<CompiledConstraint>(vocabulary(), source);
  const std::size_t bytes = kBytesEach + kBytesPerByte * key.size();
  compiled_.keep(std::move(key), compiled, bytes);
  return compiled;
}

bool ConstraintCache::has(const ConstraintSource& source) { return find(key_of(source)) != nullptr; }

std::shared_ptr<const ConstraintVocabulary> ConstraintCache::vocabulary() {
  std::call_once(made_, [this] { vocabulary_ = std::make_shared<const ConstraintVocabulary>(make_vocabulary_()); });
  return vocabulary_;
}

std::shared_ptr<CompiledConstraint> ConstraintCache::find(const std::string& key) {
  auto found = compiled_.find(key);
  if (!found || !found->given_up()) return found;
  compiled_.forget(key, found);
  return nullptr;
}

}  // namespace llama_openapi
