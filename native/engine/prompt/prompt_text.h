#pragma once

#include <string>
#include <utility>
#include <vector>

namespace llama_openapi {

/// A rendered prompt that knows which of its text is the template's own, and which came with the request (or was made
/// of what came with it). Names of control tokens stand for these tokens in the template's own text only.
struct PromptText {
  struct Part {
    bool own;
    std::string text;
  };
  std::vector<Part> parts;  ///< in order, none empty, no two of a kind beside each other

  void add(bool own, std::string text) {
    if (text.empty()) return;
    if (!parts.empty() && parts.back().own == own) {
      parts.back().text += text;
    } else {
      parts.push_back({own, std::move(text)});
    }
  }

  void add(const PromptText& other) {
    for (const Part& part : other.parts) add(part.own, part.text);
  }

  std::string text() const {
    std::string whole;
    for (const Part& part : parts) whole += part.text;
    return whole;
  }
};

}  // namespace llama_openapi
