// Generated from native/options/ by `npm run generate`. Do not edit.
import type { Field } from "../lib/option-field";

/** Argument of `new ModelOptions({...})`. */
export interface ModelOptionsInit {
  /** The GGUF file: absolute, or below the models directory. (at least 1 long, required) */
  readonly model: string;
  /** The multimodal projector (mmproj GGUF) that lets the model take images or audio: absolute, or below the models directory. (default "") */
  readonly projector?: string;
  /** Fewest tokens that an image becomes, where the projector takes images of any size. 0: as the projector says. (0 to 65536, in tokens, default 0) */
  readonly image_min_tokens?: number;
  /** Most tokens that an image becomes, where the projector takes images of any size. 0: as the projector says. (0 to 65536, in tokens, default 0) */
  readonly image_max_tokens?: number;
  /** Chat template: `gguf` (the model's own), a `.jinja` file (absolute, or below the templates directory), a name that llama.cpp has built in (`chatml`, `llama3`, ...), or the template itself, in Jinja. (default "gguf") */
  readonly template?: string;
  /** KV cells of all sequences together. 0: the model's training context. (0 to 16777216, in KV cells, default 0) */
  readonly context_size?: number;
  /** Sequences that are computed at once; more requests wait. (1 to 256, in sequences, default 4) */
  readonly parallel?: number;
  /** Requests that may wait, beside as many as `parallel` that run. Further ones are refused at once (429). (0 to 1000000, in requests, default 1000) */
  readonly queue_limit?: number;
  /** `streams`: each sequence has context_size / parallel cells of its own, cheapest attention. `unified`: one pool, in which a single request can use all cells. (default "streams") */
  readonly kv_layout?: "streams" | "unified";
  /** Models with a sliding window (Gemma, ...): keep cells of tokens that have left it, so that prompts which begin alike share any beginning. `false`: much less memory, and only the end of what a sequence computed can be gone on from. (default true) */
  readonly swa_full?: boolean;
  /** Host memory, in MiB, for what ended sequences left in KV cells that others need: requests that begin like it get it back from there. 0: none. (0 to 1048576, in MiB, default 256) */
  readonly host_cache?: number;
  /** Beginnings of chats, each a JSON list of messages with `role` and `content`, that are computed when the model is loaded and stay ready in host memory, beside `host_cache`. (at most 256 long, default []) */
  readonly warm_prompts?: readonly string[];
  /** Threads for generation. 0: the cores that this process may use. (0 to 512, in threads, default 0) */
  readonly threads?: number;
  /** Threads for prompts. 0: as many as `threads`. (0 to 512, in threads, default 0) */
  readonly threads_batch?: number;
  /** Most tokens that llama.cpp is given at once, and so most that one input for embeddings can have. (1 to 65536, in tokens, default 2048) */
  readonly batch_size?: number;
  /** Tokens that are computed in one pass over the weights, and most prompt tokens in a step. (1 to 65536, in tokens, default 512) */
  readonly ubatch_size?: number;
  /** Most prompt tokens in a step, unless more are computed in a tenth of a second: long prompts stall neither running streams nor short prompts. (1 to 65536, in tokens, default 256) */
  readonly prefill_budget?: number;
  /** Layers kept on the GPU. -1 (`auto` in configuration): as many as fit into its free memory; without a GPU it means nothing. (-1 to 100000, in layers, default -1) */
  readonly gpu_layers?: number;
  /** The device for what is not split. (0 to 63, default 0) */
  readonly main_gpu?: number;
  /** Flash attention. `off` makes the unified layout slow. (default "on") */
  readonly flash_attention?: "auto" | "on" | "off";
  /** Type of the keys in the KV cache. (default "f16") */
  readonly kv_type_k?: "f32" | "f16" | "bf16" | "q8_0" | "q4_0" | "q4_1" | "q5_0" | "q5_1" | "iq4_nl";
  /** Type of the values in the KV cache. Quantized types need flash attention. (default "f16") */
  readonly kv_type_v?: "f32" | "f16" | "bf16" | "q8_0" | "q4_0" | "q4_1" | "q5_0" | "q5_1" | "iq4_nl";
  /** Speculative decoding: guesses the next tokens of an answer, and computes them in one step. `ngram`: what came after the last few tokens before, in the prompt or in the answer. `draft`: what `draft_model` would say. Answers are what they are without, but for rounding. (default "none") */
  readonly speculation?: "none" | "ngram" | "draft";
  /** The small model of `speculation: draft`, a GGUF file with the same vocabulary: absolute, or below the models directory. (default "") */
  readonly draft_model?: string;
  /** Most tokens that are guessed at once for a sequence. (1 to 32, in tokens, default 16) */
  readonly draft_max?: number;
  /** Guess as many tokens as pay, none too, by how many were right and by what steps take. `false`: always `draft_max` of them, where there is room and something to go by. (default true) */
  readonly draft_adaptive?: boolean;
  /** Tokens that have to be there again for `speculation: ngram` to guess what follows. (1 to 64, in tokens, default 3) */
  readonly ngram_size?: number;
  /** How the vectors of an input's tokens become one embedding. `model`: as its file says, and mean where it says nothing. (default "model") */
  readonly pooling?: "model" | "mean" | "cls" | "last";
  /** RoPE base frequency. 0: the model's. (0 to 1000000000, default 0) */
  readonly rope_freq_base?: number;
  /** RoPE frequency scale. 0: the model's. (0 to 1000, default 0) */
  readonly rope_freq_scale?: number;
  /** How the weights get into memory. (default "auto") */
  readonly load_mode?: "auto" | "none" | "mmap" | "mlock" | "mmap_mlock" | "direct_io";
  /** Check the weights for invalid values while loading. (default false) */
  readonly check_tensors?: boolean;
}

