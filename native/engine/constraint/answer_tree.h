#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace llama_openapi {

struct AnswerTree;

/// What an answer, or a part of one, may be. Immutable, and shared between trees.
using Answer = std::shared_ptr<const AnswerTree>;

struct AnswerTree {
  enum class Kind {
    Never,     ///< no answer at all
    Literal,   ///< `text` itself
    Space,     ///< whitespace, or none
    Text,      ///< up to the first of `marks`, which is not part of it; no marks: up to the end
    Lark,      ///< what `text`, an expression in Lark, allows
    NotAhead,  ///< nothing, where none of `marks` follows
    Sequence,  ///< `children`, one after the other; none: nothing
    Choice,    ///< one of `children`
    Repeat,    ///< the only child, `min` to `max` times
    Call,      ///< the only child: a tool call, in which there is neither of the following
    Content,   ///< the only child: what the client is told as the answer's content
    Reasoning,
  };

  Kind kind;
  std::string text;                ///< of Text: an expression of terminals in Lark that it has to match; empty: any
  std::vector<std::string> marks;  ///< none of them empty
  std::vector<Answer> children;
  int min = 0;   ///< of Text: 0 where it may be nothing
  int max = -1;  ///< -1: without a bound
  /// Of Text: a mark ends it only with one of these behind it, whitespace between them or none. Empty: wherever it
  /// stands.
  std::vector<std::string> confirmed_by = {};
};

/// Makes trees, and changes them. What can be told at once (nothing in a sequence, one of a choice) is left out.
namespace answer {

Answer never();
Answer nothing();
Answer literal(std::string text);
Answer space();
/// @param may_be_nothing whether the pattern lets nothing through; without a pattern it may be
Answer text(std::vector<std::string> marks, std::string pattern = "", bool may_be_nothing = false);
Answer lark(std::string expression);
Answer not_ahead(std::vector<std::string> marks);
Answer sequence(const std::vector<Answer>& parts);
Answer choice(const std::vector<Answer>& alternatives);
Answer repeat(Answer part, int min, int max);
Answer optional(Answer part);
/// @param kind Call, Content or Reasoning
Answer marked(AnswerTree::Kind kind, Answer part);

bool is_never(const Answer& tree);
bool is_nothing(const Answer& tree);

/// Whether it may be nothing.
bool nullable(const Answer& tree);

/// Whether a node of that kind is in it.
bool has(const Answer& tree, AnswerTree::Kind kind);

/// What may follow a text: the rest of what begins with it.
Answer after(const Answer& tree, std::string_view text);

enum class Calls { None, One, Some };

/// The same with so many calls.
Answer with_calls(const Answer& tree, Calls calls);

/// What ends in the middle of content or of reasoning, before any call.
Answer ended_in_text(const Answer& tree);

/// The same, where a mark behind all else may be left out: models say it as a token that ends the answer.
/// @param ends whether a mark is such a token
Answer with_open_end(const Answer& tree, const std::function<bool(const std::string& mark)>& ends);

/// The same, where content ends at a mark too short to tell a call from other text, such as `{`: it ends the content
/// only with what calls have behind it.
/// @param calls alone
Answer with_longer_marks(const Answer& tree, const Answer& calls);

/// The same without content, or without reasoning; what may be said again and again because of it is left out.
Answer without(const Answer& tree, AnswerTree::Kind kind);

/// The same, with one content, which is to be this.
Answer with_content(const Answer& tree, const Answer& content);

/// Texts that what it may be begins with, as far as they are told by literals.
std::vector<std::string> beginnings(const Answer& tree);

}  // namespace answer
}  // namespace llama_openapi
