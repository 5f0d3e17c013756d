#include "engine/load/cpu_quota.h"

#include <string>
#include <vector>

#include "support/file_tree.h"
#include "support/harness.h"

using namespace testing;
using namespace llama_openapi;

TEST(cpu_quota, is_the_least_limit_of_all_groups) {
  struct Case {
    std::string what;
    FileTree::Files files;
    int want;
  };
  const std::vector<Case> cases = {
      {"no control groups", {}, 0},
      {"2: its own mount", {{"proc/self/cgroup", "0::/"}, {"sys/fs/cgroup/cpu.max", "200000 100000"}}, 2},
      {"2: rounded up", {{"proc/self/cgroup", "0::/"}, {"sys/fs/cgroup/cpu.max", "250000 100000"}}, 3},
      {"2: less than one", {{"proc/self/cgroup", "0::/"}, {"sys/fs/cgroup/cpu.max", "5000 100000"}}, 1},
      {"2: no limit", {{"proc/self/cgroup", "0::/a"}, {"sys/fs/cgroup/a/cpu.max", "max 100000"}}, 0},
      {"2: the root has no file", {{"proc/self/cgroup", "0::/a"}, {"sys/fs/cgroup/a/cpu.max", "300000 100000"}}, 3},
      {"2: the parent's is less",
       {{"proc/self/cgroup", "0::/a/b/c"},
        {"sys/fs/cgroup/a/cpu.max", "100000 50000"},
        {"sys/fs/cgroup/a/b/cpu.max", "max 100000"},
        {"sys/fs/cgroup/a/b/c/cpu.max", "400000 100000"}},
       2},
      {"2: another group's does not count",
       {{"proc/self/cgroup", "0::/a/b"}, {"sys/fs/cgroup/a/c/cpu.max", "100000 100000"}},
       0},
      {"2: the host's path in a container",
       {{"proc/self/cgroup", "0::/docker/0123"}, {"sys/fs/cgroup/cpu.max", "150000 100000"}},
       2},
      {"2: a group outside of the mount",
       {{"proc/self/cgroup", "0::/../other"},
        {"sys/fs/cgroup/cpu.max", "100000 100000"},
        {"sys/fs/other/cpu.max", "900000 100000"}},
       1},
      {"1: joined controllers",
       {{"proc/self/cgroup", "11:memory:/m\n4:cpu,cpuacct:/a/b\n1:name=systemd:/s"},
        {"sys/fs/cgroup/cpu,cpuacct/a/b/cpu.cfs_quota_us", "600000"},
        {"sys/fs/cgroup/cpu,cpuacct/a/b/cpu.cfs_period_us", "100000"},
        {"sys/fs/cgroup/cpu,cpuacct/a/cpu.cfs_quota_us", "400000"},
        {"sys/fs/cgroup/cpu,cpuacct/a/cpu.cfs_period_us", "100000"}},
       4},
      {"1: mounted as cpu, the host's path",
       {{"proc/self/cgroup", "4:cpuacct,cpu:/docker/0123"},
        {"sys/fs/cgroup/cpu/cpu.cfs_quota_us", "100000"},
        {"sys/fs/cgroup/cpu/cpu.cfs_period_us", "50000"}},
       2},
      {"1: no limit",
       {{"proc/self/cgroup", "4:cpu:/"},
        {"sys/fs/cgroup/cpu/cpu.cfs_quota_us", "-1"},
        {"sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000"}},
       0},
      {"1 and 2 at once",
       {{"proc/self/cgroup", "4:cpu:/\n0::/a"},
        {"sys/fs/cgroup/cpu/cpu.cfs_quota_us", "500000"},
        {"sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000"}},
       5},
      {"cpuset is no cpu", {{"proc/self/cgroup", "4:cpuset:/"}, {"sys/fs/cgroup/cpu/cpu.cfs_quota_us", "1"}}, 0},
      {"what nobody can read",
       {{"proc/self/cgroup", "\n:\n0:\n0::\n0::a\n0::/a"}, {"sys/fs/cgroup/a/cpu.max", "many of them"}},
       0},
      {"1: where mountinfo says",
       {{"proc/self/cgroup", "4:cpu,cpuacct:/docker/01"},
        {"proc/self/mountinfo", "35 31 0:32 /docker/01 /cgroup/cpu rw - cgroup cgroup rw,cpu,cpuacct"},
        {"cgroup/cpu/cpu.cfs_quota_us", "300000"},
        {"cgroup/cpu/cpu.cfs_period_us", "100000"}},
       3},
      {"no period", {{"proc/self/cgroup", "0::/"}, {"sys/fs/cgroup/cpu.max", "100000 0"}}, 0},
  };
  for (const Case& given : cases) {
    const Note note(given.what);
    CHECK_EQ(cpu_quota(FileTree(given.files).root()), given.want);
  }
}
