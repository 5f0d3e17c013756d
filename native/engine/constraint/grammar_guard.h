#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace llama_openapi {

/// Reads a GBNF grammar as llama.cpp's parser does, and refuses, with line and column, what that parser refuses (it
/// only prints why), and what it takes but would not survive: it recurses for each bracket, expands repetitions without
/// bound, never ends on a hidden left recursion and on `{5,2}`, and aborts on the prefix of a library that this build
/// does not have.
/// @param is_token whether a text such as `<|im_end|>` is one token of the model
/// @throws Failure invalid_value
void check_grammar(std::string_view grammar, const std::function<bool(const std::string&)>& is_token);

}  // namespace llama_openapi
