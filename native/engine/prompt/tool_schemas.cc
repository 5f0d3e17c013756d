#include "engine/prompt/tool_schemas.h"

#include <algorithm>
#include <set>
#include <utility>

#include "engine/base/failure.h"
#include "engine/base/json_text.h"
#include "engine/constraint/json_depth.h"

namespace llama_openapi {
namespace {

constexpr int kJsonDepth = 128;
constexpr int kStandInLevels = 4;
constexpr std::size_t kMostOfWays = std::size_t{1} << 20U;  // bytes of a schema's text, as often as it has ways

/// A name that no template has in its words.
std::string stand_in_name(std::size_t index) { return "fnq7" + std::to_string(index) + "zx"; }

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
    if (left_-- <= 0 || levels > schema_at::kMostLevels) left_ = 0;
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
    std::vector<std::string> types = schema_at::types(at);
    const auto number = std::find(types.begin(), types.end(), "number");
    if (number != types.end()) types.erase(std::remove(types.begin(), types.end(), "integer"), types.end());
    const bool more = levels > 0 && left_-- > 0;
    if (more && types == std::vector<std::string>{"object"} && !schema_at::properties(at).empty())
      return object(at, levels);
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

}  // namespace llama_openapi
