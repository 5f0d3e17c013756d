#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/base/mailbox.h"
#include "engine/base/thread.h"
#include "engine/embedding.h"
#include "engine/event.h"
#include "engine/load/model.h"
#include "engine/loop/engine_services.h"
#include "engine/loop/engine_stats.h"
#include "engine/request.h"
#include "engine/scheduler/backlog.h"

namespace llama_openapi {

class EmbedLoop;
class StepLoop;

/// A model with threads of its own: one loads it, runs the step loop and frees it; others prepare requests: short ones,
/// long ones, and those with images or audio.
/// Everything goes in by messages and comes out as events. All methods may be called from any thread.
class Engine {
 public:
  /// Starts to load. The sink hears of progress, then Loaded, or Failed with request 0 and then Closed.
  Engine(ModelOptions options, EventSink sink);

  /// Closes and waits.
  ~Engine();
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  /// @return the request's number, at least 1. Its events end with RequestEnded or Failed.
  std::uint64_t submit(PredictOptions options);

  /// Tokenises off the caller's thread. @return the number that the Tokens or Failed event will carry
  std::uint64_t tokenize(std::string text, bool add_special, bool parse_special, Asker asker = {});

  /// The text of tokens, special ones too, off the caller's thread. @return the number of the Text or Failed event
  std::uint64_t detokenize(std::vector<llama_token> tokens, Asker asker = {});

  /// The prompt that the chat template makes of `messages`. @return the number of the Text or Failed event
  std::uint64_t apply_template(PredictOptions options);

  /// @return the number that the Embeddings or Failed event will carry
  std::uint64_t embed(EmbedOptions options);

  /// The request, or the question, ends with Failed `cancelled`, if it has not ended before.
  void cancel(std::uint64_t request);

  /// A paused request keeps its cells and computes nothing.
  void pause(std::uint64_t request, bool paused);

  /// Cancels a load, fails every request with `closed`, frees everything; the sink then hears Closed. Does not wait.
  /// (An engine that stops by itself does the same with `engine_failed`, and tells Failed with request 0 before
  /// Closed.)
  void close();

  /// Waits for both threads. After close().
  void join();

  /// Whether `Loaded` was told, or is about to be: from then on the facts below are there, and stay when it is closed.
  bool loaded() const { return loaded_; }
  /// Of the loaded model; only after Loaded.
  const ModelInfo& info() const { return info_; }
  /// Tokens that one sequence can hold; only after Loaded.
  int context_size() const { return context_size_; }
  /// Sequences at once; only after Loaded.
  int parallel() const { return parallel_; }
  /// Tokens that one input for embeddings can have; only after Loaded.
  int embedding_limit() const { return embedding_limit_; }
  /// False for models that only embed; only after Loaded.
  bool can_generate() const { return can_generate_; }
  /// True for rerankers, which give a score for a pair of texts, and no vectors; only after Loaded.
  bool ranks() const { return ranks_; }

  EngineStats stats() const;

 private:
  /// What the preparers can answer by themselves.
  struct Question {
    std::function<Event()> answer;
    std::atomic<bool> cancelled{false};
  };

  /// One of the three pointers is not null.
  struct Job {
    std::shared_ptr<Request> request;    ///< to prepare
    std::shared_ptr<Embedding> embed;    ///< to tokenise and embed
    std::shared_ptr<Question> question;  ///< to answer
    std::uint64_t id = 0;
    Asker asker = {};
    std::size_t size = 0;  ///< bytes of text to work on
  };

  EngineServices services(void (Engine::*report)(const EngineStats& stats));
  void run();
  void guard(const std::function<void()>& work);
  void serve(std::unique_ptr<StepLoop> loop);
  std::unique_ptr<StepLoop> load();
  Failed fail_the_rest();
  void post(Job job);
  std::uint64_t ask(Asker asker, std::size_t size, const std::function<Event(std::uint64_t id)>& answer);
  void prepare_jobs(Mailbox<Job>& jobs);
  void prepare_job(const Job& job);
  void prepare_embedding(const Job& job);
  void emit(Event event);
  Failed end() const;
  void ended(std::uint64_t request);
  std::shared_ptr<Request> find(std::uint64_t request);
  void set_stats(const EngineStats& stats);
  void set_embed_stats(const EngineStats& stats);

  ModelOptions options_;  // fixed but for `gpu_layers`, which the load settles
  const EventSink sink_;
  std::atomic<bool> closing_{false};
  std::atomic<std::uint64_t> next_id_{1};

  std::unique_ptr<Model> model_;
  std::atomic<bool> loaded_{false};
  ModelInfo info_;
  int context_size_ = 0;
  int parallel_ = 0;
  int embedding_limit_ = 0;
  bool can_generate_ = false;
  bool ranks_ = false;

  mutable std::mutex mutex_;  // guards the seven below
  std::unordered_map<std::uint64_t, std::shared_ptr<Request>> requests_;
  EngineStats stats_;                                     // of the step loop
  EngineStats embed_stats_;                               // of the embedding loop
  bool finished_ = false;                                 // no thread is left to answer anything
  Failed end_{0, "closed", "The model was closed.", ""};  // what requests that are left are told, and those to come

  std::unordered_map<std::uint64_t, std::shared_ptr<Embedding>> embeddings_;
  std::unordered_map<std::uint64_t, std::shared_ptr<Question>> questions_;

  std::mutex embed_mutex_;
  std::unique_ptr<EmbedLoop> embed_loop_;  // made at the first request for embeddings, under embed_mutex_
  Mailbox<Job> jobs_;
  Mailbox<Job> long_jobs_;
  Mailbox<Job> compile_jobs_;  // prepared but for a schema or a grammar that is compiled first
  Mailbox<Job> media_jobs_;    // what would hold the others up for seconds
  Mailbox<std::shared_ptr<Request>> submitted_;
  Thread preparer_;
  Thread long_preparer_;
  Thread compile_preparer_;
  Thread media_preparer_;  // only where the model takes images or audio
  Thread runner_;
};

}  // namespace llama_openapi
