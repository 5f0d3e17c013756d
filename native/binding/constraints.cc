#include "binding/constraints.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "binding/job.h"
#include "engine/constraint/constraint.h"

namespace llama_openapi {
namespace {

Napi::Value problem_to_js(Napi::Env env, const std::string& problem) {
  if (problem.empty()) return env.Undefined();
  Napi::Object object = Napi::Object::New(env);
  object.Set("message", problem);
  return object;
}

/// checkSchema(JSON text): Promise of undefined, or of why answers can't be held to the schema
Napi::Value check_schema(const Napi::CallbackInfo& info) {
  if (!info[0].IsString()) throw Napi::TypeError::New(info.Env(), "checkSchema: expected a string");
  const std::string schema = info[0].As<Napi::String>();
  return Job<std::string>::start(
      info.Env(), [schema] { return schema_problem(schema); }, problem_to_js);
}

/// schemaAccepts(JSON text, texts): Promise of whether an answer that is held to the schema can be each
Napi::Value schema_accepts_texts(const Napi::CallbackInfo& info) {
  if (!info[0].IsString() || !info[1].IsArray()) {
    throw Napi::TypeError::New(info.Env(), "schemaAccepts: expected a string and an array of strings");
  }
  const std::string schema = info[0].As<Napi::String>();
  const auto list = info[1].As<Napi::Array>();
  std::vector<std::string> texts;
  for (std::uint32_t i = 0; i < list.Length(); i++) {
    const Napi::Value text = list[i];
    if (!text.IsString()) throw Napi::TypeError::New(info.Env(), "schemaAccepts: expected an array of strings");
    texts.push_back(text.As<Napi::String>());
  }
  return Job<std::vector<bool>>::start(
      info.Env(), [schema, texts = std::move(texts)] { return schema_accepts(schema, texts); },
      [](Napi::Env env, const std::vector<bool>& accepted) -> Napi::Value {
        Napi::Array array = Napi::Array::New(env, accepted.size());
        for (std::size_t i = 0; i < accepted.size(); i++)
          array.Set(static_cast<std::uint32_t>(i), Napi::Boolean::New(env, accepted[i]));
        return array;
      });
}

}  // namespace

void define_constraints(Napi::Env env, Napi::Object exports) {
  exports.Set("checkSchema", Napi::Function::New(env, check_schema));
  exports.Set("schemaAccepts", Napi::Function::New(env, schema_accepts_texts));
}

}  // namespace llama_openapi
