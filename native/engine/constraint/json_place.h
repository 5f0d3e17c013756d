#pragma once

#include <string>

namespace llama_openapi {

/// A place in a JSON text that is gone over character by character.
class JsonPlace {
 public:
  /// @return whether the text's object or array ends with that character
  bool ends_with(char c);

  /// The character as JSON writes it there: in a string control characters are escapes.
  std::string written(char c) const;

  bool in_string() const { return in_string_; }

  /// Brackets that are open. Below zero where the text closes more than it opens.
  int levels() const { return levels_; }

 private:
  int levels_ = 0;
  bool in_string_ = false;
  bool escaped_ = false;
};

}  // namespace llama_openapi
