#include "engine/base/json_text.h"

#include <cstdint>

namespace llama_openapi {
namespace {

constexpr std::size_t kEscape = 6;  // \uXXXX

/// The unit of the escape `\uXXXX` that stands there; 0: there is none.
std::uint32_t unit_at(const std::string& json, std::size_t position) {
  if (position + kEscape > json.size() || json[position] != '\\' || json[position + 1] != 'u') return 0;
  std::uint32_t unit = 0;
  for (std::size_t i = position + 2; i < position + kEscape; i++) {
    const char c = json[i];
    const int digit = c >= '0' && c <= '9'   ? c - '0'
                      : c >= 'a' && c <= 'f' ? c - 'a' + 10
                      : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                             : -1;
    if (digit < 0) return 0;
    unit = unit * 16 + static_cast<std::uint32_t>(digit);
  }
  return unit;
}

bool is_high(std::uint32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low(std::uint32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

}  // namespace

std::string well_formed_json(std::string json) {
  for (std::size_t i = json.find('\\'); i < json.size(); i = json.find('\\', i)) {
    const std::uint32_t unit = unit_at(json, i);
    if (is_high(unit) && is_low(unit_at(json, i + kEscape))) {
      i += 2 * kEscape;
    } else if (is_high(unit) || is_low(unit)) {
      json.replace(i, kEscape, "\\ufffd");
      i += kEscape;
    } else {
      i += 2;
    }
  }
  return json;
}

}  // namespace llama_openapi
