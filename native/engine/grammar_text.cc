#include "engine/grammar_text.h"

#include <map>
#include <sstream>
#include <utility>

#include "engine/failure.h"
#include "engine/json_depth.h"
#include "json-schema-to-grammar.h"

namespace llama_openapi::grammar_text {
namespace {

constexpr int kJsonDepth = 128;

/// libcommon recurses for each letter of a property's name.
constexpr std::size_t kNameLength = 4096;

using Rules = std::map<std::string, std::string>;

Rules split(const std::string& text) {
  Rules rules;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t sign = line.find(" ::= ");
    if (sign != std::string::npos) rules[line.substr(0, sign)] = line.substr(sign + 5);
  }
  return rules;
}

std::string join(const Rules& rules) {
  std::string text;
  for (const auto& [name, rule] : rules) text += name + " ::= " + rule + "\n";
  return text;
}

bool starts_with(const std::string& text, const std::string& start) {
  return text.compare(0, start.size(), start) == 0;
}

/// Of a definition `bare-d0`: parts of its rule have longer names.
bool is_bare(const std::string& name) {
  const std::string start = "ref-defs-bare-";
  return starts_with(name, start) && name.find('-', start.size()) == std::string::npos;
}

/// Definitions named `bare-…` are patterns of what JSON writes without quotes, such as a number within bounds.
void strip_quotes(Rules& rules) {
  const std::string quote = R"("\"" )";
  const std::string closing = R"( "\"")";
  for (auto& [name, rule] : rules) {
    if (!is_bare(name) || !starts_with(rule, quote)) continue;
    if (rule.size() < quote.size() + closing.size() ||
        rule.compare(rule.size() - closing.size(), closing.size(), closing) != 0) {
      continue;
    }
    rule = rule.substr(quote.size(), rule.size() - quote.size() - closing.size());
  }
}

void check_names(const common_json& value, const std::string& param) {
  if (value.is_object()) {
    for (const auto& [name, member] : value.items()) {
      if (name.size() > kNameLength) {
        throw Failure("invalid_value", "A property's name in the JSON schema is too long.", param);
      }
      check_names(member, param);
    }
  } else if (value.is_array()) {
    for (const auto& item : value) check_names(item, param);
  }
}

/// @param param the option that holds the schema
common_chat_schema_document document(const std::string& text, const std::string& param) {
  check_json_depth(text, kJsonDepth, param.c_str());
  try {
    const common_json json = common_json::parse(text);
    check_names(json, param);
    return common_chat_schema_from_json(json);
  } catch (const Failure&) {
    throw;
  } catch (const std::exception& error) {
    throw Failure("invalid_value", "Invalid '" + param + "': " + unquoted(error.what()) + ".", param);
  }
}

/// @param name of the schema's rule, in which libcommon may change it
Rules of_document(const std::string& schema, std::string& name) {
  const common_chat_schema_document parsed = document(schema, "json_schema");
  try {
    return split(
        build_grammar([&](const common_grammar_builder& builder) { name = builder.add_schema(name, *parsed.root); }));
  } catch (const std::exception& error) {
    throw Failure("invalid_value", "Invalid 'json_schema': " + unquoted(error.what()) + ".", "json_schema");
  }
}

/// @return the name of the schema's rule
std::string add_schema(Rules& rules, const std::string& schema) {
  std::string name = "response";
  for (const auto& [rule, text] : of_document(schema, name)) {
    if (rules.emplace(rule, text).first->second == text) continue;
    throw Failure("invalid_value", "A definition in 'json_schema' has the name of another in 'tools': " + rule + ".",
                  "json_schema");
  }
  return name;
}

/// Which of the parser's entries holds the whole: where a rule for several calls repeats the rule for one, that one
/// alone is a single call; where it puts marks around, it is always needed.
std::string entry(const Rules& rules, bool parallel) {
  const auto several = rules.find("tool-calls");
  const auto one = rules.find("tool-call");
  if (several == rules.end()) return one == rules.end() ? "" : "tool-call";
  if (one == rules.end() || parallel || !starts_with(several->second, "(tool-call")) return "tool-calls";
  return "tool-call";
}

}  // namespace

std::string of_calls(const std::string& calls, bool parallel, const std::string& schema) {
  Rules rules = split(calls);
  std::string root = entry(rules, parallel);
  if (root.empty() && rules.count("root") != 0) root = rules.at("root");
  if (root.empty()) return "";
  if (!schema.empty()) root += " | " + add_schema(rules, schema);
  rules["root"] = root;
  strip_quotes(rules);
  return join(rules);
}

std::string after(const std::string& before, const std::string& grammar) {
  Rules rules = split(grammar);
  rules["root"] = gbnf_format_literal(before) + R"( [\n]{0,2} ( )" + rules["root"] + " )";
  return join(rules);
}

}  // namespace llama_openapi::grammar_text
