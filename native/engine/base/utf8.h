#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace llama_openapi::utf8 {

/// Bytes at the end of `text` (0 to 3) that begin a character which later bytes could still complete.
std::size_t incomplete_suffix(std::string_view text);

/// `text` with every byte that belongs to no valid character replaced by U+FFFD (one per maximal invalid part, as the
/// Unicode Standard recommends, chapter 3.9).
std::string sanitize(std::string_view text);

}  // namespace llama_openapi::utf8
