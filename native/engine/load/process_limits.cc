#include "engine/load/process_limits.h"

#ifndef _WIN32
#include <sys/resource.h>
#include <unistd.h>

#include <fstream>
#include <new>
#endif

namespace llama_openapi {

#ifdef _WIN32

void limit_process(std::uint64_t /*cpu_seconds*/, std::uint64_t /*memory*/) {}

#else

namespace {

/// Bytes of data that the process has, as RLIMIT_DATA counts them; 0: not known.
std::uint64_t data_size() {
  std::ifstream statm("/proc/self/statm");
  std::uint64_t pages = 0;
  for (int field = 0; field < 6; field++) statm >> pages;  // the sixth is data and stack
  return statm ? pages * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE)) : 0;
}

std::uint64_t cpu_seconds_used() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::uint64_t>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec);
}

/// The soft limit alone, so that a later call can raise it again.
void limit(decltype(RLIMIT_CPU) resource, std::uint64_t value) {
  rlimit current{};
  if (getrlimit(resource, &current) != 0) return;
  const auto wanted = static_cast<rlim_t>(value);
  current.rlim_cur = current.rlim_max == RLIM_INFINITY || wanted < current.rlim_max ? wanted : current.rlim_max;
  setrlimit(resource, &current);
}

}  // namespace

void limit_process(std::uint64_t cpu_seconds, std::uint64_t memory) {
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_CPU, cpu_seconds_used() + cpu_seconds + 1);
  // Not of the address space, of which GPU drivers reserve more than any machine has.
  if (const std::uint64_t taken = data_size()) limit(RLIMIT_DATA, taken + memory);
  // Whoever catches std::bad_alloc would pass it off as a complaint of the template.
  std::set_new_handler([] { _exit(kOutOfMemory); });
}

#endif

}  // namespace llama_openapi
