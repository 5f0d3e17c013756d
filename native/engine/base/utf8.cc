#include "engine/base/utf8.h"

#include <cstdint>

namespace llama_openapi::utf8 {
namespace {

struct Lead {
  std::size_t length;       // bytes of the character, 0 where the byte can't start one
  std::uint8_t second_min;  // range of the second byte: excludes overlong forms, surrogates and beyond U+10FFFF
  std::uint8_t second_max;
};

Lead lead(std::uint8_t byte) {
  if (byte < 0x80) return {1, 0, 0};
  if (byte < 0xC2) return {0, 0, 0};
  if (byte < 0xE0) return {2, 0x80, 0xBF};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte < 0xF0) return {3, 0x80, 0xBF};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte < 0xF4) return {4, 0x80, 0xBF};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

/// Bytes from `start` that are a valid beginning of one character; `whole` tells whether it is complete.
std::size_t valid_prefix(std::string_view text, std::size_t start, bool& whole) {
  const Lead head = lead(static_cast<std::uint8_t>(text[start]));
  whole = false;
  if (head.length == 0) return 0;
  std::size_t n = 1;
  while (n < head.length && start + n < text.size()) {
    const auto byte = static_cast<std::uint8_t>(text[start + n]);
    const std::uint8_t min = n == 1 ? head.second_min : 0x80;
    const std::uint8_t max = n == 1 ? head.second_max : 0xBF;
    if (byte < min || byte > max) return n;
    n++;
  }
  whole = n == head.length;
  return n;
}

}  // namespace

std::size_t incomplete_suffix(std::string_view text) {
  for (std::size_t back = 1; back <= 3 && back <= text.size(); back++) {
    const std::size_t start = text.size() - back;
    if (lead(static_cast<std::uint8_t>(text[start])).length == 0) continue;
    bool whole = false;
    const std::size_t n = valid_prefix(text, start, whole);
    return !whole && n == back ? back : 0;
  }
  return 0;
}

std::string sanitize(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    bool whole = false;
    const std::size_t n = valid_prefix(text, i, whole);
    if (whole) {
      out.append(text, i, n);
    } else {
      out += "\xEF\xBF\xBD";
    }
    i += n == 0 ? 1 : n;
  }
  return out;
}

}  // namespace llama_openapi::utf8
