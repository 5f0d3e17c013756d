#include "binding/model_wrap.h"

#include <string>
#include <utility>
#include <vector>

#include "binding/addon_data.h"
#include "binding/options_reader.h"

namespace llama_openapi {
namespace {

void clean_up(void* model) { static_cast<ModelWrap*>(model)->shut_down(); }

std::uint64_t request_number(const Napi::CallbackInfo& info) {
  if (!info[0].IsNumber()) throw Napi::TypeError::New(info.Env(), "expected a request's number");
  const double number = info[0].As<Napi::Number>().DoubleValue();
  return number >= 0 && number < 9007199254740992.0 ? static_cast<std::uint64_t>(number) : 0;
}

/// @param at the client's number, and behind it the user's; 0 where they are left out
Asker asker(const Napi::CallbackInfo& info, std::size_t at) {
  const auto number = [&info](std::size_t i) {
    return info[i].IsNumber() ? info[i].As<Napi::Number>().Int64Value() : 0;
  };
  return {number(at), number(at + 1)};
}

Napi::Value text_or_null(Napi::Env env, const std::string& text) {
  return text.empty() ? env.Null() : Napi::String::New(env, text).As<Napi::Value>();
}

Napi::Object tokenizer_info(Napi::Env env, const TokenizerInfo& facts) {
  Napi::Object object = Napi::Object::New(env);
  object.Set("type", facts.type);
  object.Set("bos", text_or_null(env, facts.bos));
  object.Set("eos", text_or_null(env, facts.eos));
  object.Set("eot", text_or_null(env, facts.eot));
  object.Set("pad", text_or_null(env, facts.pad));
  object.Set("unk", text_or_null(env, facts.unk));
  object.Set("addBos", facts.add_bos);
  object.Set("addEos", facts.add_eos);
  object.Set("chatTemplate", text_or_null(env, facts.chat_template));
  return object;
}

}  // namespace

Napi::Function ModelWrap::define(Napi::Env env) {
  return DefineClass(env, "Model",
                     {
                         InstanceMethod<&ModelWrap::info>("info"),
                         InstanceMethod<&ModelWrap::submit>("submit"),
                         InstanceMethod<&ModelWrap::tokenize>("tokenize"),
                         InstanceMethod<&ModelWrap::detokenize>("detokenize"),
                         InstanceMethod<&ModelWrap::apply_template>("applyTemplate"),
                         InstanceMethod<&ModelWrap::embed>("embed"),
                         InstanceMethod<&ModelWrap::stats>("stats"),
                         InstanceMethod<&ModelWrap::cancel>("cancel"),
                         InstanceMethod<&ModelWrap::pause>("pause"),
                         InstanceMethod<&ModelWrap::resume>("resume"),
                         InstanceMethod<&ModelWrap::close>("close"),
                         InstanceMethod<&ModelWrap::reap>("reap"),
                         InstanceMethod<&ModelWrap::ref>("ref"),
                         InstanceMethod<&ModelWrap::unref>("unref"),
                     });
}

ModelWrap::ModelWrap(const Napi::CallbackInfo& info) : Napi::ObjectWrap<ModelWrap>(info), env_(info.Env()) {
  const ModelOptions& options = OptionsWrap<ModelOptions>::unwrap(info.Env(), info[0]);
  if (!info[1].IsFunction()) throw Napi::TypeError::New(info.Env(), "Model: expected a function that takes events");
  events_ = EventQueue::create(info.Env(), info[1].As<Napi::Function>());
  try {
    engine_ = std::make_unique<Engine>(
        options, [queue = events_](std::vector<Event> events) { queue->push(std::move(events)); });
  } catch (...) {
    events_->release();
    throw;
  }
  // Hooks run in reverse order, so the threads are joined before Node tears down the queue's function.
  napi_add_env_cleanup_hook(env_, clean_up, this);
  AddonData::of(info.Env()).models.insert(this);
}

ModelWrap::~ModelWrap() { shut_down(); }

void ModelWrap::shut_down() {
  if (!engine_) return;
  engine_.reset();
  napi_remove_env_cleanup_hook(env_, clean_up, this);
  AddonData::of(env_).models.erase(this);
  events_->release();
}

Engine& ModelWrap::engine(Napi::Env env) {
  if (!engine_) throw Napi::Error::New(env, "The model is closed.");
  return *engine_;
}

Napi::Value ModelWrap::info(const Napi::CallbackInfo& info) {
  Engine& loaded = engine(info.Env());
  if (!loaded.loaded()) throw Napi::Error::New(info.Env(), "The model is not loaded yet.");
  const ModelInfo& facts = loaded.info();
  Napi::Object object = Napi::Object::New(info.Env());
  object.Set("description", facts.description);
  object.Set("architecture", facts.architecture);
  object.Set("size", static_cast<double>(facts.size));
  object.Set("parameters", static_cast<double>(facts.parameters));
  object.Set("vocabularySize", facts.vocabulary_size);
  object.Set("trainedContextSize", facts.trained_context_size);
  object.Set("embeddingSize", facts.embedding_size);
  object.Set("hasChatTemplate", facts.has_chat_template);
  object.Set("reasons", facts.reasons);
  object.Set("taggedLevels", facts.tagged_levels);
  object.Set("seesImages", facts.sees_images);
  object.Set("hearsAudio", facts.hears_audio);
  object.Set("contextSize", loaded.context_size());
  object.Set("parallel", loaded.parallel());
  object.Set("embeddingLimit", loaded.embedding_limit());
  object.Set("canGenerate", loaded.can_generate());
  object.Set("ranks", loaded.ranks());
  object.Set("tokenizer", tokenizer_info(info.Env(), facts.tokenizer));
  return object;
}

Napi::Value ModelWrap::submit(const Napi::CallbackInfo& info) {
  const PredictOptions& options = OptionsWrap<PredictOptions>::unwrap(info.Env(), info[0]);
  return Napi::Number::New(info.Env(), static_cast<double>(engine(info.Env()).submit(options)));
}

Napi::Value ModelWrap::tokenize(const Napi::CallbackInfo& info) {
  if (!info[0].IsString()) throw Napi::TypeError::New(info.Env(), "tokenize: expected a string");
  const std::uint64_t job =
      engine(info.Env())
          .tokenize(info[0].As<Napi::String>().Utf8Value(), info[1].ToBoolean(), info[2].ToBoolean(), asker(info, 3));
  return Napi::Number::New(info.Env(), static_cast<double>(job));
}

Napi::Value ModelWrap::detokenize(const Napi::CallbackInfo& info) {
  if (!info[0].IsTypedArray() || info[0].As<Napi::TypedArray>().TypedArrayType() != napi_int32_array) {
    throw Napi::TypeError::New(info.Env(), "detokenize: expected an Int32Array");
  }
  const auto array = info[0].As<Napi::Int32Array>();
  const std::uint64_t job =
      engine(info.Env())
          .detokenize(std::vector<llama_token>(array.Data(), array.Data() + array.ElementLength()), asker(info, 1));
  return Napi::Number::New(info.Env(), static_cast<double>(job));
}

Napi::Value ModelWrap::apply_template(const Napi::CallbackInfo& info) {
  const PredictOptions& options = OptionsWrap<PredictOptions>::unwrap(info.Env(), info[0]);
  return Napi::Number::New(info.Env(), static_cast<double>(engine(info.Env()).apply_template(options)));
}

Napi::Value ModelWrap::embed(const Napi::CallbackInfo& info) {
  const EmbedOptions& options = OptionsWrap<EmbedOptions>::unwrap(info.Env(), info[0]);
  return Napi::Number::New(info.Env(), static_cast<double>(engine(info.Env()).embed(options)));
}

Napi::Value ModelWrap::stats(const Napi::CallbackInfo& info) {
  const EngineStats stats = engine(info.Env()).stats();
  Napi::Object object = Napi::Object::New(info.Env());
  object.Set("running", stats.running);
  object.Set("waiting", stats.waiting);
  object.Set("cellsUsed", stats.cells_used);
  object.Set("cellsCached", stats.cells_cached);
  object.Set("cells", stats.cells);
  object.Set("steps", static_cast<double>(stats.steps));
  object.Set("promptTokens", static_cast<double>(stats.prompt_tokens));
  object.Set("cachedTokens", static_cast<double>(stats.cached_tokens));
  object.Set("completionTokens", static_cast<double>(stats.completion_tokens));
  object.Set("embeddedTokens", static_cast<double>(stats.embedded_tokens));
  object.Set("restoredTokens", static_cast<double>(stats.restored_tokens));
  object.Set("hostBytes", static_cast<double>(stats.host_bytes));
  object.Set("draftedTokens", static_cast<double>(stats.drafted_tokens));
  object.Set("acceptedTokens", static_cast<double>(stats.accepted_tokens));
  return object;
}

void ModelWrap::cancel(const Napi::CallbackInfo& info) {
  if (engine_) engine_->cancel(request_number(info));
}

void ModelWrap::pause(const Napi::CallbackInfo& info) {
  if (engine_) engine_->pause(request_number(info), true);
}

void ModelWrap::resume(const Napi::CallbackInfo& info) {
  if (engine_) engine_->pause(request_number(info), false);
}

/// Begins to close; the `closed` event tells that the threads are through, then `reap` frees what is left.
void ModelWrap::close(const Napi::CallbackInfo& /*info*/) {
  if (engine_) engine_->close();
}

void ModelWrap::reap(const Napi::CallbackInfo& /*info*/) { shut_down(); }

void ModelWrap::ref(const Napi::CallbackInfo& info) {
  if (engine_) events_->ref(info.Env());
}

void ModelWrap::unref(const Napi::CallbackInfo& info) {
  if (engine_) events_->unref(info.Env());
}

}  // namespace llama_openapi