/** What `new ModelOptions({...})` reads back as: every field, defaults filled in, frozen. */
export interface ModelOptionsFields {
  /** The GGUF file: absolute, or below the models directory. (at least 1 long, required) */
  readonly model: string;
  /** The multimodal projector (mmproj GGUF) that lets the model take images or audio: absolute, or below the models directory. (default "") */
  readonly projector: string;
  /** Fewest tokens that an image becomes, where the projector takes images of any size. 0: as the projector says. (0 to 65536, in tokens, default 0) */
  readonly image_min_tokens: number;
  /** Most tokens that an image becomes, where the projector takes images of any size. 0: as the projector says. (0 to 65536, in tokens, default 0) */
  readonly image_max_tokens: number;
  /** Chat template: `gguf` (the model's own), a `.jinja` file (absolute, or below the templates directory), a name that llama.cpp has built in (`chatml`, `llama3`, ...), or the template itself, in Jinja. (default "gguf") */
  readonly template: string;
  /** KV cells of all sequences together. 0: the model's training context. (0 to 16777216, in KV cells, default 0) */
  readonly context_size: number;
  /** Sequences that are computed at once; more requests wait. (1 to 256, in sequences, default 4) */
  readonly parallel: number;
  /** Requests that may wait, beside as many as `parallel` that run. Further ones are refused at once (429). (0 to 1000000, in requests, default 1000) */
  readonly queue_limit: number;
  /** `streams`: each sequence has context_size / parallel cells of its own, cheapest attention. `unified`: one pool, in which a single request can use all cells. (default "streams") */
  readonly kv_layout: "streams" | "unified";
  /** Models with a sliding window (Gemma, ...): keep cells of tokens that have left it, so that prompts which begin alike share any beginning. `false`: much less memory, and only the end of what a sequence computed can be gone on from. (default true) */
  readonly swa_full: boolean;
  /** Host memory, in MiB, for what ended sequences left in KV cells that others need: requests that begin like it get it back from there. 0: none. (0 to 1048576, in MiB, default 256) */
  readonly host_cache: number;
  /** Beginnings of chats, each a JSON list of messages with `role` and `content`, that are computed when the model is loaded and stay ready in host memory, beside `host_cache`. (at most 256 long, default []) */
  readonly warm_prompts: readonly string[];
  /** Threads for generation. 0: the cores that this process may use. (0 to 512, in threads, default 0) */
  readonly threads: number;
  /** Threads for prompts. 0: as many as `threads`. (0 to 512, in threads, default 0) */
  readonly threads_batch: number;
  /** Most tokens that llama.cpp is given at once, and so most that one input for embeddings can have. (1 to 65536, in tokens, default 2048) */
  readonly batch_size: number;
  /** Tokens that are computed in one pass over the weights, and most prompt tokens in a step. (1 to 65536, in tokens, default 512) */
  readonly ubatch_size: number;
  /** Most prompt tokens in a step, unless more are computed in a tenth of a second: long prompts stall neither running streams nor short prompts. (1 to 65536, in tokens, default 256) */
  readonly prefill_budget: number;
  /** Layers kept on the GPU. -1 (`auto` in configuration): as many as fit into its free memory; without a GPU it means nothing. (-1 to 100000, in layers, default -1) */
  readonly gpu_layers: number;
  /** The device for what is not split. (0 to 63, default 0) */
  readonly main_gpu: number;
  /** Flash attention. `off` makes the unified layout slow. (default "on") */
  readonly flash_attention: "auto" | "on" | "off";
  /** Type of the keys in the KV cache. (default "f16") */
  readonly kv_type_k: "f32" | "f16" | "bf16" | "q8_0" | "q4_0" | "q4_1" | "q5_0" | "q5_1" | "iq4_nl";
  /** Type of the values in the KV cache. Quantized types need flash attention. (default "f16") */
  readonly kv_type_v: "f32" | "f16" | "bf16" | "q8_0" | "q4_0" | "q4_1" | "q5_0" | "q5_1" | "iq4_nl";
  /** Speculative decoding: guesses the next tokens of an answer, and computes them in one step. `ngram`: what came after the last few tokens before, in the prompt or in the answer. `draft`: what `draft_model` would say. Answers are what they are without, but for rounding. (default "none") */
  readonly speculation: "none" | "ngram" | "draft";
  /** The small model of `speculation: draft`, a GGUF file with the same vocabulary: absolute, or below the models directory. (default "") */
  readonly draft_model: string;
  /** Most tokens that are guessed at once for a sequence. (1 to 32, in tokens, default 16) */
  readonly draft_max: number;
  /** Guess as many tokens as pay, none too, by how many were right and by what steps take. `false`: always `draft_max` of them, where there is room and something to go by. (default true) */
  readonly draft_adaptive: boolean;
  /** Tokens that have to be there again for `speculation: ngram` to guess what follows. (1 to 64, in tokens, default 3) */
  readonly ngram_size: number;
  /** How the vectors of an input's tokens become one embedding. `model`: as its file says, and mean where it says nothing. (default "model") */
  readonly pooling: "model" | "mean" | "cls" | "last";
  /** RoPE base frequency. 0: the model's. (0 to 1000000000, default 0) */
  readonly rope_freq_base: number;
  /** RoPE frequency scale. 0: the model's. (0 to 1000, default 0) */
  readonly rope_freq_scale: number;
  /** How the weights get into memory. (default "auto") */
  readonly load_mode: "auto" | "none" | "mmap" | "mlock" | "mmap_mlock" | "direct_io";
  /** Check the weights for invalid values while loading. (default false) */
  readonly check_tensors: boolean;
}

