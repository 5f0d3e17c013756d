#include "engine/constraint/schema_bounds.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <numeric>
#include <set>
#include <string_view>
#include <vector>

#include "engine/base/failure.h"
#include "engine/base/json_text.h"
#include "engine/constraint/json_depth.h"
#include "engine/constraint/json_place.h"
#include "engine/constraint/longest_chain.h"
#include "json.h"

namespace llama_openapi::schema_bounds {
namespace {

constexpr std::size_t kMostBytes = std::size_t{1} << 20U;
constexpr int kMostLevels = 100;
constexpr std::size_t kMostProperties = 2000;         // of one object
constexpr std::size_t kMostPropertyPairs = 16000000;  // of all objects: the time to compile grows with the square
constexpr std::size_t kMostPatterns = 64;             // of one object's properties
constexpr std::size_t kMostPatternPairs = 4096;       // of all objects: whether two of them have a name in common
constexpr std::size_t kMostPatternBytes = std::size_t{64} << 10U;  // of all patterns: a class may have 700 ranges
constexpr std::size_t kMostAlternatives = 2000;                    // in one list
constexpr std::uint64_t kMostCompared = 8000;  // parts below a oneOf: each of one is compared with each of the other
constexpr int kMostWeighings = 1000000;
constexpr std::uint64_t kMostReferencedLevels = 4000;  // of a chain of references: llguidance takes up to 8 KB for each
constexpr std::uint64_t kMostMultiple = 10000;         // states of an automaton
constexpr std::uint64_t kMostProduct = 4294967295U;    // llguidance reckons in 32 bits

/// Options for llguidance. Whitespace as libcommon's grammars have it: without a bound a weak model goes on with it.
constexpr std::string_view kOptions = R"("x-guidance":{"whitespace_pattern":" |\\n{1,2}[ \\t]{0,20}"})";
constexpr const char* kOptionsKey = "x-guidance";

class Schema {
 public:
  Schema(const common_json& root, const char* param) : root_(root), param_(param) {}

  /// @param own whether the options for llguidance are ours
  void check(bool own) {
    if (!root_.is_object()) {
      refuse(root_.is_boolean() ? "no value satisfies the schema false" : "expected an object at its root");
    }
    if (own && root_.contains(kOptionsKey)) refuse(std::string("its root has the key ") + kOptionsKey);
    walk(root_);
    most("'patternProperties'", pattern_pairs_, kMostPatternPairs, "pairs");
    most("'properties'", property_pairs_, kMostPropertyPairs, "pairs");
    most("'pattern'", pattern_bytes_, kMostPatternBytes, "bytes");
    check_references();  // first: to weigh recurses into them too
    if (has_one_of_) weigh(root_);
    check_multiples();
  }

 private:
  [[noreturn]] void refuse(const std::string& why) const {
    throw Failure("invalid_value", std::string("Invalid '") + param_ + "': the JSON schema can't be held: " + why + ".",
                  param_);
  }

  /// Whatever looks like a keyword counts, wherever it stands.
  void walk(const common_json& value) {
    if (value.is_object()) {
      for (const auto& [key, member] : value.items()) {
        const std::string name = key;
        if (name == "$ref" && member.is_string()) targets_.insert(member.get<std::string>());
        if (name == "multipleOf" && member.is_number()) multiples_.insert(member.dump());
        check_size(name, member);
        walk(member);
      }
    } else if (value.is_array()) {
      for (const auto& item : value) walk(item);
    }
  }

  void most(const std::string& name, std::uint64_t count, std::uint64_t bound, const char* unit) const {
    if (count <= bound) return;
    refuse(name + " has " + std::to_string(count) + " " + unit + ", expected at most " + std::to_string(bound));
  }

  void check_size(const std::string& key, const common_json& member) {
    const std::size_t count = member.size();
    if (member.is_object() && key == "properties") {
      most("'properties'", count, kMostProperties, "entries");
      property_pairs_ += count * count;
    } else if (member.is_object() && key == "patternProperties") {
      most("'patternProperties'", count, kMostPatterns, "entries");
      pattern_pairs_ += count * count;
      for (const auto& [pattern, _] : member.items()) pattern_bytes_ += std::string(pattern).size();
    } else if (member.is_array() && key == "required") {
      most("'required'", count, kMostProperties, "entries");
    } else if (member.is_array() && (is_choice(key) || key == "allOf" || key == "prefixItems" || key == "items")) {
      most("'" + key + "'", count, kMostAlternatives, "entries");
      has_one_of_ = has_one_of_ || key == "oneOf";
    } else if (member.is_string() && key == "pattern") {
      pattern_bytes_ += member.get<std::string>().size();
    }
  }

  static bool is_choice(const std::string& key) { return key == "anyOf" || key == "oneOf"; }

  /// How many parts a schema has once its alternatives are multiplied out, and whether any are of a oneOf.
  struct Weight {
    std::uint64_t parts = 1;
    bool compares = false;
  };

