#include "engine/load/host_memory.h"

#include <algorithm>

#if defined(__linux__)
#include <fstream>
#include <sstream>
#include <vector>

#include "engine/load/control_groups.h"
#elif defined(__APPLE__)
#include <mach/mach.h>
#include <sys/sysctl.h>
#elif defined(_WIN32)
#include <windows.h>
#else
#include <unistd.h>
#endif

namespace llama_openapi {

#if defined(__linux__)

namespace {

/// The number after a key (`MemAvailable:`, `inactive_file`) of a file of such lines; 0 without one.
std::uint64_t value_of(const std::string& path, const std::string& key) {
  std::ifstream file(path);
  std::string line;
  while (std::getline(file, line)) {
    std::istringstream words(line);
    std::string name;
    std::uint64_t value = 0;
    if (words >> name >> value && name == key) return value;
  }
  return 0;
}

std::uint64_t number_in(const std::string& path) {
  std::ifstream file(path);
  std::uint64_t number = 0;
  file >> number;  // `max` is no number: no limit
  return file ? number : 0;
}

/// Version 1 writes no limit as a number near 2^63.
constexpr std::uint64_t kNoLimit = std::uint64_t{1} << 60U;

/// Of several limits, of which 0 is none.
std::uint64_t lowest(std::uint64_t a, std::uint64_t b) { return a == 0 || b == 0 ? std::max(a, b) : std::min(a, b); }

/// What a group leaves of its limit; 0 without one. Cached files count as used, but give way.
std::uint64_t left_of(std::uint64_t limit, std::uint64_t used, std::uint64_t cached) {
  if (limit == 0 || limit >= kNoLimit) return 0;
  used -= std::min(used, cached);
  return std::max<std::uint64_t>(1, limit - std::min(limit, used));
}

std::uint64_t left_v2(const std::string& folder) {
  const std::string group = folder + "/memory.";
  const std::uint64_t limit = lowest(number_in(group + "max"), number_in(group + "high"));
  if (limit == 0) return 0;
  const std::uint64_t cached = value_of(group + "stat", "inactive_file") + value_of(group + "stat", "active_file");
  return left_of(limit, number_in(group + "current"), cached);
}

/// The limit of the hierarchy is that of groups above, too, which a container does not see.
std::uint64_t left_v1(const std::string& folder) {
  const std::string group = folder + "/memory.";
  const std::uint64_t limit =
      lowest(number_in(group + "limit_in_bytes"), value_of(group + "stat", "hierarchical_memory_limit"));
  if (limit == 0) return 0;
  const std::uint64_t cached =
      value_of(group + "stat", "total_inactive_file") + value_of(group + "stat", "total_active_file");
  return left_of(limit, number_in(group + "usage_in_bytes"), cached);
}

/// The least that the groups of a path leave; 0 without a limit.
std::uint64_t left_on(const GroupPath& path) {
  std::uint64_t out = 0;
  for (const std::string& folder : path.folders) {
    out = lowest(out, path.version == 2 ? left_v2(folder) : left_v1(folder));
    // Below a group of version 1 without a hierarchy, those above it set no limits.
    if (path.version == 1 && std::ifstream(folder + "/memory.use_hierarchy").get() == '0') break;
  }
  return out;
}

}  // namespace

std::uint64_t available_memory(const std::string& root) {
  std::uint64_t out = value_of(root + "/proc/meminfo", "MemAvailable:") * 1024;
  for (const GroupPath& path : control_groups("memory", root)) out = lowest(out, left_on(path));
  return out;
}

#elif defined(__APPLE__)

std::uint64_t available_memory(const std::string&) {
  std::uint64_t all = 0;
  std::size_t size = sizeof(all);
  if (sysctlbyname("hw.memsize", &all, &size, nullptr, 0) != 0) return 0;
  vm_statistics64_data_t pages{};
  mach_msg_type_number_t count = HOST_VM_INFO64_COUNT;
  vm_size_t page = 0;
  const host_t host = mach_host_self();
  const bool known =
      host_page_size(host, &page) == KERN_SUCCESS &&
      host_statistics64(host, HOST_VM_INFO64, reinterpret_cast<host_info64_t>(&pages), &count) == KERN_SUCCESS;
  mach_port_deallocate(mach_task_self(), host);
  if (!known) return all;
  // As the Activity Monitor counts what is used: memory of programs, what is wired, what is compressed.
  const std::uint64_t programs =
      pages.internal_page_count - std::min<std::uint64_t>(pages.internal_page_count, pages.purgeable_count);
  const std::uint64_t used = (programs + pages.wire_count + pages.compressor_page_count) * page;
  return std::max<std::uint64_t>(1, all - std::min(all, used));
}

#elif defined(_WIN32)

std::uint64_t available_memory(const std::string&) {
  MEMORYSTATUSEX status{};
  status.dwLength = sizeof(status);
  return GlobalMemoryStatusEx(&status) != 0 ? status.ullAvailPhys : 0;
}

#else

std::uint64_t available_memory(const std::string&) {
  const long pages = sysconf(_SC_PHYS_PAGES);
  const long page = sysconf(_SC_PAGESIZE);
  return pages > 0 && page > 0 ? static_cast<std::uint64_t>(pages) * static_cast<std::uint64_t>(page) : 0;
}

#endif

}  // namespace llama_openapi
