#pragma once

#include <string>
#include <vector>

namespace llama_openapi {

/// The folders of a control group and of all that it lies in, as far as they are mounted here: its own first.
struct GroupPath {
  int version;  ///< of control groups: 1 or 2
  std::vector<std::string> folders;
};

/// The control groups of this process that hold a controller (Linux): one of version 2, and one of version 1 where that
/// has the controller. systemd's slices, containers of every kind and groups made by hand are found alike: by the paths
/// of /proc/self/cgroup below the mount points of /proc/self/mountinfo. A folder need not exist.
/// @param controller `cpu`, `memory`, ...
/// @param root what stands before `/proc` and `/sys`; empty, other than in tests
std::vector<GroupPath> control_groups(const std::string& controller, const std::string& root);

}  // namespace llama_openapi
