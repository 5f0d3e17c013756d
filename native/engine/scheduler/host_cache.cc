#include "engine/scheduler/host_cache.h"

#include <algorithm>
#include <utility>

namespace llama_openapi {
namespace {

constexpr int kLeastGained = 64;
constexpr int kCopiedForOne = 8;

}  // namespace

bool worth_copying(int gained, int copied) { return gained >= kLeastGained && gained >= copied / kCopiedForOne; }

int common_prefix(const HostCache::Tokens& a, const HostCache::Tokens& b) {
  const auto end = a.begin() + static_cast<std::ptrdiff_t>(std::min(a.size(), b.size()));
  return static_cast<int>(std::mismatch(a.begin(), end, b.begin()).first - a.begin());
}

bool HostCache::readable(const Entry& entry, const CacheScope& scope) {
  return entry.pinned ? entry.scope.group == scope.group : entry.scope == scope;
}

HostCache::Match HostCache::match(const CacheScope& scope, const Tokens& tokens, int most) const {
  Match best;
  for (const Entry& entry : entries_) {
    if (!readable(entry, scope)) continue;
    const int size = static_cast<int>(entry.tokens.size());
    const int common = std::min(common_prefix(tokens, entry.tokens), most);
    if (common == 0 || (!partial_ && common != size)) continue;
    // Among equals the one of which less is copied in vain.
    if (common > best.length || (common == best.length && size < best.size))
      best = {entry.number, common, size, entry.pinned};
  }
  return best;
}

bool HostCache::replaces(const CacheScope& scope, const Tokens& tokens, const Entry& entry) const {
  if (!partial_ || entry.pinned || entry.scope != scope) return false;
  return common_prefix(tokens, entry.tokens) == static_cast<int>(entry.tokens.size());
}

int HostCache::replaced(const CacheScope& scope, const Tokens& tokens) const {
  int most = 0;
  for (const Entry& entry : entries_) {
    if (replaces(scope, tokens, entry)) most = std::max(most, static_cast<int>(entry.tokens.size()));
  }
  return most;
}

HostCache::Spill HostCache::add(const CacheScope& scope, Tokens tokens, std::uint64_t bytes, std::uint64_t except) {
  const auto stays = std::find_if(entries_.begin(), entries_.end(),
                                  [except](const Entry& entry) { return entry.number == except && !entry.pinned; });
  const std::uint64_t reserved = stays == entries_.end() ? 0 : stays->bytes;
  if (reserved > limit_ || bytes > limit_ - reserved) return {};

  Spill spill;
  const auto drop = [&](const Entry& entry) {
    spill.dropped.push_back(entry.number);
    forget(spill.dropped.back());
  };
  for (std::size_t i = entries_.size(); i-- > 0;) {
    if (entries_[i].number != except && replaces(scope, tokens, entries_[i])) drop(entries_[i]);
  }
  while (unpinned() + bytes > limit_) {
    const auto age = [except](const Entry& entry) {
      return std::make_pair(entry.pinned || entry.number == except, entry.used);
    };
    drop(*std::min_element(entries_.begin(), entries_.end(),
                           [&](const Entry& a, const Entry& b) { return age(a) < age(b); }));
  }
  spill.saved = next_++;
  entries_.push_back({spill.saved, scope, std::move(tokens), bytes, ++clock_, false});
  return spill;
}

std::uint64_t HostCache::pin(int group, Tokens tokens, std::uint64_t bytes) {
  entries_.push_back({next_, {group}, std::move(tokens), bytes, ++clock_, true});
  return next_++;
}

bool HostCache::has(std::uint64_t entry) const {
  return std::any_of(entries_.begin(), entries_.end(), [entry](const Entry& one) { return one.number == entry; });
}

void HostCache::touch(std::uint64_t entry) {
  for (Entry& one : entries_) {
    if (one.number == entry) one.used = ++clock_;
  }
}

void HostCache::forget(std::uint64_t entry) {
  entries_.erase(
      std::remove_if(entries_.begin(), entries_.end(), [entry](const Entry& one) { return one.number == entry; }),
      entries_.end());
}

std::vector<std::uint64_t> HostCache::clear() {
  std::vector<std::uint64_t> gone;
  for (const Entry& entry : entries_) {
    if (!entry.pinned) gone.push_back(entry.number);
  }
  for (const std::uint64_t entry : gone) forget(entry);
  return gone;
}

std::uint64_t HostCache::unpinned() const {
  std::uint64_t sum = 0;
  for (const Entry& entry : entries_) sum += entry.pinned ? 0 : entry.bytes;
  return sum;
}

std::uint64_t HostCache::bytes() const {
  std::uint64_t sum = 0;
  for (const Entry& entry : entries_) sum += entry.bytes;
  return sum;
}

}  // namespace llama_openapi
