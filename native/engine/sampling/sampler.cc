#include "engine/sampling/sampler.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>

#include "common.h"
#include "engine/base/failure.h"
#include "engine/base/logging.h"
#include "engine/base/thread.h"

namespace llama_openapi {
namespace {

/// A banned token's bias. Finite on purpose: where everything is banned, something must still be sampled, and a grammar
/// that is complete must be able to end by a token that `ignore_eos` bans.
constexpr float kBan = -1e9F;

/// Far beyond any logit, and far from what a float can hold, after division by a temperature too.
constexpr int kMaxBias = 1000000;

/// Below it a temperature means greedy: logits that are divided by less leave the range of their type.
constexpr double kGreedyBelow = 1e-4;

/// A grammar that can read the same text in more and more ways takes longer for each token, until the process is out of
/// memory; other requests wait meanwhile. Processor time for one token.
constexpr std::chrono::milliseconds kGrammarTime{1000};

/// So many tokens are asked about, one by one, before all are.
constexpr std::size_t kLikeliest = 8;

/// OpenAI's logprob for a probability of zero.
constexpr float kNoProbability = -9999.0F;

std::vector<llama_logit_bias> biases(const llama_vocab* vocab, const PredictOptions& options) {
  std::vector<llama_logit_bias> out;
  const int tokens = llama_vocab_n_tokens(vocab);
  for (const auto& [id, bias] : options.logit_bias) {
    if (id < 0 || id >= tokens) {
      throw Failure("invalid_value",
                    "Invalid key in 'logit_bias': " + std::to_string(id) + ". Expected a token id from 0 to " +
                        std::to_string(tokens - 1) + ".",
                    "logit_bias");
    }
    if (!(std::abs(bias) <= kMaxBias)) {
      throw Failure("invalid_value",
                    "Invalid value in 'logit_bias' for token " + std::to_string(id) + ": expected -" +
                        std::to_string(kMaxBias) + " to " + std::to_string(kMaxBias) + ".",
                    "logit_bias");
    }
    out.push_back({id, bias <= -100 ? kBan : bias});
  }
  if (options.ignore_eos) {
    for (llama_token id = 0; id < tokens; id++) {
      if (llama_vocab_is_eog(vocab, id)) out.push_back({id, kBan});
    }
  }
  return out;
}

Failure nothing_allowed(const char* param) {
  return {"invalid_value", "The grammar allows no further token here.", param};
}

Failure no_number() { return {"engine_failed", "The model computed something that is no number."}; }

bool is_greedy(const PredictOptions& o) { return o.temperature < kGreedyBelow; }

/// Only the samplers that do something: each pass over a large vocabulary counts.
std::vector<common_sampler_type> chain(const PredictOptions& o) {
  std::vector<common_sampler_type> types;
  if (o.repeat_penalty != 1 || o.presence_penalty != 0 || o.frequency_penalty != 0) {
    types.push_back(COMMON_SAMPLER_TYPE_PENALTIES);
  }
  if (o.dry_multiplier != 0) types.push_back(COMMON_SAMPLER_TYPE_DRY);
  if (is_greedy(o)) {
    types.push_back(COMMON_SAMPLER_TYPE_TOP_K);  // of 1: greedy
    return types;
  }
  if (o.top_k > 0) types.push_back(COMMON_SAMPLER_TYPE_TOP_K);
  if (o.typical_p < 1) types.push_back(COMMON_SAMPLER_TYPE_TYPICAL_P);
  if (o.top_p < 1) types.push_back(COMMON_SAMPLER_TYPE_TOP_P);
  if (o.min_p > 0) types.push_back(COMMON_SAMPLER_TYPE_MIN_P);
  if (o.xtc_probability > 0) types.push_back(COMMON_SAMPLER_TYPE_XTC);
  types.push_back(COMMON_SAMPLER_TYPE_TEMPERATURE);
  return types;
}

/// How many of the likeliest tokens a sampler can choose from; 0: there is no limit.
int likeliest_needed(const PredictOptions& o) {
  const bool ranks =
      o.repeat_penalty == 1 && o.presence_penalty == 0 && o.frequency_penalty == 0 && o.dry_multiplier == 0;
  if (!ranks) return 0;
  if (is_greedy(o)) return 1;
  return o.mirostat == 0 ? static_cast<int>(o.top_k) : 0;
}

/// Tokens whose rank is not that of their logit.
std::vector<llama_token> changed_tokens(const llama_vocab* vocab, const common_params_sampling& p) {
  std::vector<llama_token> tokens;
  for (const llama_logit_bias& bias : p.logit_bias) tokens.push_back(bias.token);
  std::int32_t count = 0;
  const llama_token* suppressed = llama_vocab_get_suppress_tokens(vocab, &count);
  tokens.insert(tokens.end(), suppressed, suppressed + count);
  return tokens;
}

int window(std::int64_t last_n, int context_size) {
  return last_n < 0 ? context_size : static_cast<int>(std::min<std::int64_t>(last_n, context_size));
}

common_params_sampling parameters(const llama_vocab* vocab, const PredictOptions& o, std::uint32_t seed,
                                  int context_size) {
  common_params_sampling p;
  p.seed = seed;
  p.no_perf = true;
  p.samplers = chain(o);
  p.temp = static_cast<float>(o.temperature);
  p.top_k = is_greedy(o) ? 1 : static_cast<int32_t>(o.top_k);
  p.top_p = static_cast<float>(o.top_p);
  p.min_p = static_cast<float>(o.min_p);
  p.typ_p = static_cast<float>(o.typical_p);
  p.penalty_last_n = window(o.repeat_last_n, context_size);
  p.penalty_repeat = static_cast<float>(o.repeat_penalty);
  p.penalty_freq = static_cast<float>(o.frequency_penalty);
  p.penalty_present = static_cast<float>(o.presence_penalty);
  p.mirostat = is_greedy(o) ? 0 : static_cast<int32_t>(o.mirostat);
  p.mirostat_tau = static_cast<float>(o.mirostat_tau);
  p.mirostat_eta = static_cast<float>(o.mirostat_eta);
  p.dry_multiplier = static_cast<float>(o.dry_multiplier);
  p.dry_base = static_cast<float>(o.dry_base);
  p.dry_allowed_length = static_cast<int32_t>(o.dry_allowed_length);
  p.dry_penalty_last_n = window(o.dry_penalty_last_n, context_size);
  p.dry_sequence_breakers = o.dry_sequence_breakers;
  p.xtc_probability = static_cast<float>(o.xtc_probability);
  // Above zero: what has no probability at all (a banned token) is not what XTC is to leave over.
  p.xtc_threshold = std::max(static_cast<float>(o.xtc_threshold), std::numeric_limits<float>::min());
  p.logit_bias = biases(vocab, o);
  return p;
}

llama_sampler* make_grammar(const llama_vocab* vocab, const Grammar& source) {
  if (source.text.empty() || source.syntax != Grammar::Syntax::Gbnf) return nullptr;
  const ErrorCapture errors;
  llama_sampler* grammar = llama_sampler_init_grammar(vocab, source.text.c_str(), "root");
  if (grammar == nullptr) {
    throw Failure("invalid_value", "Invalid 'grammar': " + errors.reason("it can't be read") + ".", "grammar");
  }
  return grammar;
}

}  // namespace

Sampler::Sampler(const llama_model* model, const PredictOptions& options, const Grammar& grammar,
                 std::shared_ptr<CompiledConstraint> constraint, std::uint32_t seed, int context_size)
    : grammar_(make_grammar(llama_model_get_vocab(model), grammar)),
      vocabulary_size_(llama_vocab_n_tokens(llama_model_get_vocab(model))) {
  if (constraint) constraint_.emplace(std::move(constraint));
  common_params_sampling p = parameters(llama_model_get_vocab(model), options, seed, context_size);
  const bool penalties = !p.samplers.empty() && p.samplers.front() == COMMON_SAMPLER_TYPE_PENALTIES;
  window_ = std::max(penalties ? p.penalty_last_n : 0, options.dry_multiplier != 0 ? p.dry_penalty_last_n : 0);
  sampler_.reset(common_sampler_init(model, p));
  candidates_ = Candidates(likeliest_needed(options), changed_tokens(llama_model_get_vocab(model), p));
}

void Sampler::accept_prompt(const std::vector<llama_token>& tokens) {
  const std::size_t count = std::min(tokens.size(), static_cast<std::size_t>(window_));
  for (auto token = tokens.end() - static_cast<std::ptrdiff_t>(count); token != tokens.end(); ++token) {
    if (*token != LLAMA_TOKEN_NULL) common_sampler_accept(sampler_.get(), *token, false);
  }
}

llama_token Sampler::sample(const float* logits) {
  logits_ = logits;
  llama_token token = LLAMA_TOKEN_NULL;
  if (constraint_) {
    token = follow_constraint();
  } else {
    candidates_.begin(logits_, vocabulary_size_);
    token = choose_number().id;
    if (grammar_) token = follow_grammar(token);
  }
  common_sampler_accept(sampler_.get(), token, true);
  return token;
}

/// As libcommon does it: most tokens satisfy the grammar anyway, and looking at one is cheaper than at all of them.
/// @param token that was chosen @return it, or another where it is not allowed
llama_token Sampler::follow_grammar(llama_token token) {
  const std::chrono::nanoseconds start = thread_cpu_time();
  if (!allowed(token)) {
    list_again();
    token = choose_allowed();
  }
  llama_sampler_accept(grammar_.get(), token);
  if (thread_cpu_time() - start > kGrammarTime) {
    throw Failure("invalid_value", "The grammar is too ambiguous: it takes too long to follow.", "grammar");
  }
  return token;
}

/// A mask takes the longer the more tokens are allowed but for a few, up to a millisecond; to ask about one token takes
/// some microseconds, and the likeliest is allowed mostly. To choose from the whole vocabulary takes longer than a
/// mask, which makes that shorter.
llama_token Sampler::follow_constraint() {
  llama_token token = LLAMA_TOKEN_NULL;
  if (candidates_.narrow()) {
    candidates_.begin(logits_, vocabulary_size_);
    token = choose_number().id;
    if (!constraint_->allows(token)) token = likeliest_allowed().value_or(LLAMA_TOKEN_NULL);
  }
  if (token == LLAMA_TOKEN_NULL) token = choose_masked();
  constraint_->accept(token);
  return token;
}

/// Of a few of the likeliest the first that is allowed, where a sampler chooses just so. Where there is none, few
/// tokens are allowed at all, and a mask takes little time.
std::optional<llama_token> Sampler::likeliest_allowed() {
  if (!candidates_.greedy() || !candidates_.widen()) return std::nullopt;
  std::vector<Candidate>& list = candidates_.list();
  const auto end = list.begin() + static_cast<std::ptrdiff_t>(std::min(kLikeliest, list.size()));
  std::partial_sort(list.begin(), end, list.end(),
                    [](const Candidate& a, const Candidate& b) { return a.logit > b.logit; });
  const auto found =
      std::find_if(list.begin(), end, [this](const Candidate& one) { return constraint_->allows(one.id); });
  return found == end ? std::nullopt : std::make_optional(found->id);
}

/// From the tokens that the constraint allows.
llama_token Sampler::choose_masked() {
  const TokenMask& mask = constraint_->mask();
  if (mask.empty()) throw nothing_allowed(constraint_->param());
  candidates_.begin(logits_, vocabulary_size_, &mask);
  const Candidate chosen = choose();
  if (std::isfinite(chosen.logit)) return chosen.id;
  // Where all are numbers, the model rules out those that are allowed.
  const bool numbers = std::none_of(logits_, logits_ + vocabulary_size_, [](float logit) {
    return std::isnan(logit) || logit == std::numeric_limits<float>::infinity();
  });
  if (numbers) throw nothing_allowed(constraint_->param());
  throw no_number();
}

bool Sampler::allowed(llama_token token) {
  llama_token_data one{token, 0, 0};
  llama_token_data_array only{&one, 1, -1, false};
  llama_sampler_apply(grammar_.get(), &only);
  return std::isfinite(one.logit);
}

/// From the candidates as they are. A token whose logit is no number where there is none to choose.
Sampler::Candidate Sampler::choose() {
  std::vector<Candidate>& list = candidates_.list();
  if (list.empty()) return {0, std::numeric_limits<float>::quiet_NaN(), 0};
  llama_token_data_array array{list.data(), list.size(), -1, false};
  llama_sampler_apply(common_sampler_get(sampler_.get()), &array);
  return array.data[array.selected];
}

/// @throws Failure engine_failed: there is none
Sampler::Candidate Sampler::choose_number() {
  const Candidate chosen = choose();
  if (!std::isfinite(chosen.logit)) throw no_number();
  return chosen;
}

/// The list is the samplers' once they have chosen from it: it is made anew, longer where it can be, since its best is
/// not allowed.
void Sampler::list_again() {
  if (!candidates_.widen()) candidates_.begin(logits_, vocabulary_size_);
}

/// From those that the grammar allows: of fewer than the whole vocabulary, where enough of these are.
llama_token Sampler::choose_allowed() {
  const auto finite = [](const Candidate& candidate) { return std::isfinite(candidate.logit); };
  std::vector<Candidate>& list = candidates_.list();
  do {
    llama_token_data_array array{list.data(), list.size(), -1, false};
    llama_sampler_apply(grammar_.get(), &array);
  } while (!candidates_.enough(finite) && candidates_.widen());
  if (std::none_of(list.begin(), list.end(), finite)) throw nothing_allowed("grammar");
  return choose().id;
}

std::uint32_t choice_seed(const PredictOptions& options, int choice) {
  if (options.seed < 0) return std::random_device{}() & 0x7FFFFFFFU;
  const auto seed = static_cast<std::uint32_t>(options.seed) + static_cast<std::uint32_t>(choice);
  return seed == LLAMA_DEFAULT_SEED ? 0 : seed;  // that one means random to llama.cpp
}

TokenLogprobs token_logprobs(const llama_vocab* vocab, const float* logits, llama_token token, int top) {
  const int n = llama_vocab_n_tokens(vocab);

  const float max = *std::max_element(logits, logits + n);
  double sum = 0;
  for (int i = 0; i < n; i++) sum += std::exp(static_cast<double>(logits[i]) - max);
  const double log_sum = max + std::log(sum);

  const auto entry = [&](llama_token id) {
    const double logprob = static_cast<double>(logits[id]) - log_sum;
    return TokenProbability{id, common_token_to_piece(vocab, id, true),
                            std::isfinite(logprob) ? static_cast<float>(logprob) : kNoProbability};
  };

  TokenLogprobs out{entry(token), {}};
  std::vector<llama_token> ids(static_cast<std::size_t>(top > 0 ? n : 0));
  std::iota(ids.begin(), ids.end(), 0);
  const int count = std::min(top, n);
  std::partial_sort(ids.begin(), ids.begin() + count, ids.end(),
                    [logits](llama_token a, llama_token b) { return logits[a] > logits[b]; });
  for (int i = 0; i < count; i++) out.top.push_back(entry(ids[static_cast<std::size_t>(i)]));
  return out;
}

}  // namespace llama_openapi
