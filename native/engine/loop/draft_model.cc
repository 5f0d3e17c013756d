#include "engine/loop/draft_model.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstring>
#include <exception>
#include <string>

#include "common.h"
#include "engine/base/failure.h"
#include "engine/load/context.h"
#include "engine/scheduler/host_cache.h"

namespace llama_openapi {
namespace {

/// Tokens by which a family's vocabularies differ in length, as libcommon has it: padding.
constexpr int kPadding = 128;

/// The first ids are special tokens that models of a family name differently, as libcommon has it.
constexpr llama_token kFirstCompared = 5;

/// Tokens of a sequence that the last steps have left to compute. Where there are more, what a call takes says nothing
/// of the next one.
constexpr int kUsual = 4;

/// The most steps without drafts after the draft model could not compute what it should.
constexpr int kLongestPause = 4096;

Failure refused(const std::string& path, const std::string& why) {
  return {"model_load_failed", "The draft_model file '" + path + "' can't be used: " + why + ".", "draft_model"};
}

}  // namespace

ModelOptions options_of_draft(const ModelOptions& target, int cells) {
  ModelOptions options = target;
  options.model = target.draft_model;
  options.projector.clear();
  options.speculation = "none";
  options.context_size = cells;
  return options;
}

std::string vocabulary_difference(const llama_vocab* target, const llama_vocab* draft) {
  const auto numbers = [](const std::string& what, int of_draft, int of_target) {
    return what + " " + std::to_string(of_draft) + ", the model's " + std::to_string(of_target);
  };
  if (llama_vocab_type(draft) != llama_vocab_type(target)) {
    return numbers("its tokenizer is of llama.cpp's type", llama_vocab_type(draft), llama_vocab_type(target));
  }
  if (llama_vocab_get_add_bos(draft) != llama_vocab_get_add_bos(target)) {
    return "only one of the two begins a text with a token of its own";
  }
  if (llama_vocab_get_add_bos(draft) && llama_vocab_bos(draft) != llama_vocab_bos(target)) {
    return numbers("its texts begin with token", llama_vocab_bos(draft), llama_vocab_bos(target));
  }
  const int of_draft = llama_vocab_n_tokens(draft);
  const int of_target = llama_vocab_n_tokens(target);
  if (std::abs(of_draft - of_target) > kPadding) return numbers("its number of tokens is", of_draft, of_target);
  for (llama_token id = kFirstCompared; id < std::min(of_draft, of_target); id++) {
    if (std::strcmp(llama_vocab_get_text(draft, id), llama_vocab_get_text(target, id)) == 0) continue;
    return "its token " + std::to_string(id) + " is '" + common_token_to_piece(draft, id, true) + "', the model's '" +
           common_token_to_piece(target, id, true) + "'";
  }
  return "";
}

DraftModel::DraftModel(const Model& target, const ModelOptions& options, int cells, const std::atomic<bool>& closing)
    : model_(load_weights(options.draft_model, "draft_model", options, [&closing](float) { return !closing; })) {
  const std::string& path = options.draft_model;
  const llama_vocab* vocab = llama_model_get_vocab(model_.get());
  const std::string difference = vocabulary_difference(target.vocab(), vocab);
  if (!difference.empty()) throw refused(path, "it must have the model's vocabulary, but " + difference);
  if (!llama_model_has_decoder(model_.get()) || llama_model_has_encoder(model_.get())) {
    throw refused(path, "it is no model that generates text");
  }
  if (llama_model_is_recurrent(model_.get()) || llama_model_is_hybrid(model_.get())) {
    throw refused(path, "its memory is recurrent, from which wrong drafts can't be taken back");
  }
  vocabulary_ = std::min(llama_vocab_n_tokens(vocab), llama_vocab_n_tokens(target.vocab()));
  const ModelOptions own = options_of_draft(options, cells);
  context_ = make_context(model_.get(), own, closing);
  if (llama_get_memory(context_.get()) == nullptr) throw refused(path, "it is no model that generates text");
  kv_ = std::make_unique<KvCache>(context_.get(), own);
  held_.resize(static_cast<std::size_t>(kv_->slots()));
  batch_ = llama_batch_init(static_cast<int32_t>(llama_n_batch(context_.get())), 0, 1);
}

DraftModel::~DraftModel() { llama_batch_free(batch_); }

void DraftModel::draft(std::vector<Wish>& wishes) {
  if (pause_ > 0) {
    pause_--;
    return;
  }
  if (kv_->unified()) make_room(wishes);
  const auto begun = std::chrono::steady_clock::now();
  price_ = 0;
  std::vector<Running> running = catch_up(wishes);
  const bool ready = batch_.n_tokens <= kUsual * static_cast<int>(wishes.size());
  if (batch_.n_tokens > 0 && !decode()) return;
  int drafted = 0;
  while (!running.empty()) {
    common_batch_clear(batch_);
    std::vector<Running> next;
    for (const auto& [wish, output] : running) {
      const llama_token token = likeliest(output);
      if (token == LLAMA_TOKEN_NULL) continue;
      wish->draft.push_back(token);
      drafted++;
      if (static_cast<int>(wish->draft.size()) == wish->count) continue;
      std::vector<llama_token>& held = held_[static_cast<std::size_t>(wish->slot)].tokens;
      next.push_back({wish, batch_.n_tokens});
      common_batch_add(batch_, token, static_cast<llama_pos>(held.size()), {wish->slot}, true);
      held.push_back(token);
    }
    if (next.empty() || !decode()) break;
    running = std::move(next);
  }
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begun;
  if (ready && drafted > 0) price_ = took.count() / drafted;
  if (drafted > 0) next_pause_ = kFirstPause;
}

/// In one pool, what sequences left that are not drafted for takes cells from those that are.
void DraftModel::make_room(const std::vector<Wish>& wishes) {
  for (int slot = 0; slot < kv_->slots(); slot++) {
    const bool wished = std::any_of(wishes.begin(), wishes.end(), [slot](const Wish& w) { return w.slot == slot; });
    if (!wished && !held_[static_cast<std::size_t>(slot)].tokens.empty()) forget(slot);
  }
}

/// Fills the batch with what the texts have more of than the cells do. @return those that get to their end by it
std::vector<DraftModel::Running> DraftModel::catch_up(std::vector<Wish>& wishes) {
  common_batch_clear(batch_);
  std::vector<Running> ready;
  int budget = static_cast<int>(llama_n_ubatch(context_.get()));
  for (Wish& wish : wishes) {
    const std::vector<llama_token>& text = *wish.text;
    Held& held = held_[static_cast<std::size_t>(wish.slot)];
    int from = std::min(common_prefix(text, held.tokens), static_cast<int>(text.size()) - 1);
    if (held.cache_namespace != *wish.cache_namespace || !kv_->usable(wish.slot, from)) from = 0;
    const int count = std::min(static_cast<int>(text.size()) - from, budget);
    const auto end = text.begin() + from + count;
    const bool foreign = std::any_of(text.begin() + from, end, [this](llama_token id) { return id >= vocabulary_; });
    if (count == 0 || wish.count <= 0 || foreign) continue;
    kv_->cut(wish.slot, from);
    held.tokens.assign(text.begin(), end);
    held.cache_namespace = *wish.cache_namespace;
    budget -= count;
    const bool all = end == text.end();
    for (int i = from; i < from + count; i++) {
      const bool last = all && i == from + count - 1;
      common_batch_add(batch_, text[static_cast<std::size_t>(i)], i, {wish.slot}, last);
    }
    if (all) ready.push_back({&wish, batch_.n_tokens - 1});
  }
  return ready;
}

/// LLAMA_TOKEN_NULL: the large model has no such token, or the small one's numbers are no numbers.
llama_token DraftModel::likeliest(int output) const {
  const float* logits = llama_get_logits_ith(context_.get(), output);
  if (logits == nullptr) return LLAMA_TOKEN_NULL;
  const int count = llama_vocab_n_tokens(llama_model_get_vocab(model_.get()));
  const float* best = std::max_element(logits, logits + count);
  const auto token = static_cast<llama_token>(best - logits);
  return std::isfinite(*best) && token < vocabulary_ ? token : LLAMA_TOKEN_NULL;
}

/// Where it fails nobody knows what is in the cells, or there is no room for what is wanted now: it starts over.
bool DraftModel::decode() {
  bool well = false;
  try {
    well = llama_decode(context_.get(), batch_) == 0;
  } catch (const std::exception&) {
    // no memory for its buffers
  }
  if (well) return true;
  for (int slot = 0; slot < kv_->slots(); slot++) forget(slot);
  // What failed now fails again soon, after all has been computed again.
  pause_ = next_pause_;
  next_pause_ = std::min(2 * next_pause_, kLongestPause);
  return false;
}

void DraftModel::forget(int slot) {
  kv_->free(slot);
  held_[static_cast<std::size_t>(slot)].tokens.clear();
}

}  // namespace llama_openapi
