#include "engine/constraint/lark_writer.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "json.h"

namespace llama_openapi {
namespace {

/// As much whitespace as libcommon's own grammars allow: without a bound a weak model goes on with it.
constexpr const char* kSpace = R"(/ |\n{1,2}[ \t]{0,20}/)";

std::string any_of(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "" : "|") + lark::escaped(text);
  return "(?:" + all + ")";
}

bool starts_with(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }

/// Those that end a text: where one is the beginning of another, that one.
std::vector<std::string> shortest(const std::vector<std::string>& marks) {
  std::vector<std::string> out;
  for (const std::string& mark : marks) {
    const auto shorter = [&mark](const std::string& other) { return other != mark && starts_with(mark, other); };
    if (std::none_of(marks.begin(), marks.end(), shorter) && std::find(out.begin(), out.end(), mark) == out.end()) {
      out.push_back(mark);
    }
  }
  return out;
}

class Writer {
 public:
  explicit Writer(const Splitter& split) : split_(split) {}

  std::string write(const Answer& tree) {
    const std::string start = rule_of({tree}, {});
    if (start.empty()) return "";
    return "start: " + start + "\n" + rules_;
  }

 private:
  using Parts = std::vector<Answer>;

  /// An expression of one term for what stands in a row; empty: it can't be.
  std::string rule_of(const Parts& parts, const std::vector<std::string>& barred) {
    std::pair<std::vector<const AnswerTree*>, std::vector<std::string>> key;
    for (const Answer& part : parts) key.first.push_back(part.get());
    key.second = barred;
    const auto known = of_parts_.find(key);
    if (known != of_parts_.end()) return known->second;
    kept_.insert(kept_.end(), parts.begin(), parts.end());
    const std::string body = row(parts, barred);
    return of_parts_[key] = body.empty() ? "" : rule(body);
  }

  std::string rule(const std::string& body) {
    const auto [found, is_new] = names_.emplace(body, "r" + std::to_string(names_.size()));
    if (is_new) rules_ += found->second + ": " + body + "\n";
    return found->second;
  }

  std::string terminal(const std::string& definition) {
    const auto [found, is_new] = terminals_.emplace(definition, "T" + std::to_string(terminals_.size()));
    if (is_new) rules_ += found->second + ": " + definition + "\n";
    return found->second;
  }

  /// Parts without those within others.
  static void flatten(const Answer& part, Parts& out) {
    const AnswerTree::Kind kind = part->kind;
    if (kind == AnswerTree::Kind::Sequence || kind == AnswerTree::Kind::Call || kind == AnswerTree::Kind::Content ||
        kind == AnswerTree::Kind::Reasoning) {
      for (const Answer& child : part->children) flatten(child, out);
    } else {
      out.push_back(part);
    }
  }

  /// Whether it may end with a text that has no end of its own.
  static bool is_open(const Answer& part) {
    switch (part->kind) {
      case AnswerTree::Kind::Text:
        return true;
      case AnswerTree::Kind::Sequence:
        for (auto child = part->children.rbegin(); child != part->children.rend(); ++child) {
          if (is_open(*child)) return true;
          if (!answer::nullable(*child)) return false;
        }
        return false;
      case AnswerTree::Kind::Choice:
      case AnswerTree::Kind::Repeat:
      case AnswerTree::Kind::Call:
      case AnswerTree::Kind::Content:
      case AnswerTree::Kind::Reasoning:
        return std::any_of(part->children.begin(), part->children.end(), is_open);
      default:
        return false;
    }
  }

  /// The body of a rule; empty: it can't be.
  /// @param barred what a text that comes first does not begin with
  std::string row(const Parts& given, std::vector<std::string> barred) {
    Parts parts;
    for (const Answer& part : given) flatten(part, parts);
    std::string out;
    std::string literal;
    const auto add = [&out](const std::string& term) { out += (out.empty() ? "" : " ") + term; };
    const auto flush = [&] {
      if (!literal.empty()) add(written(std::exchange(literal, "")));
    };
    for (std::size_t i = 0; i < parts.size(); i++) {
      const Answer& part = parts[i];
      const Parts rest(parts.begin() + static_cast<std::ptrdiff_t>(i) + 1, parts.end());
      if (part->kind == AnswerTree::Kind::Literal) {
        literal += part->text;
        barred.clear();
        continue;
      }
      if (part->kind == AnswerTree::Kind::NotAhead) {
        barred.insert(barred.end(), part->marks.begin(), part->marks.end());
        continue;
      }
      flush();
      std::string last;  // what takes all that follows with it
      switch (part->kind) {
        case AnswerTree::Kind::Never:
          return "";
        case AnswerTree::Kind::Space:
          if (takes_space(rest)) break;
          add(terminal(kSpace) + "?");
          break;
        case AnswerTree::Kind::Lark:
          add(part->text.front() == '%' ? rule(part->text) : part->text);
          barred.clear();
          break;
        case AnswerTree::Kind::Text:
          last = text(*part, rest, barred);
          if (last.empty()) return "";
          break;
        case AnswerTree::Kind::Choice:
        case AnswerTree::Kind::Repeat: {
          if (is_open(part)) {
            last = alternatives(part, rest, barred);
            if (last.empty()) return "";
            break;
          }
          const std::string term =
              part->kind == AnswerTree::Kind::Choice ? choice(*part, barred) : repeat(*part, barred);
          if (term.empty()) return "";
          add(term);
          if (!answer::nullable(part)) barred.clear();
          // A text behind it would be read as more of it.
          if (part->kind == AnswerTree::Kind::Repeat) {
            const std::vector<std::string> begins = answer::beginnings(part);
            barred.insert(barred.end(), begins.begin(), begins.end());
          }
          break;
        }
        default:
          break;
      }
      if (!last.empty()) {
        add(last);
        return out;
      }
    }
    flush();
    return out.empty() ? "\"\"" : out;
  }

