#pragma once

#include <deque>
#include <memory>
#include <vector>

#include "engine/base/mailbox.h"
#include "engine/base/thread.h"
#include "engine/embedding.h"
#include "engine/loop/engine_services.h"
#include "engine/loop/engine_stats.h"
#include "llama-cpp.h"

namespace llama_openapi {

/// Computes embeddings on a thread and a context of its own: packs as many whole inputs into a pass as fit, of requests
/// that have little left before those of others, so that a short request does not wait for a long one to end.
class EmbedLoop {
 public:
  /// @param ranks whether the model gives scores in place of vectors
  /// @throws Failure model_load_failed: no room for the context
  EmbedLoop(EngineServices services, bool ranks);

  /// Waits for the pass under way. The engine fails what is left.
  ~EmbedLoop();
  EmbedLoop(const EmbedLoop&) = delete;
  EmbedLoop& operator=(const EmbedLoop&) = delete;

  /// From any thread. The inputs are tokenised and fit.
  void post(std::shared_ptr<Embedding> embedding) { mailbox_.post(std::move(embedding)); }

 private:
  /// One input in a pass. Its sequence number is its place in the pass.
  struct Item {
    std::shared_ptr<Embedding> embedding;
    std::size_t input;
  };

  void run();
  void drop_cancelled();
  std::vector<Item> pack() const;
  bool compute(const std::vector<Item>& pass);
  void compute_apart(const std::vector<Item>& pass);
  bool decode(const std::vector<Item>& pass);
  void keep(Embedding& embedding, const float* vector);
  bool is_open(const std::shared_ptr<Embedding>& embedding) const;
  void end_finished();
  void tell(const std::vector<Item>& pass);
  void fail(const std::shared_ptr<Embedding>& embedding, const char* code, const char* message);
  void emit(Event event);

  const EngineServices services_;
  const bool ranks_;
  llama_context_ptr context_;
  llama_batch batch_{};
  bool spoilt_ = false;  ///< something that is no number may be in the cells
  std::deque<std::shared_ptr<Embedding>> open_;
  EngineStats stats_;
  Mailbox<std::shared_ptr<Embedding>> mailbox_;
  Thread thread_;
};

}  // namespace llama_openapi
