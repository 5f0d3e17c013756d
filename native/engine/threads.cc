#include "engine/threads.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <string>
#include <thread>

#include "common.h"

#ifdef __linux__
#include <sched.h>
#endif

namespace llama_openapi {
namespace {

#ifdef __linux__
/// CPUs' worth of time in cgroup v2's `cpu.max` ("quota period", or "max period"), 0 where there is no limit.
int cgroup_quota() {
  std::ifstream file("/sys/fs/cgroup/cpu.max");
  std::string quota;
  double period = 0;
  if (!(file >> quota >> period) || quota == "max" || period <= 0) return 0;
  return std::max(1, static_cast<int>(std::ceil(std::stod(quota) / period)));
}

int allowed_cpus() {
  cpu_set_t set;
  return sched_getaffinity(0, sizeof(set), &set) == 0 ? CPU_COUNT(&set) : 0;
}
#else
int cgroup_quota() { return 0; }
int allowed_cpus() { return 0; }
#endif

}  // namespace

int default_threads() {
  int threads = common_cpu_get_num_math();
  if (threads <= 0) threads = static_cast<int>(std::thread::hardware_concurrency());
  for (const int limit : {cgroup_quota(), allowed_cpus()}) {
    if (limit > 0) threads = std::min(threads, limit);
  }
  return std::max(1, threads);
}

}  // namespace llama_openapi
