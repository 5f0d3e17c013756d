#pragma once

#include <vector>

#include "chat.h"
#include "engine/prompt_text.h"

namespace jinja {
struct program;
}

namespace llama_openapi {

/// From now on the template's literals, and what is put together of nothing else, are marked in what it renders. (The
/// mark is the Jinja engine's `is_input`, turned round: it is kept where all of a text has it, and so says for certain
/// that a text is the template's own, but not that it is the request's.)
void mark_literals(jinja::program& program);

/// The same for all templates of a model.
void mark_literals(common_chat_templates& templates);

/// What this thread's templates render while it lives, in order.
class Renderings {
 public:
  Renderings();
  ~Renderings();
  Renderings(const Renderings&) = delete;
  Renderings& operator=(const Renderings&) = delete;

  const std::vector<PromptText>& all() const { return all_; }
  void add(PromptText text) { all_.push_back(std::move(text)); }

 private:
  std::vector<PromptText> all_;
  Renderings* outer_;
};

}  // namespace llama_openapi
