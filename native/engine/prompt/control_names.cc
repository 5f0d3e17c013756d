#include "engine/prompt/control_names.h"

#include <algorithm>
#include <utility>

namespace llama_openapi {
namespace {

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

bool is(enum llama_token_attr attributes, int attribute) { return (static_cast<int>(attributes) & attribute) != 0; }

}  // namespace

ControlNames::ControlNames(const llama_vocab* vocab, const std::string& chat_template)
    : ids_(static_cast<std::size_t>(llama_vocab_n_tokens(vocab))) {
  for (llama_token id = 0; id < llama_vocab_n_tokens(vocab); id++) {
    const enum llama_token_attr attributes = llama_vocab_get_attr(vocab, id);
    std::string text = llama_vocab_get_text(vocab, id);
    if (text.empty()) continue;
    const bool control = is(attributes, LLAMA_TOKEN_ATTR_CONTROL | LLAMA_TOKEN_ATTR_UNKNOWN);
    const bool written = is(attributes, LLAMA_TOKEN_ATTR_USER_DEFINED) && text.size() > 1 && !is_space(text.front()) &&
                         chat_template.find(text) != std::string::npos;
    if (!control && !written) continue;
    ids_[static_cast<std::size_t>(id)] = text.size() > 1 && !is(attributes, LLAMA_TOKEN_ATTR_UNKNOWN);
    longest_ = std::max(longest_, text.size());
    first_bytes_[static_cast<unsigned char>(text.front())] = true;
    names_.push_back(
        {std::move(text), is(attributes, LLAMA_TOKEN_ATTR_LSTRIP), is(attributes, LLAMA_TOKEN_ATTR_RSTRIP)});
  }
  std::sort(names_.begin(), names_.end(), [](const Name& a, const Name& b) { return a.text < b.text; });
}

/// Calls `use` with each name that stands there, shorter ones first.
template <class Use>
void ControlNames::each_at(std::string_view text, std::size_t position, Use use) const {
  if (!first_bytes_[static_cast<unsigned char>(text[position])]) return;
  auto first = names_.begin();
  auto last = names_.end();
  // Of those between the two, the first `length` characters are the text's.
  for (std::size_t length = 0; first != last && position + length < text.size(); length++) {
    const auto unsigned_at = [length](const Name& name) {
      return length < name.text.size() ? static_cast<int>(static_cast<unsigned char>(name.text[length])) : -1;
    };
    const int wanted = static_cast<unsigned char>(text[position + length]);
    first = std::partition_point(first, last, [&](const Name& name) { return unsigned_at(name) < wanted; });
    last = std::partition_point(first, last, [&](const Name& name) { return unsigned_at(name) == wanted; });
    if (first != last && first->text.size() == length + 1) use(*first);
  }
}

/// Names that have a character of the request's.
std::vector<ControlNames::Found> ControlNames::foreign(std::string_view text, const PromptText& prompt) const {
  std::vector<Found> found;
  std::size_t begin = 0;
  std::size_t next = 0;  // where names have been looked for up to
  for (const PromptText::Part& part : prompt.parts) {
    const std::size_t end = begin + part.text.size();
    if (!part.own) {
      for (std::size_t i = std::max(next, begin - std::min(begin, longest_ - 1)); i < end; i++) {
        each_at(text, i, [&](const Name& name) {
          if (i + name.text.size() > begin) found.push_back({i, i + name.text.size(), &name});
        });
      }
      // A name that begins before an own part and ends behind it has been found with what it begins in.
      next = end;
    }
    begin = end;
  }
  return found;
}

std::vector<PromptPiece> ControlNames::pieces(const PromptText& prompt) const {
  const std::string text = prompt.text();
  if (names_.empty()) return {{text, true}};
  const std::vector<Found> given = foreign(text, prompt);
  if (given.empty()) return {{text, true}};

  // The template's own tokens: the longest at each place that has nothing in common with those.
  std::vector<Found> own;
  auto clash = given.begin();
  std::size_t reach = 0;  // up to which the request's names go, of those that begin before i
  for (std::size_t i = 0; i < text.size();) {
    for (; clash != given.end() && clash->start <= i; ++clash) reach = std::max(reach, clash->end);
    const Name* longest = nullptr;
    const std::size_t limit = clash == given.end() ? text.size() : clash->start;
    if (i >= reach) {
      each_at(text, i, [&](const Name& name) {
        if (i + name.text.size() <= limit) longest = &name;
      });
    }
    if (longest != nullptr) own.push_back({i, i + longest->text.size(), longest});
    i += longest == nullptr ? 1 : longest->text.size();
  }
  own.push_back({text.size(), text.size(), nullptr});

  std::vector<PromptPiece> pieces;
  const auto add = [&](std::size_t start, std::size_t end, bool parse_special) {
    if (start == end) return;
    if (!pieces.empty() && pieces.back().parse_special && parse_special) {
      pieces.back().text.append(text, start, end - start);
    } else {
      pieces.push_back({text.substr(start, end - start), parse_special});
    }
  };
  clash = given.begin();
  std::size_t from = 0;
  const Name* before = nullptr;
  for (const Found& token : own) {
    std::size_t start = from;
    std::size_t end = token.start;
    while (clash != given.end() && clash->end <= start) ++clash;
    const bool dirty = clash != given.end() && clash->start < end;
    if (dirty && before != nullptr && before->takes_right) {
      while (start < end && is_space(text[start])) start++;
    }
    if (dirty && token.name != nullptr && token.name->takes_left) {
      while (end > start && is_space(text[end - 1])) end--;
    }
    add(from, start, true);
    add(start, end, !dirty);
    add(end, token.end, true);
    from = token.end;
    before = token.name;
  }
  return pieces;
}

std::vector<std::string> ControlNames::broken(const std::string& text) const {
  std::vector<std::string> parts;
  std::size_t start = 0;
  for (std::size_t i = 0; i < text.size(); i++) {
    bool stands = false;
    each_at(text, i, [&](const Name& name) { stands = stands || name.text.size() > 1; });
    if (!stands) continue;
    std::size_t next = i + 1;
    while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0U) == 0x80U) next++;
    parts.push_back(text.substr(start, next - start));
    start = next;
  }
  parts.push_back(text.substr(start));
  return parts;
}

}  // namespace llama_openapi