  /// Whether what follows begins with whitespace of its own, or may.
  static bool takes_space(const Parts& rest) {
    if (rest.empty()) return false;
    const AnswerTree& next = *rest.front();
    if (next.kind == AnswerTree::Kind::Literal)
      return std::string_view(" \t\n\r").find(next.text.front()) != std::string_view::npos;
    return next.kind == AnswerTree::Kind::Space || next.kind == AnswerTree::Kind::Text;
  }

  std::string choice(const AnswerTree& tree, const std::vector<std::string>& barred) {
    std::string all;
    for (const Answer& one : tree.children) {
      const std::string term = rule_of({one}, barred);
      if (!term.empty()) all += (all.empty() ? "" : " | ") + term;
    }
    return all.empty() ? "" : rule(all);
  }

  std::string repeat(const AnswerTree& tree, const std::vector<std::string>& barred) {
    const std::string term = rule_of({tree.children.front()}, barred);
    if (term.empty()) return tree.min == 0 ? "\"\"" : "";
    if (tree.max == 1) return term + (tree.min == 0 ? "?" : "");
    if (tree.max < 0 && tree.min <= 1) return term + (tree.min == 0 ? "*" : "+");
    return term + "{" + std::to_string(tree.min) + "," + (tree.max < 0 ? "" : std::to_string(tree.max)) + "}";
  }

  /// What ends with an open text goes together with what follows, once for each of its ways.
  std::string alternatives(const Answer& part, const Parts& rest, const std::vector<std::string>& barred) {
    std::vector<Parts> ways;
    if (part->kind == AnswerTree::Kind::Choice) {
      for (const Answer& one : part->children) ways.push_back({one});
    } else {
      // Said once: what follows could not be told from one more.
      ways.push_back({part->children.front()});
      if (part->min == 0) ways.push_back({});
    }
    std::string all;
    for (Parts& way : ways) {
      std::vector<std::string> not_here = barred;
      if (way.empty()) {
        const std::vector<std::string> begins = answer::beginnings(part);
        not_here.insert(not_here.end(), begins.begin(), begins.end());
      }
      way.insert(way.end(), rest.begin(), rest.end());
      const std::string term = rule_of(way, not_here);
      if (!term.empty()) all += (all.empty() ? "" : " | ") + term;
    }
    return all.empty() ? "" : rule(all);
  }

  std::string text(const AnswerTree& text, const Parts& rest, const std::vector<std::string>& barred) {
    const Answer behind = answer::sequence(rest);
    kept_.push_back(behind);
    if (!text.confirmed_by.empty()) return confirmed_text(text, behind, barred);
    const std::vector<std::string> marks = shortest(text.marks);
    std::string all;
    const auto add = [&all](const std::string& term) { all += (all.empty() ? "" : " | ") + term; };
    for (const std::string& mark : marks) {
      const Answer follows = answer::after(behind, mark);
      if (answer::is_never(follows)) continue;
      const std::string next = rule_of({follows}, {});
      if (next.empty()) continue;
      const std::string before = up_to(text, mark, marks, barred);
      add(rule(before + (next == "\"\"" ? "" : " " + next)));
    }
    if (answer::nullable(behind)) {
      std::string own = text.text.empty() ? "/(?s:.+)/" : terminal(text.text);
      if (!marks.empty()) own += " & ~/(?s:.*)" + any_of(marks) + "(?s:.*)/";
      add(terminal(own + not_begun(barred)) + (text.min == 0 ? "?" : ""));
    }
    return all.empty() ? "" : rule(all);
  }

