#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>

#include "engine/constraint/constraint_vocabulary.h"
#include "engine/sampling/token_mask.h"

struct LlgMatcher;

namespace llama_openapi {

/// What an answer is to follow.
struct ConstraintSource {
  enum class Kind {
    JsonSchema,
    Lark,
    Regex,
    Calls,   ///< in Lark, ours
    Framed,  ///< the same, of a schema's JSON in a template's marks
  };

  Kind kind;
  std::string text;                  ///< as the request has it
  std::string reasoning_end;         ///< before a schema's JSON: the mark that ends the reasoning; empty: there is none
  std::int32_t mark_token = -1;      ///< the control token that the mark is; negative: it is a text
  std::string cache_namespace = {};  ///< the request's: what is compiled is shared within one

  /// Whether the grammar is written by the engine itself.
  bool is_own() const { return kind == Kind::Calls || kind == Kind::Framed; }

  bool is_schema() const { return kind == Kind::JsonSchema || kind == Kind::Framed; }

  /// The option that it comes from.
  const char* param() const { return kind == Kind::Calls ? "tools" : is_schema() ? "json_schema" : "grammar"; }
};

struct FreeMatcher {
  void operator()(LlgMatcher* matcher) const;
};
using Matcher = std::unique_ptr<LlgMatcher, FreeMatcher>;

/// A schema or a grammar, compiled for a vocabulary. Shared by requests; any thread may use it.
class CompiledConstraint {
 public:
  /// On a stack of its own, since llguidance recurses. Takes some milliseconds, and never much more than a second.
  /// @throws Failure invalid_value naming the source's option: it is beyond our bounds, or llguidance can't hold it;
  /// std::system_error: there is no room for the stack
  CompiledConstraint(std::shared_ptr<const ConstraintVocabulary> vocabulary, const ConstraintSource& source);

  /// Where each answer begins.
  Matcher matcher() const;

  const ConstraintVocabulary& vocabulary() const { return *vocabulary_; }
  const char* param() const { return param_; }

  /// It could not be followed once: of no use for later requests.
  void give_up() { given_up_ = true; }
  bool given_up() const { return given_up_; }

 private:
  std::shared_ptr<const ConstraintVocabulary> vocabulary_;
  const char* param_;
  mutable std::mutex mutex_;  ///< llguidance copies a matcher of one thread at a time
  Matcher start_;
  std::atomic<bool> given_up_{false};
};

/// One answer on its way through a constraint. A token that ends an answer is allowed where the constraint accepts what
/// has been said. One thread at a time.
class Constraint {
 public:
  explicit Constraint(std::shared_ptr<CompiledConstraint> compiled);

  /// @throws Failure invalid_value: llguidance's limits are reached
  bool allows(std::int32_t token);

  /// All tokens that are allowed: none, where the answer is complete and the vocabulary has no token that ends it.
  /// @throws as `allows`
  const TokenMask& mask();

  /// @param token that is allowed
  /// @throws as `allows`
  void accept(std::int32_t token);

  /// The option that it comes from.
  const char* param() const { return compiled_->param(); }

 private:
  [[noreturn]] void fail();

  std::shared_ptr<CompiledConstraint> compiled_;
  Matcher matcher_;
  TokenMask mask_;
};

/// Why a schema can't be held; empty: it can. Needs no model.
std::string schema_problem(const std::string& schema);

/// Of each text, whether an answer that is held to the schema can be it, to its end. Needs no model.
/// @throws Failure invalid_value: the schema can't be held
std::vector<bool> schema_accepts(const std::string& schema, const std::vector<std::string>& texts);

}  // namespace llama_openapi
