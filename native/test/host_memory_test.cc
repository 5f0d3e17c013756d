// Memory limits of systemd, of containers and of groups made by hand: files as each of them leaves them below /proc and
// /sys.
#include "engine/load/host_memory.h"

#include <string>
#include <utility>
#include <vector>

#include "support/file_tree.h"
#include "support/harness.h"

using namespace testing;
using namespace llama_openapi;

namespace {

constexpr std::uint64_t kMiB = std::uint64_t{1} << 20U;

std::string mib(std::uint64_t count) { return std::to_string(count * kMiB); }

/// A machine with so much available.
FileTree::Files machine(std::uint64_t available_mib) {
  return {{"proc/meminfo",
           "MemTotal:  99999999 kB\nMemFree: 1 kB\nMemAvailable:  " + std::to_string(available_mib * 1024) + " kB"}};
}

/// A machine with 8000 MiB, and control groups.
FileTree::Files with(FileTree::Files files) {
  files.merge(machine(8000));
  return files;
}

/// One line of mountinfo.
std::string mount(const std::string& top, const std::string& point, const std::string& type,
                  const std::string& options = "rw") {
  return "35 31 0:32 " + top + " " + point + " rw,relatime shared:9 master:1 - " + type + " " + type + " " + options;
}

const std::string kDisk = "27 1 254:0 / / rw,relatime - ext4 /dev/vda rw,memory";
const std::string kUnified = kDisk + "\n" + mount("/", "/sys/fs/cgroup", "cgroup2", "rw,nsdelegate");
const std::string kNone1 = "9223372036854771712";

}  // namespace

#ifdef __linux__

