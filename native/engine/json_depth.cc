#include "engine/json_depth.h"

#include <string>

#include "engine/failure.h"

namespace llama_openapi {

void check_json_depth(std::string_view json, int limit, const char* param) {
  int depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < json.size(); i++) {
    const char c = json[i];
    if (in_string) {
      if (c == '\\') i++;
      if (c == '"') in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '[' || c == '{') {
      if (++depth > limit) {
        throw Failure("invalid_value",
                      std::string("Invalid '") + param + "': nested deeper than " + std::to_string(limit) + " levels.",
                      param);
      }
    } else if (c == ']' || c == '}') {
      depth--;
    }
  }
}

}  // namespace llama_openapi
