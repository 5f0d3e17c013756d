#include "engine/loop/speculation.h"

#include <algorithm>
#include <utility>

#include "engine/base/failure.h"
#include "engine/load/context.h"

namespace llama_openapi {
namespace {

/// What others' experience counts for in a new sequence: tokens.
constexpr double kOthersWeight = 4;

/// One step in so many goes without drafts, so that what these are compared with stays true.
constexpr int kPlainStep = 64;

void check_settings(const Model& model, const ModelOptions& options) {
  const bool drafts = options.speculation == "draft";
  if (drafts && options.draft_model.empty()) {
    throw Failure("model_load_failed", "'speculation: draft' needs a 'draft_model', a GGUF file, but none is given.",
                  "draft_model");
  }
  if (!drafts && !options.draft_model.empty()) {
    throw Failure("model_load_failed",
                  "'draft_model' is given, but 'speculation' is '" + options.speculation + "'. Expected 'draft'.",
                  "speculation");
  }
  if (options.speculation == "none") return;
  const llama_model* weights = model.get();
  if (llama_model_is_recurrent(weights) || llama_model_is_hybrid(weights)) {
    throw Failure("model_load_failed",
                  "'speculation: " + options.speculation + "' is not possible with '" + options.model +
                      "': its memory is recurrent (" + model.info().architecture +
                      "), from which wrong drafts can't be taken back. Expected 'none'.",
                  "speculation");
  }
}

}  // namespace

Speculation::Speculation(const Model& model, const ModelOptions& options, int cells, const std::atomic<bool>& closing)
    : ngram_size_(static_cast<int>(options.ngram_size)),
      draft_max_(static_cast<int>(options.draft_max)),
      most_drafted_(most_drafted(options)),
      adaptive_(options.draft_adaptive) {
  if (options.speculation == "draft") draft_model_ = std::make_unique<DraftModel>(model, options, cells, closing);
}

void Speculation::propose(const std::vector<Candidate>& candidates) {
  const auto sequences = static_cast<int>(candidates.size());
  if (sequences == 0) return;
  if (adaptive_ && (!costs_.known(sequences) || drafted_steps_ == kPlainStep)) {
    drafted_steps_ = 0;
    return;
  }
  DraftedStep step{sequences, sequences, static_cast<double>(sequences), 0};
  if (draft_model_) {
    ask_draft_model(candidates, step);
  } else {
    for (const Candidate& candidate : candidates) look_up(candidate, most_drafted_ - (step.tokens - sequences), step);
  }
  drafted_steps_ += step.tokens > sequences ? 1 : 0;
}

/// @param left tokens that the step has room for
void Speculation::look_up(const Candidate& candidate, int left, DraftedStep& step) {
  Sequence& sequence = *candidate.sequence;
  Drafting& drafting = sequence.drafting;
  if (!drafting.ngrams) drafting.ngrams = std::make_unique<Ngrams>(ngram_size_, 2 * sequence.tokens.size());
  drafting.ngrams->read(sequence.tokens);
  const int most = std::min({candidate.most, draft_max_, left});
  std::vector<llama_token> draft = drafting.ngrams->follow(sequence.tokens, most);
  draft.resize(static_cast<std::size_t>(choose(drafting, static_cast<int>(draft.size()), step, 0)));
  drafting.propose(std::move(draft));
}

void Speculation::ask_draft_model(const std::vector<Candidate>& candidates, DraftedStep& step) {
  std::vector<DraftModel::Wish> wishes;
  std::vector<Drafting*> asking;
  for (const Candidate& candidate : candidates) {
    Sequence& sequence = *candidate.sequence;
    if (!sequence.request->media.empty()) continue;
    const int left = most_drafted_ - (step.tokens - step.sequences);
    const int count = choose(sequence.drafting, std::min({candidate.most, draft_max_, left}), step, price_);
    if (count == 0) continue;
    wishes.push_back({candidate.slot, &sequence.tokens, &sequence.request->options.cache_namespace, count, {}});
    asking.push_back(&sequence.drafting);
  }
  if (wishes.empty()) return;
  draft_model_->draft(wishes);
  const double price = draft_model_->price();
  if (price > 0) price_ = price_ == 0 ? price : price_ + 0.2 * (std::min(price, 2 * price_) - price_);
  for (std::size_t i = 0; i < wishes.size(); i++) asking[i]->propose(std::move(wishes[i].draft));
}

/// How long the draft is to be, of at most `most` tokens; counts it in the step.
int Speculation::choose(Drafting& drafting, int most, DraftedStep& step, double price) {
  if (most <= 0) return 0;
  if (!drafting.acceptance) drafting.acceptance = std::make_unique<Acceptance>(acceptance_, kOthersWeight);
  const double rate = drafting.acceptance->rate();
  const int count = adaptive_ ? best_length(costs_, step, rate, most, price) : most;
  if (count == 0) {
    drafting.acceptance->rested();
    acceptance_.rested();
    return 0;
  }
  step.tokens += count;
  step.expected += expected_right(rate, count);
  step.drafting += price * count;
  return count;
}

void Speculation::verified(Drafting& drafting, int right, bool wrong) {
  acceptance_.tried(right, wrong);
  if (drafting.acceptance) drafting.acceptance->tried(right, wrong);
}

std::unique_ptr<Speculation> make_speculation(const Model& model, const ModelOptions& options, int cells,
                                              const std::atomic<bool>& closing) {
  check_settings(model, options);
  if (options.speculation == "none") return nullptr;
  return std::make_unique<Speculation>(model, options, cells, closing);
}

}  // namespace llama_openapi
