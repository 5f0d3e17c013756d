#include "engine/constraint/schema_at.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace llama_openapi {
namespace {

constexpr int kMostReferences = 64;  // one that leads to the next

const common_json kAnything = common_json::object();

const std::vector<std::string>& all_types() {
  static const std::vector<std::string> kTypes{"string", "number", "integer", "boolean", "null", "object", "array"};
  return kTypes;
}

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

}  // namespace

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
  return types_of(at, schema_at::kMostLevels, known);
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

}  // namespace schema_at
}  // namespace llama_openapi