export const MODEL_OPTION_FIELDS: readonly Field[] = [
  {
    "name": "model",
    "type": "string",
    "required": true,
    "min": 1,
    "doc": "The GGUF file: absolute, or below the models directory."
  },
  {
    "name": "projector",
    "type": "string",
    "default": "",
    "doc": "The multimodal projector (mmproj GGUF) that lets the model take images or audio: absolute, or below the models directory."
  },
  {
    "name": "image_min_tokens",
    "type": "int",
    "default": 0,
    "min": 0,
    "max": 65536,
    "unit": "tokens",
    "doc": "Fewest tokens that an image becomes, where the projector takes images of any size. 0: as the projector says."
  },
  {
    "name": "image_max_tokens",
    "type": "int",
    "default": 0,
    "min": 0,
    "max": 65536,
    "unit": "tokens",
    "doc": "Most tokens that an image becomes, where the projector takes images of any size. 0: as the projector says."
  },
  {
    "name": "template",
    "type": "string",
    "default": "gguf",
    "doc": "Chat template: `gguf` (the model's own), a `.jinja` file (absolute, or below the templates directory), a name that llama.cpp has built in (`chatml`, `llama3`, ...), or the template itself, in Jinja."
  },
  {
    "name": "context_size",
    "type": "int",
    "default": 0,
    "min": 0,
    "max": 16777216,
    "unit": "KV cells",
    "doc": "KV cells of all sequences together. 0: the model's training context."
  },
  {
    "name": "parallel",
    "type": "int",
    "default": 4,
    "min": 1,
    "max": 256,
    "unit": "sequences",
    "doc": "Sequences that are computed at once; more requests wait."
  },
  {
    "name": "queue_limit",
    "type": "int",
    "default": 1000,
    "min": 0,
    "max": 1000000,
    "unit": "requests",
    "doc": "Requests that may wait, beside as many as `parallel` that run. Further ones are refused at once (429)."
  },
  {
    "name": "kv_layout",
    "type": "choice",
    "choices": [
      "streams",
      "unified"
    ],
    "default": "streams",
    "doc": "`streams`: each sequence has context_size / parallel cells of its own, cheapest attention. `unified`: one pool, in which a single request can use all cells."
  },
  {
    "name": "swa_full",
    "type": "bool",
    "default": true,
    "doc": "Models with a sliding window (Gemma, ...): keep cells of tokens that have left it, so that prompts which begin alike share any beginning. `false`: much less memory, and only the end of what a sequence computed can be gone on from."
  },
  {
    "name": "host_cache",
    "type": "int",
    "default": 256,
    "min": 0,
    "max": 1048576,
    "unit": "MiB",
    "doc": "Host memory, in MiB, for what ended sequences left in KV cells that others need: requests that begin like it get it back from there. 0: none."
  },
  {
    "name": "warm_prompts",
    "type": "string_list",
    "default": [],
    "max": 256,
    "doc": "Beginnings of chats, each a JSON list of messages with `role` and `content`, that are computed when the model is loaded and stay ready in host memory, beside `host_cache`."
  },
  {
    "name": "threads",
    "type": "int",
    "default": 0,
    "min": 0,
    "max": 512,
    "unit": "threads",
    "doc": "Threads for generation. 0: the cores that this process may use."
  },
  {
    "name": "threads_batch",
    "type": "int",
    "default": 0,
    "min": 0,
    "max": 512,
    "unit": "threads",
    "doc": "Threads for prompts. 0: as many as `threads`."
  },
  {
    "name": "batch_size",
    "type": "int",
    "default": 2048,
    "min": 1,
    "max": 65536,
    "unit": "tokens",
    "doc": "Most tokens that llama.cpp is given at once, and so most that one input for embeddings can have."
  },
  {
    "name": "ubatch_size",
    "type": "int",
    "default": 512,
    "min": 1,
    "max": 65536,
    "unit": "tokens",
    "doc": "Tokens that are computed in one pass over the weights, and most prompt tokens in a step."
  },
  {
    "name": "prefill_budget",
    "type": "int",
    "default": 256,
    "min": 1,
    "max": 65536,
    "unit": "tokens",
    "doc": "Most prompt tokens in a step, unless more are computed in a tenth of a second: long prompts stall neither running streams nor short prompts."
  },
  {
    "name": "gpu_layers",
    "type": "int",
    "default": -1,
    "min": -1,
    "max": 100000,
    "unit": "layers",
    "doc": "Layers kept on the GPU. -1 (`auto` in configuration): as many as fit into its free memory; without a GPU it means nothing."
  },
  {
    "name": "main_gpu",
    "type": "int",
    "default": 0,
    "min": 0,
    "max": 63,
    "doc": "The device for what is not split."
  },
  {
    "name": "flash_attention",
    "type": "choice",
    "choices": [
      "auto",
      "on",
      "off"
    ],
    "default": "on",
    "doc": "Flash attention. `off` makes the unified layout slow."
  },
  {
    "name": "kv_type_k",
    "type": "choice",
    "choices": [
      "f32",
      "f16",
      "bf16",
      "q8_0",
      "q4_0",
      "q4_1",
      "q5_0",
      "q5_1",
      "iq4_nl"
    ],
    "default": "f16",
    "doc": "Type of the keys in the KV cache."
  },
  {
    "name": "kv_type_v",
    "type": "choice",
    "choices": [
      "f32",
      "f16",
      "bf16",
      "q8_0",
      "q4_0",
      "q4_1",
      "q5_0",
      "q5_1",
      "iq4_nl"
    ],
    "default": "f16",
    "doc": "Type of the values in the KV cache. Quantized types need flash attention."
  },
  {
    "name": "speculation",
    "type": "choice",
    "choices": [
      "none",
      "ngram",
      "draft"
    ],
    "default": "none",
    "doc": "Speculative decoding: guesses the next tokens of an answer, and computes them in one step. `ngram`: what came after the last few tokens before, in the prompt or in the answer. `draft`: what `draft_model` would say. Answers are what they are without, but for rounding."
  },
  {
    "name": "draft_model",
    "type": "string",
    "default": "",
    "doc": "The small model of `speculation: draft`, a GGUF file with the same vocabulary: absolute, or below the models directory."
  },
  {
    "name": "draft_max",
    "type": "int",
    "default": 16,
    "min": 1,
    "max": 32,
    "unit": "tokens",
    "doc": "Most tokens that are guessed at once for a sequence."
  },
  {
    "name": "draft_adaptive",
    "type": "bool",
    "default": true,
    "doc": "Guess as many tokens as pay, none too, by how many were right and by what steps take. `false`: always `draft_max` of them, where there is room and something to go by."
  },
  {
    "name": "ngram_size",
    "type": "int",
    "default": 3,
    "min": 1,
    "max": 64,
    "unit": "tokens",
    "doc": "Tokens that have to be there again for `speculation: ngram` to guess what follows."
  },
  {
    "name": "pooling",
    "type": "choice",
    "choices": [
      "model",
      "mean",
      "cls",
      "last"
    ],
    "default": "model",
    "doc": "How the vectors of an input's tokens become one embedding. `model`: as its file says, and mean where it says nothing."
  },
  {
    "name": "rope_freq_base",
    "type": "float",
    "default": 0,
    "min": 0,
    "max": 1000000000,
    "doc": "RoPE base frequency. 0: the model's."
  },
  {
    "name": "rope_freq_scale",
    "type": "float",
    "default": 0,
    "min": 0,
    "max": 1000,
    "doc": "RoPE frequency scale. 0: the model's."
  },
  {
    "name": "load_mode",
    "type": "choice",
    "choices": [
      "auto",
      "none",
      "mmap",
      "mlock",
      "mmap_mlock",
      "direct_io"
    ],
    "default": "auto",
    "doc": "How the weights get into memory."
  },
  {
    "name": "check_tensors",
    "type": "bool",
    "default": false,
    "doc": "Check the weights for invalid values while loading."
  }
];

