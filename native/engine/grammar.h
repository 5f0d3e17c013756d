#pragma once

#include <string>
#include <vector>

namespace llama_openapi {

/// A grammar in GBNF and where it begins to hold.
struct Grammar {
  std::string text;                   ///< empty: none
  std::vector<std::string> triggers;  ///< the first of these texts begins it (and is part of it). None: the first token
};

}  // namespace llama_openapi
