#pragma once

#include <string>
#include <vector>

namespace llama_openapi {

/// The name that was probably meant: the one at the smallest edit distance, if it is near enough; else empty.
std::string nearest(const std::string& name, const std::vector<std::string>& known);

}  // namespace llama_openapi