/** Argument of `new PredictOptions({...})`. */
export interface PredictOptionsInit {
  /** Text to continue. Exactly one of prompt, prompt_tokens and messages is given. (at most 67108864 long, in bytes, default "") */
  readonly prompt?: string;
  /** Token ids to continue. (at most 16777216 long, default []) */
  readonly prompt_tokens?: readonly number[] | Int32Array;
  /** JSON text: OpenAI-shaped chat messages, rendered by the model's chat template. (at most 67108864 long, in bytes, default "") */
  readonly messages?: string;
  /** The files (PNG, JPEG, GIF, BMP, WAV, MP3) that the parts of type `media_marker` in `messages` stand for, in order. (at most 64 long, default []) */
  readonly media?: readonly Uint8Array[];
  /** For each of `media`: an image is scaled down so that its longer side has at most this. 0: as it is. Empty: all as they are. (at most 64 long, in pixels, default []) */
  readonly media_max_side?: readonly number[] | Int32Array;
  /** JSON text: an object of further variables for the chat template. (at most 1048576 long, in bytes, default "") */
  readonly template_kwargs?: string;
  /** JSON text: an array of OpenAI-shaped function tools that the answer to `messages` may call. (at most 16777216 long, in bytes, default "") */
  readonly tools?: string;
  /** JSON text: an array of schemas, one for each of `tools`, that its arguments follow in place of its `parameters`, which the model is shown. (at most 16777216 long, in bytes, default "") */
  readonly tool_schemas?: string;
  /** `required`: the answer is a call from its first token on; `none`: the tools are not offered. (default "auto") */
  readonly tool_choice?: "none" | "auto" | "required";
  /** One answer may hold several calls. (default true) */
  readonly parallel_tool_calls?: boolean;
  /** JSON text: the schema that the answer to `messages` follows from its first token (after its reasoning, where there is any), by llguidance: draft 2020-12, with local references. Beside `tools`, one that libcommon can hold. (at most 4194304 long, in bytes, default "") */
  readonly json_schema?: string;
  /** Whether the model reasons before it answers, where its chat template can say so. (default "auto") */
  readonly thinking?: "auto" | "on" | "off";
  /** Report reasoning apart from the answer's text. (default true) */
  readonly split_reasoning?: boolean;
  /** The last of `messages` is an assistant's, and the answer goes on with it. (default false) */
  readonly continue_message?: boolean;
  /** Of messages: end the prompt with the beginning of an answer, as the chat template has it. Without, there is no reasoning to be told apart, and no call. (default true) */
  readonly add_generation_prompt?: boolean;
  /** Text that stands behind the answer: the model fills in the middle, which it needs tokens for. Not with messages. (at most 67108864 long, in bytes, default "") */
  readonly suffix?: string;
  /** Tell the prompt's text before the answer's. A suffix is not part of it. (default false) */
  readonly echo?: boolean;
  /** With the prompt's text, tell each of its tokens' log probability and that many alternatives. -1: off. (-1 to 20, default -1) */
  readonly prompt_logprobs?: number;
  /** Add the tokens that the model wants around a prompt (BOS). (default true) */
  readonly add_special?: boolean;
  /** Read names of special tokens in `prompt` and `suffix` as those tokens. (Of a rendered chat template, only its own are.) (default false) */
  readonly parse_special?: boolean;
  /** Choices to generate. (1 to 128, default 1) */
  readonly n?: number;
  /** Most tokens of one choice. -1: until the context is full. (-1 to 2147483647, in tokens, default -1) */
  readonly max_tokens?: number;
  /** Texts that end a choice; they are not part of it. (at most 64 long, default []) */
  readonly stop?: readonly string[];
  /** Seed of the sampler; choice i uses seed + i. -1: a random one. (-1 to 4294967294, default -1) */
  readonly seed?: number;
  /** 0: greedy. (0 to 2, default 1) */
  readonly temperature?: number;
  /** Sample from the k most likely tokens. 0: off. (0 to 2147483647, default 0) */
  readonly top_k?: number;
  /** Sample from the most likely tokens that make up this probability. 1: off. (0 to 1, default 1) */
  readonly top_p?: number;
  /** Drop tokens less likely than this fraction of the most likely one. 0: off. (0 to 1, default 0) */
  readonly min_p?: number;
  /** Locally typical sampling. 1: off. (0 to 1, default 1) */
  readonly typical_p?: number;
  /** Divides the logits of repeated tokens. 1: off. (0.01 to 100, default 1) */
  readonly repeat_penalty?: number;
  /** Window of the penalties. 0: none; -1: the context. (-1 to 2147483647, in tokens, default 64) */
  readonly repeat_last_n?: number;
  /** Taken from the logit of each token that occurred. (-2 to 2, default 0) */
  readonly presence_penalty?: number;
  /** Taken from the logit of each token, times its occurrences. (-2 to 2, default 0) */
  readonly frequency_penalty?: number;
  /** Mirostat version. 0: off. It replaces top_k, top_p, min_p and typical_p. (0 to 2, default 0) */
  readonly mirostat?: number;
  /** Target surprise of Mirostat. (0 to 100, in nats, default 5) */
  readonly mirostat_tau?: number;
  /** Learning rate of Mirostat. (0 to 1, default 0.1) */
  readonly mirostat_eta?: number;
  /** Strength of the DRY penalty on repeated runs. 0: off. (0 to 100, default 0) */
  readonly dry_multiplier?: number;
  /** Base of the DRY penalty. (1 to 100, default 1.75) */
  readonly dry_base?: number;
  /** Longest repeated run that DRY leaves alone. (0 to 2147483647, in tokens, default 2) */
  readonly dry_allowed_length?: number;
  /** Window of DRY. 0: none; -1: the context. (-1 to 2147483647, in tokens, default -1) */
  readonly dry_penalty_last_n?: number;
  /** Texts that end a run for DRY. (at most 64 long, default ["\n",":","\"","*"]) */
  readonly dry_sequence_breakers?: readonly string[];
  /** Chance that XTC drops the likeliest tokens. 0: off. (0 to 1, default 0) */
  readonly xtc_probability?: number;
  /** Probability from which XTC counts a token as likely. (0 to 1, default 0.1) */
  readonly xtc_threshold?: number;
  /** Never end by an end-of-generation token (all of them are banned). (default false) */
  readonly ignore_eos?: boolean;
  /** Token id to a number that is added to its logit; -100 or less bans the token. (at most 16384 long, default {}) */
  readonly logit_bias?: Readonly<Record<string, number>>;
  /** Grammar that the answer follows from its first token. (at most 1048576 long, in bytes, default "") */
  readonly grammar?: string;
  /** What `grammar` is written in: llama.cpp's GBNF, or llguidance's Lark or its regular expressions (of the whole answer), of at most 65536 bytes. (default "gbnf") */
  readonly grammar_syntax?: "gbnf" | "lark" | "regex";
  /** Report each token's log probability and that many alternatives. -1: off. (-1 to 20, default -1) */
  readonly logprobs?: number;
  /** Requests of a higher priority start first. (-100 to 100, default 0) */
  readonly priority?: number;
  /** Whose request it is. Those of different numbers are served in turn. (0 to 281474976710655, default 0) */
  readonly client?: number;
  /** Who of the client's users asks. Within a client's turns they have theirs. (0 to 281474976710655, default 0) */
  readonly end_user?: number;
  /** The prompt may use, and become, a cached prefix. (default true) */
  readonly cache_prompt?: boolean;
  /** Requests of different namespaces share no cached prefix, no vectors of images or recordings, and nothing that is derived from tools, schemas and grammars. So no client can tell by the time that its request takes what a client of another namespace has sent. All use the model's warm prompts. (at most 128 long, in bytes, default "") */
  readonly cache_namespace?: string;
  /** Tell how far the prompt has been computed, after each step of it. (default false) */
  readonly return_progress?: boolean;
}

