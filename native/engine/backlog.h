#pragma once

#include <algorithm>
#include <cstddef>
#include <deque>
#include <utility>

namespace llama_openapi {

/// Jobs that wait for one thread. By turns the smallest and the oldest is next: small ones do not wait for large ones,
/// and no stream of small ones keeps a large one waiting for ever.
template <class Job>
class Backlog {
 public:
  /// @param size of the work, in any unit
  void push(std::size_t size, Job job) { jobs_.push_back({size, std::move(job)}); }

  bool empty() const { return jobs_.empty(); }

  /// Not of an empty one.
  Job pop() {
    const auto smaller = [](const Entry& a, const Entry& b) { return a.size < b.size; };
    oldest_ = !oldest_;
    const auto next = oldest_ ? jobs_.begin() : std::min_element(jobs_.begin(), jobs_.end(), smaller);
    Job job = std::move(next->job);
    jobs_.erase(next);
    return job;
  }

 private:
  struct Entry {
    std::size_t size;
    Job job;
  };

  std::deque<Entry> jobs_;  // in order of arrival
  bool oldest_ = true;      // was the last one
};

}  // namespace llama_openapi
