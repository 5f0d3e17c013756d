#include "engine/engine.h"

#include <exception>
#include <utility>

#include "engine/base/failure.h"
#include "engine/base/utf8.h"
#include "engine/load/context.h"
#include "engine/load/memory_plan.h"
#include "engine/loop/embed_loop.h"
#include "engine/loop/step_loop.h"
#include "engine/prompt/prompt.h"

namespace llama_openapi {

namespace {

/// For templates, grammars and tokenizers: what recurses is bounded, but not to musl's 128 KiB.
constexpr std::size_t kEngineStack = std::size_t{32} << 20U;

/// Bytes of text that are prepared within some milliseconds.
constexpr std::size_t kShort = std::size_t{64} << 10U;

/// Bytes of a text to tokenise: a million tokens or so, about a second. llama.cpp can't be cut while it tokenises.
constexpr std::size_t kMostToTokenize = std::size_t{4} << 20U;

std::size_t size_of(const PredictOptions& options) {
  return options.prompt.size() + options.suffix.size() + options.messages.size() + options.tools.size() +
         options.json_schema.size() + options.grammar.size();
}

/// @tparam Options of a request
template <class Options>
Asker asker_of(const Options& options) {
  return {options.client, options.end_user};
}

std::size_t size_of(const EmbedOptions& options) {
  std::size_t size = options.query.size();
  for (const std::string& text : options.texts) size += text.size();
  return size;
}

}  // namespace

Engine::Engine(ModelOptions options, EventSink sink) : options_(std::move(options)), sink_(std::move(sink)) {
  runner_ = Thread(kEngineStack, [this] { run(); });
}

Engine::~Engine() {
  close();
  join();
}

std::uint64_t Engine::submit(PredictOptions options) {
  auto request = std::make_shared<Request>(next_id_++, std::move(options));
  const std::uint64_t id = request->id;
  const Asker asker = asker_of(request->options);
  const std::size_t size = size_of(request->options);
  post(Job{std::move(request), nullptr, nullptr, id, asker, size});
  return id;
}

std::uint64_t Engine::tokenize(std::string text, bool add_special, bool parse_special, Asker asker) {
  const std::size_t size = text.size();
  return ask(asker, size, [this, text = std::move(text), add_special, parse_special](std::uint64_t id) {
    if (text.size() > kMostToTokenize) {
      throw Failure("string_above_max_length",
                    "The text has " + std::to_string(text.size()) + " bytes. Expected at most " +
                        std::to_string(kMostToTokenize) + ".",
                    "prompt");
    }
    return Tokens{id, model_->tokenize(text, add_special, parse_special, "prompt")};
  });
}

std::uint64_t Engine::detokenize(std::vector<llama_token> tokens, Asker asker) {
  const std::size_t size = tokens.size() * sizeof(llama_token);
  return ask(asker, size, [this, tokens = std::move(tokens)](std::uint64_t id) {
    return Text{id, model_->detokenize(tokens)};
  });
}

std::uint64_t Engine::apply_template(PredictOptions options) {
  const Asker asker = asker_of(options);
  const std::size_t size = size_of(options);
  return ask(asker, size, [this, options = std::move(options)](std::uint64_t id) {
    return Text{id, utf8::sanitize(model_->chat_template().render(options).text.text())};
  });
}

std::uint64_t Engine::ask(Asker asker, std::size_t size, const std::function<Event(std::uint64_t id)>& answer) {
  const std::uint64_t id = next_id_++;
  auto question = std::make_shared<Question>();
  question->answer = [answer, id] { return answer(id); };
  post(Job{nullptr, nullptr, std::move(question), id, asker, size});
  return id;
}

std::uint64_t Engine::embed(EmbedOptions options) {
  auto embedding = std::make_shared<Embedding>(next_id_++, std::move(options));
  const std::uint64_t id = embedding->id;
  const Asker asker = asker_of(embedding->options);
  const std::size_t size = size_of(embedding->options);
  post(Job{nullptr, std::move(embedding), nullptr, id, asker, size});
  return id;
}

/// Under one lock with fail_the_rest: a job is either refused here or failed there, never both.
void Engine::post(Job job) {
  const std::uint64_t id = job.id;
  const auto most = static_cast<std::size_t>(options_.parallel + options_.queue_limit);
  Failed why;
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    why = end_;
    why.request = id;
    const bool full = (job.request && requests_.size() >= most) || (job.embed && embeddings_.size() >= most) ||
                      (job.question && questions_.size() >= most);
    if (full) {
      why.code = "queue_full";
      why.message = "The model is busy: " + std::to_string(most) + " requests are running or waiting. Try again later.";
    }
    if (!finished_ && !full) {
      if (job.request) requests_[id] = job.request;
      if (job.embed) embeddings_[id] = job.embed;
      if (job.question) questions_[id] = job.question;
      (job.size > kShort ? long_jobs_ : jobs_).post(std::move(job));
      return;
    }
  }
  emit(std::move(why));
}