/** What `new PredictOptions({...})` reads back as: every field, defaults filled in, frozen. */
export interface PredictOptionsFields {
  /** Text to continue. Exactly one of prompt, prompt_tokens and messages is given. (at most 67108864 long, in bytes, default "") */
  readonly prompt: string;
  /** Token ids to continue. (at most 16777216 long, default []) */
  readonly prompt_tokens: readonly number[] | Int32Array;
  /** JSON text: OpenAI-shaped chat messages, rendered by the model's chat template. (at most 67108864 long, in bytes, default "") */
  readonly messages: string;
  /** The files (PNG, JPEG, GIF, BMP, WAV, MP3) that the parts of type `media_marker` in `messages` stand for, in order. (at most 64 long, default []) */
  readonly media: readonly Uint8Array[];
  /** For each of `media`: an image is scaled down so that its longer side has at most this. 0: as it is. Empty: all as they are. (at most 64 long, in pixels, default []) */
  readonly media_max_side: readonly number[] | Int32Array;
  /** JSON text: an object of further variables for the chat template. (at most 1048576 long, in bytes, default "") */
  readonly template_kwargs: string;
  /** JSON text: an array of OpenAI-shaped function tools that the answer to `messages` may call. (at most 16777216 long, in bytes, default "") */
  readonly tools: string;
  /** JSON text: an array of schemas, one for each of `tools`, that its arguments follow in place of its `parameters`, which the model is shown. (at most 16777216 long, in bytes, default "") */
  readonly tool_schemas: string;
  /** `required`: the answer is a call from its first token on; `none`: the tools are not offered. (default "auto") */
  readonly tool_choice: "none" | "auto" | "required";
  /** One answer may hold several calls. (default true) */
  readonly parallel_tool_calls: boolean;
  /** JSON text: the schema that the answer to `messages` follows from its first token (after its reasoning, where there is any), by llguidance: draft 2020-12, with local references. Beside `tools`, one that libcommon can hold. (at most 4194304 long, in bytes, default "") */
  readonly json_schema: string;
  /** Whether the model reasons before it answers, where its chat template can say so. (default "auto") */
  readonly thinking: "auto" | "on" | "off";
  /** Report reasoning apart from the answer's text. (default true) */
  readonly split_reasoning: boolean;
  /** The last of `messages` is an assistant's, and the answer goes on with it. (default false) */
  readonly continue_message: boolean;
  /** Of messages: end the prompt with the beginning of an answer, as the chat template has it. Without, there is no reasoning to be told apart, and no call. (default true) */
  readonly add_generation_prompt: boolean;
  /** Text that stands behind the answer: the model fills in the middle, which it needs tokens for. Not with messages. (at most 67108864 long, in bytes, default "") */
  readonly suffix: string;
  /** Tell the prompt's text before the answer's. A suffix is not part of it. (default false) */
  readonly echo: boolean;
  /** With the prompt's text, tell each of its tokens' log probability and that many alternatives. -1: off. (-1 to 20, default -1) */
  readonly prompt_logprobs: number;
  /** Add the tokens that the model wants around a prompt (BOS). (default true) */
  readonly add_special: boolean;
  /** Read names of special tokens in `prompt` and `suffix` as those tokens. (Of a rendered chat template, only its own are.) (default false) */
  readonly parse_special: boolean;
  /** Choices to generate. (1 to 128, default 1) */
  readonly n: number;
  /** Most tokens of one choice. -1: until the context is full. (-1 to 2147483647, in tokens, default -1) */
  readonly max_tokens: number;
  /** Texts that end a choice; they are not part of it. (at most 64 long, default []) */
  readonly stop: readonly string[];
  /** Seed of the sampler; choice i uses seed + i. -1: a random one. (-1 to 4294967294, default -1) */
  readonly seed: number;
  /** 0: greedy. (0 to 2, default 1) */
  readonly temperature: number;
  /** Sample from the k most likely tokens. 0: off. (0 to 2147483647, default 0) */
  readonly top_k: number;
  /** Sample from the most likely tokens that make up this probability. 1: off. (0 to 1, default 1) */
  readonly top_p: number;
  /** Drop tokens less likely than this fraction of the most likely one. 0: off. (0 to 1, default 0) */
  readonly min_p: number;
  /** Locally typical sampling. 1: off. (0 to 1, default 1) */
  readonly typical_p: number;
  /** Divides the logits of repeated tokens. 1: off. (0.01 to 100, default 1) */
  readonly repeat_penalty: number;
  /** Window of the penalties. 0: none; -1: the context. (-1 to 2147483647, in tokens, default 64) */
  readonly repeat_last_n: number;
  /** Taken from the logit of each token that occurred. (-2 to 2, default 0) */
  readonly presence_penalty: number;
  /** Taken from the logit of each token, times its occurrences. (-2 to 2, default 0) */
  readonly frequency_penalty: number;
  /** Mirostat version. 0: off. It replaces top_k, top_p, min_p and typical_p. (0 to 2, default 0) */
  readonly mirostat: number;
  /** Target surprise of Mirostat. (0 to 100, in nats, default 5) */
  readonly mirostat_tau: number;
  /** Learning rate of Mirostat. (0 to 1, default 0.1) */
  readonly mirostat_eta: number;
  /** Strength of the DRY penalty on repeated runs. 0: off. (0 to 100, default 0) */
  readonly dry_multiplier: number;
  /** Base of the DRY penalty. (1 to 100, default 1.75) */
  readonly dry_base: number;
  /** Longest repeated run that DRY leaves alone. (0 to 2147483647, in tokens, default 2) */
  readonly dry_allowed_length: number;
  /** Window of DRY. 0: none; -1: the context. (-1 to 2147483647, in tokens, default -1) */
  readonly dry_penalty_last_n: number;
  /** Texts that end a run for DRY. (at most 64 long, default ["\n",":","\"","*"]) */
  readonly dry_sequence_breakers: readonly string[];
  /** Chance that XTC drops the likeliest tokens. 0: off. (0 to 1, default 0) */
  readonly xtc_probability: number;
  /** Probability from which XTC counts a token as likely. (0 to 1, default 0.1) */
  readonly xtc_threshold: number;
  /** Never end by an end-of-generation token (all of them are banned). (default false) */
  readonly ignore_eos: boolean;
  /** Token id to a number that is added to its logit; -100 or less bans the token. (at most 16384 long, default {}) */
  readonly logit_bias: Readonly<Record<string, number>>;
  /** Grammar that the answer follows from its first token. (at most 1048576 long, in bytes, default "") */
  readonly grammar: string;
  /** What `grammar` is written in: llama.cpp's GBNF, or llguidance's Lark or its regular expressions (of the whole answer), of at most 65536 bytes. (default "gbnf") */
  readonly grammar_syntax: "gbnf" | "lark" | "regex";
  /** Report each token's log probability and that many alternatives. -1: off. (-1 to 20, default -1) */
  readonly logprobs: number;
  /** Requests of a higher priority start first. (-100 to 100, default 0) */
  readonly priority: number;
  /** Whose request it is. Those of different numbers are served in turn. (0 to 281474976710655, default 0) */
  readonly client: number;
  /** Who of the client's users asks. Within a client's turns they have theirs. (0 to 281474976710655, default 0) */
  readonly end_user: number;
  /** The prompt may use, and become, a cached prefix. (default true) */
  readonly cache_prompt: boolean;
  /** Requests of different namespaces share no cached prefix, no vectors of images or recordings, and nothing that is derived from tools, schemas and grammars. So no client can tell by the time that its request takes what a client of another namespace has sent. All use the model's warm prompts. (at most 128 long, in bytes, default "") */
  readonly cache_namespace: string;
  /** Tell how far the prompt has been computed, after each step of it. (default false) */
  readonly return_progress: boolean;
}

