// Generated from native/options/ by `npm run generate`. Do not edit.
// clang-format off
#pragma once

#include <limits>
#include <string>
#include <variant>
#include <vector>

#include "engine/generated/options.h"

namespace llama_openapi {

enum class FieldType { Bool, Int, Float, String, StringList, IntList, BytesList, Choice, BiasMap };

inline constexpr double kNoLimit = std::numeric_limits<double>::infinity();

/// One option of struct T: its name, type, inclusive range (of the value, or of the length), choices and place.
template <class T>
struct Field {
  const char* name;
  FieldType type;
  bool required;
  double min;
  double max;
  std::vector<std::string> choices;
  std::variant<bool T::*, std::int64_t T::*, double T::*, std::string T::*, std::vector<std::string> T::*, std::vector<std::int32_t> T::*, std::map<std::int32_t, float> T::*> member;
};

template <class T>
const std::vector<Field<T>>& fields();

template <>
inline const std::vector<Field<ModelOptions>>& fields<ModelOptions>() {
  static const std::vector<Field<ModelOptions>> table = {
      {"model", FieldType::String, true, 1, kNoLimit, {}, &ModelOptions::model},
      {"projector", FieldType::String, false, 0, kNoLimit, {}, &ModelOptions::projector},
      {"image_min_tokens", FieldType::Int, false, 0, 65536, {}, &ModelOptions::image_min_tokens},
      {"image_max_tokens", FieldType::Int, false, 0, 65536, {}, &ModelOptions::image_max_tokens},
      {"template", FieldType::String, false, 0, kNoLimit, {}, &ModelOptions::template_},
      {"context_size", FieldType::Int, false, 0, 16777216, {}, &ModelOptions::context_size},
      {"parallel", FieldType::Int, false, 1, 256, {}, &ModelOptions::parallel},
      {"queue_limit", FieldType::Int, false, 0, 1000000, {}, &ModelOptions::queue_limit},
      {"kv_layout", FieldType::Choice, false, 0, kNoLimit, {"streams", "unified"}, &ModelOptions::kv_layout},
      {"swa_full", FieldType::Bool, false, 0, kNoLimit, {}, &ModelOptions::swa_full},
      {"host_cache", FieldType::Int, false, 0, 1048576, {}, &ModelOptions::host_cache},
      {"warm_prompts", FieldType::StringList, false, 0, 256, {}, &ModelOptions::warm_prompts},
      {"threads", FieldType::Int, false, 0, 512, {}, &ModelOptions::threads},
      {"threads_batch", FieldType::Int, false, 0, 512, {}, &ModelOptions::threads_batch},
      {"batch_size", FieldType::Int, false, 1, 65536, {}, &ModelOptions::batch_size},
      {"ubatch_size", FieldType::Int, false, 1, 65536, {}, &ModelOptions::ubatch_size},
      {"prefill_budget", FieldType::Int, false, 1, 65536, {}, &ModelOptions::prefill_budget},
      {"gpu_layers", FieldType::Int, false, -1, 100000, {}, &ModelOptions::gpu_layers},
      {"main_gpu", FieldType::Int, false, 0, 63, {}, &ModelOptions::main_gpu},
      {"flash_attention", FieldType::Choice, false, 0, kNoLimit, {"auto", "on", "off"}, &ModelOptions::flash_attention},
      {"kv_type_k", FieldType::Choice, false, 0, kNoLimit, {"f32", "f16", "bf16", "q8_0", "q4_0", "q4_1", "q5_0", "q5_1", "iq4_nl"}, &ModelOptions::kv_type_k},
      {"kv_type_v", FieldType::Choice, false, 0, kNoLimit, {"f32", "f16", "bf16", "q8_0", "q4_0", "q4_1", "q5_0", "q5_1", "iq4_nl"}, &ModelOptions::kv_type_v},
      {"speculation", FieldType::Choice, false, 0, kNoLimit, {"none", "ngram", "draft"}, &ModelOptions::speculation},
      {"draft_model", FieldType::String, false, 0, kNoLimit, {}, &ModelOptions::draft_model},
      {"draft_max", FieldType::Int, false, 1, 32, {}, &ModelOptions::draft_max},
      {"draft_adaptive", FieldType::Bool, false, 0, kNoLimit, {}, &ModelOptions::draft_adaptive},
      {"ngram_size", FieldType::Int, false, 1, 64, {}, &ModelOptions::ngram_size},
      {"pooling", FieldType::Choice, false, 0, kNoLimit, {"model", "mean", "cls", "last"}, &ModelOptions::pooling},
      {"rope_freq_base", FieldType::Float, false, 0, 1000000000, {}, &ModelOptions::rope_freq_base},
      {"rope_freq_scale", FieldType::Float, false, 0, 1000, {}, &ModelOptions::rope_freq_scale},
      {"load_mode", FieldType::Choice, false, 0, kNoLimit, {"auto", "none", "mmap", "mlock", "mmap_mlock", "direct_io"}, &ModelOptions::load_mode},
      {"check_tensors", FieldType::Bool, false, 0, kNoLimit, {}, &ModelOptions::check_tensors},
  };
  return table;
}

template <>
inline const std::vector<Field<PredictOptions>>& fields<PredictOptions>() {
  static const std::vector<Field<PredictOptions>> table = {
      {"prompt", FieldType::String, false, 0, 67108864, {}, &PredictOptions::prompt},
      {"prompt_tokens", FieldType::IntList, false, 0, 16777216, {}, &PredictOptions::prompt_tokens},
      {"messages", FieldType::String, false, 0, 67108864, {}, &PredictOptions::messages},
      {"media", FieldType::BytesList, false, 0, 64, {}, &PredictOptions::media},
      {"media_max_side", FieldType::IntList, false, 0, 64, {}, &PredictOptions::media_max_side},
      {"template_kwargs", FieldType::String, false, 0, 1048576, {}, &PredictOptions::template_kwargs},
      {"tools", FieldType::String, false, 0, 16777216, {}, &PredictOptions::tools},
      {"tool_schemas", FieldType::String, false, 0, 16777216, {}, &PredictOptions::tool_schemas},
      {"tool_choice", FieldType::Choice, false, 0, kNoLimit, {"none", "auto", "required"}, &PredictOptions::tool_choice},
      {"parallel_tool_calls", FieldType::Bool, false, 0, kNoLimit, {}, &PredictOptions::parallel_tool_calls},
      {"json_schema", FieldType::String, false, 0, 4194304, {}, &PredictOptions::json_schema},
      {"thinking", FieldType::Choice, false, 0, kNoLimit, {"auto", "on", "off"}, &PredictOptions::thinking},
      {"split_reasoning", FieldType::Bool, false, 0, kNoLimit, {}, &PredictOptions::split_reasoning},
      {"continue_message", FieldType::Bool, false, 0, kNoLimit, {}, &PredictOptions::continue_message},
      {"add_generation_prompt", FieldType::Bool, false, 0, kNoLimit, {}, &PredictOptions::add_generation_prompt},
      {"suffix", FieldType::String, false, 0, 67108864, {}, &PredictOptions::suffix},
      {"echo", FieldType::Bool, false, 0, kNoLimit, {}, &PredictOptions::echo},
      {"prompt_logprobs", FieldType::Int, false, -1, 20, {}, &PredictOptions::prompt_logprobs},
      {"add_special", FieldType::Bool, false, 0, kNoLimit, {}, &PredictOptions::add_special},
      {"parse_special", FieldType::Bool, false, 0, kNoLimit, {}, &PredictOptions::parse_special},
      {"n", FieldType::Int, false, 1, 128, {}, &PredictOptions::n},
      {"max_tokens", FieldType::Int, false, -1, 2147483647, {}, &PredictOptions::max_tokens},
      {"stop", FieldType::StringList, false, 0, 64, {}, &PredictOptions::stop},
      {"seed", FieldType::Int, false, -1, 4294967294, {}, &PredictOptions::seed},
      {"temperature", FieldType::Float, false, 0, 2, {}, &PredictOptions::temperature},
      {"top_k", FieldType::Int, false, 0, 2147483647, {}, &PredictOptions::top_k},
      {"top_p", FieldType::Float, false, 0, 1, {}, &PredictOptions::top_p},
      {"min_p", FieldType::Float, false, 0, 1, {}, &PredictOptions::min_p},
      {"typical_p", FieldType::Float, false, 0, 1, {}, &PredictOptions::typical_p},
      {"repeat_penalty", FieldType::Float, false, 0.01, 100, {}, &PredictOptions::repeat_penalty},
      {"repeat_last_n", FieldType::Int, false, -1, 2147483647, {}, &PredictOptions::repeat_last_n},
      {"presence_penalty", FieldType::Float, false, -2, 2, {}, &PredictOptions::presence_penalty},
      {"frequency_penalty", FieldType::Float, false, -2, 2, {}, &PredictOptions::frequency_penalty},
      {"mirostat", FieldType::Int, false, 0, 2, {}, &PredictOptions::mirostat},
      {"mirostat_tau", FieldType::Float, false, 0, 100, {}, &PredictOptions::mirostat_tau},
      {"mirostat_eta", FieldType::Float, false, 0, 1, {}, &PredictOptions::mirostat_eta},
      {"dry_multiplier", FieldType::Float, false, 0, 100, {}, &PredictOptions::dry_multiplier},
      {"dry_base", FieldType::Float, false, 1, 100, {}, &PredictOptions::dry_base},
      {"dry_allowed_length", FieldType::Int, false, 0, 2147483647, {}, &PredictOptions::dry_allowed_length},
      {"dry_penalty_last_n", FieldType::Int, false, -1, 2147483647, {}, &PredictOptions::dry_penalty_last_n},
      {"dry_sequence_breakers", FieldType::StringList, false, 0, 64, {}, &PredictOptions::dry_sequence_breakers},
      {"xtc_probability", FieldType::Float, false, 0, 1, {}, &PredictOptions::xtc_probability},
      {"xtc_threshold", FieldType::Float, false, 0, 1, {}, &PredictOptions::xtc_threshold},
      {"ignore_eos", FieldType::Bool, false, 0, kNoLimit, {}, &PredictOptions::ignore_eos},
      {"logit_bias", FieldType::BiasMap, false, 0, 16384, {}, &PredictOptions::logit_bias},
      {"grammar", FieldType::String, false, 0, 1048576, {}, &PredictOptions::grammar},
      {"grammar_syntax", FieldType::Choice, false, 0, kNoLimit, {"gbnf", "lark", "regex"}, &PredictOptions::grammar_syntax},
      {"logprobs", FieldType::Int, false, -1, 20, {}, &PredictOptions::logprobs},
      {"priority", FieldType::Int, false, -100, 100, {}, &PredictOptions::priority},
      {"client", FieldType::Int, false, 0, 281474976710655, {}, &PredictOptions::client},
      {"end_user", FieldType::Int, false, 0, 281474976710655, {}, &PredictOptions::end_user},
      {"cache_prompt", FieldType::Bool, false, 0, kNoLimit, {}, &PredictOptions::cache_prompt},
      {"cache_namespace", FieldType::String, false, 0, 128, {}, &PredictOptions::cache_namespace},
      {"return_progress", FieldType::Bool, false, 0, kNoLimit, {}, &PredictOptions::return_progress},
  };
  return table;
}

template <>
inline const std::vector<Field<EmbedOptions>>& fields<EmbedOptions>() {
  static const std::vector<Field<EmbedOptions>> table = {
      {"texts", FieldType::StringList, false, 0, 65536, {}, &EmbedOptions::texts},
      {"query", FieldType::String, false, 0, 67108864, {}, &EmbedOptions::query},
      {"tokens", FieldType::IntList, false, 0, 16777216, {}, &EmbedOptions::tokens},
      {"token_counts", FieldType::IntList, false, 0, 65536, {}, &EmbedOptions::token_counts},
      {"dimensions", FieldType::Int, false, 0, 1048576, {}, &EmbedOptions::dimensions},
      {"normalize", FieldType::Bool, false, 0, kNoLimit, {}, &EmbedOptions::normalize},
      {"truncate", FieldType::Bool, false, 0, kNoLimit, {}, &EmbedOptions::truncate},
      {"client", FieldType::Int, false, 0, 281474976710655, {}, &EmbedOptions::client},
      {"end_user", FieldType::Int, false, 0, 281474976710655, {}, &EmbedOptions::end_user},
  };
  return table;
}

}  // namespace llama_openapi