void Engine::cancel(std::uint64_t id) {
  if (const auto request = find(id)) {
    request->cancelled = true;
    submitted_.wake();
    return;
  }
  const std::lock_guard<std::mutex> lock(mutex_);
  const auto embedding = embeddings_.find(id);
  if (embedding != embeddings_.end()) embedding->second->cancelled = true;
  const auto question = questions_.find(id);
  if (question != questions_.end()) question->second->cancelled = true;
}

void Engine::pause(std::uint64_t id, bool paused) {
  if (const auto request = find(id)) {
    request->paused = paused;
    submitted_.wake();
  }
}

void Engine::close() {
  closing_ = true;
  jobs_.wake();
  long_jobs_.wake();
  compile_jobs_.wake();
  media_jobs_.wake();
  submitted_.wake();
}

void Engine::join() {
  if (runner_.joinable()) runner_.join();
}

EngineStats Engine::stats() const {
  const std::lock_guard<std::mutex> lock(mutex_);
  EngineStats both = stats_;
  both.running += embed_stats_.running;
  both.waiting += embed_stats_.waiting;
  both.steps += embed_stats_.steps;
  both.embedded_tokens = embed_stats_.embedded_tokens;
  return both;
}

/// @param report takes the loop's stats
EngineServices Engine::services(void (Engine::*report)(const EngineStats& stats)) {
  return {*model_,
          options_,
          closing_,
          sink_,
          [this](std::uint64_t request) { ended(request); },
          [this, report](const EngineStats& stats) { (this->*report)(stats); },
          [this](const std::function<void()>& work) { guard(work); }};
}

/// The runner's life: load, serve, free, say so.
void Engine::run() {
  if (auto loop = load()) serve(std::move(loop));
  model_.reset();
  const Failed why = fail_the_rest();
  if (why.code != "closed") emit(why);
  emit(Closed{});
}

/// What a thread does: whatever comes through from below ends the model, not the process.
void Engine::guard(const std::function<void()>& work) {
  try {
    work();
  } catch (const std::exception& error) {
    {
      const std::lock_guard<std::mutex> lock(mutex_);
      end_ = Failed{0, "engine_failed", "The model stopped: " + unquoted(error.what()), ""};
    }
    close();
  }
}

void Engine::serve(std::unique_ptr<StepLoop> loop) {
  guard([&] {
    preparer_ = Thread(kEngineStack, [this] { guard([this] { prepare_jobs(jobs_); }); });
    long_preparer_ = Thread(kEngineStack, [this] { guard([this] { prepare_jobs(long_jobs_); }); });
    compile_preparer_ = Thread(kEngineStack, [this] { guard([this] { prepare_jobs(compile_jobs_); }); });
    if (model_->media() != nullptr) {
      media_preparer_ = Thread(kEngineStack, [this] { guard([this] { prepare_jobs(media_jobs_); }); });
    }
    loop->run();
  });
  if (preparer_.joinable()) preparer_.join();
  if (long_preparer_.joinable()) long_preparer_.join();
  if (compile_preparer_.joinable()) compile_preparer_.join();
  if (media_preparer_.joinable()) media_preparer_.join();
  embed_loop_.reset();
}

std::unique_ptr<StepLoop> Engine::load() {
  try {
    float told = -1;
    options_.gpu_layers = settled_layers(options_);
    model_ = std::make_unique<Model>(options_, [this, &told](float fraction) {
      if (fraction - told >= 0.01F || fraction >= 1) {
        told = fraction;
        emit(LoadProgress{fraction});
      }
      return !closing_;
    });
    auto loop = std::make_unique<StepLoop>(services(&Engine::set_stats), submitted_);
    context_size_ = loop->limits().context_size;
    parallel_ = loop->limits().parallel;
    embedding_limit_ = loop->limits().embedding_limit;
    can_generate_ = loop->limits().can_generate;
    loop->warm();
    if (closing_) throw Failure("cancelled", "The load of '" + options_.model + "' was cancelled.");
    info_ = model_->info();
    ranks_ = llama_openapi::ranks(model_->get(), options_);
    loaded_ = true;
    emit(Loaded{});
    return loop;
  } catch (const Failure& failure) {
    emit(Failed{0, failure.code, failure.what(), failure.param});
  } catch (const std::exception& error) {
    emit(Failed{0, "model_load_failed", error.what(), "model"});
  }
  return nullptr;
}

