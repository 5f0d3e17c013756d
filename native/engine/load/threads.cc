#include "engine/load/threads.h"

#include <algorithm>
#include <thread>

#include "common.h"
#include "engine/load/cpu_quota.h"

#ifdef __linux__
#include <sched.h>
#endif

namespace llama_openapi {
namespace {

#ifdef __linux__
int allowed_cpus() {
  cpu_set_t set;
  return sched_getaffinity(0, sizeof(set), &set) == 0 ? CPU_COUNT(&set) : 0;
}
#else
int allowed_cpus() { return 0; }
#endif

}  // namespace

int default_threads() {
  int threads = common_cpu_get_num_math();
  if (threads <= 0) threads = static_cast<int>(std::thread::hardware_concurrency());
  for (const int limit : {cpu_quota(), allowed_cpus()}) {
    if (limit > 0) threads = std::min(threads, limit);
  }
  return std::max(1, threads);
}

}  // namespace llama_openapi
