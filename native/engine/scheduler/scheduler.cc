#include "engine/scheduler/scheduler.h"

#include <algorithm>
#include <map>
#include <utility>

namespace llama_openapi {
namespace {

/// Fewer tokens than these are sooner computed than waited for.
constexpr int kWorthWaiting = 64;

/// Tokens by which a prompt counts as shorter for each step in which it got nothing.
constexpr int kPatience = 64;

/// In a step that ends a prompt, others get this part of what prompts may have: that first token is waited for.
constexpr int kFillerPart = 4;

/// Seconds. A step that takes less keeps nobody waiting.
constexpr double kShortStep = 0.1;

/// Steps of fewer tokens say nothing of how fast prompts are computed.
constexpr int kTellingTokens = 64;

/// What the newest step counts for in the pace.
constexpr double kNewest = 0.3;

}  // namespace

void Scheduler::add(std::uint64_t sequence, Arrival arrival) {
  enter(Entry{sequence, arrival.priority, std::move(arrival.tokens), arrival.outputs, std::move(arrival.spans),
              arrival.shares, arrival.client, arrival.end_user, std::move(arrival.scope)});
}

/// Behind all others of its priority.
void Scheduler::enter(Entry entry) {
  const auto later = std::find_if(entries_.begin(), entries_.end(),
                                  [&entry](const Entry& other) { return other.priority < entry.priority; });
  entries_.insert(later, std::move(entry));
}

std::optional<int> Scheduler::remove(std::uint64_t sequence, bool keep) {
  const auto entry = std::find_if(entries_.begin(), entries_.end(),
                                  [sequence](const Entry& candidate) { return candidate.sequence == sequence; });
  if (entry == entries_.end()) return std::nullopt;
  const int slot = entry->slot;
  const bool kept = keep && entry->shares;
  entries_.erase(entry);
  if (slot < 0) return std::nullopt;
  cache_.release(slot);
  if (kept) return std::nullopt;
  cache_.forget(slot);
  return slot;
}

std::optional<PrefixCache::Eviction> Scheduler::preempt() {
  if (running() <= 1) return std::nullopt;
  if (Entry* paused = displaceable()) {
    paused->displaced = true;
    return cache_.evict(give_back(*paused));
  }
  const auto last =
      std::find_if(entries_.rbegin(), entries_.rend(), [](const Entry& entry) { return entry.slot >= 0; });
  return cache_.evict(give_back(*last));
}

/// The paused sequence that gives its slot up first: of the lowest priority, paused for longest. Null: there is none.
Scheduler::Entry* Scheduler::displaceable() {
  Entry* first = nullptr;
  for (Entry& entry : entries_) {
    if (entry.slot < 0 || entry.paused == 0) continue;
    const auto rank = [](const Entry& one) { return std::make_pair(one.priority, one.paused); };
    if (first == nullptr || rank(entry) < rank(*first)) first = &entry;
  }
  return first;
}

void Scheduler::displace(Entry& entry, Plan& plan) {
  const int slot = give_back(entry);
  entry.displaced = true;
  plan.displaced.push_back(entry.sequence);
  if (entry.shares) return;
  cache_.forget(slot);
  plan.freed.push_back(slot);
}

std::optional<int> Scheduler::preempt(std::uint64_t sequence) {
  Entry* entry = find(sequence);
  if (entry == nullptr || entry->slot < 0) return std::nullopt;
  const int slot = give_back(*entry);
  cache_.forget(slot);
  return slot;
}

void Scheduler::start_over() {
  for (Entry& entry : entries_) {
    if (entry.slot >= 0) give_back(entry);
  }
  cache_.forget();
}

int Scheduler::give_back(Entry& entry) {
  const int slot = std::exchange(entry.slot, -1);
  entry.computed = 0;
  cache_.release(slot);
  return slot;
}

void Scheduler::lost(std::uint64_t sequence) {
  Entry* entry = find(sequence);
  if (entry == nullptr || entry->slot < 0) return;
  entry->computed = 0;
  cache_.forget(entry->slot);
}

std::optional<int> Scheduler::generating(std::uint64_t sequence) const {
  const Entry* entry = find(sequence);
  return entry == nullptr || !is_generating(*entry) ? std::nullopt : std::optional<int>(entry->slot);
}

void Scheduler::propose(std::uint64_t sequence, int drafts) {
  if (Entry* entry = find(sequence)) entry->drafts = drafts;
}

void Scheduler::pause(std::uint64_t sequence, bool paused) {
  const auto entry = std::find_if(entries_.begin(), entries_.end(),
                                  [sequence](const Entry& candidate) { return candidate.sequence == sequence; });
  if (entry == entries_.end() || (entry->paused != 0) == paused) return;
  entry->paused = paused ? ++pauses_ : 0;
  if (paused || !std::exchange(entry->displaced, false)) return;
  Entry resumed = std::move(*entry);
  entries_.erase(entry);
  enter(std::move(resumed));
}

void Scheduler::has_outputs(std::uint64_t sequence) {
  if (Entry* entry = find(sequence)) entry->outputs = 0;
}

std::vector<PrefixCache::Move> Scheduler::gather() {
  const auto waits = [](const Entry& entry) { return entry.slot < 0 && entry.paused == 0; };
  if (!limits_.gathers || std::any_of(entries_.begin(), entries_.end(), waits)) return {};
  std::vector<PrefixCache::Move> moves = cache_.gather();
  if (moves.empty()) return moves;
  const auto [from, to, _] = moves.back();
  for (Entry& entry : entries_) {
    if (entry.slot == from) entry.slot = to;
  }
  return moves;
}

Scheduler::Plan Scheduler::plan() {
  Plan plan;
  admit(plan);
  plan.works = share_out();
  for (Entry& entry : entries_) entry.drafts = 0;
  return plan;
}

bool Scheduler::is_generating(const Entry& entry) {
  return entry.slot >= 0 && entry.paused == 0 && entry.generates() && !at_span(entry);
}

bool Scheduler::has_work(const Entry& entry) {
  return entry.slot >= 0 && entry.paused == 0 && entry.computed < entry.length();
}

/// The next group in turn, by number, that has something to compute.
void Scheduler::choose_group() {
  const Entry* next = nullptr;
  const auto turn = [this](const Entry& entry) {
    return std::make_pair(entry.scope.group <= group_, entry.scope.group);
  };
  for (const Entry& entry : entries_) {
    if (has_work(entry) && (next == nullptr || turn(entry) < turn(*next))) next = &entry;
  }
  if (next != nullptr) group_ = next->scope.group;
}

bool Scheduler::in_step(const Entry& entry) const { return has_work(entry) && entry.scope.group == group_; }

/// A token for each sequence that is generating.
std::vector<Scheduler::Work> Scheduler::generating() const {
  std::vector<Work> works;
  for (const Entry& entry : entries_) {
    if (!is_generating(entry) || !in_step(entry)) continue;
    if (static_cast<int>(works.size()) == limits_.batch_size) break;
    works.push_back({entry.sequence, entry.slot, entry.computed, 1, true, entry.computed < entry.outputs});
  }
  return works;
}

/// Sequences that are computing their prompts, in the order in which they are served.
std::vector<Scheduler::Entry*> Scheduler::prompts() {
  std::vector<Entry*> prompts;
  for (Entry& entry : entries_) {
    if (in_step(entry) && !entry.generates() && !at_span(entry)) prompts.push_back(&entry);
  }
  const auto rank = [](const Entry* entry) {
    return std::make_pair(-entry->priority, entry->length() - entry->computed - entry->patience);
  };
  std::stable_sort(prompts.begin(), prompts.end(), [&](const Entry* a, const Entry* b) { return rank(a) < rank(b); });
  return prompts;
}

void Scheduler::paced(int tokens, double seconds) {
  if (tokens < kTellingTokens || seconds <= 0) return;
  const double pace = tokens / seconds;
  pace_ += (pace_ == 0 ? 1 : kNewest) * (pace - pace_);
}

/// The prefill budget, and more where that takes no time to speak of.
int Scheduler::most_prompt_tokens() const {
  const double quick = std::min(pace_ * kShortStep, static_cast<double>(limits_.batch_size));
  return std::max(limits_.prefill_budget, static_cast<int>(quick));
}

std::vector<Scheduler::Work> Scheduler::share_out() {
  choose_group();
  std::vector<Work> works = generating();
  const int most = most_prompt_tokens();
  int budget = std::min(limits_.batch_size - static_cast<int>(works.size()), most);
  int filler = budget;  // what is left of it for prompts that do not end in this step
  int outputs = limits_.outputs;
  for (const Work& work : works) outputs -= work.outputs ? 1 : 0;

  for (Entry* entry : prompts()) {
    const bool all = entry->computed < entry->outputs;
    const Span* span = next_span(*entry);
    const int end = span == nullptr ? entry->length() : span->start;
    const int room = all ? std::min(budget, outputs) : budget;
    const bool samples = end == entry->length() && end - entry->computed <= room;
    const int count = std::min({end - entry->computed, room, samples ? room : filler});
    entry->patience = count > 0 ? 0 : entry->patience + kPatience;
    if (count <= 0) continue;
    works.push_back({entry->sequence, entry->slot, entry->computed, count, samples, all});
    outputs -= all ? count : 0;
    budget -= count;
    filler = samples ? std::min(filler, most / kFillerPart) : filler - count;
  }

  // In the steps of a group, spans and everything else take turns.
  const auto entry = std::find_if(entries_.begin(), entries_.end(),
                                  [this](const Entry& candidate) { return in_step(candidate) && at_span(candidate); });
  if (entry != entries_.end() && (works.empty() || spans_before_.count(group_) == 0)) {
    spans_before_.insert(group_);
    return {{entry->sequence, entry->slot, entry->computed, next_span(*entry)->count, false, false, true}};
  }
  spans_before_.erase(group_);
  add_drafts(works);
  return works;
}

/// What is left of the step is for drafts: no prompt waits for them.
void Scheduler::add_drafts(std::vector<Work>& works) {
  int room = limits_.batch_size;
  for (const Work& work : works) room -= work.count;
  room = std::min(room, limits_.drafts);
  for (Work& work : works) {
    const Entry* entry = find(work.sequence);
    if (entry->drafts == 0 || !entry->generates()) continue;
    work.drafts = std::min(entry->drafts, room);
    room -= work.drafts;
  }
}

bool Scheduler::awaited(std::uint64_t sequence) const {
  return std::any_of(entries_.begin(), entries_.end(),
                     [sequence](const Entry& entry) { return entry.slot < 0 && entry.source == sequence; });
}

void Scheduler::computed(const Work& work) {
  Entry* entry = find(work.sequence);
  if (entry == nullptr) return;
  entry->computed = work.start + work.count;
  if (entry->shares)
    cache_.append(entry->slot, entry->tokens.begin() + work.start, entry->tokens.begin() + entry->computed);
}

void Scheduler::extend(std::uint64_t sequence, Token token) {
  if (Entry* entry = find(sequence)) entry->tokens.push_back(token);
}

int Scheduler::running() const {
  return static_cast<int>(
      std::count_if(entries_.begin(), entries_.end(), [](const Entry& entry) { return entry.slot >= 0; }));
}

int Scheduler::waiting() const { return static_cast<int>(entries_.size()) - running(); }

int Scheduler::cells_used() const {
  int used = 0;
  for (const Entry& entry : entries_) used += entry.slot >= 0 ? entry.computed : 0;
  return used;
}

/// The first span that is not computed yet, or null.
const Scheduler::Span* Scheduler::next_span(const Entry& entry) {
  const auto span = std::find_if(entry.spans.begin(), entry.spans.end(),
                                 [&entry](const Span& candidate) { return candidate.start >= entry.computed; });
  return span == entry.spans.end() ? nullptr : &*span;
}

bool Scheduler::at_span(const Entry& entry) {
  const Span* span = next_span(entry);
  return span != nullptr && span->start == entry.computed;
}

const Scheduler::Entry* Scheduler::find(std::uint64_t sequence) const {
  const auto entry = std::find_if(entries_.begin(), entries_.end(),
                                  [sequence](const Entry& candidate) { return candidate.sequence == sequence; });
  return entry == entries_.end() ? nullptr : &*entry;
}

Scheduler::Entry* Scheduler::find(std::uint64_t sequence) {
  return const_cast<Entry*>(std::as_const(*this).find(sequence));
}

/// The waiting sequences that come next, as many as there are places.
std::vector<Scheduler::Entry*> Scheduler::next_in_turn(int places) {
  if (places <= 0) return {};
  std::map<std::int64_t, int> of_clients;
  std::map<std::pair<std::int64_t, std::int64_t>, int> of_users;
  const auto count = [&](const Entry& entry) {
    of_clients[entry.client]++;
    of_users[{entry.client, entry.end_user}]++;
  };
  const auto running = [&](const Entry& entry) {
    return std::pair{of_clients[entry.client], of_users[{entry.client, entry.end_user}]};
  };
  for (const Entry& entry : entries_) {
    if (entry.slot >= 0) count(entry);
  }
  std::vector<Entry*> chosen;
  const auto is_chosen = [&](const Entry& entry) {
    return std::find(chosen.begin(), chosen.end(), &entry) != chosen.end();
  };
  while (static_cast<int>(chosen.size()) < places) {
    Entry* best = nullptr;
    for (Entry& entry : entries_) {
      if (entry.slot >= 0 || entry.paused != 0 || is_chosen(entry)) continue;
      if (best != nullptr && entry.priority < best->priority) break;
      if (best == nullptr || running(entry) < running(*best)) best = &entry;
    }
    if (best == nullptr) break;
    count(*best);
    chosen.push_back(best);
  }
  return chosen;
}

/// Strictly in turn: a sequence that has to wait for cells is not overtaken by shorter ones behind it. One that waits
/// for another's tokens has its place and its cells set aside. Paused sequences give up what these lack.
void Scheduler::admit(Plan& plan) {
  std::vector<const Entry*> ahead;  // whose tokens are or will be computed, come what may
  int places = limits_.sequences;
  int paused = 0;  // that have a slot
  int promised = 0;
  for (const Entry& entry : entries_) {
    if (entry.slot < 0) continue;
    places--;
    promised += entry.length();
    if (entry.paused != 0) {
      paused++;
    } else {
      ahead.push_back(&entry);
    }
  }
  const auto lacks = [&](const Entry& entry) {
    return places == 0 || (promised > 0 && promised + entry.length() > limits_.cells);
  };
  for (Entry* entry : next_in_turn(places + paused)) {
    for (Entry* idle = displaceable(); lacks(*entry) && idle != nullptr; idle = displaceable()) {
      promised -= idle->length();
      places++;
      displace(*idle, plan);
    }
    if (lacks(*entry)) break;
    const PrefixCache::Match there = match(*entry);
    if (!waits(*entry, ahead, there.length)) {
      const auto placement = cache_.take(entry->scope, entry->tokens, there);
      if (!placement) break;
      entry->slot = placement->slot;
      entry->computed = placement->keep;
      plan.starts.push_back({entry->sequence, *placement});
    }
    places--;
    promised += entry->length();
    ahead.push_back(entry);
  }
}

/// Whether another one is about to compute what this one begins with.
/// @param there tokens that need not be computed already
bool Scheduler::waits(Entry& entry, const std::vector<const Entry*>& ahead, int there) const {
  if (!entry.shares || entry.outputs > 0 || !limits_.partial) return false;
  for (const Entry* other : ahead) {
    if (entry.source == other->sequence) return other->computed < entry.wanted;
  }
  entry.source = 0;
  int least = there + kWorthWaiting;
  for (const Entry* other : ahead) {
    if (!other->shares || other->scope != entry.scope) continue;
    const int common = std::min(common_prefix(entry.tokens, other->tokens), entry.length() - 1);
    if (common < least) continue;
    least = common + 1;
    entry.source = other->sequence;
    entry.wanted = common;
  }
  return entry.source != 0;
}

/// Where tokens are that need not be computed: never the last one, whose logits are wanted, and no part of a span.
PrefixCache::Match Scheduler::match(const Entry& entry) const {
  if (!entry.shares || entry.outputs > 0) return {};
  for (int most = entry.length() - 1;;) {
    const PrefixCache::Match longest = cache_.match(entry.scope, entry.tokens, most);
    const auto cut = std::find_if(entry.spans.begin(), entry.spans.end(), [&longest](const Span& span) {
      return longest.length > span.start && longest.length < span.start + span.count;
    });
    if (cut == entry.spans.end()) return longest;
    most = cut->start;
  }
}

}  // namespace llama_openapi
