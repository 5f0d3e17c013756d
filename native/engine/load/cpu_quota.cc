#include "engine/load/cpu_quota.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <limits>
#include <optional>

#include "engine/load/control_groups.h"

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

}  // namespace

int cpu_quota(const std::string& root) {
  double cpus = std::numeric_limits<double>::infinity();
  for (const GroupPath& path : control_groups("cpu", root)) {
    for (const std::string& folder : path.folders) {
      cpus = std::min(cpus, (path.version == 2 ? quota_v2(folder) : quota_v1(folder)).value_or(cpus));
    }
  }
  constexpr double kMost = 1U << 20U;
  return cpus > kMost ? 0 : std::max(1, static_cast<int>(std::ceil(cpus)));
}

}  // namespace llama_openapi
