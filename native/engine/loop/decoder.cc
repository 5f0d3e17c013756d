#include "engine/loop/decoder.h"

#include <algorithm>
#include <exception>

#include "common.h"

namespace llama_openapi {

Decoder::Decoder(llama_context* context, const EngineServices& services, KvCache& kv, Slots& slots,
                 Sequences& sequences, EngineStats& stats)
    : context_(context),
      services_(services),
      kv_(kv),
      slots_(slots),
      sequences_(sequences),
      stats_(stats),
      batch_(llama_batch_init(static_cast<int>(llama_n_batch(context)), 0, 1)) {
  llama_set_abort_callback(
      context_, [](void* decoder) { return static_cast<Decoder*>(decoder)->is_pointless(); }, this);
}

Decoder::~Decoder() { llama_batch_free(batch_); }

/// Asked between the operations of a pass.
bool Decoder::is_pointless() const {
  if (services_.closing) return true;
  return !waiting_.empty() &&
         std::all_of(waiting_.begin(), waiting_.end(), [](const auto& request) { return request->cancelled.load(); });
}

Decoder::Result Decoder::decode(const std::vector<Scheduler::Work>& works, bool cut) {
  waiting_.clear();
  for (const Scheduler::Work& work : works) {
    if (cut) waiting_.push_back(sequences_.at(work.sequence).request);
  }
  return works.front().span ? decode_span(works.front()) : decode_tokens(works);
}

Decoder::Result Decoder::decode_tokens(const std::vector<Scheduler::Work>& works) {
  common_batch_clear(batch_);
  for (const Scheduler::Work& work : works) {
    Sequence& sequence = sequences_.at(work.sequence);
    sequence.drafting.proposed.resize(static_cast<std::size_t>(work.drafts));
    const int end = work.start + work.count;
    for (int i = work.start; i < end; i++) {
      common_batch_add(batch_, sequence.tokens[static_cast<std::size_t>(i)], sequence.position(i), {work.slot},
                       work.outputs || (i == end - 1 && work.samples));
    }
    for (int i = 0; i < work.drafts; i++) {
      common_batch_add(batch_, sequence.drafting.proposed[static_cast<std::size_t>(i)], sequence.position(end + i),
                       {work.slot}, true);
    }
  }
  try {
    return result_of(llama_decode(context_, batch_));
  } catch (const std::exception&) {
    return Result::Failed;  // no memory for its buffers
  }
}

/// An image or a recording: llama.cpp takes vectors in batches of their own.
Decoder::Result Decoder::decode_span(const Scheduler::Work& work) {
  const Sequence& sequence = sequences_.at(work.sequence);
  const std::vector<MediaSpan>& spans = sequence.request->media;
  const auto span = std::find_if(spans.begin(), spans.end(), [&](const MediaSpan& s) { return s.start == work.start; });
  const int position = sequence.position(work.start);
  Result result = Result::Failed;
  try {
    result = result_of(services_.model.media()->decode(context_, *span, work.slot, position));
  } catch (const std::exception&) {
    // no memory for its buffers
  }
  // The first of several batches may have found room.
  if (result == Result::NoRoom) slots_.cut_back(work.sequence, work.slot, position);
  return result;
}

Decoder::Result Decoder::result_of(int code) {
  if (code >= 0) kv_.settle();
  switch (code) {
    case 0:
      stats_.steps++;
      return Result::Ok;
    case 1:
      return Result::NoRoom;
    case 2:
      return Result::Aborted;
    default:
      return Result::Failed;
  }
}

bool Decoder::fill(int slot, const std::vector<llama_token>& tokens, int start) {
  const auto length = static_cast<int>(tokens.size());
  const auto most = static_cast<int>(llama_n_ubatch(context_));
  for (int first = start; first < length; first += most) {
    common_batch_clear(batch_);
    for (int i = first; i < std::min(first + most, length); i++) {
      common_batch_add(batch_, tokens[static_cast<std::size_t>(i)], i, {slot}, false);
    }
    if (llama_decode(context_, batch_) != 0) return false;
  }
  return true;
}

}  // namespace llama_openapi
