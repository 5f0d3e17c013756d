#pragma once

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

#include "engine/answer/answer_reader.h"
#include "engine/answer/text_stream.h"
#include "engine/constraint/grammar.h"
#include "engine/event.h"
#include "engine/generated/options.h"
#include "engine/loop/drafting.h"
#include "engine/prompt/media.h"
#include "engine/prompt/prompt_echo.h"
#include "engine/sampling/sampler.h"

namespace llama_openapi {

using Clock = std::chrono::steady_clock;

/// A submitted request. The options and the prompt don't change once the engine has it; the flags may, from any thread.
struct Request {
  Request(std::uint64_t request_id, PredictOptions request_options)
      : id(request_id), options(std::move(request_options)) {}

  const std::uint64_t id;
  const PredictOptions options;
  std::atomic<bool> cancelled{false};
  std::atomic<bool> paused{false};

  std::vector<llama_token> prompt;
  std::vector<MediaSpan> media;  ///< what is no text in it, in order
  bool prepared = false;
  Grammar grammar;
  std::optional<ConstraintSource> constraint;  ///< where the grammar is one of llguidance's
  std::vector<std::string> stops;              ///< texts that end a choice, wherever they stand in its text
  std::vector<std::string> content_stops;      ///< those that end it where they stand in its content
  std::shared_ptr<const AnswerFormat> format;  ///< null: the answer is nothing but content
  PromptEcho echo;
  std::vector<std::unique_ptr<Sampler>> samplers;  ///< one a choice, until its sequence takes it

  // The engine's thread only, and before it whatever prepares the request.
  Usage usage;

  // The engine's thread only.
  int open_choices = 0;
  bool started = false;
  Clock::time_point submitted = Clock::now();
  Clock::time_point first_step{};
  Clock::time_point first_token{};
};

/// One choice of a request while it is computed.
struct Sequence {
  std::uint64_t id;
  std::shared_ptr<Request> request;
  int choice;
  std::vector<llama_token> tokens;  ///< prompt, then what was sampled
  int prompt_tokens;
  int cached_tokens;  ///< of them: those that needed no computing
  std::unique_ptr<Sampler> sampler;
  TextStream text;
  AnswerReader reader;
  TextStream content;  ///< of what the reader tells, up to a stop string
  int reasoning_tokens = 0;
  bool paused = false;

  /// Tokens whose text is not fully shown yet, for logprobs: where each ends in the raw stream.
  struct HeldToken {
    std::size_t start;
    std::size_t end;
    TokenLogprobs logprobs;
  };
  std::deque<HeldToken> held;
  std::optional<Drawn> drawn = {};  ///< ahead of its turn
  Drafting drafting = {};

  /// Where the token stands in the sequence: an image may take fewer positions than tokens.
  int position(int token) const {
    int shift = 0;
    for (const MediaSpan& span : request->media) {
      if (token >= span.start + span.count) shift += span.count - span.positions;
    }
    return token - shift;
  }
  /// A step computes the first `end` tokens. Tokens of the prompt that are computed again count once.
  void read_to(int end) {
    int& read = request->usage.prompt_tokens;
    read = std::max(read, std::min(end, prompt_tokens));
  }
  int completion_tokens() const { return static_cast<int>(tokens.size()) - prompt_tokens; }
};

}  // namespace llama_openapi
