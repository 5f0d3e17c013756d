#include "engine/constraint/json_place.h"

namespace llama_openapi {

bool JsonPlace::ends_with(char c) {
  if (in_string_) {
    in_string_ = c != '"' || escaped_;
    escaped_ = c == '\\' && !escaped_;
    return false;
  }
  in_string_ = c == '"';
  if (c == '{' || c == '[') levels_++;
  return (c == '}' || c == ']') && --levels_ <= 0;
}

std::string JsonPlace::written(char c) const {
  if (!in_string_ || static_cast<unsigned char>(c) >= 0x20) return {c};
  // Behind a backslash it is the letter of an escape.
  const std::string backslash = escaped_ ? "" : "\\";
  if (c == '\n') return backslash + "n";
  if (c == '\r') return backslash + "r";
  if (c == '\t') return backslash + "t";
  const char* const digits = "0123456789abcdef";
  return backslash + "u00" + (c < 0x10 ? "0" : "1") + digits[c & 0xF];
}

}  // namespace llama_openapi
