#pragma once

#include <string>

namespace llama_openapi {

/// JSON's text with U+FFFD for each escape of half a surrogate pair that stands alone. No UTF-8 has such halves, and
/// libcommon's JSON refuses them; JavaScript's has them.
std::string well_formed_json(std::string json);

}  // namespace llama_openapi
