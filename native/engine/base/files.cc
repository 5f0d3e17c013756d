#include "engine/base/files.h"

#include <cerrno>
#include <filesystem>
#include <sstream>
#include <system_error>

namespace llama_openapi {
namespace {

constexpr char kByteOrderMark[] = "\xEF\xBB\xBF";

}  // namespace

std::ifstream open_file(const std::string& path) {
  try {
    return std::ifstream(std::filesystem::u8path(path), std::ios::binary);
  } catch (const std::system_error&) {  // Windows: the path is no UTF-8
    errno = ENOENT;
    std::ifstream failed;
    failed.setstate(std::ios::failbit);
    return failed;
  }
}

std::optional<std::string> read_text_file(const std::string& path) {
  std::ifstream file = open_file(path);
  std::ostringstream stream;
  if (!file || !(stream << file.rdbuf())) return std::nullopt;
  std::string text = stream.str();
  const std::size_t mark = sizeof(kByteOrderMark) - 1;
  if (text.compare(0, mark, kByteOrderMark) == 0) text.erase(0, mark);
  return text;
}

}  // namespace llama_openapi
