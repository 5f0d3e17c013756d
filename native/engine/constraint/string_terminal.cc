#include "engine/constraint/string_terminal.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "engine/base/failure.h"
#include "engine/constraint/lark_writer.h"

namespace llama_openapi {
namespace {

constexpr int kMostAlternatives = 10000;

/// Of JSON Schema's patterns: found anywhere, unless anchors hold it.
std::string search_terminal(std::string pattern) {
  const auto strip = [](const std::string& one) {
    std::string inner = one;
    std::string before = "(?s:.*)";
    std::string behind = "(?s:.*)";
    if (!inner.empty() && inner.front() == '^') {
      before.clear();
      inner.erase(0, 1);
    }
    std::size_t slashes = 0;
    for (std::size_t i = inner.size(); i > 1 && inner[i - 2] == '\\'; i--) slashes++;
    if (!inner.empty() && inner.back() == '$' && slashes % 2 == 0) {
      behind.clear();
      inner.pop_back();
    }
    return before + "(?:" + inner + ")" + behind;
  };
  std::string all;
  std::string one;
  int depth = 0;
  bool in_class = false;
  for (std::size_t i = 0; i < pattern.size(); i++) {
    const char c = pattern[i];
    if (c == '\\' && i + 1 < pattern.size()) {
      // Digits and letters of words are ASCII's there.
      const char next = pattern[++i];
      const bool digit = next == 'd' || next == 'D';
      if (digit || next == 'w' || next == 'W') {
        one += std::string("[") + (next == 'D' || next == 'W' ? "^" : "") + (digit ? "0-9]" : "0-9a-zA-Z_]");
      } else if (next == '/') {
        one += '/';
      } else {
        one += c;
        one += next;
      }
      continue;
    }
    if (in_class) {
      in_class = c != ']';
    } else if (c == '[') {
      in_class = true;
    } else if (c == '(') {
      depth++;
    } else if (c == ')') {
      depth--;
    } else if (c == '|' && depth == 0) {
      all += strip(std::exchange(one, "")) + "|";
      continue;
    }
    one += c;
  }
  return lark::regex(all + strip(one));
}

/// What RFC 3339, 5321, 1123, 3986, 4122 and ISO 8601 have; empty: it is not known.
std::string format_terminal(const std::string& name) {
  const std::string byte = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
  const std::string ipv4 = "(?:" + byte + "[.]){3}" + byte;
  const std::string date =
      "[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|"
      "02-(?:0[1-9]|1[0-9]|2[0-8]))";
  const std::string time =
      "(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:[.][0-9]{1,9})?(?:[zZ]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])";
  const std::string label = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";
  const std::string host = label + "(?:[.]" + label + "){0,3}";
  const std::string hex = "[0-9a-fA-F]";
  const std::string group = hex + "{1,4}";
  const std::string path = "(?:[a-zA-Z0-9._~!$&'()*+,;=:@/-]|%" + hex + "{2})*";
  static const std::map<std::string, std::string> kFormats{
      {"date", date},
      {"time", time},
      {"date-time", date + "[tT]" + time},
      {"duration",
       "P(?:[0-9]+W|(?:[0-9]+Y(?:[0-9]+M(?:[0-9]+D)?)?|[0-9]+M(?:[0-9]+D)?|[0-9]+D)(?:T(?:[0-9]+H(?:[0-9]+M(?:[0-9]+S)"
       "?)?|[0-9]+M(?:[0-9]+S)?|[0-9]+S))?|T(?:[0-9]+H(?:[0-9]+M(?:[0-9]+S)?)?|[0-9]+M(?:[0-9]+S)?|[0-9]+S))"},
      {"email", "[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]{1,32}(?:[.][a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]{1,15}){0,2}@" + host},
      {"hostname", host},
      {"ipv4", ipv4},
      {"ipv6", "(?:" + group + ":){7}" + group + "|(?:" + group + "(?::" + group + "){0,3})?::(?:" + group +
                   "(?::" + group + "){0,2})?"},
      {"uuid", hex + "{8}-" + hex + "{4}-" + hex + "{4}-" + hex + "{4}-" + hex + "{12}"},
      {"uri", "[a-zA-Z][a-zA-Z0-9+.-]*://" + host + "(?::[0-9]{1,5})?(?:/" + path + ")?(?:[?]" + path + ")?(?:#" +
                  path + ")?"},
  };
  const auto found = kFormats.find(name);
  return found == kFormats.end() ? "" : lark::regex(found->second);
}

std::string joined(const std::vector<std::string>& terms, const char* by) {
  std::string out;
  for (const std::string& term : terms) out += (out.empty() ? "" : by) + term;
  return terms.size() > 1 ? "(" + out + ")" : out;
}

/// @param left how many alternatives may still be looked at
/// @return false: there is no such string
bool string_of(const SchemaAt& at, int levels, int& left, std::string& out) {
  if (left-- <= 0) {
    throw Failure("invalid_value", "Invalid 'tools': a string in a schema has too many alternatives.", "tools");
  }
  const common_json& schema = *at.schema;
  if (schema.is_boolean()) return schema.get<bool>();
  if (!schema.is_object()) return true;
  if (levels == 0) return true;
  const std::vector<std::string> types = schema_at::types(at);
  if (std::find(types.begin(), types.end(), "string") == types.end()) return false;
  std::vector<std::string> terms;
  const auto one_of = [&terms](const common_json& values) {
    std::vector<std::string> texts;
    for (const common_json& value : values) {
      if (value.is_string()) texts.push_back(lark::quoted(value.get<std::string>()));
    }
    terms.push_back(joined(texts, " | "));
  };
  if (schema.contains("const")) one_of(common_json::array({schema.at("const")}));
  if (schema.contains("enum") && schema.at("enum").is_array()) one_of(schema.at("enum"));
  if (schema.contains("pattern") && schema.at("pattern").is_string()) {
    terms.push_back(search_terminal(schema.at("pattern").get<std::string>()));
  }
  const auto length = [&schema](const char* key) {
    return schema.contains(key) && schema.at(key).is_number() ? std::max(schema.at(key).get<double>(), 0.0) : -1.0;
  };
  const double least = length("minLength");
  const double most = length("maxLength");
  constexpr double kLongest = 1000000;
  if (least > kLongest) return false;
  if (least > 0 || (most >= 0 && most <= kLongest)) {
    const std::string bound = most >= 0 && most <= kLongest ? std::to_string(static_cast<int>(most)) : "";
    if (most >= 0 && most < least) return false;
    terms.push_back("/(?s:.){" + std::to_string(static_cast<int>(std::max(least, 0.0))) + "," + bound + "}/");
  }
  if (schema.contains("format") && schema.at("format").is_string()) {
    const std::string term = format_terminal(schema.at("format").get<std::string>());
    if (!term.empty()) terms.push_back(term);
  }
  for (const char* key : {"anyOf", "oneOf"}) {
    if (!schema.contains(key) || !schema.at(key).is_array()) continue;
    std::vector<std::string> some;
    bool any = false;
    for (const SchemaAt& one : schema_at::alternatives(at, key)) {
      std::string term;
      if (!string_of(one, levels - 1, left, term)) continue;
      if (term.empty()) any = true;
      some.push_back(term);
    }
    if (some.empty()) return false;
    if (!any) terms.push_back(joined(some, " | "));
  }
  for (const SchemaAt& one : schema_at::alternatives(at, "allOf")) {
    std::string term;
    if (!string_of(one, levels - 1, left, term)) return false;
    if (!term.empty()) terms.push_back(term);
  }
  out = joined(terms, " & ");
  return true;
}

}  // namespace

bool string_terminal(const SchemaAt& at, std::string& out) {
  int left = kMostAlternatives;
  return string_of(at, schema_at::kMostLevels, left, out);
}

}  // namespace llama_openapi