/// Whatever has not ended by now. Later ones are refused by `submit` itself. @return why
Failed Engine::fail_the_rest() {
  std::vector<std::pair<std::uint64_t, Usage>> open;
  const Failed why = end();
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    finished_ = true;
    for (const auto& [id, request] : requests_) open.emplace_back(id, request->usage);
    for (const auto& [id, embedding] : embeddings_) open.emplace_back(id, embedding->usage);
    for (const auto& [id, _] : questions_) open.emplace_back(id, Usage{});
    requests_.clear();
    embeddings_.clear();
    questions_.clear();
  }
  for (const auto& [id, usage] : open) emit(Failed{id, why.code, why.message, why.param, usage});
  return why;
}

void Engine::prepare_jobs(Mailbox<Job>& jobs) {
  Backlog<Job> backlog;
  while (!closing_) {
    for (Job& job : jobs.drain(backlog.empty())) backlog.push(job.asker, job.size, std::move(job));
    if (backlog.empty()) continue;
    const Job job = backlog.pop();
    const bool media = job.request && !job.request->options.media.empty() && model_->media() != nullptr;
    if (media && &jobs != &media_jobs_) {
      media_jobs_.post(job);
    } else {
      prepare_job(job);
    }
  }
}

void Engine::prepare_job(const Job& job) {
  const auto fail = [&](const std::string& code, const std::string& message, const std::string& param) {
    ended(job.id);
    emit(Failed{job.id, code, message, param, job.request ? job.request->usage : Usage{}});
  };
  try {
    if (closing_) {
      const Failed why = end();
      throw Failure(why.code, why.message);
    }
    if (job.embed) {
      prepare_embedding(job);
      return;
    }
    if (job.question) {
      if (job.question->cancelled) throw Failure("cancelled", "The request was cancelled.");
      Event answer = job.question->answer();
      ended(job.id);
      emit(std::move(answer));
      return;
    }
    if (!job.request->cancelled) {
      if (!can_generate_) throw Failure("invalid_value", "This model gives embeddings; it can't generate.", "model");
      if (!job.request->prepared) {
        prepare(*model_, context_size_, *job.request);
        if (must_compile(*model_, *job.request)) {
          compile_jobs_.post(job);
          return;
        }
      }
      make_samplers(*model_, context_size_, *job.request);
    }
    submitted_.post(job.request);
  } catch (const Failure& failure) {
    fail(failure.code, failure.what(), failure.param);
  } catch (const std::exception& error) {
    fail("engine_failed", unquoted(error.what()), "");
  }
}

void Engine::prepare_embedding(const Job& job) {
  // A reranker's context has a score where `dimensions` floats would be read.
  const bool ranks = !job.embed->options.query.empty();
  if (ranks_ && !ranks) {
    throw Failure("unsupported_parameter", "This model is a reranker: it gives no embeddings.", "model");
  }
  if (ranks && !ranks_) throw Failure("unsupported_parameter", "This model is no reranker.", "query");
  prepare(*model_, embedding_limit_, *job.embed);
  if (job.embed->cancelled) throw Failure("cancelled", "The request was cancelled.");
  const std::lock_guard<std::mutex> lock(embed_mutex_);
  if (!embed_loop_) embed_loop_ = std::make_unique<EmbedLoop>(services(&Engine::set_embed_stats), ranks_);
  embed_loop_->post(job.embed);
}

void Engine::emit(Event event) {
  std::vector<Event> events;
  events.push_back(std::move(event));
  sink_(std::move(events));
}

Failed Engine::end() const {
  const std::lock_guard<std::mutex> lock(mutex_);
  return end_;
}

void Engine::ended(std::uint64_t request) {
  const std::lock_guard<std::mutex> lock(mutex_);
  requests_.erase(request);
  embeddings_.erase(request);
  questions_.erase(request);
}

std::shared_ptr<Request> Engine::find(std::uint64_t id) {
  const std::lock_guard<std::mutex> lock(mutex_);
  const auto request = requests_.find(id);
  return request == requests_.end() ? nullptr : request->second;
}

void Engine::set_stats(const EngineStats& stats) {
  const std::lock_guard<std::mutex> lock(mutex_);
  stats_ = stats;
}

void Engine::set_embed_stats(const EngineStats& stats) {
  const std::lock_guard<std::mutex> lock(mutex_);
  embed_stats_ = stats;
}

}  // namespace llama_openapi
