#include "engine/constraint/answer_tree.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "engine/constraint/lark_writer.h"

namespace llama_openapi::answer {
namespace {

using Kind = AnswerTree::Kind;

Answer make(AnswerTree tree) { return std::make_shared<const AnswerTree>(std::move(tree)); }

bool is_marked(Kind kind) { return kind == Kind::Call || kind == Kind::Content || kind == Kind::Reasoning; }

std::vector<Answer> tail_of(const std::vector<Answer>& parts) { return {parts.begin() + 1, parts.end()}; }

/// One way in which a tree and a text begin alike.
struct Step {
  std::size_t used;  ///< bytes of the text
  Answer rest;       ///< of the tree, where all of the text is used; else null: the tree has come to its end
};

using Steps = std::vector<Step>;

Steps steps(const Answer& tree, std::string_view text);

bool is_space(char c) { return std::string_view(" \t\n\r\v\f").find(c) != std::string_view::npos; }

bool is_text(const Answer& tree) {
  if (tree->kind == Kind::Sequence) return !tree->children.empty() && is_text(tree->children.front());
  return tree->kind == Kind::Text || (is_marked(tree->kind) && is_text(tree->children.front()));
}

/// Whether a text would take what the part before it begins with.
bool is_taken(const std::vector<Answer>& parts, std::string_view text) {
  if (parts.front()->kind != Kind::Repeat) return false;
  const auto next =
      std::find_if(parts.begin() + 1, parts.end(), [](const Answer& part) { return is_text(part) || !nullable(part); });
  if (next == parts.end() || !is_text(*next)) return false;
  const std::vector<std::string> begins = beginnings(parts.front());
  return std::any_of(begins.begin(), begins.end(), [&text](const std::string& begin) {
    const std::size_t size = std::min(begin.size(), text.size());
    return text.substr(0, size) == std::string_view(begin).substr(0, size);
  });
}

Steps steps_of_sequence(const std::vector<Answer>& parts, std::string_view text) {
  if (parts.empty()) return {{0, nullptr}};
  Steps all;
  for (Step& step : steps(parts.front(), text)) {
    if (!step.rest && step.used == 0 && is_taken(parts, text)) continue;
    if (step.rest || step.used == text.size()) {
      std::vector<Answer> rest = parts;
      rest.front() = step.rest ? step.rest : nothing();
      all.push_back({text.size(), sequence(rest)});
      continue;
    }
    for (Step& next : steps_of_sequence(tail_of(parts), text.substr(step.used))) {
      all.push_back({step.used + next.used, std::move(next.rest)});
    }
  }
  return all;
}

Steps steps_of_repeat(const AnswerTree& tree, std::string_view text) {
  const Answer& part = tree.children.front();
  Steps all;
  for (Step& step : steps(part, text)) {
    if (!step.rest && step.used == 0) continue;  // it would go on for ever
    const int min = std::max(tree.min - 1, 0);
    const Answer more = tree.max == 1 ? nothing() : repeat(part, min, tree.max < 0 ? -1 : tree.max - 1);
    if (step.rest || step.used == text.size()) {
      all.push_back({text.size(), sequence({step.rest ? step.rest : nothing(), more})});
      continue;
    }
    for (Step& next : steps(more, text.substr(step.used))) {
      all.push_back({step.used + next.used, std::move(next.rest)});
    }
  }
  if (tree.min == 0 || nullable(part)) all.push_back({0, nullptr});
  return all;
}

Steps steps_of_text(const Answer& tree, std::string_view text) {
  std::size_t end = std::string_view::npos;
  for (const std::string& mark : tree->marks) end = std::min(end, text.find(mark));
  if (!tree->text.empty() && !std::all_of(text.begin(), text.begin() + std::min(end, text.size()), is_space)) return {};
  if (end != std::string_view::npos) return {{end, nullptr}};
  return {{text.size(), tree}};
}

Steps steps(const Answer& tree, std::string_view text) {
  if (text.empty()) return {{0, tree}};
  switch (tree->kind) {
    case Kind::Literal: {
      const std::string_view own = tree->text;
      if (text.size() < own.size()) {
        if (own.substr(0, text.size()) != text) return {};
        return {{text.size(), literal(std::string(own.substr(text.size())))}};
      }
      if (text.substr(0, own.size()) != own) return {};
      return {{own.size(), nullptr}};
    }
    case Kind::Space: {
      const auto end = std::find_if_not(text.begin(), text.end(), is_space);
      const auto used = static_cast<std::size_t>(end - text.begin());
      if (used == text.size()) return {{used, tree}};
      return {{used, nullptr}};
    }
    case Kind::Text:
      return steps_of_text(tree, text);
    case Kind::NotAhead: {
      const auto follows = [&text](const std::string& mark) { return text.substr(0, mark.size()) == mark; };
      if (std::any_of(tree->marks.begin(), tree->marks.end(), follows)) return {};
      return {{0, nullptr}};
    }
    case Kind::Sequence:
      return steps_of_sequence(tree->children, text);
    case Kind::Choice: {
      Steps all;
      for (const Answer& one : tree->children) {
        Steps some = steps(one, text);
        std::move(some.begin(), some.end(), std::back_inserter(all));
      }
      return all;
    }
    case Kind::Repeat:
      return steps_of_repeat(*tree, text);
    case Kind::Call:
    case Kind::Content:
    case Kind::Reasoning: {
      Steps all = steps(tree->children.front(), text);
      for (Step& step : all) {
        if (step.rest) step.rest = marked(tree->kind, step.rest);
      }
      return all;
    }
    case Kind::Never:
    case Kind::Lark:
      return {};
  }
  return {};
}

/// The same tree with other children.
Answer rebuilt(const Answer& tree, const std::vector<Answer>& children) {
  if (tree->kind == Kind::Sequence) return sequence(children);
  if (tree->kind == Kind::Choice) return choice(children);
  if (tree->kind == Kind::Repeat) return repeat(children.front(), tree->min, tree->max);
  if (is_marked(tree->kind)) return marked(tree->kind, children.front());
  return tree;
}

/// What comes before the first part that there is not without calls, up to the content before it: marks of calls may
/// stand between. Empty: there is no content.
std::vector<Answer> up_to_content(const std::vector<Answer>& parts) {
  auto end = std::find_if(parts.begin(), parts.end(), is_never);
  while (end != parts.begin() && !has(*std::prev(end), Kind::Content)) --end;
  return {parts.begin(), end};
}

/// @param early whether it may end where it wants calls behind content
Answer without_calls(const Answer& tree, bool early = false) {
  if (!has(tree, Kind::Call)) return tree;
  if (tree->kind == Kind::Call) return never();
  std::vector<Answer> children;
  for (const Answer& child : tree->children) children.push_back(without_calls(child, early));
  if (early && tree->kind == Kind::Sequence && std::any_of(children.begin(), children.end(), is_never)) {
    const std::vector<Answer> before = up_to_content(children);
    return before.empty() ? never() : sequence(before);
  }
  Answer rest = rebuilt(tree, children);
  // Marks around calls, without the calls.
  const bool around = !has(tree, Kind::Content) && !has(tree, Kind::Reasoning);
  return around && nullable(rest) ? nothing() : rest;
}

Answer calling(const Answer& tree, bool once) {
  if (!has(tree, Kind::Call)) return never();
  switch (tree->kind) {
    case Kind::Choice: {
      std::vector<Answer> alternatives;
      for (const Answer& one : tree->children) alternatives.push_back(calling(one, once));
      return choice(alternatives);
    }
    case Kind::Sequence: {
      std::vector<Answer> alternatives;
      for (std::size_t i = 0; i < tree->children.size(); i++) {
        if (!has(tree->children[i], Kind::Call)) continue;
        std::vector<Answer> parts;
        for (std::size_t k = 0; k < tree->children.size(); k++) {
          const Answer& part = tree->children[k];
          parts.push_back(k == i ? calling(part, once) : k < i || once ? without_calls(part) : part);
        }
        alternatives.push_back(sequence(parts));
      }
      return choice(alternatives);
    }
    case Kind::Repeat: {
      const Answer& part = tree->children.front();
      const Answer plain = without_calls(part);
      const int more = tree->max < 0 ? -1 : tree->max - 1;
      const Answer before = is_never(plain) || tree->max == 1 ? nothing() : repeat(plain, 0, more);
      if (once && is_never(plain) && tree->min > 1) return never();
      const Answer behind = tree->max == 1 ? nothing() : once ? before : repeat(part, std::max(tree->min - 1, 0), more);
      return sequence({before, calling(part, once), behind});
    }
    case Kind::Content:
    case Kind::Reasoning:
      return marked(tree->kind, calling(tree->children.front(), once));
    default:
      return tree;  // a call
  }
}

/// The ways that don't have such a node.
Answer avoiding(const Answer& tree, Kind kind) {
  if (!has(tree, kind)) return tree;
  if (tree->kind == kind) return never();
  std::vector<Answer> children;
  for (const Answer& child : tree->children) children.push_back(avoiding(child, kind));
  return rebuilt(tree, children);
}

/// What follows a text up to a mark, where the text is nothing.
Answer at_mark(const Answer& text, const Answer& rest) {
  if (text->kind != Kind::Text) return rest;
  std::vector<Answer> ways;
  for (const std::string& mark : text->marks) ways.push_back(sequence({literal(mark), after(rest, mark)}));
  if (nullable(rest)) ways.push_back(nothing());
  return choice(ways);
}

Answer without(const Answer& tree, Kind kind, bool repeated) {
  if (!has(tree, kind)) return tree;
  if (tree->kind == kind) return repeated || !nullable(tree) ? never() : nothing();
  if (tree->kind == Kind::Repeat) {
    const Answer& part = tree->children.front();
    const bool aside = kind == Kind::Reasoning && tree->min == 0 && !has(tree, Kind::Call);
    if (aside && !has(tree, Kind::Content)) return nothing();
    return repeat(without(part, kind, repeated || tree->max != 1), tree->min, tree->max);
  }
  if (tree->kind == Kind::Choice) {
    if (Answer others = avoiding(tree, kind); !is_never(others)) return others;
  }
  if (tree->kind == Kind::Sequence) {
    Answer rest = nothing();
    for (auto part = tree->children.rbegin(); part != tree->children.rend(); ++part) {
      const Answer* left_out = part->get()->kind == Kind::Repeat && (*part)->min == 0 && (*part)->max == 1
                                   ? &(*part)->children.front()
                                   : &*part;
      const bool text = (*left_out)->kind == kind && !repeated && nullable(*left_out);
      rest = text ? at_mark((*left_out)->children.front(), rest) : sequence({without(*part, kind, repeated), rest});
    }
    return rest;
  }
  std::vector<Answer> children;
  for (const Answer& child : tree->children) children.push_back(without(child, kind, repeated));
  return rebuilt(tree, children);
}

/// @param rest behind the tree: behind content, it begins with what ends that
Answer with_content(const Answer& tree, const Answer& content, const Answer& rest) {
  if (!has(tree, Kind::Content)) return never();
  switch (tree->kind) {
    case Kind::Content:
      return sequence({marked(Kind::Content, content), at_mark(tree->children.front(), rest)});
    case Kind::Choice: {
      std::vector<Answer> alternatives;
      for (const Answer& one : tree->children) alternatives.push_back(with_content(one, content, rest));
      return choice(alternatives);
    }
    case Kind::Sequence: {
      // The last one that can be: what comes before an answer proper is left out.
      Answer behind = rest;
      for (std::size_t i = tree->children.size(); i-- > 0;) {
        std::vector<Answer> parts;
        for (std::size_t k = 0; k < i; k++) parts.push_back(without(tree->children[k], Kind::Content, false));
        parts.push_back(with_content(tree->children[i], content, behind));
        const Answer whole = sequence(parts);
        if (!is_never(whole)) return whole;
        behind = sequence({without(tree->children[i], Kind::Content, false), behind});
      }
      return never();
    }
    case Kind::Repeat:
      return with_content(tree->children.front(), content, rest);
    default:
      return sequence({marked(tree->kind, with_content(tree->children.front(), content, nothing())), rest});
  }
}

}  // namespace

Answer never() { return make({Kind::Never, "", {}, {}}); }

Answer nothing() { return make({Kind::Sequence, "", {}, {}}); }

Answer literal(std::string text) {
  if (text.empty()) return nothing();
  return make({Kind::Literal, std::move(text), {}, {}});
}

Answer space() { return make({Kind::Space, "", {}, {}}); }

Answer text(std::vector<std::string> marks, std::string pattern, bool may_be_nothing) {
  marks.erase(std::remove(marks.begin(), marks.end(), ""), marks.end());
  const int min = pattern.empty() || may_be_nothing ? 0 : 1;
  return make({Kind::Text, std::move(pattern), std::move(marks), {}, min});
}

Answer lark(std::string expression) { return make({Kind::Lark, std::move(expression), {}, {}}); }

Answer not_ahead(std::vector<std::string> marks) {
  marks.erase(std::remove(marks.begin(), marks.end(), ""), marks.end());
  if (marks.empty()) return nothing();
  return make({Kind::NotAhead, "", std::move(marks), {}});
}

Answer sequence(const std::vector<Answer>& parts) {
  std::vector<Answer> all;
  for (const Answer& part : parts) {
    if (is_never(part)) return part;
    if (part->kind == Kind::Sequence) {
      all.insert(all.end(), part->children.begin(), part->children.end());
    } else {
      all.push_back(part);
    }
  }
  if (all.size() == 1) return all.front();
  return make({Kind::Sequence, "", {}, std::move(all)});
}

Answer choice(const std::vector<Answer>& alternatives) {
  std::vector<Answer> all;
  for (const Answer& one : alternatives) {
    if (!is_never(one)) all.push_back(one);
  }
  if (all.empty()) return never();
  if (all.size() == 1) return all.front();
  return make({Kind::Choice, "", {}, std::move(all)});
}

Answer repeat(Answer part, int min, int max) {
  if (max == 0 || is_nothing(part)) return nothing();
  if (is_never(part)) return min == 0 ? nothing() : part;
  if (min == 1 && max == 1) return part;
  return make({Kind::Repeat, "", {}, {std::move(part)}, min, max});
}

Answer optional(Answer part) { return repeat(std::move(part), 0, 1); }

Answer marked(Kind kind, Answer part) {
  if (is_never(part)) return part;
  return make({kind, "", {}, {std::move(part)}});
}

bool is_never(const Answer& tree) { return tree->kind == Kind::Never; }

bool is_nothing(const Answer& tree) { return tree->kind == Kind::Sequence && tree->children.empty(); }

bool nullable(const Answer& tree) {
  switch (tree->kind) {
    case Kind::Space:
    case Kind::NotAhead:
      return true;
    case Kind::Text:
      return tree->min == 0;
    case Kind::Sequence:
      return std::all_of(tree->children.begin(), tree->children.end(), nullable);
    case Kind::Choice:
      return std::any_of(tree->children.begin(), tree->children.end(), nullable);
    case Kind::Repeat:
      return tree->min == 0 || nullable(tree->children.front());
    case Kind::Call:
    case Kind::Content:
    case Kind::Reasoning:
      return nullable(tree->children.front());
    case Kind::Never:
    case Kind::Literal:
    case Kind::Lark:
      return false;
  }
  return false;
}

bool has(const Answer& tree, Kind kind) {
  if (tree->kind == kind) return true;
  if (tree->kind == Kind::Call) return false;
  return std::any_of(tree->children.begin(), tree->children.end(),
                     [kind](const Answer& child) { return has(child, kind); });
}

Answer after(const Answer& tree, std::string_view text) {
  std::vector<Answer> rests;
  for (Step& step : steps(tree, text)) {
    if (step.used == text.size()) rests.push_back(step.rest ? std::move(step.rest) : nothing());
  }
  return choice(rests);
}

Answer with_calls(const Answer& tree, Calls calls) {
  if (calls != Calls::None) return calling(tree, calls == Calls::One);
  Answer plain = without_calls(tree);
  // Some parsers want calls behind content, though answers end without them.
  return is_never(plain) ? without_calls(tree, true) : plain;
}

Answer ended_in_text(const Answer& tree) {
  if (!has(tree, Kind::Content) && !has(tree, Kind::Reasoning)) return never();
  switch (tree->kind) {
    case Kind::Content:
    case Kind::Reasoning:
      return tree;
    case Kind::Choice: {
      std::vector<Answer> ways;
      for (const Answer& one : tree->children) ways.push_back(ended_in_text(one));
      return choice(ways);
    }
    case Kind::Sequence: {
      std::vector<Answer> ways;
      std::vector<Answer> before;
      for (const Answer& part : tree->children) {
        std::vector<Answer> way = before;
        way.push_back(ended_in_text(part));
        ways.push_back(sequence(way));
        before.push_back(without_calls(part));
      }
      return choice(ways);
    }
    case Kind::Repeat:
      return tree->max == 1 ? ended_in_text(tree->children.front())
                            : sequence({repeat(without_calls(tree->children.front()), 0, -1),
                                        ended_in_text(tree->children.front())});
    default:
      return never();
  }
}

Answer with_open_end(const Answer& tree, const std::function<bool(const std::string& mark)>& ends) {
  switch (tree->kind) {
    case Kind::Literal:
      return ends(tree->text) ? optional(tree) : tree;
    case Kind::Sequence: {
      std::vector<Answer> parts = tree->children;
      for (std::size_t i = parts.size(); i-- > 0;) {
        const bool more = nullable(parts[i]);
        parts[i] = with_open_end(parts[i], ends);
        if (!more) break;
      }
      return sequence(parts);
    }
    case Kind::Repeat:
      if (tree->max != 1) return tree;
      [[fallthrough]];
    case Kind::Choice:
    case Kind::Call:
    case Kind::Content:
    case Kind::Reasoning: {
      std::vector<Answer> children;
      for (const Answer& child : tree->children) children.push_back(with_open_end(child, ends));
      return rebuilt(tree, children);
    }
    default:
      return tree;
  }
}

Answer with_longer_marks(const Answer& tree, const Answer& calls) {
  constexpr std::size_t kShort = 2;
  if (!has(tree, Kind::Content)) return tree;
  if (tree->kind != Kind::Content) {
    std::vector<Answer> children;
    for (const Answer& child : tree->children) children.push_back(with_longer_marks(child, calls));
    return rebuilt(tree, children);
  }
  const Answer& content = tree->children.front();
  if (content->kind != Kind::Text || content->marks.empty()) return tree;
  AnswerTree text = *content;
  for (const std::string& mark : text.marks) {
    if (mark.size() > kShort) return tree;
    for (std::string& next : beginnings(after(calls, mark))) text.confirmed_by.push_back(std::move(next));
  }
  return marked(Kind::Content, make(std::move(text)));
}

Answer without(const Answer& tree, Kind kind) { return without(tree, kind, false); }

Answer with_content(const Answer& tree, const Answer& content) { return with_content(tree, content, nothing()); }

std::vector<std::string> beginnings(const Answer& tree) {
  switch (tree->kind) {
    case Kind::Literal:
      return {tree->text};
    case Kind::Choice:
    case Kind::Sequence: {
      std::vector<std::string> all;
      for (const Answer& child : tree->children) {
        const std::vector<std::string> some = beginnings(child);
        all.insert(all.end(), some.begin(), some.end());
        if (tree->kind == Kind::Sequence && !nullable(child)) break;
      }
      return all;
    }
    case Kind::Repeat:
    case Kind::Call:
    case Kind::Content:
    case Kind::Reasoning:
      return beginnings(tree->children.front());
    default:
      return {};
  }
}

}  // namespace llama_openapi::answer