  /// The same where a mark ends the text only with something behind it. Both are in one terminal with the text: one
  /// that ended with the mark alone would lose against one that goes on.
  std::string confirmed_text(const AnswerTree& text, const Answer& behind, const std::vector<std::string>& barred) {
    const std::string own = text.text.empty() ? "/(?s:.*)/" : terminal(text.text);
    const std::string end = any_of(text.marks) + R"([ \t\n\r]*)" + any_of(text.confirmed_by);
    std::string all;
    const auto add = [&all](const std::string& term) { all += (all.empty() ? "" : " | ") + term; };
    for (const std::string& mark : text.marks) {
      for (const std::string& next : text.confirmed_by) {
        const Answer follows = answer::after(behind, mark + next);
        if (answer::is_never(follows)) continue;
        const std::string more = rule_of({follows}, {});
        if (more.empty()) continue;
        const std::string begun =
            "/" + lark::escaped(mark) + R"((?: |\n{1,2}[ \t]{0,20})?)" + lark::escaped(next) + "/";
        const std::string whole = terminal(own + " " + begun) + " & ~/(?s:.*)" + end + "(?s:.+)/" + not_begun(barred);
        add(rule(terminal(whole) + (more == "\"\"" ? "" : " " + more)));
      }
    }
    if (answer::nullable(behind)) {
      const std::string free = text.text.empty() ? "/(?s:.+)/" : own;
      add(terminal(free + " & ~/(?s:.*)" + end + "(?s:.*)/" + not_begun(barred)) + (text.min == 0 ? "?" : ""));
    }
    return all.empty() ? "" : rule(all);
  }

  static std::string not_begun(const std::vector<std::string>& barred) {
    return barred.empty() ? "" : " & ~/" + any_of(barred) + "(?s:.*)/";
  }

  /// A text with the mark that ends it: one terminal, or several where the mark has control tokens.
  std::string up_to(const AnswerTree& text, const std::string& mark, const std::vector<std::string>& marks,
                    const std::vector<std::string>& barred) {
    const std::string own = text.text.empty() ? "/(?s:.*)/" : terminal(text.text);
    std::string whole = terminal(own + " " + lark::quoted(mark)) + " & ~/(?s:.*)" + any_of(marks) + "(?s:.+)/";
    std::vector<std::string> longer;
    for (const std::string& other : marks) {
      if (other.size() > mark.size() && other.compare(other.size() - mark.size(), mark.size(), mark) == 0) {
        longer.push_back(other);
      }
    }
    if (!longer.empty()) whole += " & ~/(?s:.*)" + any_of(longer) + "/";
    whole = terminal(whole + not_begun(barred));

    const std::vector<Written> stretches = split_(mark);
    const auto control =
        std::find_if(stretches.begin(), stretches.end(), [](const Written& one) { return one.token >= 0; });
    if (control == stretches.end()) return whole;
    // The token ends a text, whatever it could go on with.
    const std::string begin = control == stretches.begin() ? "" : stretches.front().text;
    const bool may_be_nothing = begin.empty() && text.min == 0;
    std::string before = begin.empty() ? own : terminal(own + " " + lark::quoted(begin));
    if (may_be_nothing) before = "/(?s:.+)/ & " + before;
    before += " & ~/(?s:.*)" + any_of(marks) + "(?s:.*)/" + not_begun(barred);
    std::string tokens = terminal(before) + (may_be_nothing ? "?" : "") + " <[" + std::to_string(control->token) + "]>";
    for (auto more = control + 1; more != stretches.end(); ++more) tokens += " " + term(*more);
    return rule(whole + " | " + tokens);
  }

  /// A control token may be written as its name, too: so it is read.
  std::string term(const Written& stretch) {
    const std::string text = lark::quoted(stretch.text);
    return stretch.token < 0 ? text : rule("<[" + std::to_string(stretch.token) + "]> | " + text);
  }

  /// With its control tokens, or as their names: then all of it is one lexeme, which a text that begins alike can't
  /// take a part of.
  std::string written(const std::string& literal) {
    const std::vector<Written> stretches = split_(literal);
    if (stretches.size() == 1) return term(stretches.front());
    std::string tokens;
    for (const Written& stretch : stretches) {
      const std::string one =
          stretch.token < 0 ? lark::quoted(stretch.text) : "<[" + std::to_string(stretch.token) + "]>";
      tokens += (tokens.empty() ? "" : " ") + one;
    }
    return rule(tokens + " | " + lark::quoted(literal));
  }

  const Splitter& split_;
  std::string rules_;
  std::map<std::string, std::string> names_;
  std::map<std::string, std::string> terminals_;
  std::map<std::pair<std::vector<const AnswerTree*>, std::vector<std::string>>, std::string> of_parts_;
  std::vector<Answer> kept_;  ///< by whose addresses rules are known
};

}  // namespace

std::string write_lark(const Answer& tree, const Splitter& split) { return Writer(split).write(tree); }

namespace lark {

std::string regex(const std::string& pattern) {
  std::string out = "/";
  bool behind_backslash = false;
  for (const char c : pattern) {
    if (behind_backslash) {
      behind_backslash = false;
      out += c;
      continue;
    }
    behind_backslash = c == '\\';
    if (c == '/') {
      out += "\\/";
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\r') {
      out += "\\r";
    } else {
      out += c;
    }
  }
  return out + "/";
}

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (c == '\r') {
      out += "\\r";
      continue;
    }
    if (std::string_view("\\/.+*?()|[]{}^$#&-~").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string quoted(const std::string& text) { return common_json(text).dump(); }

}  // namespace lark
}  // namespace llama_openapi