  static std::uint64_t product(std::uint64_t a, std::uint64_t b) { return std::min<std::uint64_t>(a * b, 1000000000U); }

  /// What stands in the same schema is intersected, alternative by alternative; whether those of a oneOf exclude each
  /// other is found out by comparing each part of one with each of the other.
  Weight weigh(const common_json& schema) {
    if (++weighings_ > kMostWeighings) refuse("its references lead to one another in too many ways");
    Weight weight;
    if (schema.is_array()) {
      for (const auto& item : schema) weight.parts += weigh(item).parts;
      return weight;
    }
    if (!schema.is_object()) return weight;
    std::uint64_t factor = 1;
    for (const auto& [key, member] : schema.items()) {
      const std::string name = key;
      if (member.is_array() && (is_choice(name) || name == "allOf")) {
        std::uint64_t parts = name == "allOf" ? 1 : 0;
        for (const auto& item : member) {
          const Weight one = weigh(item);
          parts = name == "allOf" ? product(parts, one.parts) : parts + one.parts;
          weight.compares = weight.compares || one.compares;
        }
        factor = product(factor, std::max<std::uint64_t>(parts, 1));
        weight.compares = weight.compares || name == "oneOf";
      } else if (name == "$ref" && member.is_string()) {
        const Weight target = weigh_target(member.get<std::string>());
        factor = product(factor, target.parts);
        weight.compares = weight.compares || target.compares;
      } else if (name == "$defs" || name == "definitions") {
        weigh(member);  // weighed where it is used
      } else {
        weight.parts += weigh(member).parts;
      }
    }
    weight.parts = product(weight.parts, factor);
    if (weight.compares) most("a schema with 'oneOf'", weight.parts, kMostCompared, "alternatives and parts");
    return weight;
  }

  /// Where a reference leads back to what is being weighed, that counts as one part; what else was weighed on the way
  /// is weighed again where it stands elsewhere.
  Weight weigh_target(const std::string& target) {
    const auto known = weights_.find(target);
    if (known != weights_.end()) return known->second;
    const common_json* place = find(target);
    if (place == nullptr) return {};
    if (!weighed_.insert(target).second) {
      loops_++;
      return {};
    }
    const int loops = loops_;
    const Weight weight = weigh(*place);
    weighed_.erase(target);
    if (loops == loops_ || weighed_.empty()) weights_[target] = weight;
    return weight;
  }

  /// What a reference leads to, as llguidance finds it: names between slashes, as they stand. Null: nowhere, which it
  /// refuses.
  const common_json* find(const std::string& target) const {
    if (target == "#" || target == "#/") return &root_;
    if (target.compare(0, 2, "#/") != 0) return nullptr;
    const common_json* place = &root_;
    std::size_t start = 2;
    while (start <= target.size()) {
      const std::size_t end = std::min(target.find('/', start), target.size());
      const std::string name = target.substr(start, end - start);
      const bool index =
          place->is_array() && !name.empty() && name.find_first_not_of("0123456789") == std::string::npos;
      if (place->is_object() && place->contains(name)) {
        place = &place->at(name);
      } else if (index && name.size() < 8 && std::stoul(name) < place->size()) {
        place = &place->at(std::stoul(name));
      } else {
        return nullptr;
      }
      start = end + 1;
    }
    return place;
  }

  /// From a reference llguidance recurses into what it leads to, once into each.
  void check_references() const {
    std::map<std::string, std::size_t> numbers;
    std::map<const common_json*, std::size_t> known;
    std::vector<const common_json*> places;
    for (const std::string& target : targets_) {
      const common_json* place = find(target);
      if (place == nullptr) continue;
      const auto [entry, is_new] = known.emplace(place, places.size());
      if (is_new) places.push_back(place);
      numbers[target] = entry->second;
    }
    std::vector<int> levels;
    std::vector<std::vector<std::size_t>> leads(places.size());
    for (std::size_t i = 0; i < places.size(); i++) {
      const bool is_root = places[i] == &root_;
      levels.push_back(levels_to_references(*places[i], is_root, numbers, leads[i]));
    }
    if (longest_chain(levels, leads) > kMostReferencedLevels) refuse("its references lead through too many levels");
  }

  /// @param is_root definitions in it are entered by references only
  /// @param leads gets the numbers of the targets below the value
  /// @return the levels of nesting down to the deepest of them, at least 1
  static int levels_to_references(const common_json& value, bool is_root,
                                  const std::map<std::string, std::size_t>& numbers, std::vector<std::size_t>& leads) {
    int levels = 1;
    const auto below = [&](const common_json& member) {
      const std::size_t before = leads.size();
      const int own = levels_to_references(member, false, numbers, leads);
      if (leads.size() > before) levels = std::max(levels, own + 1);
    };
    if (value.is_object()) {
      for (const auto& [key, member] : value.items()) {
        const std::string name = key;
        if (is_root && (name == "$defs" || name == "definitions")) continue;
        if (name == "$ref" && member.is_string()) {
          const auto target = numbers.find(member.get<std::string>());
          if (target != numbers.end()) leads.push_back(target->second);
        } else {
          below(member);
        }
      }
    } else if (value.is_array()) {
      for (const auto& item : value) below(item);
    }
    return levels;
  }

