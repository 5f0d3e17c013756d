#include "binding/constraints.h"

#include <string>

#include "binding/job.h"
#include "engine/constraint.h"

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

}  // namespace

void define_constraints(Napi::Env env, Napi::Object exports) {
  exports.Set("checkSchema", Napi::Function::New(env, check_schema));
}

}  // namespace llama_openapi
