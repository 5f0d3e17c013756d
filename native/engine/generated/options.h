// Generated from native/options/ by `npm run generate`. Do not edit.
// clang-format off
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace llama_openapi {

struct ModelOptions {
  /// The GGUF file: absolute, or below the models directory.
  std::string model{};
  /// The multimodal projector (mmproj GGUF) that lets the model take images or audio: absolute, or below the models directory.
  std::string projector{""};
  /// Fewest tokens that an image becomes, where the projector takes images of any size. 0: as the projector says. [tokens]
  std::int64_t image_min_tokens{0};
  /// Most tokens that an image becomes, where the projector takes images of any size. 0: as the projector says. [tokens]
  std::int64_t image_max_tokens{0};
  /// Chat template: `gguf` (the model's own), a `.jinja` file (absolute, or below the templates directory), a name that llama.cpp has built in (`chatml`, `llama3`, ...), or the template itself, in Jinja.
  std::string template_{"gguf"};
  /// KV cells of all sequences together. 0: the model's training context. [KV cells]
  std::int64_t context_size{0};
  /// Sequences that are computed at once; more requests wait. [sequences]
  std::int64_t parallel{4};
  /// Requests that may wait, beside as many as `parallel` that run. Further ones are refused at once (429). [requests]
  std::int64_t queue_limit{1000};
  /// `streams`: each sequence has context_size / parallel cells of its own, cheapest attention. `unified`: one pool, in which a single request can use all cells.
  std::string kv_layout{"streams"};
  /// Models with a sliding window (Gemma, ...): keep cells of tokens that have left it, so that prompts which begin alike share any beginning. `false`: much less memory, and only the end of what a sequence computed can be gone on from.
  bool swa_full{true};
  /// Host memory, in MiB, for what ended sequences left in KV cells that others need: requests that begin like it get it back from there. 0: none. [MiB]
  std::int64_t host_cache{256};
  /// Beginnings of chats, each a JSON list of messages with `role` and `content`, that are computed when the model is loaded and stay ready in host memory, beside `host_cache`.
  std::vector<std::string> warm_prompts{};
  /// Threads for generation. 0: the cores that this process may use. [threads]
  std::int64_t threads{0};
  /// Threads for prompts. 0: as many as `threads`. [threads]
  std::int64_t threads_batch{0};
  /// Most tokens that llama.cpp is given at once, and so most that one input for embeddings can have. [tokens]
  std::int64_t batch_size{2048};
  /// Tokens that are computed in one pass over the weights, and most prompt tokens in a step. [tokens]
  std::int64_t ubatch_size{512};
  /// Most prompt tokens in a step, unless more are computed in a tenth of a second: long prompts stall neither running streams nor short prompts. [tokens]
  std::int64_t prefill_budget{256};
  /// Layers kept on the GPU. -1 (`auto` in configuration): as many as fit into its free memory; without a GPU it means nothing. [layers]
  std::int64_t gpu_layers{-1};
  /// The device for what is not split.
  std::int64_t main_gpu{0};
  /// Flash attention. `off` makes the unified layout slow.
  std::string flash_attention{"on"};
  /// Type of the keys in the KV cache.
  std::string kv_type_k{"f16"};
  /// Type of the values in the KV cache. Quantized types need flash attention.
  std::string kv_type_v{"f16"};
  /// Speculative decoding: guesses the next tokens of an answer, and computes them in one step. `ngram`: what came after the last few tokens before, in the prompt or in the answer. `draft`: what `draft_model` would say. Answers are what they are without, but for rounding.
  std::string speculation{"none"};
  /// The small model of `speculation: draft`, a GGUF file with the same vocabulary: absolute, or below the models directory.
  std::string draft_model{""};
  /// Most tokens that are guessed at once for a sequence. [tokens]
  std::int64_t draft_max{16};
  /// Guess as many tokens as pay, none too, by how many were right and by what steps take. `false`: always `draft_max` of them, where there is room and something to go by.
  bool draft_adaptive{true};
  /// Tokens that have to be there again for `speculation: ngram` to guess what follows. [tokens]
  std::int64_t ngram_size{3};
  /// How the vectors of an input's tokens become one embedding. `model`: as its file says, and mean where it says nothing.
  std::string pooling{"model"};
  /// RoPE base frequency. 0: the model's.
  double rope_freq_base{0};
  /// RoPE frequency scale. 0: the model's.
  double rope_freq_scale{0};
  /// How the weights get into memory.
  std::string load_mode{"auto"};
  /// Check the weights for invalid values while loading.
  bool check_tensors{false};
};

struct PredictOptions {
  /// Text to continue. Exactly one of prompt, prompt_tokens and messages is given. [bytes]
  std::string prompt{""};
  /// Token ids to continue.
  std::vector<std::int32_t> prompt_tokens{};
  /// JSON text: OpenAI-shaped chat messages, rendered by the model's chat template. [bytes]
  std::string messages{""};
  /// The files (PNG, JPEG, GIF, BMP, WAV, MP3) that the parts of type `media_marker` in `messages` stand for, in order.
  std::vector<std::string> media{};
  /// For each of `media`: an image is scaled down so that its longer side has at most this. 0: as it is. Empty: all as they are. [pixels]
  std::vector<std::int32_t> media_max_side{};
  /// JSON text: an object of further variables for the chat template. [bytes]
  std::string template_kwargs{""};
  /// JSON text: an array of OpenAI-shaped function tools that the answer to `messages` may call. [bytes]
  std::string tools{""};
  /// JSON text: an array of schemas, one for each of `tools`, that its arguments follow in place of its `parameters`, which the model is shown. [bytes]
  std::string tool_schemas{""};
  /// `required`: the answer is a call from its first token on; `none`: the tools are not offered.
  std::string tool_choice{"auto"};
  /// One answer may hold several calls.
  bool parallel_tool_calls{true};
  /// JSON text: the schema that the answer to `messages` follows from its first token (after its reasoning, where there is any), by llguidance: draft 2020-12, with local references. Beside `tools`, one that libcommon can hold. [bytes]
  std::string json_schema{""};
  /// Whether the model reasons before it answers, where its chat template can say so.
  std::string thinking{"auto"};
  /// Report reasoning apart from the answer's text.
  bool split_reasoning{true};
  /// The last of `messages` is an assistant's, and the answer goes on with it.
  bool continue_message{false};
  /// Of messages: end the prompt with the beginning of an answer, as the chat template has it. Without, there is no reasoning to be told apart, and no call.
  bool add_generation_prompt{true};
  /// Text that stands behind the answer: the model fills in the middle, which it needs tokens for. Not with messages. [bytes]
  std::string suffix{""};
  /// Tell the prompt's text before the answer's. A suffix is not part of it.
  bool echo{false};
  /// With the prompt's text, tell each of its tokens' log probability and that many alternatives. -1: off.
  std::int64_t prompt_logprobs{-1};
  /// Add the tokens that the model wants around a prompt (BOS).
  bool add_special{true};
  /// Read names of special tokens in `prompt` and `suffix` as those tokens. (Of a rendered chat template, only its own are.)
  bool parse_special{false};
  /// Choices to generate.
  std::int64_t n{1};
  /// Most tokens of one choice. -1: until the context is full. [tokens]
  std::int64_t max_tokens{-1};
  /// Texts that end a choice; they are not part of it.
  std::vector<std::string> stop{};
  /// Seed of the sampler; choice i uses seed + i. -1: a random one.
  std::int64_t seed{-1};
  /// 0: greedy.
  double temperature{1};
  /// Sample from the k most likely tokens. 0: off.
  std::int64_t top_k{0};
  /// Sample from the most likely tokens that make up this probability. 1: off.
  double top_p{1};
  /// Drop tokens less likely than this fraction of the most likely one. 0: off.
  double min_p{0};
  /// Locally typical sampling. 1: off.
  double typical_p{1};
  /// Divides the logits of repeated tokens. 1: off.
  double repeat_penalty{1};
  /// Window of the penalties. 0: none; -1: the context. [tokens]
  std::int64_t repeat_last_n{64};
  /// Taken from the logit of each token that occurred.
  double presence_penalty{0};
  /// Taken from the logit of each token, times its occurrences.
  double frequency_penalty{0};
  /// Mirostat version. 0: off. It replaces top_k, top_p, min_p and typical_p.
  std::int64_t mirostat{0};
  /// Target surprise of Mirostat. [nats]
  double mirostat_tau{5};
  /// Learning rate of Mirostat.
  double mirostat_eta{0.1};
  /// Strength of the DRY penalty on repeated runs. 0: off.
  double dry_multiplier{0};
  /// Base of the DRY penalty.
  double dry_base{1.75};
  /// Longest repeated run that DRY leaves alone. [tokens]
  std::int64_t dry_allowed_length{2};
  /// Window of DRY. 0: none; -1: the context. [tokens]
  std::int64_t dry_penalty_last_n{-1};
  /// Texts that end a run for DRY.
  std::vector<std::string> dry_sequence_breakers{"\n", ":", "\"", "*"};
  /// Chance that XTC drops the likeliest tokens. 0: off.
  double xtc_probability{0};
  /// Probability from which XTC counts a token as likely.
  double xtc_threshold{0.1};
  /// Never end by an end-of-generation token (all of them are banned).
  bool ignore_eos{false};
  /// Token id to a number that is added to its logit; -100 or less bans the token.
  std::map<std::int32_t, float> logit_bias{};
  /// Grammar that the answer follows from its first token. [bytes]
  std::string grammar{""};
  /// What `grammar` is written in: llama.cpp's GBNF, or llguidance's Lark or its regular expressions (of the whole answer), of at most 65536 bytes.
  std::string grammar_syntax{"gbnf"};
  /// Report each token's log probability and that many alternatives. -1: off.
  std::int64_t logprobs{-1};
  /// Requests of a higher priority start first.
  std::int64_t priority{0};
  /// Whose request it is. Those of different numbers are served in turn.
  std::int64_t client{0};
  /// Who of the client's users asks. Within a client's turns they have theirs.
  std::int64_t end_user{0};
  /// The prompt may use, and become, a cached prefix.
  bool cache_prompt{true};
  /// Requests of different namespaces share no cached prefix, no vectors of images or recordings, and nothing that is derived from tools, schemas and grammars. So no client can tell by the time that its request takes what a client of another namespace has sent. All use the model's warm prompts. [bytes]
  std::string cache_namespace{""};
  /// Tell how far the prompt has been computed, after each step of it.
  bool return_progress{false};
};

struct EmbedOptions {
  /// Texts to embed. Exactly one of texts and tokens is given.
  std::vector<std::string> texts{};
  /// Rerankers score each text by how well it answers this, 0 to 1. Other models take none. [bytes]
  std::string query{""};
  /// Token ids of all inputs, one input after another; `token_counts` tells how many each has.
  std::vector<std::int32_t> tokens{};
  /// Tokens of each input.
  std::vector<std::int32_t> token_counts{};
  /// Keep that many of the first dimensions. 0: all.
  std::int64_t dimensions{0};
  /// Scale each vector to length 1 (after cutting).
  bool normalize{true};
  /// Cut an input that is too long, in place of refusing it.
  bool truncate{false};
  /// Whose request it is. Texts of different numbers are tokenised in turn.
  std::int64_t client{0};
  /// Who of the client's users asks. Within a client's turns they have theirs.
  std::int64_t end_user{0};
};

}  // namespace llama_openapi
