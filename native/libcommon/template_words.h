#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <vector>

#include "chat.h"
#include "engine/prompt/prompt_text.h"

namespace autoparser {
struct autoparser;
}
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

/// What libcommon finds out about templates, each of which it renders dozens of times for that: once for all chats.
/// Lives no longer than the templates. Any thread may use it.
class TemplateAnalyses {
 public:
  autoparser::autoparser of(const common_chat_template& chat_template);

 private:
  std::mutex mutex_;
  std::map<const common_chat_template*, std::shared_ptr<const autoparser::autoparser>> known_;
};

/// What this thread's templates render while it lives, in order.
class Renderings {
 public:
  /// @param analyses of these templates; null: libcommon analyses them anew, which renders them, too
  explicit Renderings(TemplateAnalyses* analyses);
  ~Renderings();
  Renderings(const Renderings&) = delete;
  Renderings& operator=(const Renderings&) = delete;

  const std::vector<PromptText>& all() const { return all_; }
  TemplateAnalyses* analyses() const { return analyses_; }
  void add(PromptText text) { all_.push_back(std::move(text)); }

 private:
  std::vector<PromptText> all_;
  Renderings* outer_;
  TemplateAnalyses* analyses_;
};

}  // namespace llama_openapi
