#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <unordered_map>

#include "engine/slots/kv_cache.h"

namespace llama_openapi {

/// What slots held, in host memory, by the numbers that the host cache gives.
class HostStore {
 public:
  struct State {
    std::unique_ptr<std::uint8_t[]> bytes;
    std::size_t size;
  };

  /// Keeps what the slot holds. @return false: there is no memory for it
  bool save(std::uint64_t entry, const KvCache& kv, int slot);

  void drop(std::uint64_t entry) { states_.erase(entry); }

  /// @return null: there is no such entry
  std::shared_ptr<const State> find(std::uint64_t entry) const;

 private:
  static std::shared_ptr<const State> read(const KvCache& kv, int slot);

  std::unordered_map<std::uint64_t, std::shared_ptr<const State>> states_;
};

}  // namespace llama_openapi