export const PREDICT_OPTION_FIELDS: readonly Field[] = [
  {
    "name": "prompt",
    "type": "string",
    "default": "",
    "max": 67108864,
    "unit": "bytes",
    "doc": "Text to continue. Exactly one of prompt, prompt_tokens and messages is given."
  },
  {
    "name": "prompt_tokens",
    "type": "int_list",
    "default": [],
    "max": 16777216,
    "doc": "Token ids to continue."
  },
  {
    "name": "messages",
    "type": "string",
    "default": "",
    "max": 67108864,
    "unit": "bytes",
    "doc": "JSON text: OpenAI-shaped chat messages, rendered by the model's chat template."
  },
  {
    "name": "media",
    "type": "bytes_list",
    "default": [],
    "max": 64,
    "doc": "The files (PNG, JPEG, GIF, BMP, WAV, MP3) that the parts of type `media_marker` in `messages` stand for, in order."
  },
  {
    "name": "media_max_side",
    "type": "int_list",
    "default": [],
    "max": 64,
    "unit": "pixels",
    "doc": "For each of `media`: an image is scaled down so that its longer side has at most this. 0: as it is. Empty: all as they are."
  },
  {
    "name": "template_kwargs",
    "type": "string",
    "default": "",
    "max": 1048576,
    "unit": "bytes",
    "doc": "JSON text: an object of further variables for the chat template."
  },
  {
    "name": "tools",
    "type": "string",
    "default": "",
    "max": 16777216,
    "unit": "bytes",
    "doc": "JSON text: an array of OpenAI-shaped function tools that the answer to `messages` may call."
  },
  {
    "name": "tool_schemas",
    "type": "string",
    "default": "",
    "max": 16777216,
    "unit": "bytes",
    "doc": "JSON text: an array of schemas, one for each of `tools`, that its arguments follow in place of its `parameters`, which the model is shown."
  },
  {
    "name": "tool_choice",
    "type": "choice",
    "choices": [
      "none",
      "auto",
      "required"
    ],
    "default": "auto",
    "doc": "`required`: the answer is a call from its first token on; `none`: the tools are not offered."
  },
  {
    "name": "parallel_tool_calls",
    "type": "bool",
    "default": true,
    "doc": "One answer may hold several calls."
  },
  {
    "name": "json_schema",
    "type": "string",
    "default": "",
    "max": 4194304,
    "unit": "bytes",
    "doc": "JSON text: the schema that the answer to `messages` follows from its first token (after its reasoning, where there is any), by llguidance: draft 2020-12, with local references. Beside `tools`, one that libcommon can hold."
  },
  {
    "name": "thinking",
    "type": "choice",
    "choices": [
      "auto",
      "on",
      "off"
    ],
    "default": "auto",
    "doc": "Whether the model reasons before it answers, where its chat template can say so."
  },
  {
    "name": "split_reasoning",
    "type": "bool",
    "default": true,
    "doc": "Report reasoning apart from the answer's text."
  },
  {
    "name": "continue_message",
    "type": "bool",
    "default": false,
    "doc": "The last of `messages` is an assistant's, and the answer goes on with it."
  },
  {
    "name": "add_generation_prompt",
    "type": "bool",
    "default": true,
    "doc": "Of messages: end the prompt with the beginning of an answer, as the chat template has it. Without, there is no reasoning to be told apart, and no call."
  },
  {
    "name": "suffix",
    "type": "string",
    "default": "",
    "max": 67108864,
    "unit": "bytes",
    "doc": "Text that stands behind the answer: the model fills in the middle, which it needs tokens for. Not with messages."
  },
  {
    "name": "echo",
    "type": "bool",
    "default": false,
    "doc": "Tell the prompt's text before the answer's. A suffix is not part of it."
  },
  {
    "name": "prompt_logprobs",
    "type": "int",
    "default": -1,
    "min": -1,
    "max": 20,
    "doc": "With the prompt's text, tell each of its tokens' log probability and that many alternatives. -1: off."
  },
  {
    "name": "add_special",
    "type": "bool",
    "default": true,
    "doc": "Add the tokens that the model wants around a prompt (BOS)."
  },
  {
    "name": "parse_special",
    "type": "bool",
    "default": false,
    "doc": "Read names of special tokens in `prompt` and `suffix` as those tokens. (Of a rendered chat template, only its own are.)"
  },
  {
    "name": "n",
    "type": "int",
    "default": 1,
    "min": 1,
    "max": 128,
    "doc": "Choices to generate."
  },
  {
    "name": "max_tokens",
    "type": "int",
    "default": -1,
    "min": -1,
    "max": 2147483647,
    "unit": "tokens",
    "doc": "Most tokens of one choice. -1: until the context is full."
  },
  {
    "name": "stop",
    "type": "string_list",
    "default": [],
    "max": 64,
    "doc": "Texts that end a choice; they are not part of it."
  },
  {
    "name": "seed",
    "type": "int",
    "default": -1,
    "min": -1,
    "max": 4294967294,
    "doc": "Seed of the sampler; choice i uses seed + i. -1: a random one."
  },
  {
    "name": "temperature",
    "type": "float",
    "default": 1,
    "min": 0,
    "max": 2,
    "doc": "0: greedy."
  },
  {
    "name": "top_k",
    "type": "int",
    "default": 0,
    "min": 0,
    "max": 2147483647,
    "doc": "Sample from the k most likely tokens. 0: off."
  },
  {
    "name": "top_p",
    "type": "float",
    "default": 1,
    "min": 0,
    "max": 1,
    "doc": "Sample from the most likely tokens that make up this probability. 1: off."
  },
  {
    "name": "min_p",
    "type": "float",
    "default": 0,
    "min": 0,
    "max": 1,
    "doc": "Drop tokens less likely than this fraction of the most likely one. 0: off."
  },
  {
    "name": "typical_p",
    "type": "float",
    "default": 1,
    "min": 0,
    "max": 1,
    "doc": "Locally typical sampling. 1: off."
  },
  {
    "name": "repeat_penalty",
    "type": "float",
    "default": 1,
    "min": 0.01,
    "max": 100,
    "doc": "Divides the logits of repeated tokens. 1: off."
  },
  {
    "name": "repeat_last_n",
    "type": "int",
    "default": 64,
    "min": -1,
    "max": 2147483647,
    "unit": "tokens",
    "doc": "Window of the penalties. 0: none; -1: the context."
  },
  {
    "name": "presence_penalty",
    "type": "float",
    "default": 0,
    "min": -2,
    "max": 2,
    "doc": "Taken from the logit of each token that occurred."
  },
  {
    "name": "frequency_penalty",
    "type": "float",
    "default": 0,
    "min": -2,
    "max": 2,
    "doc": "Taken from the logit of each token, times its occurrences."
  },
  {
    "name": "mirostat",
    "type": "int",
    "default": 0,
    "min": 0,
    "max": 2,
    "doc": "Mirostat version. 0: off. It replaces top_k, top_p, min_p and typical_p."
  },
  {
    "name": "mirostat_tau",
    "type": "float",
    "default": 5,
    "min": 0,
    "max": 100,
    "unit": "nats",
    "doc": "Target surprise of Mirostat."
  },
  {
    "name": "mirostat_eta",
    "type": "float",
    "default": 0.1,
    "min": 0,
    "max": 1,
    "doc": "Learning rate of Mirostat."
  },
  {
    "name": "dry_multiplier",
    "type": "float",
    "default": 0,
    "min": 0,
    "max": 100,
    "doc": "Strength of the DRY penalty on repeated runs. 0: off."
  },
  {
    "name": "dry_base",
    "type": "float",
    "default": 1.75,
    "min": 1,
    "max": 100,
    "doc": "Base of the DRY penalty."
  },
  {
    "name": "dry_allowed_length",
    "type": "int",
    "default": 2,
    "min": 0,
    "max": 2147483647,
    "unit": "tokens",
    "doc": "Longest repeated run that DRY leaves alone."
  },
  {
    "name": "dry_penalty_last_n",
    "type": "int",
    "default": -1,
    "min": -1,
    "max": 2147483647,
    "unit": "tokens",
    "doc": "Window of DRY. 0: none; -1: the context."
  },
  {
    "name": "dry_sequence_breakers",
    "type": "string_list",
    "default": [
      "\n",
      ":",
      "\"",
      "*"
    ],
    "max": 64,
    "doc": "Texts that end a run for DRY."
  },
  {
    "name": "xtc_probability",
    "type": "float",
    "default": 0,
    "min": 0,
    "max": 1,
    "doc": "Chance that XTC drops the likeliest tokens. 0: off."
  },
  {
    "name": "xtc_threshold",
    "type": "float",
    "default": 0.1,
    "min": 0,
    "max": 1,
    "doc": "Probability from which XTC counts a token as likely."
  },
  {
    "name": "ignore_eos",
    "type": "bool",
    "default": false,
    "doc": "Never end by an end-of-generation token (all of them are banned)."
  },
  {
    "name": "logit_bias",
    "type": "bias_map",
    "default": {},
    "max": 16384,
    "doc": "Token id to a number that is added to its logit; -100 or less bans the token."
  },
  {
    "name": "grammar",
    "type": "string",
    "default": "",
    "max": 1048576,
    "unit": "bytes",
    "doc": "Grammar that the answer follows from its first token."
  },
  {
    "name": "grammar_syntax",
    "type": "choice",
    "choices": [
      "gbnf",
      "lark",
      "regex"
    ],
    "default": "gbnf",
    "doc": "What `grammar` is written in: llama.cpp's GBNF, or llguidance's Lark or its regular expressions (of the whole answer), of at most 65536 bytes."
  },
  {
    "name": "logprobs",
    "type": "int",
    "default": -1,
    "min": -1,
    "max": 20,
    "doc": "Report each token's log probability and that many alternatives. -1: off."
  },
  {
    "name": "priority",
    "type": "int",
    "default": 0,
    "min": -100,
    "max": 100,
    "doc": "Requests of a higher priority start first."
  },
  {
    "name": "client",
    "type": "int",
    "default": 0,
    "min": 0,
    "max": 281474976710655,
    "doc": "Whose request it is. Those of different numbers are served in turn."
  },
  {
    "name": "end_user",
    "type": "int",
    "default": 0,
    "min": 0,
    "max": 281474976710655,
    "doc": "Who of the client's users asks. Within a client's turns they have theirs."
  },
  {
    "name": "cache_prompt",
    "type": "bool",
    "default": true,
    "doc": "The prompt may use, and become, a cached prefix."
  },
  {
    "name": "cache_namespace",
    "type": "string",
    "default": "",
    "max": 128,
    "unit": "bytes",
    "doc": "Requests of different namespaces share no cached prefix, no vectors of images or recordings, and nothing that is derived from tools, schemas and grammars. So no client can tell by the time that its request takes what a client of another namespace has sent. All use the model's warm prompts."
  },
  {
    "name": "return_progress",
    "type": "bool",
    "default": false,
    "doc": "Tell how far the prompt has been computed, after each step of it."
  }
];

