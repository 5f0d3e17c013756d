#pragma once

#include <string>

namespace llama_openapi {

/// Sequences share computed prefixes only where their scopes are equal.
struct CacheScope {
  /// Sequences of different groups are never computed in one step: their weights differ (adapters).
  int group = 0;
  /// Sequences of different namespaces must not learn of each other's prompts, not even from the time they take.
  std::string cache_namespace = {};
};

inline bool operator==(const CacheScope& a, const CacheScope& b) {
  return a.group == b.group && a.cache_namespace == b.cache_namespace;
}
inline bool operator!=(const CacheScope& a, const CacheScope& b) { return !(a == b); }

}  // namespace llama_openapi
