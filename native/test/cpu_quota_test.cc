#include "engine/cpu_quota.h"

#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "support/harness.h"

using namespace testing;
using namespace llama_openapi;

namespace {

namespace fs = std::filesystem;

using Files = std::map<std::string, std::string>;

/// A tree of files in place of `/`, which goes when it does.
class Tree {
 public:
  explicit Tree(const Files& files) {
    root_ = fs::temp_directory_path() / ("cpu_quota_" + std::to_string(std::random_device{}()));
    for (const auto& [name, text] : files) {
      const fs::path file = root_ / name;
      fs::create_directories(file.parent_path());
      std::ofstream(file) << text << "\n";
    }
  }
  ~Tree() { fs::remove_all(root_); }
  Tree(const Tree&) = delete;
  Tree& operator=(const Tree&) = delete;

  std::string root() const { return root_.string(); }

 private:
  fs::path root_;
};

}  // namespace

TEST(cpu_quota, is_the_least_limit_of_all_groups) {
  struct Case {
    std::string what;
    Files files;
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
      {"no period", {{"proc/self/cgroup", "0::/"}, {"sys/fs/cgroup/cpu.max", "100000 0"}}, 0},
  };
  for (const Case& given : cases) {
    const Note note(given.what);
    CHECK_EQ(cpu_quota(Tree(given.files).root()), given.want);
  }
}
