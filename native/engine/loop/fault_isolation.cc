#include "engine/loop/fault_isolation.h"

#include <algorithm>
#include <utility>

namespace llama_openapi {

FaultIsolation::Works FaultIsolation::choose(Works works) const {
  for (const std::uint64_t suspect : suspects_) {
    const auto work =
        std::find_if(works.begin(), works.end(), [suspect](const Work& one) { return one.sequence == suspect; });
    if (work != works.end()) return {*work};
  }
  return works;
}

FaultIsolation::Verdict FaultIsolation::step_failed(const Works& works) {
  Verdict verdict;
  verdict.start_over = !partial_;
  if (works.size() == 1) {
    verdict.failed = works.front().sequence;
    return verdict;
  }
  for (const Work& work : works) {
    clear(work.sequence);
    suspects_.push_back(work.sequence);
  }
  verdict.undone = works;
  return verdict;
}

bool FaultIsolation::output_failed(std::uint64_t sequence) {
  spoilt_ = true;
  if (clear(sequence)) return true;
  suspects_.push_back(sequence);
  return false;
}

bool FaultIsolation::step_ended(const Works& works, const std::function<bool(std::uint64_t sequence)>& runs) {
  if (!std::exchange(spoilt_, false)) return false;
  // It may come from a sequence that computed a part of its prompt, and has given no output yet.
  for (const Work& work : works) {
    if (!work.samples && !is_suspect(work.sequence) && runs(work.sequence)) suspects_.push_back(work.sequence);
  }
  return true;
}

bool FaultIsolation::is_suspect(std::uint64_t sequence) const {
  return std::find(suspects_.begin(), suspects_.end(), sequence) != suspects_.end();
}

/// @return whether the sequence was a suspect; it no longer is
bool FaultIsolation::clear(std::uint64_t sequence) {
  const auto found = std::find(suspects_.begin(), suspects_.end(), sequence);
  if (found == suspects_.end()) return false;
  suspects_.erase(found);
  return true;
}

}  // namespace llama_openapi
