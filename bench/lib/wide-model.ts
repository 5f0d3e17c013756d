/**
 * A chat model of random weights with a large vocabulary: the first 150,000 tokens of OpenAI's o200k_base, from the package
 * js-tiktoken, and the control tokens of its chats. Everything but its output layer is tiny: of all models with so many
 * tokens it is the quickest, and what is done for each token beside the arithmetic shows the most.
 */
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { mergesOf, nameOf, type Ranks, readRanks, TOKEN_TYPES } from "../../test/fixtures/cl100k";
import { random } from "../../test/fixtures/random";
import { type F32Tensor, writeGguf } from "../../test/fixtures/write-gguf";
import { WORK } from "./root";

const ORDINARY = 150_000;
const CONTROLS = ["<|im_end|>", "<|im_start|>"];
const [WIDTH, INNER, LAYERS] = [128, 256, 2];

const TEMPLATE =
  "{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>\n{% endfor %}" +
  "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}";

function tensors(tokens: number): Record<string, F32Tensor> {
  const next = random(1);
  const noise = (shape: number[], scale: number): F32Tensor => {
    const data = Float32Array.from({ length: shape.reduce((a, b) => a * b) }, () => scale * (next() - 0.5));
    return { shape, data };
  };
  const ones: F32Tensor = { shape: [WIDTH], data: new Float32Array(WIDTH).fill(1) };
  const layer = (i: number): Record<string, F32Tensor> => ({
    [`blk.${i}.attn_norm.weight`]: ones,
    [`blk.${i}.attn_q.weight`]: noise([WIDTH, WIDTH], 0.5),
    [`blk.${i}.attn_k.weight`]: noise([WIDTH, WIDTH], 0.5),
    [`blk.${i}.attn_v.weight`]: noise([WIDTH, WIDTH], 0.5),
    [`blk.${i}.attn_output.weight`]: noise([WIDTH, WIDTH], 0.5),
    [`blk.${i}.ffn_norm.weight`]: ones,
    [`blk.${i}.ffn_gate.weight`]: noise([WIDTH, INNER], 0.5),
    [`blk.${i}.ffn_up.weight`]: noise([WIDTH, INNER], 0.5),
    [`blk.${i}.ffn_down.weight`]: noise([INNER, WIDTH], 0.5),
  });
  return {
    "token_embd.weight": noise([WIDTH, tokens], 1),
    "output_norm.weight": ones,
    ...Object.assign({}, ...Array.from({ length: LAYERS }, (_, i) => layer(i))),
  } as Record<string, F32Tensor>;
}

/** The model's file: written where there is none yet, which takes half a minute. */
export function wideModel(): string {
  const file = path.join(WORK, "wide-f32.gguf");
  if (existsSync(file)) return file;
  mkdirSync(WORK, { recursive: true });
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- its types are those of a module of another kind
  const ranks = readRanks(ORDINARY, require("js-tiktoken/ranks/o200k_base") as Ranks);
  const tokens = [...[...ranks.keys()].map(nameOf), ...CONTROLS];
  const types = new Int32Array(tokens.length).fill(TOKEN_TYPES.normal);
  types.fill(TOKEN_TYPES.control, ORDINARY);
  const metadata = {
    "general.architecture": "llama",
    "general.name": "random weights, 150,000 tokens of o200k_base",
    "llama.context_length": 16_384,
    "llama.embedding_length": WIDTH,
    "llama.feed_forward_length": INNER,
    "llama.block_count": LAYERS,
    "llama.attention.head_count": 4,
    "llama.attention.layer_norm_rms_epsilon": { float: 1e-5 },
    "tokenizer.ggml.model": "gpt2",
    "tokenizer.ggml.pre": "gpt-4o",
    "tokenizer.ggml.tokens": tokens,
    "tokenizer.ggml.token_type": types,
    "tokenizer.ggml.merges": mergesOf(ranks),
    "tokenizer.ggml.eos_token_id": ORDINARY,
    "tokenizer.ggml.bos_token_id": ORDINARY + 1,
    "tokenizer.ggml.add_bos_token": false,
    "tokenizer.chat_template": TEMPLATE,
  };
  writeGguf(file, metadata, tensors(tokens.length));
  return file;
}
