#include "engine/slots/host_store.h"

#include <new>
#include <utility>

#include "engine/load/host_memory.h"

namespace llama_openapi {

bool HostStore::save(std::uint64_t entry, const KvCache& kv, int slot) {
  auto state = read(kv, slot);
  if (!state) return false;
  states_[entry] = std::move(state);
  return true;
}

std::shared_ptr<const HostStore::State> HostStore::find(std::uint64_t entry) const {
  const auto state = states_.find(entry);
  return state == states_.end() ? nullptr : state->second;
}

std::shared_ptr<const HostStore::State> HostStore::read(const KvCache& kv, int slot) {
  const std::size_t size = kv.size(slot);
  // The system may hand out memory that it does not have, and end the process that uses it.
  const std::uint64_t available = available_memory();
  if (size == 0 || (available != 0 && size > available / 2)) return nullptr;
  auto state = std::make_shared<State>();
  state->bytes.reset(new (std::nothrow) std::uint8_t[size]);  // not set to zero first
  state->size = size;
  if (!state->bytes || kv.save(slot, state->bytes.get(), size) != size) return nullptr;
  return state;
}

}  // namespace llama_openapi
