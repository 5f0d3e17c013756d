#include "binding/options_reader.h"

#include <algorithm>
#include <limits>
#include <sstream>

namespace llama_openapi {
namespace {

std::string type_of(const Napi::Value& value) {
  if (value.IsNull()) return "null";
  if (value.IsArray()) return "an array";
  switch (value.Type()) {
    case napi_undefined:
      return "undefined";
    case napi_boolean:
      return "a boolean";
    case napi_number:
      return "a number";
    case napi_string:
      return "a string";
    case napi_function:
      return "a function";
    case napi_bigint:
      return "a bigint";
    case napi_symbol:
      return "a symbol";
    default:
      return "an object";
  }
}

std::string text_of(double value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value < 0 ? "-Infinity" : "Infinity";
  std::ostringstream out;
  out.precision(17);
  out << value;
  return out.str();
}

}  // namespace

void FieldReader::wrong_type(const Napi::Value& value, const char* expected) const {
  throw Napi::TypeError::New(env_, name_ + ": expected " + expected + ", but got " + type_of(value));
}

void FieldReader::wrong_item(std::uint32_t index, const Napi::Value& value, const char* expected) const {
  throw Napi::TypeError::New(
      env_, name_ + "[" + std::to_string(index) + "]: expected " + expected + ", but got " + type_of(value));
}

void FieldReader::out_of_range(const std::string& what) const {
  throw Napi::RangeError::New(env_, name_ + ": " + what);
}

double FieldReader::number(const Napi::Value& value, const char* expected) const {
  if (!value.IsNumber()) wrong_type(value, expected);
  const double number = value.As<Napi::Number>().DoubleValue();
  if (!(number >= min_ && number <= max_)) {
    out_of_range("expected a value from " + text_of(min_) + " to " + text_of(max_) + ", but got " + text_of(number));
  }
  return number;
}

void FieldReader::check_length(std::size_t length) const {
  const auto size = static_cast<double>(length);
  if (size < min_ || size > max_) {
    out_of_range("expected a length from " + text_of(min_) + " to " + text_of(max_) + ", but got " + text_of(size));
  }
}

void FieldReader::read(const Napi::Value& value, bool& out) const {
  if (!value.IsBoolean()) wrong_type(value, "a boolean");
  out = value.As<Napi::Boolean>();
}

void FieldReader::read(const Napi::Value& value, std::int64_t& out) const {
  const double whole = number(value, "an integer");
  if (whole != std::floor(whole)) out_of_range("expected an integer, but got " + text_of(whole));
  out = static_cast<std::int64_t>(whole);
}

void FieldReader::read(const Napi::Value& value, double& out) const { out = number(value, "a number"); }

void FieldReader::read(const Napi::Value& value, std::string& out) const {
  if (!value.IsString()) wrong_type(value, "a string");
  out = value.As<Napi::String>().Utf8Value();
  if (type_ != FieldType::Choice) {
    check_length(out.size());
    return;
  }
  if (std::find(choices_.begin(), choices_.end(), out) == choices_.end()) {
    std::string all;
    for (const std::string& choice : choices_) all += (all.empty() ? "'" : ", '") + choice + "'";
    out_of_range("expected one of " + all + ", but got '" + out + "'");
  }
}

void FieldReader::read(const Napi::Value& value, std::vector<std::string>& out) const {
  if (type_ == FieldType::BytesList) {
    read_files(value, out);
  } else {
    read_texts(value, out);
  }
}

/// @param item gives one entry: called with its index and its value
template <class Item>
void FieldReader::read_array(const Napi::Value& value, const char* expected, std::vector<std::string>& out,
                             Item item) const {
  if (!value.IsArray()) wrong_type(value, expected);
  const auto array = value.As<Napi::Array>();
  check_length(array.Length());
  out.clear();
  for (std::uint32_t i = 0; i < array.Length(); i++) {
    const Napi::HandleScope scope(env_);
    out.push_back(item(i, array.Get(i)));
  }
}

void FieldReader::read_files(const Napi::Value& value, std::vector<std::string>& out) const {
  read_array(value, "an array of Uint8Arrays", out, [this](std::uint32_t index, const Napi::Value& item) {
    // A Buffer is a Uint8Array.
    if (!item.IsTypedArray() || item.As<Napi::TypedArray>().TypedArrayType() != napi_uint8_array) {
      wrong_item(index, item, "a Uint8Array");
    }
    const auto bytes = item.As<Napi::Uint8Array>();
    // Where there is nothing (a detached buffer too) there may be no pointer.
    if (bytes.ElementLength() == 0) return std::string();
    return std::string(reinterpret_cast<const char*>(bytes.Data()), bytes.ElementLength());
  });
}

void FieldReader::read_texts(const Napi::Value& value, std::vector<std::string>& out) const {
  const char* expected = "an array of strings";
  read_array(value, expected, out, [&](std::uint32_t /*index*/, const Napi::Value& item) {
    if (!item.IsString()) wrong_type(item, expected);
    return item.As<Napi::String>().Utf8Value();
  });
}

void FieldReader::read(const Napi::Value& value, std::vector<std::int32_t>& out) const {
  if (value.IsTypedArray() && value.As<Napi::TypedArray>().TypedArrayType() == napi_int32_array) {
    const auto array = value.As<Napi::Int32Array>();
    check_length(array.ElementLength());
    out.assign(array.Data(), array.Data() + array.ElementLength());
    return;
  }
  if (!value.IsArray()) wrong_type(value, "an array of integers");
  const auto array = value.As<Napi::Array>();
  check_length(array.Length());
  out.clear();
  for (std::uint32_t i = 0; i < array.Length(); i++) {
    const Napi::HandleScope scope(env_);
    const Napi::Value item = array.Get(i);
    if (!item.IsNumber()) wrong_type(item, "an array of integers");
    const double number = item.As<Napi::Number>().DoubleValue();
    if (!(number >= INT32_MIN && number <= INT32_MAX) || number != std::floor(number)) {
      out_of_range("expected integers of 32 bits, but got " + text_of(number));
    }
    out.push_back(static_cast<std::int32_t>(number));
  }
}

void FieldReader::read(const Napi::Value& value, std::map<std::int32_t, float>& out) const {
  if (!value.IsObject() || value.IsArray()) wrong_type(value, "an object of token ids and numbers");
  const auto object = value.As<Napi::Object>();
  const Napi::Array keys = object.GetPropertyNames();
  check_length(keys.Length());
  out.clear();
  for (std::uint32_t i = 0; i < keys.Length(); i++) {
    const Napi::HandleScope scope(env_);
    const std::string key = keys.Get(i).ToString();
    const Napi::Value item = object.Get(key);
    if (key.empty() || key.size() > 9 || key.find_first_not_of("0123456789") != std::string::npos) {
      out_of_range("expected token ids as keys, but got '" + key + "'");
    }
    if (!item.IsNumber()) wrong_type(item, "an object of token ids and numbers");
    const double bias = item.As<Napi::Number>().DoubleValue();
    if (!(std::abs(bias) <= std::numeric_limits<float>::max())) {
      out_of_range("expected finite numbers of 32 bits, but got " + text_of(bias));
    }
    out[std::stoi(key)] = static_cast<float>(bias);
  }
}

Napi::Value to_js(Napi::Env env, bool value) { return Napi::Boolean::New(env, value); }
Napi::Value to_js(Napi::Env env, std::int64_t value) { return Napi::Number::New(env, static_cast<double>(value)); }
Napi::Value to_js(Napi::Env env, double value) { return Napi::Number::New(env, value); }
Napi::Value to_js(Napi::Env env, const std::string& value) { return Napi::String::New(env, value); }

namespace {

/// A frozen array. @param item gives the JS value of an entry
template <class Entry, class Item>
Napi::Value array_of(Napi::Env env, const std::vector<Entry>& entries, Item item) {
  Napi::Array array = Napi::Array::New(env, entries.size());
  for (std::uint32_t i = 0; i < entries.size(); i++) {
    const Napi::HandleScope scope(env);
    array.Set(i, item(entries[i]));
  }
  array.Freeze();
  return array;
}

}  // namespace

Napi::Value to_js(Napi::Env env, const std::vector<std::string>& value) {
  return array_of(env, value, [](const std::string& text) { return text; });
}

Napi::Value bytes_to_js(Napi::Env env, const std::vector<std::string>& value) {
  return array_of(env, value, [env](const std::string& bytes) {
    return Napi::Buffer<char>::Copy(env, bytes.data(), bytes.size());
  });
}

Napi::Value to_js(Napi::Env env, const std::vector<std::int32_t>& value) {
  return array_of(env, value, [](std::int32_t number) { return static_cast<double>(number); });
}

Napi::Value to_js(Napi::Env env, const std::map<std::int32_t, float>& value) {
  Napi::Object object = Napi::Object::New(env);
  for (const auto& [id, bias] : value) object.Set(static_cast<std::uint32_t>(id), static_cast<double>(bias));
  object.Freeze();
  return object;
}

}  // namespace llama_openapi
