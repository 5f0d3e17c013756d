#include "engine/base/workers.h"

#include <atomic>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

#include "support/harness.h"

using llama_openapi::Workers;

TEST(workers, do_each_job_once) {
  for (const int helpers : {0, 1, 3}) {
    Workers workers(helpers);
    for (std::size_t count = 0; count < 200; count++) {
      std::vector<int> done(count);  // not atomic: each is one job's own
      workers.run(count, [&done](std::size_t i) { done[i]++; });
      for (const int times : done) CHECK_EQ(times, 1);
    }
  }
}

TEST(workers, work_at_the_same_time) {
  Workers workers(1);
  std::atomic<int> begun{0};
  std::set<std::thread::id> who;
  std::mutex mutex;
  // Neither job ends before the other one has begun.
  workers.run(2, [&](std::size_t) {
    begun++;
    while (begun < 2) std::this_thread::yield();
    const std::lock_guard<std::mutex> lock(mutex);
    who.insert(std::this_thread::get_id());
  });
  CHECK_EQ(who.size(), static_cast<std::size_t>(2));
}