  /// llguidance holds a number by an automaton with a state for each remainder, and two of them by their least common
  /// multiple.
  void check_multiples() const {
    struct Decimal {
      std::uint64_t digits;
      int places;
    };
    std::vector<Decimal> all;
    int most_places = 0;
    for (const std::string& text : multiples_) {
      const Decimal number = [&]() -> Decimal {
        Decimal read{0, 0};
        bool fraction = false;
        for (const char c : text) {
          if (c == 'e' || c == 'E') refuse("'multipleOf' is too large or too small");
          if (c == '.') fraction = true;
          if (c < '0' || c > '9') continue;
          if (read.digits > kMostProduct) refuse("'multipleOf' has too many digits");
          read.digits = read.digits * 10 + static_cast<std::uint64_t>(c - '0');
          read.places += fraction ? 1 : 0;
        }
        while (read.places > 0 && read.digits % 10 == 0) {
          read.digits /= 10;
          read.places--;
        }
        return read;
      }();
      if (number.digits == 0) continue;  // llguidance refuses it
      all.push_back(number);
      most_places = std::max(most_places, number.places);
    }
    if (most_places > 9) refuse("'multipleOf' has too many digits");
    std::uint64_t multiple = 1;
    std::uint64_t largest = 1;
    for (const Decimal& number : all) {
      std::uint64_t scaled = number.digits;
      for (int i = number.places; i < most_places; i++) scaled *= 10;
      largest = std::max(largest, scaled);
      multiple = std::lcm(std::min(multiple, kMostProduct), std::min(scaled, kMostProduct));
      if (all.size() > 1 && (largest > kMostProduct || multiple > kMostProduct / largest)) {
        refuse("the numbers of its 'multipleOf' have too large a multiple in common");
      }
    }
    for (int i = 0; i < most_places && multiple % 10 == 0; i++) multiple /= 10;
    if (multiple > kMostMultiple) {
      refuse("'multipleOf' needs " + std::to_string(multiple) + " remainders, expected at most " +
             std::to_string(kMostMultiple));
    }
  }

  const common_json& root_;
  const char* param_;
  std::set<std::string> targets_;
  std::set<std::string> multiples_;
  std::map<std::string, Weight> weights_;  ///< of what references lead to
  std::set<std::string> weighed_;          ///< the references that are followed
  bool has_one_of_ = false;
  int loops_ = 0;
  int weighings_ = 0;
  std::uint64_t property_pairs_ = 0;
  std::uint64_t pattern_pairs_ = 0;
  std::uint64_t pattern_bytes_ = 0;
};

}  // namespace

std::string checked(const std::string& schema) {
  const char* const param = "json_schema";
  if (schema.size() > kMostBytes) {
    throw Failure("invalid_value",
                  "Invalid 'json_schema': the JSON schema has " + std::to_string(schema.size()) +
                      " bytes. Expected at most " + std::to_string(kMostBytes) + ".",
                  param);
  }
  check_json_depth(schema, kMostLevels, param);
  const std::string text = well_formed_json(schema);
  const common_json root = [&] {
    try {
      return common_json::parse(text);
    } catch (const std::exception& error) {
      throw Failure("invalid_value", "Invalid 'json_schema': " + unquoted(error.what()) + ".", param);
    }
  }();
  if (root.is_boolean() && root.get<bool>()) return "{" + std::string(kOptions) + "}";
  Schema(root, param).check(true);
  const std::size_t start = text.find('{') + 1;
  return "{" + std::string(kOptions) + (root.empty() ? "" : ",") + text.substr(start);
}

void check_within(const std::string& lark) {
  const std::string keyword = "%json";
  for (std::size_t at = lark.find(keyword); at != std::string::npos; at = lark.find(keyword, at + 1)) {
    const std::size_t start = lark.find_first_not_of(" \t\r\n", at + keyword.size());
    if (start == std::string::npos || lark[start] != '{') continue;
    // Where the schema ends its text tells: a bracket in a string is none.
    JsonPlace place;
    std::size_t end = start;
    while (end < lark.size() && !place.ends_with(lark[end]) && place.levels() <= kMostLevels) end++;
    const std::string text = lark.substr(start, std::min(end, lark.size() - 1) - start + 1);
    check_json_depth(text, kMostLevels, "grammar");
    const common_json root = common_json::parse_no_throw(text);
    if (root.is_discarded()) continue;  // llguidance says so, if it reads a schema there
    Schema(root, "grammar").check(false);
  }
}

}  // namespace llama_openapi::schema_bounds