/** Argument of `new EmbedOptions({...})`. */
export interface EmbedOptionsInit {
  /** Texts to embed. Exactly one of texts and tokens is given. (at most 65536 long, default []) */
  readonly texts?: readonly string[];
  /** Rerankers score each text by how well it answers this, 0 to 1. Other models take none. (at most 67108864 long, in bytes, default "") */
  readonly query?: string;
  /** Token ids of all inputs, one input after another; `token_counts` tells how many each has. (at most 16777216 long, default []) */
  readonly tokens?: readonly number[] | Int32Array;
  /** Tokens of each input. (at most 65536 long, default []) */
  readonly token_counts?: readonly number[] | Int32Array;
  /** Keep that many of the first dimensions. 0: all. (0 to 1048576, default 0) */
  readonly dimensions?: number;
  /** Scale each vector to length 1 (after cutting). (default true) */
  readonly normalize?: boolean;
  /** Cut an input that is too long, in place of refusing it. (default false) */
  readonly truncate?: boolean;
  /** Whose request it is. Texts of different numbers are tokenised in turn. (0 to 281474976710655, default 0) */
  readonly client?: number;
  /** Who of the client's users asks. Within a client's turns they have theirs. (0 to 281474976710655, default 0) */
  readonly end_user?: number;
}

