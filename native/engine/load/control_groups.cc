#include "engine/load/control_groups.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

namespace llama_openapi {
namespace {

/// A hierarchy of groups, or a part of one, that is mounted.
struct Mount {
  int version;
  std::string controllers;  ///< of version 1, among other options
  std::string top;          ///< the group that is at the mount point
  std::string point;
};

/// A group of this process: a line `number:controllers:path` of /proc/self/cgroup. Version 2 has neither number nor
/// controllers.
struct Group {
  int version;
  std::string controllers;
  std::string path;
};

bool has_word(const std::string& list, const std::string& word) {
  std::istringstream words(list);
  for (std::string one; std::getline(words, one, ',');) {
    if (one == word) return true;
  }
  return false;
}

/// Spaces and the like are written in octal: `\040`.
std::string unescaped(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); i++) {
    const bool escaped = text[i] == '\\' && i + 3 < text.size() &&
                         std::all_of(text.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                     text.begin() + static_cast<std::ptrdiff_t>(i) + 4,
                                     [](char digit) { return digit >= '0' && digit <= '7'; });
    if (!escaped) {
      out += text[i];
      continue;
    }
    out += static_cast<char>((text[i + 1] - '0') * 64 + (text[i + 2] - '0') * 8 + (text[i + 3] - '0'));
    i += 3;
  }
  return out;
}

/// Lines of `id parent device root point options [tags] - type source options`.
std::vector<Mount> read_mounts(const std::string& root) {
  std::vector<Mount> mounts;
  std::ifstream file(root + "/proc/self/mountinfo");
  for (std::string line; std::getline(file, line);) {
    std::istringstream words(line);
    const std::vector<std::string> all{std::istream_iterator<std::string>(words), {}};
    const auto end = std::find(all.begin(), all.end(), "-");
    if (end - all.begin() < 6 || all.end() - end < 4) continue;
    const std::string& type = end[1];
    if (type != "cgroup" && type != "cgroup2") continue;
    mounts.push_back({type == "cgroup" ? 1 : 2, end[3], unescaped(all[3]), unescaped(all[4])});
  }
  return mounts;
}

/// Where control groups are mounted by convention: for a /proc that does not say.
std::vector<Mount> usual_mounts(const Group& group, const std::string& controller) {
  const std::string top = "/sys/fs/cgroup";
  if (group.version == 2) return {{2, "", "/", top}};
  return {{1, controller, "/", top + "/" + group.controllers}, {1, controller, "/", top + "/" + controller}};
}

std::vector<Group> read_groups(const std::string& controller, const std::string& root) {
  std::vector<Group> groups;
  std::ifstream file(root + "/proc/self/cgroup");
  for (std::string line; std::getline(file, line);) {
    const std::size_t first = line.find(':');
    const std::size_t second = first == std::string::npos ? first : line.find(':', first + 1);
    if (second == std::string::npos || second + 1 >= line.size() || line[second + 1] != '/') continue;
    const std::string controllers = line.substr(first + 1, second - first - 1);
    if (!controllers.empty() && !has_word(controllers, controller)) continue;
    groups.push_back({controllers.empty() ? 2 : 1, controllers, line.substr(second + 1)});
  }
  return groups;
}

bool lies_in(const std::string& path, const std::string& folder) {
  return path.compare(0, folder.size(), folder) == 0 && (path.size() == folder.size() || path[folder.size()] == '/');
}

/// @param path of a group, below the mount's top. A container may see the path that its host sees, with its own group
///   mounted as the top of all: then only the mount point is there
std::vector<std::string> folders_of(const Mount& mount, std::string path) {
  const std::string top = mount.top == "/" ? "" : mount.top;
  if (lies_in(path, top)) path = path.substr(top.size());
  if (path.find("..") != std::string::npos) path = "";  // a group outside of what is mounted here
  std::vector<std::string> folders;
  for (;;) {
    while (!path.empty() && path.back() == '/') path.pop_back();
    folders.push_back(mount.point + path);
    if (path.empty()) return folders;
    path.erase(path.rfind('/'));
  }
}

}  // namespace

std::vector<GroupPath> control_groups(const std::string& controller, const std::string& root) {
  const std::vector<Mount> mounts = read_mounts(root);
  std::vector<GroupPath> paths;
  for (const Group& group : read_groups(controller, root)) {
    for (const Mount& mount : mounts.empty() ? usual_mounts(group, controller) : mounts) {
      if (mount.version != group.version) continue;
      if (mount.version == 1 && !has_word(mount.controllers, controller)) continue;
      GroupPath found{mount.version, folders_of(mount, group.path)};
      for (std::string& folder : found.folders) folder.insert(0, root);
      paths.push_back(std::move(found));
    }
  }
  return paths;
}

}  // namespace llama_openapi
