#include "engine/prompt/tool_schemas.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "engine/base/failure.h"
#include "engine/base/json_text.h"
#include "engine/constraint/json_depth.h"
#include "engine/constraint/lark_writer.h"

namespace llama_openapi {
namespace {

constexpr int kJsonDepth = 128;
constexpr int kMostReferences = 64;  // one that leads to the next
constexpr int kStandInLevels = 4;
constexpr int kMostLevels = 16;  // of a schema's alternatives
constexpr int kMostAlternatives = 10000;
constexpr std::size_t kMostOfWays = std::size_t{1} << 20U;  // bytes of a schema's text, as often as it has ways

const common_json kAnything = common_json::object();

const std::vector<std::string>& all_types() {
  static const std::vector<std::string> kTypes{"string", "number", "integer", "boolean", "null", "object", "array"};
  return kTypes;
}

/// A name that no template has in its words.
std::string stand_in_name(std::size_t index) { return "fnq7" + std::to_string(index) + "zx"; }

const common_json* target(const common_json& root, const std::string& reference) {
  if (reference.empty() || reference.front() != '#') return nullptr;
  const common_json* at = &root;
  std::size_t start = 1;
  while (start < reference.size()) {
    if (reference[start] != '/') return nullptr;
    const std::size_t end = std::min(reference.find('/', start + 1), reference.size());
    std::string key;
    for (std::size_t i = start + 1; i < end; i++) {
      if (reference[i] == '~' && i + 1 < end) {
        key += reference[++i] == '1' ? '/' : '~';
      } else {
        key += reference[i];
      }
    }
    if (at->is_object() && at->contains(key)) {
      at = &at->at(key);
    } else if (at->is_array() && !key.empty() && key.size() < 7 && key.find_first_not_of("0123456789") == key.npos &&
               std::stoul(key) < at->size()) {
      at = &at->at(std::stoul(key));
    } else {
      return nullptr;
    }
    start = end;
  }
  return at;
}

const common_json* followed(const common_json& root, const common_json* schema) {
  for (int i = 0; i < kMostReferences; i++) {
    if (!schema->is_object() || !schema->contains("$ref") || !schema->at("$ref").is_string()) return schema;
    const common_json* next = target(root, schema->at("$ref").get<std::string>());
    if (next == nullptr) return schema;
    schema = next;
  }
  return schema;
}

SchemaAt within(const SchemaAt& at, const common_json& schema) { return {at.root, followed(*at.root, &schema)}; }

bool is_type(const common_json& value, const std::string& type) {
  if (type == "string") return value.is_string();
  if (type == "boolean") return value.is_boolean();
  if (type == "null") return value.is_null();
  if (type == "object") return value.is_object();
  if (type == "array") return value.is_array();
  if (type == "number") return value.is_number();
  return value.is_number_integer();
}

using Types = std::vector<std::string>;

Types both(const Types& a, const Types& b) {
  Types out;
  for (const std::string& type : a) {
    const bool in = std::find(b.begin(), b.end(), type) != b.end();
    const bool number = type == "integer" && std::find(b.begin(), b.end(), "number") != b.end();
    if (in || number) out.push_back(type);
  }
  return out;
}

/// What is known of schemas already: alternatives may lead to the same ones again and again.
using Known = std::map<const common_json*, Types>;

Types types_of(const SchemaAt& at, int levels, Known& known) {
  Types left = all_types();
  const common_json& schema = *at.schema;
  if (!schema.is_object() || levels == 0) return left;
  // One that leads to itself says no more.
  const auto [before, is_new] = known.emplace(at.schema, left);
  if (!is_new) return before->second;
  const auto keep = [&left](const auto& fits) {
    left.erase(std::remove_if(left.begin(), left.end(), [&](const std::string& type) { return !fits(type); }),
               left.end());
  };
  if (schema.contains("type")) {
    const common_json& type = schema.at("type");
    keep([&type](const std::string& one) {
      const auto is = [&one](const common_json& name) { return name == one || (one == "integer" && name == "number"); };
      if (!type.is_array()) return is(type);
      return std::any_of(type.begin(), type.end(), is);
    });
  }
  if (schema.contains("const")) {
    keep([&schema](const std::string& type) { return is_type(schema.at("const"), type); });
  }
  if (schema.contains("enum") && schema.at("enum").is_array()) {
    const common_json& values = schema.at("enum");
    keep([&values](const std::string& type) {
      return std::any_of(values.begin(), values.end(), [&](const common_json& value) { return is_type(value, type); });
    });
  }
  for (const char* key : {"anyOf", "oneOf"}) {
    if (!schema.contains(key) || !schema.at(key).is_array()) continue;
    Types some;
    for (const common_json& one : schema.at(key)) {
      for (const std::string& type : types_of(within(at, one), levels - 1, known)) some.push_back(type);
    }
    left = both(left, some);
  }
  for (const SchemaAt& one : schema_at::alternatives(at, "allOf")) left = both(left, types_of(one, levels - 1, known));
  known[at.schema] = left;
  return left;
}

/// Whether a word of JSON may be there, as far as the keywords tell that are about all values.
/// @param known as of types_of
bool allows(const SchemaAt& at, const common_json& word, std::map<const common_json*, bool>& known) {
  const common_json& schema = *at.schema;
  if (schema.is_boolean()) return schema.get<bool>();
  if (!schema.is_object()) return true;
  const auto [before, is_new] = known.emplace(at.schema, true);
  if (!is_new) return before->second;
  bool& allowed = before->second;
  allowed = false;
  const Types types = schema_at::types(at);
  const auto fits = [&word](const std::string& type) { return is_type(word, type); };
  if (std::none_of(types.begin(), types.end(), fits)) return false;
  if (schema.contains("const") && schema.at("const").dump() != word.dump()) return false;
  const auto is = [&word](const common_json& value) { return value.dump() == word.dump(); };
  if (schema.contains("enum") && schema.at("enum").is_array()) {
    const common_json& values = schema.at("enum");
    if (std::none_of(values.begin(), values.end(), is)) return false;
  }
  for (const char* key : {"anyOf", "oneOf"}) {
    const std::vector<SchemaAt> some = schema_at::alternatives(at, key);
    const auto one = [&](const SchemaAt& part) { return allows(part, word, known); };
    if (!some.empty() && std::none_of(some.begin(), some.end(), one)) return false;
  }
  const std::vector<SchemaAt> all = schema_at::alternatives(at, "allOf");
  allowed = std::all_of(all.begin(), all.end(), [&](const SchemaAt& part) { return allows(part, word, known); });
  return allowed;
}

/// Whether a text stands in a schema's `const` or `enum`, or in those of its alternatives.
/// @param seen schemas that were looked at
bool names_text(const SchemaAt& at, const std::string& text, std::set<const common_json*>& seen) {
  const common_json& schema = *at.schema;
  if (!schema.is_object() || !seen.insert(at.schema).second) return false;
  const auto is = [&text](const common_json& value) { return value.is_string() && value == text; };
  if (schema.contains("const") && is(schema.at("const"))) return true;
  if (schema.contains("enum") && schema.at("enum").is_array()) {
    const common_json& values = schema.at("enum");
    if (std::any_of(values.begin(), values.end(), is)) return true;
  }
  for (const char* key : {"anyOf", "oneOf", "allOf"}) {
    for (const SchemaAt& one : schema_at::alternatives(at, key)) {
      if (names_text(one, text, seen)) return true;
    }
  }
  return false;
}

/// References of a whole that has moved below another.
void move_references(common_json& schema, const std::string& to) {
  if (schema.is_object()) {
    for (auto&& [key, member] : schema.items()) {
      if (key == "$ref" && member.is_string()) {
        const auto reference = member.get<std::string>();
        if (!reference.empty() && reference.front() == '#') member = "#" + to + reference.substr(1);
      } else {
        move_references(member, to);
      }
    }
  } else if (schema.is_array()) {
    for (common_json& item : schema) move_references(item, to);
  }
}

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
  const Types types = schema_at::types(at);
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
    for (const common_json& one : schema.at(key)) {
      std::string term;
      if (!string_of(within(at, one), levels - 1, left, term)) continue;
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

/// What one choice of an object's alternatives says of its properties.
struct Way {
  common_json properties = common_json::object();
  std::vector<std::string> required;
  std::set<std::string> forbidden;
  bool closed = false;  ///< all other properties are forbidden

  void add(const common_json& schema) {
    const bool has = schema.contains("properties") && schema.at("properties").is_object();
    const common_json own = has ? schema.at("properties") : common_json::object();
    const bool closes = schema.contains("additionalProperties") && schema.at("additionalProperties").is_boolean() &&
                        !schema.at("additionalProperties").get<bool>();
    for (const auto& [name, one] : own.items()) {
      if (one.is_boolean() && !one.get<bool>()) forbidden.insert(name);
    }
    common_json all = common_json::object();
    for (const auto& [name, one] : properties.items()) {
      if (forbidden.count(name) != 0) continue;
      if (!own.contains(name)) {
        if (!closes) all[name] = one;
      } else {
        all[name] = common_json::object();
        all[name]["allOf"] = common_json::array({one, own.at(name)});
      }
    }
    for (const auto& [name, one] : own.items()) {
      if (!closed && !properties.contains(name) && forbidden.count(name) == 0) all[name] = one;
    }
    properties = all;
    closed = closed || closes;
    if (!schema.contains("required") || !schema.at("required").is_array()) return;
    for (const common_json& name : schema.at("required")) {
      if (name.is_string()) required.push_back(name.get<std::string>());
    }
  }
};

/// The ways of an object, as far as they are few.
class Ways {
 public:
  /// @return empty: they are too many
  std::vector<Way> of(const SchemaAt& object) {
    std::vector<Way> all = extended({Way()}, object, 0);
    return left_ > 0 ? all : std::vector<Way>();
  }

 private:
  static constexpr std::size_t kMost = 16;

  std::vector<Way> extended(std::vector<Way> ways, const SchemaAt& at, int levels) {
    if (left_-- <= 0 || levels > kMostLevels) left_ = 0;
    if (left_ <= 0 || !at.schema->is_object()) return ways;
    for (Way& way : ways) way.add(*at.schema);
    for (const SchemaAt& one : schema_at::alternatives(at, "allOf")) ways = extended(ways, one, levels + 1);
    for (const char* key : {"anyOf", "oneOf"}) {
      std::vector<Way> chosen;
      for (const SchemaAt& one : schema_at::alternatives(at, key)) {
        for (Way& way : extended(ways, one, levels + 1)) chosen.push_back(std::move(way));
        if (chosen.size() > kMost) left_ = 0;
        if (left_ <= 0) return ways;
      }
      if (!chosen.empty()) ways = std::move(chosen);
    }
    return ways;
  }

  int left_ = 1000;  ///< schemas that may still be looked at
};

/// The whole with these properties: its references lead where they did.
SchemaAt with_properties(const SchemaAt& whole, const common_json& properties,
                         const std::vector<std::string>& required) {
  common_json schema = *whole.schema;
  if (whole.schema != whole.root.get()) {
    schema = *whole.root;
    schema.erase("$ref");
  }
  common_json names = common_json::array();
  for (const std::string& name : required) names.push_back(name);
  schema["type"] = "object";
  schema["properties"] = properties;
  schema["required"] = names;
  const auto root = std::make_shared<const common_json>(std::move(schema));
  return {root, root.get()};
}

bool has_alternatives(const common_json& schema) {
  const auto is_list = [&schema](const char* key) { return schema.contains(key) && schema.at(key).is_array(); };
  return schema.is_object() && (is_list("anyOf") || is_list("oneOf") || is_list("allOf"));
}

ToolSchema tool_schema(common_json schema) {
  const SchemaAt whole = schema_at::root(std::move(schema));
  const std::vector<Way> ways = has_alternatives(*whole.schema) ? Ways().of(whole) : std::vector<Way>();
  if (ways.empty() || ways.size() * whole.root->dump().size() > kMostOfWays) return {whole, whole, {whole}};
  ToolSchema out{whole, whole, {}};
  common_json all = common_json::object();
  for (const Way& way : ways) {
    for (const auto& [name, one] : way.properties.items()) {
      if (!all.contains(name)) {
        all[name] = common_json::object();
        all[name]["anyOf"] = common_json::array();
      }
      all[name]["anyOf"].push_back(one);
    }
    out.ways.push_back(with_properties(whole, way.properties, way.required));
  }
  std::vector<std::string> required;
  for (const std::string& name : ways.front().required) {
    const auto needs = [&name](const Way& way) {
      return std::find(way.required.begin(), way.required.end(), name) != way.required.end();
    };
    if (std::all_of(ways.begin(), ways.end(), needs)) required.push_back(name);
  }
  out.known = with_properties(whole, all, required);
  return out;
}

/// As much of schemas as libcommon has to see: which arguments there are, and what types they have; for a format that
/// writes objects as elements within elements, all of that.
class StandIn {
 public:
  common_json object(const SchemaAt& at, int levels) {
    common_json properties = common_json::object();
    common_json required = common_json::array();
    for (const std::string& name : schema_at::properties(at)) {
      properties[name] = value(schema_at::property(at, name), levels - 1);
      if (schema_at::requires_property(at, name)) required.push_back(name);
    }
    common_json out = common_json::object();
    out["type"] = "object";
    out["properties"] = properties;
    out["required"] = required;
    out["additionalProperties"] = false;
    return out;
  }

 private:
  common_json value(const SchemaAt& at, int levels) {
    Types types = schema_at::types(at);
    const auto number = std::find(types.begin(), types.end(), "number");
    if (number != types.end()) types.erase(std::remove(types.begin(), types.end(), "integer"), types.end());
    const bool more = levels > 0 && left_-- > 0;
    if (more && types == Types{"object"} && !schema_at::properties(at).empty()) return object(at, levels);
    common_json out = common_json::object();
    if (types.size() == 1) {
      out["type"] = types.front();
      if (more && types.front() == "array") out["items"] = value(schema_at::items(at), levels - 1);
    } else if (types.empty()) {
      out["type"] = "null";
    } else {
      // Not as a list of types, which some templates' conditions can't take.
      out["anyOf"] = common_json::array();
      for (const std::string& type : types) {
        common_json one = common_json::object();
        one["type"] = type;
        out["anyOf"].push_back(one);
      }
    }
    return out;
  }

  int left_ = 500;
};

}  // namespace

ToolSchemas::ToolSchemas(const std::vector<common_chat_tool>& tools, const std::string& schemas) {
  const auto refuse = [](const std::string& why) {
    throw Failure("invalid_value", "Invalid 'tool_schemas': " + why + ".", "tool_schemas");
  };
  const auto parsed = [&refuse](const std::string& text) {
    check_json_depth(text, kJsonDepth, "tool_schemas");
    try {
      return common_json::parse(well_formed_json(text.empty() ? "{}" : text));
    } catch (const std::exception& error) {
      refuse(unquoted(error.what()));
    }
    return common_json();
  };
  const common_json list = schemas.empty() ? common_json::array() : parsed(schemas);
  if (!schemas.empty() && (!list.is_array() || list.size() != tools.size())) refuse("expected one for each of 'tools'");
  for (std::size_t i = 0; i < tools.size(); i++) {
    common_json schema = schemas.empty() ? parsed(tools[i].parameters) : list.at(i);
    if (!schema.is_object()) schema = common_json::object();
    names_.push_back(tools[i].name);
    schemas_.push_back(tool_schema(std::move(schema)));
    stand_ins_.push_back(
        {stand_in_name(i), tools[i].description, StandIn().object(schemas_.back().known, kStandInLevels).dump()});
  }
}

const ToolSchema* ToolSchemas::find(const std::string& text) const {
  for (std::size_t i = 0; i < stand_ins_.size(); i++) {
    if (text.find(stand_ins_[i].name) != std::string::npos) return &schemas_[i];
  }
  return nullptr;
}

std::string ToolSchemas::named(std::string text) const {
  for (std::size_t i = 0; i < stand_ins_.size(); i++) {
    const std::string& name = stand_ins_[i].name;
    for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + names_[i].size())) {
      text.replace(at, name.size(), names_[i]);
    }
  }
  return text;
}

