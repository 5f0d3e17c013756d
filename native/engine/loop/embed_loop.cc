#include "engine/loop/embed_loop.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <unordered_set>
#include <utility>

#include "common.h"
#include "engine/load/context.h"
#include "engine/prompt/rank.h"

namespace llama_openapi {
namespace {

constexpr std::size_t kEmbedStack = std::size_t{8} << 20U;

}  // namespace

EmbedLoop::EmbedLoop(EngineServices services, bool ranks)
    : services_(std::move(services)),
      ranks_(ranks),
      context_(make_embedding_context(services_.model.get(), services_.options, services_.closing)),
      batch_(llama_batch_init(static_cast<int32_t>(llama_n_batch(context_.get())), 0, 1)) {
  thread_ = Thread(kEmbedStack, [this] { services_.guard([this] { run(); }); });
}

EmbedLoop::~EmbedLoop() {
  mailbox_.wake();
  thread_.join();
  llama_batch_free(batch_);
}

void EmbedLoop::run() {
  while (!services_.closing) {
    for (auto& embedding : mailbox_.drain(open_.empty())) open_.push_back(std::move(embedding));
    drop_cancelled();
    const std::vector<Item> pass = pack();
    tell(pass);
    if (pass.empty()) continue;
    if (!compute(pass)) compute_apart(pass);
    end_finished();
  }
}

/// The pass failed as a whole: whose fault it was shows when each request's part is computed by itself.
void EmbedLoop::compute_apart(const std::vector<Item>& pass) {
  for (const Item& item : pass) {
    if (services_.closing) return;
    if (!is_open(item.embedding) || item.input < item.embedding->next)
      continue;  // failed, or was computed with another
    std::vector<Item> own;
    std::copy_if(pass.begin(), pass.end(), std::back_inserter(own),
                 [&item](const Item& other) { return other.embedding == item.embedding; });
    if (!compute(own) && !services_.closing) {
      fail(item.embedding, "engine_failed", "The model failed to compute these embeddings.");
    }
  }
}

void EmbedLoop::drop_cancelled() {
  const std::deque<std::shared_ptr<Embedding>> all = open_;
  for (const auto& embedding : all) {
    if (embedding->cancelled) fail(embedding, "cancelled", "The request was cancelled.");
  }
}

bool EmbedLoop::is_open(const std::shared_ptr<Embedding>& embedding) const {
  return std::find(open_.begin(), open_.end(), embedding) != open_.end();
}

/// Whoever has the least left goes first, so that short requests do not wait for long ones, and many alike end one
/// after another: while their answers are written, the others compute. The oldest takes part in each pass, so that it
/// ends.
std::vector<EmbedLoop::Item> EmbedLoop::pack() const {
  std::vector<std::shared_ptr<Embedding>> order(open_.begin(), open_.end());
  const auto left = [](const std::shared_ptr<Embedding>& embedding) {
    return embedding->inputs.size() - embedding->next;
  };
  std::stable_sort(order.begin(), order.end(), [&](const auto& a, const auto& b) { return left(a) < left(b); });

  std::vector<Item> pass;
  std::size_t room = llama_n_batch(context_.get());
  const std::size_t sequences = llama_n_seq_max(context_.get());
  const auto take = [&](const std::shared_ptr<Embedding>& embedding, std::size_t input) {
    const bool fits = input < embedding->inputs.size() && embedding->inputs[input].size() <= room;
    if (!fits || pass.size() == sequences) return false;
    room -= embedding->inputs[input].size();
    pass.push_back({embedding, input});
    return true;
  };
  if (!open_.empty()) take(open_.front(), open_.front()->next);
  for (const auto& embedding : order) {
    std::size_t input = embedding->next + (embedding == open_.front() ? 1 : 0);
    while (take(embedding, input)) input++;
  }
  return pass;
}

/// @return false where nothing of it was computed, or something that is no number: that may come from another sequence
bool EmbedLoop::compute(const std::vector<Item>& pass) {
  if (!decode(pass)) return false;
  const auto size = static_cast<std::size_t>(ranks_ ? 1 : llama_model_n_embd_out(services_.model.get()));
  std::vector<const float*> vectors;
  spoilt_ = false;
  for (std::size_t sequence = 0; sequence < pass.size(); sequence++) {
    const float* vector = llama_get_embeddings_seq(context_.get(), static_cast<llama_seq_id>(sequence));
    spoilt_ = spoilt_ || vector == nullptr ||
              !std::all_of(vector, vector + size, [](float value) { return std::isfinite(value); });
    vectors.push_back(vector);
  }
  if (spoilt_) return false;
  for (std::size_t i = 0; i < pass.size(); i++) keep(*pass[i].embedding, vectors[i]);
  return true;
}

bool EmbedLoop::decode(const std::vector<Item>& pass) {
  common_batch_clear(batch_);
  for (std::size_t sequence = 0; sequence < pass.size(); sequence++) {
    const std::vector<llama_token>& tokens = pass[sequence].embedding->inputs[pass[sequence].input];
    for (std::size_t i = 0; i < tokens.size(); i++) {
      common_batch_add(batch_, tokens[i], static_cast<llama_pos>(i), {static_cast<llama_seq_id>(sequence)}, true);
    }
  }
  if (llama_memory_t memory = llama_get_memory(context_.get())) llama_memory_clear(memory, spoilt_);
  try {
    if (llama_decode(context_.get(), batch_) != 0) return false;
  } catch (const std::exception&) {
    return false;  // no memory for its buffers
  }
  stats_.steps++;
  stats_.embedded_tokens += static_cast<std::uint64_t>(batch_.n_tokens);
  return true;
}

/// What is computed next, and what waits meanwhile.
void EmbedLoop::tell(const std::vector<Item>& pass) {
  std::unordered_set<const Embedding*> running;
  for (const Item& item : pass) running.insert(item.embedding.get());
  stats_.running = static_cast<int>(running.size());
  stats_.waiting = static_cast<int>(open_.size() - running.size());
  services_.report(stats_);
}

/// Inputs of one request are computed in order, so vectors are only ever added at the end.
void EmbedLoop::keep(Embedding& embedding, const float* vector) {
  embedding.usage.prompt_tokens += static_cast<int>(embedding.inputs[embedding.next].size());
  embedding.usage.inputs++;
  if (ranks_) {
    embedding.values.push_back(relevance(services_.model, vector[0]));
    embedding.next++;
    return;
  }
  const auto size = static_cast<std::int64_t>(llama_model_n_embd_out(services_.model.get()));
  const std::int64_t wanted = embedding.options.dimensions;
  const std::int64_t count = wanted > 0 ? std::min(wanted, size) : size;
  double sum = 0;
  for (std::int64_t i = 0; i < count; i++) sum += static_cast<double>(vector[i]) * vector[i];
  const double scale = embedding.options.normalize && sum > 0 ? 1 / std::sqrt(sum) : 1;
  for (std::int64_t i = 0; i < count; i++) embedding.values.push_back(static_cast<float>(vector[i] * scale));
  embedding.next++;
}

void EmbedLoop::end_finished() {
  const auto open = [](const auto& embedding) { return embedding->next < embedding->inputs.size(); };
  const auto first = std::stable_partition(open_.begin(), open_.end(), open);
  if (first == open_.end()) return;
  const std::vector<std::shared_ptr<Embedding>> finished(first, open_.end());
  open_.erase(first, open_.end());
  tell({});  // whoever hears that it is finished sees it counted
  for (const auto& embedding : finished) {
    std::vector<int> tokens;
    for (const auto& input : embedding->inputs) tokens.push_back(static_cast<int>(input.size()));
    services_.ended(embedding->id);
    emit(Embeddings{embedding->id, std::move(embedding->values), std::move(tokens), embedding->usage});
  }
}

void EmbedLoop::emit(Event event) {
  std::vector<Event> events;
  events.push_back(std::move(event));
  services_.sink(std::move(events));
}

void EmbedLoop::fail(const std::shared_ptr<Embedding>& embedding, const char* code, const char* message) {
  services_.ended(embedding->id);
  emit(Failed{embedding->id, code, message, "", embedding->usage});
  open_.erase(std::remove(open_.begin(), open_.end(), embedding), open_.end());
}

}  // namespace llama_openapi
