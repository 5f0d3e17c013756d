#include "engine/cpu_quota.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <limits>
#include <optional>
#include <sstream>

namespace llama_openapi {
namespace {

/// A number that is more than nothing; none where the file is not there, or says that there is no limit (`max`, -1).
std::optional<double> read_number(std::istream& from) {
  double number = 0;
  if (!(from >> number) || number <= 0) return std::nullopt;
  return number;
}

std::optional<double> quota_by_period(std::istream& quota, std::istream& period) {
  const std::optional<double> most = read_number(quota);
  const std::optional<double> of = most ? read_number(period) : std::nullopt;
  return of ? std::optional(*most / *of) : std::nullopt;
}

/// Of one control group of version 2, as `QUOTA PERIOD` in one file.
std::optional<double> quota_v2(const std::string& folder) {
  std::ifstream file(folder + "/cpu.max");
  return quota_by_period(file, file);
}

/// Of one control group of version 1.
std::optional<double> quota_v1(const std::string& folder) {
  std::ifstream quota(folder + "/cpu.cfs_quota_us");
  std::ifstream period(folder + "/cpu.cfs_period_us");
  return quota_by_period(quota, period);
}

/// The least limit of a control group and of all that it lies in.
/// @param mount where the tree of groups is mounted
/// @param path of the group, `/` at its start. A container may see the path that its host sees, below a mount that has
///   the container's own group at its top: what is not there has no limit
double least(const std::string& mount, std::string path, std::optional<double> (*quota)(const std::string& folder)) {
  double least = std::numeric_limits<double>::infinity();
  if (path.find("..") != std::string::npos) path = "";  // a group outside of what is mounted here
  for (;;) {
    while (!path.empty() && path.back() == '/') path.pop_back();
    least = std::min(least, quota(mount + path).value_or(least));
    if (path.empty()) return least;
    path.erase(path.rfind('/'));
  }
}

bool has_word(const std::string& list, const std::string& word) {
  std::istringstream words(list);
  for (std::string one; std::getline(words, one, ',');) {
    if (one == word) return true;
  }
  return false;
}

}  // namespace

int cpu_quota(const std::string& root) {
  const std::string mount = root + "/sys/fs/cgroup";
  double cpus = std::numeric_limits<double>::infinity();
  // Lines of `number:controllers:path`; version 2 has one with neither number nor controllers.
  std::ifstream groups(root + "/proc/self/cgroup");
  for (std::string line; std::getline(groups, line);) {
    const std::size_t first = line.find(':');
    const std::size_t second = first == std::string::npos ? first : line.find(':', first + 1);
    if (second == std::string::npos || second + 1 >= line.size() || line[second + 1] != '/') continue;
    const std::string controllers = line.substr(first + 1, second - first - 1);
    const std::string path = line.substr(second + 1);
    if (controllers.empty()) {
      cpus = std::min(cpus, least(mount, path, quota_v2));
    } else if (has_word(controllers, "cpu")) {
      cpus = std::min(cpus, least(mount + "/" + controllers, path, quota_v1));
      cpus = std::min(cpus, least(mount + "/cpu", path, quota_v1));
    }
  }
  constexpr double kMost = 1U << 20U;
  return cpus > kMost ? 0 : std::max(1, static_cast<int>(std::ceil(cpus)));
}

}  // namespace llama_openapi
