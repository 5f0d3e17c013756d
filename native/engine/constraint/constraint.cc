#include "engine/constraint/constraint.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "engine/base/failure.h"
#include "engine/base/thread.h"
#include "engine/base/utf8.h"
#include "engine/constraint/lark_writer.h"
#include "engine/constraint/schema_bounds.h"
#include "llguidance.h"

namespace llama_openapi {
namespace {

/// llguidance recurses for each level of a schema and for each rule and bracket of a grammar, within the bounds of
/// schema_bounds and of the sources below.
constexpr std::size_t kCompileStack = std::size_t{64} << 20U;

/// Bytes of a grammar: llguidance recurses into rules.
constexpr std::size_t kLongestGrammar = std::size_t{64} << 10U;

/// The same of one of ours, which has the schemas of tools in it.
constexpr std::size_t kLongestOwn = std::size_t{4} << 20U;

/// Brackets in a grammar, one in the other at worst.
constexpr std::ptrdiff_t kMostOpened = 5000;

/// What llguidance may spend; else it gives up with an error. Wide objects (1,000 optional properties) need more items
/// in a row than its own 2,000; a lexer's state takes 1 to 2 KB for each answer under way.
/// @param own whether the grammar is written here, of a list of tools: each argument takes some
LlgParserLimits limits(bool own) {
  LlgParserLimits limits = {};
  limits.max_items_in_row = 20000;
  limits.max_lexer_states = 50000;
  limits.initial_lexer_fuel = own ? 8000000 : 1000000;
  limits.step_lexer_fuel = 200000;
  limits.step_max_items = 100000;
  limits.max_grammar_size = 500000;
  limits.precompute_large_lexemes = false;  // would go through the whole vocabulary without a limit
  limits.verbose_errors = false;            // with the answer's text
  return limits;
}

/// An error without what llguidance adds for its developers.
std::string without_traces(const char* error) {
  std::string text = error == nullptr ? "" : error;
  text = text.substr(0, text.find("\n<"));
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ' || text.back() == '.')) text.pop_back();
  return utf8::sanitize(text.empty() ? "llguidance gives no reason" : text);
}

/// The same without what it may quote, with the place in a grammar in words: llguidance writes `3(7)` in front.
std::string told(const std::string& problem) {
  const std::size_t open = problem.find('(');
  const std::size_t close = problem.find("): ");
  const auto is_number = [&problem](std::size_t from, std::size_t to) {
    return from < to &&
           std::all_of(problem.begin() + static_cast<std::ptrdiff_t>(from),
                       problem.begin() + static_cast<std::ptrdiff_t>(to), [](char c) { return c >= '0' && c <= '9'; });
  };
  if (close == std::string::npos || open > close || !is_number(0, open) || !is_number(open + 1, close)) {
    return unquoted(problem);
  }
  return "line " + problem.substr(0, open) + ", column " + problem.substr(open + 1, close - open - 1) + ": " +
         unquoted(problem.substr(close + 3));
}

/// A schema as a grammar in Lark, behind the reasoning. That has its end mark once, as a text or as the token; then
/// come as many line breaks as models put there.
std::string behind_reasoning(const ConstraintSource& source, const std::string& schema) {
  const std::string to_mark = "(?s:.*)" + lark::escaped(source.reasoning_end);
  std::string text = "start: reasoning BREAKS? answer\n";
  if (source.mark_token < 0) {
    text += "reasoning: written\n";
  } else {
    text += "reasoning: written | UNMARKED? <[" + std::to_string(source.mark_token) + "]>\n";
    text += "UNMARKED: /(?s:.+)/ & ~/" + to_mark + "(?s:.*)/\n";
  }
  text += "written[lazy]: /" + to_mark + "/\n";
  text += "BREAKS: /\\n{1,2}/\n";
  return text + "answer: %json " + schema + "\n";
}

void check_grammar_size(const std::string& grammar) {
  const auto refuse = [](const std::string& why) {
    throw Failure("invalid_value", "Invalid 'grammar': " + why + ".", "grammar");
  };
  if (grammar.size() > kLongestGrammar) {
    refuse("it has " + std::to_string(grammar.size()) + " bytes, expected at most " + std::to_string(kLongestGrammar));
  }
  if (grammar.find('\0') != std::string::npos) refuse("it has a null character");
  const auto opened =
      std::count_if(grammar.begin(), grammar.end(), [](char c) { return c == '(' || c == '[' || c == '{'; });
  if (opened > kMostOpened) {
    refuse("it has " + std::to_string(opened) + " opening brackets, expected at most " + std::to_string(kMostOpened));
  }
}

/// What llguidance is given.
struct Input {
  const char* kind;
  std::string text;
};

/// @throws Failure: it is beyond our bounds
Input input_of(const ConstraintSource& source) {
  if (source.kind == ConstraintSource::Kind::JsonSchema) {
    std::string schema = schema_bounds::checked(source.text);
    if (source.reasoning_end.empty()) return {"json_schema", std::move(schema)};
    return {"lark", behind_reasoning(source, schema)};
  }
  if (source.is_own()) {
    if (source.text.size() > kLongestOwn) {
      throw Failure("invalid_value",
                    std::string("Invalid '") + source.param() + "': its schemas come to a grammar of " +
                        std::to_string(source.text.size()) + " bytes, expected at most " + std::to_string(kLongestOwn) +
                        ".",
                    source.param());
    }
    return {"lark", source.text};
  }
  check_grammar_size(source.text);
  if (source.kind == ConstraintSource::Kind::Regex) return {"regex", source.text};
  schema_bounds::check_within(source.text);
  return {"lark", source.text};
}

/// What a compilation comes to: a matcher, or why there is none.
struct Outcome {
  Matcher matcher;
  std::string problem;
};

/// @throws as input_of
Outcome compile(const ConstraintVocabulary& vocabulary, const ConstraintSource& source) {
  Outcome outcome;
  with_stack(kCompileStack, [&] {
    const Input input = input_of(source);
    LlgConstraintInit init = {};
    llg_constraint_init_set_defaults(&init, vocabulary.get());
    init.log_buffer_level = 0;
    init.log_stderr_level = 0;
    init.limits = limits(source.is_own());
    outcome.matcher.reset(llg_new_matcher(&init, input.kind, input.text.c_str()));
    // The first mask builds what the compilation has put off.
    if (!llg_matcher_is_error(outcome.matcher.get())) {
      static_cast<void>(llg_matcher_compute_mask(outcome.matcher.get()));
    }
    if (llg_matcher_is_error(outcome.matcher.get())) {
      outcome.problem = without_traces(llg_matcher_get_error(outcome.matcher.get()));
      outcome.matcher.reset();
    }
  });
  return outcome;
}

/// For what is compiled without a model: each byte is a token, and the last token ends an answer.
const std::shared_ptr<const ConstraintVocabulary>& bytes() {
  // Never freed: another thread may still compile when the process ends.
  static const auto* const vocabulary = new std::shared_ptr<const ConstraintVocabulary>(
      std::make_shared<ConstraintVocabulary>(ConstraintVocabulary::of_bytes()));
  return *vocabulary;
}

}  // namespace

void FreeMatcher::operator()(LlgMatcher* matcher) const { llg_free_matcher(matcher); }

CompiledConstraint::CompiledConstraint(std::shared_ptr<const ConstraintVocabulary> vocabulary,
                                       const ConstraintSource& source)
    : vocabulary_(std::move(vocabulary)), param_(source.param()) {
  Outcome outcome = compile(*vocabulary_, source);
  if (!outcome.matcher) {
    throw Failure("invalid_value",
                  std::string("Invalid '") + param_ + "': the " + (source.is_schema() ? "JSON schema" : "grammar") +
                      " can't be held: " + told(outcome.problem) + ".",
                  param_);
  }
  start_ = std::move(outcome.matcher);
}

Matcher CompiledConstraint::matcher() const {
  const std::lock_guard<std::mutex> lock(mutex_);
  return Matcher(llg_clone_matcher(start_.get()));
}

Constraint::Constraint(std::shared_ptr<CompiledConstraint> compiled)
    : compiled_(std::move(compiled)), matcher_(compiled_->matcher()), mask_(compiled_->vocabulary().size()) {
  if (llg_matcher_get_mask_byte_size(matcher_.get()) != mask_.words().size() * sizeof(std::uint32_t)) {
    throw std::logic_error("a mask of llguidance has another size than the vocabulary");
  }
}

bool Constraint::allows(std::int32_t token) {
  const auto id = static_cast<std::uint32_t>(token);
  LlgMatcher* const matcher = matcher_.get();
  if (llg_matcher_is_error(matcher)) fail();
  const ConstraintVocabulary& vocabulary = compiled_->vocabulary();
  if (vocabulary.ends(id)) return llg_matcher_is_accepting(matcher) || llg_matcher_is_stopped(matcher);
  if (!vocabulary.writes(id)) return false;
  const std::int32_t valid = llg_matcher_validate_tokens(matcher, &id, 1);
  if (valid < 0) fail();
  return valid == 1;
}

const TokenMask& Constraint::mask() {
  LlgMatcher* const matcher = matcher_.get();
  if (llg_matcher_is_error(matcher)) fail();
  std::vector<std::uint32_t>& words = mask_.words();
  if (llg_matcher_is_stopped(matcher) && !compiled_->vocabulary().has_ends()) {
    std::fill(words.begin(), words.end(), 0U);
  } else if (llg_matcher_compute_mask_into(matcher, words.data(), words.size() * sizeof(std::uint32_t)) != 0) {
    fail();
  }
  return mask_;
}

void Constraint::accept(std::int32_t token) {
  const auto id = static_cast<std::uint32_t>(token);
  if (compiled_->vocabulary().ends(id)) return;
  if (llg_matcher_consume_token(matcher_.get(), id) != 0) fail();
}

void Constraint::fail() {
  compiled_->give_up();
  const std::string reason = unquoted(without_traces(llg_matcher_get_error(matcher_.get())));
  throw Failure("invalid_value",
                std::string("The answer can't follow '") + compiled_->param() + "' any further: " + reason + ".",
                compiled_->param());
}

std::string schema_problem(const std::string& schema) {
  try {
    return compile(*bytes(), {ConstraintSource::Kind::JsonSchema, schema, ""}).problem;
  } catch (const Failure& failure) {
    return failure.what();
  }
}

std::vector<bool> schema_accepts(const std::string& schema, const std::vector<std::string>& texts) {
  const auto compiled =
      std::make_shared<CompiledConstraint>(bytes(), ConstraintSource{ConstraintSource::Kind::JsonSchema, schema, ""});
  std::vector<bool> accepted;
  accepted.reserve(texts.size());
  for (const std::string& text : texts) {
    Constraint constraint(compiled);
    const auto follows = [&constraint](char c) {
      const auto token = static_cast<std::int32_t>(static_cast<unsigned char>(c));
      if (!constraint.allows(token)) return false;
      constraint.accept(token);
      return true;
    };
    accepted.push_back(std::all_of(text.begin(), text.end(), follows) &&
                       constraint.allows(static_cast<std::int32_t>(bytes()->size() - 1)));
  }
  return accepted;
}

}  // namespace llama_openapi
