#pragma once

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include "engine/engine.h"
#include "engine/host_store.h"
#include "engine/kv_cache.h"
#include "engine/scheduler.h"
#include "engine/speculation.h"
#include "engine/workers.h"
#include "llama-cpp.h"

namespace llama_openapi {

/// What the engine's thread does, step by step: drain the mailbox, plan, decode, sample and emit. Owns the context.
class StepLoop {
 public:
  /// Makes the context and tells the engine its size.
  /// @throws Failure model_load_failed
  explicit StepLoop(Engine& engine);
  ~StepLoop();
  StepLoop(const StepLoop&) = delete;
  StepLoop& operator=(const StepLoop&) = delete;

  /// Computes what is to be ready before the first request, and puts it into host memory for good. Before run(). Ends
  /// early when the engine is closed.
  /// @throws Failure model_load_failed
  void warm();

  /// Until the engine is closed. What has not ended then is left to the engine to fail.
  void run();

 private:
  enum class Decoded { Ok, NoRoom, Aborted, Failed };

  bool compute(const std::vector<llama_token>& tokens, int start);
  int usable_context(const ModelOptions& options) const;
  void loop();
  void begin(const std::shared_ptr<Request>& request);
  void look_at_flags();

  Decoded decode(const std::vector<Scheduler::Work>& plan);
  Decoded decode_span(const Scheduler::Work& work);
  Decoded decoded(int code);
  void start(const Sequence& sequence);
  void schedule(const Sequence& sequence, int outputs = 0);
  bool place(const std::vector<Scheduler::Start>& starts);
  bool fill(const Scheduler::Start& begun);
  bool restore(int slot, const HostStore::State& state);
  void spill(const HostCache::Spill& spill, int slot);
  void evict(const PrefixCache::Eviction& eviction);
  bool pointless() const;
  void clear_away(const std::vector<Scheduler::Work>& plan);
  void make_room(const std::vector<Scheduler::Work>& plan);
  std::vector<Scheduler::Work> choose(std::vector<Scheduler::Work> works);
  void part(const std::vector<Scheduler::Work>& plan);
  void suspect(const Scheduler::Work& work);
  void restart(std::uint64_t sequence);
  void give_up(const std::vector<Scheduler::Work>& plan);
  bool acquit(std::uint64_t sequence);
  void start_over();

  void propose_drafts();
  void sample_drafted(std::uint64_t id, const Scheduler::Work& work, int output);
  void count_draft(Sequence& sequence, llama_token token);
  void learn_cost(const std::vector<Scheduler::Work>& plan, Clock::time_point begun);
  bool without_drafts(const std::vector<Scheduler::Work>& plan);

  void draw_together(const std::vector<Scheduler::Work>& plan);
  Drawn take_draw(Sequence& sequence, int output);
  void count_prompt(const Sequence& sequence, const Scheduler::Work& work);
  void tell_progress(const Sequence& sequence, const Scheduler::Work& work);
  void count_computed(const Sequence& sequence, const Scheduler::Work& work);
  void take_samples(const std::vector<Scheduler::Work>& plan);
  void begin_echo(const std::shared_ptr<Request>& request);
  void echo(Sequence& sequence, const Scheduler::Work& work, int output);
  bool end_echo(Sequence& sequence);
  std::vector<std::uint64_t> sequences_of(const Request& request) const;
  void sample(Sequence& sequence, int output);
  void show(Sequence& sequence, const std::string& text, bool last);
  static void count_reasoning(Sequence& sequence);
  void tell(const Sequence& sequence, AnswerDelta delta, std::vector<TokenLogprobs> logprobs);
  void finish(Sequence& sequence, bool length);
  void end(const Request& request);
  void fail(std::shared_ptr<Request> request, Failed why, bool keep = true);

  void drop(std::uint64_t sequence, bool keep);
  void flush();
  void report();

  Engine& engine_;
  llama_context_ptr context_;
  std::unique_ptr<KvCache> kv_;
  HostStore host_;
  std::unique_ptr<Scheduler> scheduler_;
  std::unique_ptr<Speculation> speculation_;  ///< null: none
  bool no_drafts_ = false;                    ///< in the next step: the last one had no room for them
  llama_batch batch_{};
  Workers workers_;  ///< for what costs time beside the model
  std::unordered_map<std::uint64_t, Sequence> sequences_;
  std::uint64_t next_sequence_ = 1;
  std::vector<std::shared_ptr<Request>> current_;  ///< those of the step; empty: it has to come to its end
  std::vector<std::uint64_t> suspects_;            ///< of a step that failed: each computes its next one by itself
  std::vector<Event> events_;
  EngineStats stats_;
};

}  // namespace llama_openapi
