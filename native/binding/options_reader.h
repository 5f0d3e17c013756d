#pragma once

#include <napi.h>

#include <cmath>
#include <string>
#include <type_traits>
#include <vector>

#include "engine/base/nearest.h"
#include "engine/generated/option_fields.h"

namespace llama_openapi {

/// Reads one JS value into one field. @throws Napi::TypeError, Napi::RangeError naming the field
class FieldReader {
 public:
  FieldReader(Napi::Env env, std::string name, FieldType type, double min, double max,
              const std::vector<std::string>& choices)
      : env_(env), name_(std::move(name)), type_(type), min_(min), max_(max), choices_(choices) {}

  void read(const Napi::Value& value, bool& out) const;
  void read(const Napi::Value& value, std::int64_t& out) const;
  void read(const Napi::Value& value, double& out) const;
  void read(const Napi::Value& value, std::string& out) const;
  void read(const Napi::Value& value, std::vector<std::string>& out) const;
  void read(const Napi::Value& value, std::vector<std::int32_t>& out) const;
  void read(const Napi::Value& value, std::map<std::int32_t, float>& out) const;

 private:
  template <class Item>
  void read_array(const Napi::Value& value, const char* expected, std::vector<std::string>& out, Item item) const;
  void read_texts(const Napi::Value& value, std::vector<std::string>& out) const;
  void read_files(const Napi::Value& value, std::vector<std::string>& out) const;
  double number(const Napi::Value& value, const char* expected) const;
  void check_length(std::size_t length) const;
  [[noreturn]] void wrong_type(const Napi::Value& value, const char* expected) const;
  [[noreturn]] void wrong_item(std::uint32_t index, const Napi::Value& value, const char* expected) const;
  [[noreturn]] void out_of_range(const std::string& what) const;

  Napi::Env env_;
  std::string name_;
  FieldType type_;
  double min_;
  double max_;
  const std::vector<std::string>& choices_;
};

/// The JS value of one of the fields' types.
Napi::Value to_js(Napi::Env env, bool value);
Napi::Value to_js(Napi::Env env, std::int64_t value);
Napi::Value to_js(Napi::Env env, double value);
Napi::Value to_js(Napi::Env env, const std::string& value);
Napi::Value to_js(Napi::Env env, const std::vector<std::string>& value);
Napi::Value to_js(Napi::Env env, const std::vector<std::int32_t>& value);
Napi::Value to_js(Napi::Env env, const std::map<std::int32_t, float>& value);
/// Buffers, each with a copy.
Napi::Value bytes_to_js(Napi::Env env, const std::vector<std::string>& value);

/// The JS value that a field reads back as.
template <class Value>
Napi::Value to_js(Napi::Env env, FieldType type, const Value& value) {
  if constexpr (std::is_same_v<Value, std::vector<std::string>>) {
    if (type == FieldType::BytesList) return bytes_to_js(env, value);
  }
  return to_js(env, value);
}

/// @throws Napi::TypeError for an unknown key (with the nearest known one) and for a missing required one
template <class Options>
Options read_options(Napi::Env env, const char* name, const Napi::Value& argument) {
  if (!argument.IsObject() || argument.IsArray() || argument.IsFunction()) {
    throw Napi::TypeError::New(env, std::string(name) + ": expected an object with options");
  }
  const auto init = argument.As<Napi::Object>();
  std::vector<std::string> known;
  for (const auto& field : fields<Options>()) known.emplace_back(field.name);

  const Napi::Array keys = init.GetPropertyNames();
  for (std::uint32_t i = 0; i < keys.Length(); i++) {
    const std::string key = keys.Get(i).ToString();
    if (std::find(known.begin(), known.end(), key) != known.end()) continue;
    const std::string meant = nearest(key, known);
    throw Napi::TypeError::New(env, std::string(name) + ": unknown option '" + key + "'" +
                                        (meant.empty() ? "" : ", did you mean '" + meant + "'?"));
  }

  Options options;
  for (const auto& field : fields<Options>()) {
    const Napi::Value value = init.Get(field.name);
    if (value.IsUndefined()) {
      if (field.required) {
        throw Napi::TypeError::New(env, std::string(name) + ": missing required option '" + field.name + "'");
      }
      continue;
    }
    const FieldReader reader(env, std::string(name) + "." + field.name, field.type, field.min, field.max,
                             field.choices);
    std::visit([&](auto member) { reader.read(value, options.*member); }, field.member);
  }
  return options;
}

/// Whether to make a JS value of it takes long.
constexpr std::size_t kLarge = 4096;
template <class Value>
bool is_large(const Value& value) {
  if constexpr (std::is_same_v<Value, std::vector<std::string>>) {
    std::size_t bytes = 0;
    for (const std::string& text : value) bytes += 64 + text.size();
    return bytes > kLarge;
  } else if constexpr (std::is_arithmetic_v<Value>) {
    return false;
  } else {
    return value.size() > kLarge;
  }
}

/// A class that JS constructs from a plain object: `new PredictOptions({...})`. Every field is an own property of the
/// instance, which is frozen.
template <class Options>
class OptionsWrap : public Napi::ObjectWrap<OptionsWrap<Options>> {
 public:
  static Napi::Function define(Napi::Env env) {
    return Napi::ObjectWrap<OptionsWrap<Options>>::DefineClass(env, kName, {});
  }

  explicit OptionsWrap(const Napi::CallbackInfo& info) : Napi::ObjectWrap<OptionsWrap<Options>>(info) {
    const Napi::Env env = info.Env();
    options_ = read_options<Options>(env, kName, info[0]);
    auto self = info.This().As<Napi::Object>();
    self.TypeTag(&kTag);
    for (const auto& field : fields<Options>()) {
      // Defined, not set: a setter on some prototype is nobody's business.
      if (std::visit([&](auto member) { return is_large(options_.*member); }, field.member)) {
        self.DefineProperty(Napi::PropertyDescriptor::Accessor<&OptionsWrap::large_value>(
            field.name, napi_enumerable, const_cast<void*>(static_cast<const void*>(&field))));
      } else {
        self.DefineProperty(
            Napi::PropertyDescriptor::Value(field.name, value_of(env, options_, field), napi_enumerable));
      }
    }
    self.Freeze();
  }

  /// @throws Napi::TypeError unless the value is an instance that this addon made
  static const Options& unwrap(Napi::Env env, const Napi::Value& value) {
    if (!value.IsObject() || !value.As<Napi::Object>().CheckTypeTag(&kTag)) {
      throw Napi::TypeError::New(env, std::string("expected an instance of ") + kName);
    }
    return Napi::ObjectWrap<OptionsWrap<Options>>::Unwrap(value.As<Napi::Object>())->options_;
  }

 private:
  static Napi::Value value_of(Napi::Env env, const Options& options, const Field<Options>& field) {
    return std::visit([&](auto member) { return to_js(env, field.type, options.*member); }, field.member);
  }

  /// Made when it is asked for: a request that has one would wait for millions of values that nobody reads.
  static Napi::Value large_value(const Napi::CallbackInfo& info) {
    return value_of(info.Env(), unwrap(info.Env(), info.This()), *static_cast<const Field<Options>*>(info.Data()));
  }

  static const char* const kName;
  static const napi_type_tag kTag;
  Options options_;
};

}  // namespace llama_openapi
