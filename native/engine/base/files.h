#pragma once

#include <fstream>
#include <optional>
#include <string>

namespace llama_openapi {

/// Opens a file to read its bytes; the stream has failed where that can't be done.
/// @param path UTF-8 on every system: a `const char*` would be in the ANSI code page on Windows
std::ifstream open_file(const std::string& path);

/// The content of a text file without the byte order mark that some editors put before it; nullopt where it can't be
/// read.
std::optional<std::string> read_text_file(const std::string& path);

}  // namespace llama_openapi
