#include "engine/constraint/json_depth.h"

#include <string>

#include "engine/base/failure.h"
#include "engine/constraint/json_place.h"

namespace llama_openapi {

void check_json_depth(std::string_view json, int limit, const char* param) {
  JsonPlace place;
  for (const char c : json) {
    place.ends_with(c);
    if (place.levels() <= limit) continue;
    throw Failure("invalid_value",
                  std::string("Invalid '") + param + "': nested deeper than " + std::to_string(limit) + " levels.",
                  param);
  }
}

}  // namespace llama_openapi
