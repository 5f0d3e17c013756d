#include "binding/events.h"

#include <cmath>
#include <cstring>
#include <variant>

#include "engine/base/utf8.h"

namespace llama_openapi {
namespace {

Napi::Object tagged(Napi::Env env, const char* type) {
  Napi::Object object = Napi::Object::New(env);
  object.Set("type", type);
  return object;
}

Napi::Object tagged(Napi::Env env, const char* type, std::uint64_t request) {
  Napi::Object object = tagged(env, type);
  object.Set("request", static_cast<double>(request));
  return object;
}

Napi::Object probability(Napi::Env env, const TokenProbability& token) {
  Napi::Array bytes = Napi::Array::New(env, token.bytes.size());
  for (std::uint32_t i = 0; i < token.bytes.size(); i++) bytes.Set(i, static_cast<std::uint8_t>(token.bytes[i]));
  Napi::Object object = Napi::Object::New(env);
  object.Set("id", token.id);
  object.Set("token", utf8::sanitize(token.bytes));
  object.Set("bytes", bytes);
  object.Set("logprob",
             std::isnan(token.logprob) ? env.Null() : Napi::Number::New(env, token.logprob).As<Napi::Value>());
  return object;
}

Napi::Array logprobs(Napi::Env env, const std::vector<TokenLogprobs>& tokens) {
  Napi::Array array = Napi::Array::New(env, tokens.size());
  for (std::uint32_t i = 0; i < tokens.size(); i++) {
    Napi::Object object = probability(env, tokens[i].token);
    Napi::Array top = Napi::Array::New(env, tokens[i].top.size());
    for (std::uint32_t j = 0; j < tokens[i].top.size(); j++) top.Set(j, probability(env, tokens[i].top[j]));
    object.Set("top", top);
    array.Set(i, object);
  }
  return array;
}

Napi::Array tool_calls(Napi::Env env, const std::vector<ToolCallDelta>& calls) {
  Napi::Array array = Napi::Array::New(env, calls.size());
  for (std::uint32_t i = 0; i < calls.size(); i++) {
    Napi::Object object = Napi::Object::New(env);
    object.Set("index", calls[i].index);
    if (!calls[i].id.empty()) object.Set("id", utf8::sanitize(calls[i].id));
    if (!calls[i].name.empty()) object.Set("name", utf8::sanitize(calls[i].name));
    object.Set("arguments", utf8::sanitize(calls[i].arguments));
    array.Set(i, object);
  }
  return array;
}

Napi::Object usage(Napi::Env env, const Usage& used) {
  Napi::Object object = Napi::Object::New(env);
  object.Set("promptTokens", used.prompt_tokens);
  object.Set("cachedTokens", used.cached_tokens);
  object.Set("completionTokens", used.completion_tokens);
  object.Set("reasoningTokens", used.reasoning_tokens);
  object.Set("draftedTokens", used.drafted_tokens);
  object.Set("acceptedTokens", used.accepted_tokens);
  object.Set("inputs", used.inputs);
  return object;
}

struct Converter {
  Napi::Env env;

  Napi::Object operator()(const LoadProgress& event) const {
    Napi::Object object = tagged(env, "progress");
    object.Set("progress", event.fraction);
    return object;
  }
  Napi::Object operator()(const Loaded& /*event*/) const { return tagged(env, "loaded"); }
  Napi::Object operator()(const Closed& /*event*/) const { return tagged(env, "closed"); }

