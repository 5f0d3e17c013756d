#include "support/file_tree.h"

#include <filesystem>
#include <fstream>
#include <random>

namespace fs = std::filesystem;

namespace testing {

FileTree::FileTree(const Files& files)
    : root_((fs::temp_directory_path() / ("engine_tests_" + std::to_string(std::random_device{}()))).string()) {
  for (const auto& [name, text] : files) {
    const fs::path file = fs::path(root_) / name;
    fs::create_directories(file.parent_path());
    std::ofstream(file) << text << "\n";
  }
}

FileTree::~FileTree() { fs::remove_all(root_); }

}  // namespace testing