/** What `new EmbedOptions({...})` reads back as: every field, defaults filled in, frozen. */
export interface EmbedOptionsFields {
  /** Texts to embed. Exactly one of texts and tokens is given. (at most 65536 long, default []) */
  readonly texts: readonly string[];
  /** Rerankers score each text by how well it answers this, 0 to 1. Other models take none. (at most 67108864 long, in bytes, default "") */
  readonly query: string;
  /** Token ids of all inputs, one input after another; `token_counts` tells how many each has. (at most 16777216 long, default []) */
  readonly tokens: readonly number[] | Int32Array;
  /** Tokens of each input. (at most 65536 long, default []) */
  readonly token_counts: readonly number[] | Int32Array;
  /** Keep that many of the first dimensions. 0: all. (0 to 1048576, default 0) */
  readonly dimensions: number;
  /** Scale each vector to length 1 (after cutting). (default true) */
  readonly normalize: boolean;
  /** Cut an input that is too long, in place of refusing it. (default false) */
  readonly truncate: boolean;
  /** Whose request it is. Texts of different numbers are tokenised in turn. (0 to 281474976710655, default 0) */
  readonly client: number;
  /** Who of the client's users asks. Within a client's turns they have theirs. (0 to 281474976710655, default 0) */
  readonly end_user: number;
}

export const EMBED_OPTION_FIELDS: readonly Field[] = [
  {
    "name": "texts",
    "type": "string_list",
    "default": [],
    "max": 65536,
    "doc": "Texts to embed. Exactly one of texts and tokens is given."
  },
  {
    "name": "query",
    "type": "string",
    "default": "",
    "max": 67108864,
    "unit": "bytes",
    "doc": "Rerankers score each text by how well it answers this, 0 to 1. Other models take none."
  },
  {
    "name": "tokens",
    "type": "int_list",
    "default": [],
    "max": 16777216,
    "doc": "Token ids of all inputs, one input after another; `token_counts` tells how many each has."
  },
  {
    "name": "token_counts",
    "type": "int_list",
    "default": [],
    "max": 65536,
    "doc": "Tokens of each input."
  },
  {
    "name": "dimensions",
    "type": "int",
    "default": 0,
    "min": 0,
    "max": 1048576,
    "doc": "Keep that many of the first dimensions. 0: all."
  },
  {
    "name": "normalize",
    "type": "bool",
    "default": true,
    "doc": "Scale each vector to length 1 (after cutting)."
  },
  {
    "name": "truncate",
    "type": "bool",
    "default": false,
    "doc": "Cut an input that is too long, in place of refusing it."
  },
  {
    "name": "client",
    "type": "int",
    "default": 0,
    "min": 0,
    "max": 281474976710655,
    "doc": "Whose request it is. Texts of different numbers are tokenised in turn."
  },
  {
    "name": "end_user",
    "type": "int",
    "default": 0,
    "min": 0,
    "max": 281474976710655,
    "doc": "Who of the client's users asks. Within a client's turns they have theirs."
  }
];