  Napi::Object operator()(const RequestStarted& event) const {
    Napi::Object object = tagged(env, "start", event.request);
    object.Set("promptTokens", event.prompt_tokens);
    object.Set("cachedTokens", event.cached_tokens);
    return object;
  }
  Napi::Object operator()(const PromptProgress& event) const {
    Napi::Object object = tagged(env, "promptProgress", event.request);
    object.Set("promptTokens", event.prompt_tokens);
    object.Set("cachedTokens", event.cached_tokens);
    object.Set("processedTokens", event.processed_tokens);
    object.Set("ms", event.milliseconds);
    return object;
  }
  Napi::Object operator()(const RequestPrompt& event) const {
    Napi::Object object = tagged(env, "prompt", event.request);
    object.Set("text", event.text);
    if (!event.logprobs.empty()) object.Set("logprobs", logprobs(env, event.logprobs));
    return object;
  }
  Napi::Object operator()(const RequestDelta& event) const {
    Napi::Object object = tagged(env, "delta", event.request);
    object.Set("choice", event.choice);
    object.Set("text", event.text);
    object.Set("completionTokens", event.completion_tokens);
    if (!event.reasoning.empty()) object.Set("reasoning", event.reasoning);
    if (!event.tool_calls.empty()) object.Set("toolCalls", tool_calls(env, event.tool_calls));
    if (!event.logprobs.empty()) object.Set("logprobs", logprobs(env, event.logprobs));
    return object;
  }
  Napi::Object operator()(const ChoiceFinished& event) const {
    Napi::Object object = tagged(env, "finish", event.request);
    object.Set("choice", event.choice);
    object.Set("reason", event.length ? "length" : "stop");
    object.Set("completionTokens", event.completion_tokens);
    object.Set("reasoningTokens", event.reasoning_tokens);
    return object;
  }
  Napi::Object operator()(const RequestEnded& event) const {
    Napi::Object timings = Napi::Object::New(env);
    timings.Set("queuedMs", event.timings.queued);
    timings.Set("promptMs", event.timings.prompt);
    timings.Set("firstTokenMs", event.timings.first_token);
    timings.Set("generationMs", event.timings.generation);
    Napi::Object object = tagged(env, "end", event.request);
    object.Set("timings", timings);
    object.Set("usage", usage(env, event.usage));
    return object;
  }
  Napi::Object operator()(const Tokens& event) const {
    Napi::Int32Array tokens = Napi::Int32Array::New(env, event.tokens.size());
    if (!event.tokens.empty()) {
      std::memcpy(tokens.Data(), event.tokens.data(), event.tokens.size() * sizeof(llama_token));
    }
    Napi::Object object = tagged(env, "tokens", event.request);
    object.Set("tokens", tokens);
    return object;
  }
  Napi::Object operator()(const Text& event) const {
    Napi::Object object = tagged(env, "text", event.request);
    object.Set("text", event.text);
    return object;
  }
  Napi::Object operator()(const Embeddings& event) const {
    Napi::Float32Array values = Napi::Float32Array::New(env, event.values.size());
    if (!event.values.empty()) std::memcpy(values.Data(), event.values.data(), event.values.size() * sizeof(float));
    Napi::Array tokens = Napi::Array::New(env, event.tokens.size());
    for (std::uint32_t i = 0; i < event.tokens.size(); i++) tokens.Set(i, event.tokens[i]);
    Napi::Object object = tagged(env, "embeddings", event.request);
    object.Set("values", values);
    object.Set("tokens", tokens);
    object.Set("usage", usage(env, event.usage));
    return object;
  }
  Napi::Object operator()(const Failed& event) const {
    Napi::Object object = tagged(env, "error", event.request);
    object.Set("code", event.code);
    object.Set("message", utf8::sanitize(event.message));
    object.Set("param", event.param.empty() ? env.Null() : Napi::String::New(env, event.param).As<Napi::Value>());
    if (event.request != 0) object.Set("usage", usage(env, event.usage));
    return object;
  }
};

}  // namespace

Napi::Array events_to_js(Napi::Env env, const std::vector<Event>& events) {
  Napi::Array array = Napi::Array::New(env, events.size());
  for (std::uint32_t i = 0; i < events.size(); i++) array.Set(i, std::visit(Converter{env}, events[i]));
  return array;
}

}  // namespace llama_openapi
