#pragma once

#include <map>
#include <string>

namespace testing {

/// A tree of files in place of `/`, which goes with the object.
class FileTree {
 public:
  /// Texts by the files' names, relative to the root. Each gets a line's end.
  using Files = std::map<std::string, std::string>;

  explicit FileTree(const Files& files);
  ~FileTree();
  FileTree(const FileTree&) = delete;
  FileTree& operator=(const FileTree&) = delete;

  const std::string& root() const { return root_; }

 private:
  std::string root_;
};

}  // namespace testing