namespace schema_at {

SchemaAt root(common_json schema) {
  auto shared = std::make_shared<const common_json>(std::move(schema));
  return {shared, followed(*shared, shared.get())};
}

SchemaAt property(const SchemaAt& object, const std::string& name) {
  if (has_property(object, name)) return within(object, object.schema->at("properties").at(name));
  return {object.root, &kAnything};
}

SchemaAt items(const SchemaAt& array) {
  const common_json& schema = *array.schema;
  if (schema.is_object() && schema.contains("items") && !schema.at("items").is_array()) {
    return within(array, schema.at("items"));
  }
  return {array.root, &kAnything};
}

std::vector<SchemaAt> alternatives(const SchemaAt& at, const char* key) {
  std::vector<SchemaAt> all;
  const common_json& schema = *at.schema;
  if (schema.is_object() && schema.contains(key) && schema.at(key).is_array()) {
    for (const common_json& one : schema.at(key)) all.push_back(within(at, one));
  }
  return all;
}

std::pair<int, int> lengths(const SchemaAt& array) {
  const auto bound = [&array](const char* key, int otherwise) {
    const common_json& schema = *array.schema;
    if (!schema.is_object() || !schema.contains(key) || !schema.at(key).is_number()) return otherwise;
    return static_cast<int>(std::clamp(schema.at(key).get<double>(), 0.0, 100000.0));
  };
  return {bound("minItems", 0), bound("maxItems", -1)};
}

std::vector<std::string> properties(const SchemaAt& object) {
  std::vector<std::string> names;
  const common_json& schema = *object.schema;
  if (schema.is_object() && schema.contains("properties") && schema.at("properties").is_object()) {
    for (const auto& [name, _] : schema.at("properties").items()) names.push_back(name);
  }
  return names;
}

bool has_property(const SchemaAt& object, const std::string& name) {
  const common_json& schema = *object.schema;
  return schema.is_object() && schema.contains("properties") && schema.at("properties").is_object() &&
         schema.at("properties").contains(name);
}

bool requires_property(const SchemaAt& object, const std::string& name) {
  const common_json& schema = *object.schema;
  if (!schema.is_object() || !schema.contains("required") || !schema.at("required").is_array()) return false;
  const common_json& list = schema.at("required");
  return std::any_of(list.begin(), list.end(), [&name](const common_json& one) { return one == name; });
}

std::vector<std::string> types(const SchemaAt& at) {
  Known known;
  return types_of(at, kMostLevels, known);
}

std::vector<std::string> words(const SchemaAt& at) {
  std::vector<std::string> all;
  for (const char* word : {"true", "false", "null"}) {
    std::map<const common_json*, bool> known;
    if (allows(at, common_json::parse(word), known)) all.emplace_back(word);
  }
  return all;
}

std::vector<std::string> null_words(const SchemaAt& at) {
  const std::vector<std::string> known = words(at);
  if (std::find(known.begin(), known.end(), "null") == known.end()) return {};
  std::vector<std::string> all;
  for (const char* word : {"null", "None"}) {
    std::set<const common_json*> seen;
    if (!names_text(at, word, seen)) all.emplace_back(word);
  }
  return all;
}

std::string text(const SchemaAt& at, const std::vector<std::string>& types) {
  common_json schema = at.schema->is_object() ? *at.schema : common_json::object();
  if (at.schema->is_boolean() && !at.schema->get<bool>()) schema["enum"] = common_json::array();
  if (at.schema != at.root.get() && schema.dump().find("\"$ref\"") != std::string::npos) {
    common_json whole = *at.root;
    move_references(whole, "/$defs/whole");
    move_references(schema, "/$defs/whole");
    if (!schema.contains("$defs") || !schema.at("$defs").is_object()) schema["$defs"] = common_json::object();
    schema["$defs"]["whole"] = whole;
  }
  if (!types.empty()) {
    common_json list = common_json::array();
    for (const std::string& type : types) list.push_back(type);
    common_json outer = common_json::object();
    outer["type"] = list;
    if (schema.contains("$defs")) {
      outer["$defs"] = schema["$defs"];
      schema.erase("$defs");
    }
    outer["allOf"] = common_json::array({schema});
    schema = outer;
  }
  return schema.dump();
}

bool string_terminal(const SchemaAt& at, std::string& out) {
  int left = kMostAlternatives;
  return string_of(at, kMostLevels, left, out);
}

}  // namespace schema_at
}  // namespace llama_openapi