TEST(host_memory, is_the_least_that_any_limit_leaves) {
  struct Case {
    std::string what;
    FileTree::Files files;
    std::uint64_t want_mib;
  };
  const std::string service = "sys/fs/cgroup/system.slice/llama.service/memory.";
  const std::string slice = "sys/fs/cgroup/system.slice/memory.";
  const std::string pod = "/kubepods.slice/kubepods-burstable.slice/kubepods-pod1.slice/cri-containerd-2.scope";
  const std::string v1 = "sys/fs/cgroup/memory";
  const std::vector<Case> cases = {
      {"nothing is known", {}, 0},
      {"no control groups", machine(8000), 8000},
      {"systemd: no limit",
       with({{"proc/self/cgroup", "0::/system.slice/llama.service"},
             {"proc/self/mountinfo", kUnified},
             {service + "max", "max"},
             {service + "high", "max"},
             {service + "current", mib(300)}}),
       8000},
      {"systemd: MemoryMax=",
       with({{"proc/self/cgroup", "0::/system.slice/llama.service"},
             {"proc/self/mountinfo", kUnified},
             {service + "max", mib(2000)},
             {service + "high", "max"},
             {service + "current", mib(500)},
             {service + "stat", "anon 1\ninactive_file " + mib(100) + "\nactive_file " + mib(50)}}),
       2000 - 500 + 150},
      {"systemd: MemoryHigh= is less",
       with({{"proc/self/cgroup", "0::/system.slice/llama.service"},
             {"proc/self/mountinfo", kUnified},
             {service + "max", mib(2000)},
             {service + "high", mib(1500)},
             {service + "current", mib(500)}}),
       1000},
      {"systemd: of the slice, with what its other services use",
       with({{"proc/self/cgroup", "0::/system.slice/llama.service"},
             {"proc/self/mountinfo", kUnified},
             {service + "max", mib(2000)},
             {service + "current", mib(10)},
             {slice + "max", "max"},
             {slice + "high", mib(3000)},
             {slice + "current", mib(2500)}}),
       500},
      {"systemd: of a user",
       with({{"proc/self/cgroup", "0::/user.slice/user-1000.slice/user@1000.service/app.slice/run-u7.scope"},
             {"proc/self/mountinfo", kUnified},
             {"sys/fs/cgroup/user.slice/user-1000.slice/memory.max", mib(4000)},
             {"sys/fs/cgroup/user.slice/user-1000.slice/memory.current", mib(1000)}}),
       3000},
      {"a limit that is used up",
       with({{"proc/self/cgroup", "0::/a"},
             {"proc/self/mountinfo", kUnified},
             {"sys/fs/cgroup/a/memory.max", mib(100)},
             {"sys/fs/cgroup/a/memory.current", mib(101)}}),
       0},
      {"the machine has less than the group may take",
       with({{"proc/self/cgroup", "0::/a"},
             {"proc/self/mountinfo", kUnified},
             {"sys/fs/cgroup/a/memory.max", mib(16000)},
             {"sys/fs/cgroup/a/memory.current", mib(10)}}),
       8000},
      {"Docker, version 2: its own namespace",
       with({{"proc/self/cgroup", "0::/"},
             {"proc/self/mountinfo", mount("/", "/sys/fs/cgroup", "cgroup2")},
             {"sys/fs/cgroup/memory.max", mib(1000)},
             {"sys/fs/cgroup/memory.high", "max"},
             {"sys/fs/cgroup/memory.current", mib(400)},
             {"sys/fs/cgroup/memory.stat", "inactive_file " + mib(100)}}),
       700},
      {"Docker, version 2: the host's namespace",
       with({{"proc/self/cgroup", "0::/system.slice/docker-0123.scope"},
             {"proc/self/mountinfo", kUnified},
             {"sys/fs/cgroup/system.slice/docker-0123.scope/memory.max", mib(1000)},
             {"sys/fs/cgroup/system.slice/docker-0123.scope/memory.current", mib(400)}}),
       600},
      {"a container in a container, whose path leads out of its mount",
       with({{"proc/self/cgroup", "0::/../../other"},
             {"proc/self/mountinfo", mount("/../..", "/sys/fs/cgroup", "cgroup2")},
             {"sys/fs/cgroup/memory.max", mib(1000)},
             {"sys/fs/cgroup/memory.current", mib(100)}}),
       900},
      {"Docker, version 1: the host's path, with the container's group mounted as the top",
       with({{"proc/self/cgroup", "5:cpu,cpuacct:/docker/0123\n4:memory:/docker/0123\n0::/docker/0123"},
             {"proc/self/mountinfo", mount("/docker/0123", "/sys/fs/cgroup/cpu", "cgroup", "rw,cpu,cpuacct") + "\n" +
                                         mount("/docker/0123", "/sys/fs/cgroup/memory", "cgroup", "rw,memory")},
             {v1 + "/memory.limit_in_bytes", mib(1000)},
             {v1 + "/memory.usage_in_bytes", mib(700)},
             {v1 + "/memory.stat", "inactive_file 5\nhierarchical_memory_limit " + mib(1000) +
                                       "\ntotal_inactive_file " + mib(200) + "\ntotal_active_file " + mib(100)}}),
       600},
      {"version 1: no limit",
       with({{"proc/self/cgroup", "4:memory:/"},
             {"proc/self/mountinfo", mount("/", "/sys/fs/cgroup/memory", "cgroup", "rw,memory")},
             {v1 + "/memory.limit_in_bytes", kNone1},
             {v1 + "/memory.usage_in_bytes", mib(700)}}),
       8000},
      {"version 1: a limit above, which is not seen",
       with({{"proc/self/cgroup", "4:memory:/lxc/box"},
             {"proc/self/mountinfo", mount("/lxc/box", "/sys/fs/cgroup/memory", "cgroup", "rw,memory")},
             {v1 + "/memory.limit_in_bytes", kNone1},
             {v1 + "/memory.usage_in_bytes", mib(100)},
             {v1 + "/memory.stat", "hierarchical_memory_limit " + mib(500)}}),
       400},
      {"version 1: of a group above, which has a hierarchy",
       with({{"proc/self/cgroup", "4:memory:/a/b"},
             {"proc/self/mountinfo", mount("/", "/sys/fs/cgroup/memory", "cgroup", "rw,memory")},
             {v1 + "/a/b/memory.limit_in_bytes", mib(4000)},
             {v1 + "/a/b/memory.usage_in_bytes", mib(100)},
             {v1 + "/a/b/memory.use_hierarchy", "1"},
             {v1 + "/a/memory.limit_in_bytes", mib(3000)},
             {v1 + "/a/memory.usage_in_bytes", mib(1000)},
             {v1 + "/a/memory.use_hierarchy", "1"}}),
       2000},
      {"version 1: of a group above, without",
       with({{"proc/self/cgroup", "4:memory:/a/b"},
             {"proc/self/mountinfo", mount("/", "/sys/fs/cgroup/memory", "cgroup", "rw,memory")},
             {v1 + "/a/b/memory.limit_in_bytes", mib(4000)},
             {v1 + "/a/b/memory.usage_in_bytes", mib(100)},
             {v1 + "/a/b/memory.use_hierarchy", "0"},
             {v1 + "/a/memory.limit_in_bytes", mib(3000)},
             {v1 + "/a/memory.usage_in_bytes", mib(1000)}}),
       3900},
      {"Kubernetes, version 1",
       with({{"proc/self/cgroup", "4:memory:/kubepods/burstable/pod1/2\n1:name=systemd:/kubepods/burstable/pod1/2"},
             {"proc/self/mountinfo",
              mount("/kubepods/burstable/pod1/2", "/sys/fs/cgroup/memory", "cgroup", "ro,memory")},
             {v1 + "/memory.limit_in_bytes", mib(2048)},
             {v1 + "/memory.usage_in_bytes", mib(48)}}),
       2000},
      {"Kubernetes, version 2: of the pod",
       with({{"proc/self/cgroup", "0::" + pod},
             {"proc/self/mountinfo", kUnified},
             {"sys/fs/cgroup" + pod + "/memory.max", "max"},
             {"sys/fs/cgroup/kubepods.slice/kubepods-burstable.slice/kubepods-pod1.slice/memory.max", mib(2048)},
             {"sys/fs/cgroup/kubepods.slice/kubepods-burstable.slice/kubepods-pod1.slice/memory.current", mib(48)}}),
       2000},
      {"LXC, version 2",
       with({{"proc/self/cgroup", "0::/.lxc"},
             {"proc/self/mountinfo", mount("/", "/sys/fs/cgroup", "cgroup2")},
             {"sys/fs/cgroup/memory.max", mib(1024)},
             {"sys/fs/cgroup/memory.current", mib(24)}}),
       1000},
      {"versions 1 and 2 at once",
       with({{"proc/self/cgroup", "4:memory:/a\n0::/a"},
             {"proc/self/mountinfo", mount("/", "/sys/fs/cgroup/memory", "cgroup", "rw,memory") + "\n" +
                                         mount("/", "/sys/fs/cgroup/unified", "cgroup2")},
             {v1 + "/a/memory.limit_in_bytes", mib(1000)},
             {v1 + "/a/memory.usage_in_bytes", mib(100)}}),
       900},
      {"mounted elsewhere, at a name with a space",
       with({{"proc/self/cgroup", "0::/a"},
             {"proc/self/mountinfo", mount("/", "/cgroups\\0402", "cgroup2")},
             {"cgroups 2/a/memory.max", mib(1000)},
             {"cgroups 2/a/memory.current", mib(100)}}),
       900},
      {"no mountinfo",
       with({{"proc/self/cgroup", "4:memory:/a"},
             {v1 + "/a/memory.limit_in_bytes", mib(1000)},
             {v1 + "/a/memory.usage_in_bytes", mib(100)}}),
       900},
      {"what can't be read",
       with({{"proc/self/cgroup", "\n:\n0::\n0::a\n4:memory"},
             {"proc/self/mountinfo", "1 2 - cgroup2\n- - - - - - - -\n"},
             {"sys/fs/cgroup/memory.max", "much"}}),
       8000},
  };
  for (const Case& given : cases) {
    const Note note(given.what);
    CHECK_EQ(available_memory(FileTree(given.files).root()) / kMiB, given.want_mib);
  }
}

TEST(host_memory, a_limit_that_is_used_up_is_known) {
  const FileTree tree(with({{"proc/self/cgroup", "0::/"},
                            {"proc/self/mountinfo", kUnified},
                            {"sys/fs/cgroup/memory.max", mib(100)},
                            {"sys/fs/cgroup/memory.current", mib(200)}}));
  CHECK_EQ(available_memory(tree.root()), 1U);  // 0 would say that nothing is known
}

#endif

TEST(host_memory, of_this_machine_is_known) {
  const std::uint64_t available = available_memory();
  CHECK(available > kMiB);
  CHECK(available < kMiB * kMiB);
}
