#include "engine/answer/gemma_values.h"

#include <algorithm>
#include <map>
#include <utility>

#include "engine/base/failure.h"
#include "engine/constraint/schema_bounds.h"
#include "engine/constraint/string_terminal.h"

namespace llama_openapi {
namespace {

constexpr const char* kQuote = R"(<|"|>)";
constexpr int kDeepestValue = 12;
constexpr std::size_t kMostJson = std::size_t{4} << 20U;

/// Values that lead to the same schema share what they may be.
class GemmaValues {
 public:
  explicit GemmaValues(JsonWriter& writer) : writer_(writer) {}

  Answer object(const SchemaAt& at, int levels) {
    return answer::sequence({answer::literal("{"), members(at, levels), answer::literal("}")});
  }

 private:
  Answer value(const SchemaAt& at, int levels) {
    if (levels <= 0) return answer::never();
    const auto known = known_.find({at.schema, levels});
    if (known != known_.end()) return known->second;
    return known_[{at.schema, levels}] = any(at, levels);
  }

  Answer any(const SchemaAt& at, int levels) {
    for (const char* key : {"anyOf", "oneOf"}) {
      const std::vector<SchemaAt> alternatives = schema_at::alternatives(at, key);
      if (alternatives.empty()) continue;
      std::vector<Answer> ways;
      for (const SchemaAt& one : alternatives) ways.push_back(value(one, levels - 1));
      return answer::choice(ways);
    }
    const std::vector<std::string> types = schema_at::types(at);
    const auto has = [&types](const char* type) { return std::find(types.begin(), types.end(), type) != types.end(); };
    std::vector<Answer> ways;
    std::vector<std::string> plain;
    for (const char* type : {"number", "integer", "boolean", "null"}) {
      if (has(type)) plain.emplace_back(type);
    }
    if (has("string")) ways.push_back(string(at));
    if (has("object")) ways.push_back(object(at, levels));
    if (has("array")) ways.push_back(array(at, levels));
    if (!plain.empty()) ways.push_back(writer_.json(at, plain));
    return answer::choice(ways);
  }

  static Answer string(const SchemaAt& at) {
    std::string terminal;
    if (!string_terminal(at, terminal)) return answer::never();
    return answer::sequence({answer::literal(kQuote), answer::text({kQuote}, terminal), answer::literal(kQuote)});
  }

  /// In order, with commas between those that are there.
  Answer members(const SchemaAt& at, int levels) {
    const std::vector<std::string> names = schema_at::properties(at);
    std::vector<Answer> first;
    Answer behind = answer::nothing();
    bool needed = false;
    for (std::size_t i = names.size(); i-- > 0;) {
      const bool required = schema_at::requires_property(at, names[i]);
      const bool written = !names[i].empty() && names[i].find_first_of(":}") == std::string::npos;
      const Answer member = written ? answer::sequence({answer::literal(names[i] + ":"),
                                                        value(schema_at::property(at, names[i]), levels - 1)})
                                    : answer::never();
      if (required) first.clear();
      first.push_back(answer::sequence({member, behind}));
      const Answer next = answer::sequence({answer::literal(","), member});
      behind = answer::sequence({answer::repeat(next, required ? 1 : 0, 1), behind});
      needed = needed || required;
    }
    const Answer some = answer::choice(first);
    return needed ? some : answer::optional(some);
  }

  Answer array(const SchemaAt& at, int levels) {
    const Answer item = value(schema_at::items(at), levels - 1);
    const auto [least, most] = schema_at::lengths(at);
    const Answer more = answer::sequence({answer::literal(","), item});
    const Answer some =
        most == 0 ? answer::never()
                  : answer::sequence({item, answer::repeat(more, std::max(least - 1, 0), most < 0 ? -1 : most - 1)});
    return answer::sequence({answer::literal("["), least > 0 ? some : answer::optional(some), answer::literal("]")});
  }

  JsonWriter& writer_;
  std::map<std::pair<const common_json*, int>, Answer> known_;
};

}  // namespace

Answer JsonWriter::json(const SchemaAt& at, const std::vector<std::string>& types) {
  try {
    std::string schema = schema_bounds::checked(schema_at::text(at, types));
    written_ += schema.size();
    if (written_ > kMostJson) {
      throw Failure("invalid_value",
                    "Invalid 'tools': their schemas are too large together: more than " + std::to_string(kMostJson) +
                        " bytes, with the definitions that each argument needs.",
                    "tools");
    }
    return answer::lark("%json " + std::move(schema));
  } catch (const Failure& failure) {
    throw Failure(failure.code, failure.what(), "tools");
  }
}

Answer gemma_object(const SchemaAt& at, JsonWriter& writer) { return GemmaValues(writer).object(at, kDeepestValue); }

}  // namespace llama_openapi
