#include "engine/prompt/prompt_origin.h"

#include <algorithm>
#include <utility>

namespace llama_openapi {
namespace {

/// What a prompt and a rendering have in common.
struct Match {
  const PromptText* rendering = nullptr;
  std::size_t skipped = 0;  ///< bytes at the rendering's begin
  std::size_t begin = 0;    ///< bytes from there on
  std::size_t end = 0;      ///< bytes at the end of both
};

template <class Iterator>
std::size_t common_length(Iterator a, Iterator a_end, Iterator b, Iterator b_end) {
  Iterator first = a;
  while (a != a_end && b != b_end && *a == *b) ++a, ++b;
  return static_cast<std::size_t>(a - first);
}

Match longest(const std::string& prompt, const std::vector<PromptText>& renderings, const std::string& mark) {
  Match best;
  for (const PromptText& rendering : renderings) {
    const std::string text = rendering.text();
    const bool cut = !mark.empty() && text.compare(0, mark.size(), mark) == 0;
    for (const std::size_t skipped : {std::size_t{0}, cut ? mark.size() : 0}) {
      const auto start = text.begin() + static_cast<std::ptrdiff_t>(skipped);
      const std::size_t begin = common_length(prompt.begin(), prompt.end(), start, text.end());
      if (best.rendering != nullptr && begin <= best.begin) continue;
      const auto rest = static_cast<std::ptrdiff_t>(std::min(prompt.size(), text.size() - skipped) - begin);
      best = {&rendering, skipped, begin,
              common_length(prompt.rbegin(), prompt.rbegin() + rest, text.rbegin(), text.rbegin() + rest)};
    }
  }
  return best;
}

/// Adds a stretch of the rendering. @return whether all of it is the template's own
bool take(const PromptText& rendering, std::size_t from, std::size_t to, PromptText& out) {
  bool own = true;
  std::size_t begin = 0;
  for (const PromptText::Part& part : rendering.parts) {
    const std::size_t start = std::max(from, begin);
    const std::size_t end = std::min(to, begin + part.text.size());
    if (start < end) {
      out.add(part.own, part.text.substr(start - begin, end - start));
      own = own && part.own;
    }
    begin += part.text.size();
  }
  return own;
}

/// Text of libcommon's and of the message's reasoning. Where one looks like the other, it counts as the message's.
void add_reasoning(const std::string& text, const std::string& reasoning, PromptText& out) {
  const std::size_t first = text.find(reasoning);
  if (reasoning.empty() || first == std::string::npos) {
    out.add(reasoning.empty(), text);
    return;
  }
  const std::size_t last = text.rfind(reasoning) + reasoning.size();
  out.add(true, text.substr(0, first));
  out.add(false, text.substr(first, last - first));
  out.add(true, text.substr(last));
}

std::string trimmed(const std::string& text) {
  const char* const space = " \t\n\v\f\r";
  const std::size_t first = text.find_first_not_of(space);
  if (first == std::string::npos) return "";
  return text.substr(first, text.find_last_not_of(space) - first + 1);
}

bool ends_with(const std::string& text, const std::string& end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

/// Bytes at a text's begin with which a rendering ends, by the template's own text.
std::size_t own_begin(const std::vector<PromptText>& renderings, const std::string& text) {
  constexpr std::size_t kLongest = 256;
  for (std::size_t length = std::min(text.size(), kLongest); length > 0; length--) {
    const std::string begin = text.substr(0, length);
    const auto ends_so = [&begin](const PromptText& rendering) {
      return !rendering.parts.empty() && rendering.parts.back().own && ends_with(rendering.parts.back().text, begin);
    };
    if (std::any_of(renderings.begin(), renderings.end(), ends_so)) return length;
  }
  return 0;
}

}  // namespace

PromptText origin_of(const std::string& prompt, const std::vector<PromptText>& renderings, const std::string& begin) {
  PromptText out;
  const Match match = longest(prompt, renderings, begin);
  if (match.rendering == nullptr) {
    out.add(false, prompt);
    return out;
  }
  const std::size_t size = match.rendering->text().size();
  const std::size_t middle = match.skipped + match.begin;
  take(*match.rendering, match.skipped, middle, out);
  // What libcommon has put in a stretch's place is as that was.
  PromptText replaced;
  const bool own = take(*match.rendering, middle, size - match.end, replaced);
  out.add(own, prompt.substr(match.begin, prompt.size() - match.begin - match.end));
  take(*match.rendering, size - match.end, size, out);
  return out;
}

PromptText origin_of(const common_chat_params& params, const std::vector<PromptText>& renderings,
                     const std::string& begin, const common_chat_msg& message) {
  std::string rest = params.generation_prompt;
  if (!ends_with(params.prompt, rest)) {
    PromptText unknown;
    unknown.add(false, params.prompt);
    return unknown;
  }
  PromptText out = origin_of(params.prompt.substr(0, params.prompt.size() - rest.size()), renderings, begin);
  for (const bool trim : {false, true}) {
    const auto shape = [trim](const std::string& text) { return trim ? trimmed(text) : text; };
    const std::string content = shape(message.render_content());
    if (!ends_with(rest, content)) continue;
    const std::string before = rest.substr(0, rest.size() - content.size());
    const std::string reasoning = shape(message.reasoning_content);
    if (before.find(reasoning) == std::string::npos) continue;
    add_reasoning(before, reasoning, out);
    out.add(false, content);
    return out;
  }
  // Without the reasoning, which not all templates write: the answer begins as any other.
  const std::size_t own = own_begin(renderings, rest);
  out.add(true, rest.substr(0, own));
  out.add(false, rest.substr(own));
  return out;
}

}  // namespace llama_openapi
