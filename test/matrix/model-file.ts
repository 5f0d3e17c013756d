/**
 * The model of a template: a small vocabulary with the template's control tokens, and weights of which each token's
 * follower depends on the token alone.
 *
 * Half of them are random: whatever a constraint lets through, some seed says. The others make it say given texts: a text
 * is cut into pieces that are tokens of their own, each followed by the next, the last one by the end. `logit_bias` of
 * +100 on the first piece begins the text.
 *
 * All values are small fractions of powers of two, and all that is normalized has the length 1 already: sums are exact in
 * any order, so that an answer depends neither on what is computed beside it nor on the processor.
 */
import { mergesOf, nameOf, readRanks, TOKEN_TYPES } from "../fixtures/cl100k";
import { random } from "../fixtures/random";
import { type F32Tensor, writeGguf } from "../fixtures/write-gguf";
import { controlNames, type Template } from "./templates";

/** Tokens of the vocabulary that are no control tokens: bytes and the commonest merges. */
const ORDINARY = 1024;
/** Of an embedding: what random followers depend on, and what pieces do. */
const [RANDOM, CHAINED] = [64, 256];
const WIDTH = RANDOM + CHAINED;
const HEAD = 16;
const INNER = 32;

/** Names of control tokens that llama.cpp takes for the end of an answer, the likeliest end of a turn first. */
const ENDS = [
  "<|im_end|>",
  "<|eot_id|>",
  "<|return|>",
  "<|end|>",
  "<end_of_turn>",
  "<turn|>",
  "<|tool_response>",
  "<｜end▁of▁sentence｜>",
  "[e~[",
  "<|end_of_text|>",
  "<|endoftext|>",
  "</s>",
  "<|call|>",
  "<|calls|>",
  "<|flush|>",
  "<|eom_id|>",
];

const BEGIN = "<s>";

export interface ModelFile {
  /** Ids of the tokens that end an answer. */
  readonly ends: readonly number[];
  /** Id of each control token, by name. */
  readonly controls: ReadonlyMap<string, number>;
  /** Ids of ordinary tokens by their text. */
  readonly texts: ReadonlyMap<string, number>;
  /** The ids of the pieces of each text that the weights say. */
  readonly said: ReadonlyMap<string, readonly number[]>;
}

/** The value at a place of the Hadamard matrix: its rows are orthogonal, the first one is all ones. */
function hadamard(row: number, column: number): 1 | -1 {
  let both = row & column;
  let odd = 0;
  for (; both !== 0; both &= both - 1) odd ^= 1;
  return odd === 1 ? -1 : 1;
}

/** Cuts a text of bytes into pieces of up to `longest` bytes where that is possible, none of which is a token already. Short
 * texts may need longer ones. */
function cut(text: string, taken: Set<string>, longest: number, next: () => number): string[] {
  for (let tries = 0; tries < 1000; tries++) {
    const mine = new Set<string>();
    let rest = text;
    while (rest !== "") {
      let size = 1 + Math.floor(next() * (longest + tries / 100));
      while (size < rest.length && (taken.has(rest.slice(0, size)) || mine.has(rest.slice(0, size)))) size++;
      const piece = rest.slice(0, size);
      if (taken.has(piece) || mine.has(piece)) break;
      mine.add(piece);
      rest = rest.slice(size);
    }
    if (rest !== "") continue;
    for (const piece of mine) taken.add(piece);
    return [...mine];
  }
  throw new Error(`no way to cut ${JSON.stringify(text)} into tokens of its own`);
}

/** Cuts texts into no more pieces than the embedding has places for: long texts into longer ones, all where need be. */
function cutAll(texts: readonly string[], known: readonly string[], next: () => number): string[][] {
  for (const longest of [6, 8, 12, 16]) {
    const taken = new Set(known);
    const chains = texts.map((text) => {
      return cut(Buffer.from(text).toString("latin1"), taken, text.length > 200 ? 16 : longest, next);
    });
    if (chains.flat().length < CHAINED) return chains;
  }
  throw new Error(`too many pieces, more than ${CHAINED - 1}: ${JSON.stringify(texts)}`);
}

/**
 * Writes a model.
 * @param texts that the weights are to say
 * @param seed of the random weights
 */
export function writeModel(file: string, template: Template, texts: readonly string[], seed: number): ModelFile {
  const next = random(seed);
  const ranks = readRanks(ORDINARY);
  const names = controlNames(template);
  const end = ENDS.find((name) => names.includes(name)) ?? "</s>";
  const controlsOf = [...new Set([end, BEGIN, ...names])];

  const known = [...ranks.keys(), ...controlsOf.map((name) => Buffer.from(name).toString("latin1"))];
  const chains = cutAll(texts, known, next);
  const pieces = chains.flat();

  const first = ORDINARY + controlsOf.length;
  const count = first + pieces.length;
  const tokens = [...ranks.keys()].map(nameOf);
  tokens.push(...controlsOf, ...pieces.map(nameOf));
  const types = new Int32Array(count).fill(TOKEN_TYPES.normal);
  types.fill(TOKEN_TYPES.control, ORDINARY, first);

  const embedding = new Float32Array(count * WIDTH);
  const output = new Float32Array(count * WIDTH);
  for (let id = 0; id < count; id++) {
    const row = id * WIDTH;
    const isPiece = id >= first;
    for (let i = 0; i < RANDOM; i++) {
      embedding[row + i] = next() < 0.5 ? 1 : -1;
      // Sums of these deviate by 2.5.
      if (!isPiece) output[row + i] = Math.round((next() - 0.5) * 34) / 32;
    }
    for (let i = 0; i < CHAINED; i++) {
      embedding[row + RANDOM + i] = isPiece ? hadamard(id - first + 1, i) : 1;
      // After an ordinary token no piece is likely, the first one of a text aside where it is favoured.
      if (isPiece) output[row + RANDOM + i] = -1;
    }
  }
  const follow = (piece: number, follower: number): void => {
    for (let i = 0; i < CHAINED; i++) output[follower * WIDTH + RANDOM + i]! += 16 * hadamard(piece - first + 1, i);
  };
  const said = new Map<string, readonly number[]>();
  let start = first;
  for (const [at, chain] of chains.entries()) {
    const ids = chain.map((_, i) => start + i);
    said.set(texts[at]!, ids);
    for (let i = 0; i < CHAINED; i++) output[start * WIDTH + RANDOM + i]! += 0.875;
    for (const [i, id] of ids.entries()) follow(id, ids[i + 1] ?? ORDINARY);
    start += ids.length;
  }

  const matrix = (...shape: number[]): F32Tensor => ({ shape, data: new Float32Array(shape.reduce((a, b) => a * b)) });
  const ones: F32Tensor = { shape: [WIDTH], data: new Float32Array(WIDTH).fill(1) };
  const metadata = {
    "general.architecture": "llama",
    "general.name": "a model of the matrix",
    "llama.context_length": 16384,
    "llama.embedding_length": WIDTH,
    "llama.feed_forward_length": INNER,
    "llama.block_count": 1,
    "llama.attention.head_count": 1,
    "llama.attention.key_length": HEAD,
    "llama.attention.value_length": HEAD,
    "llama.rope.dimension_count": HEAD,
    "llama.attention.layer_norm_rms_epsilon": { float: 0 },
    "tokenizer.ggml.model": "gpt2",
    "tokenizer.ggml.pre": "gpt-2",
    "tokenizer.ggml.tokens": tokens,
    "tokenizer.ggml.token_type": types,
    "tokenizer.ggml.merges": mergesOf(ranks),
    "tokenizer.ggml.eos_token_id": ORDINARY,
    "tokenizer.ggml.bos_token_id": ORDINARY + 1,
    "tokenizer.ggml.add_bos_token": false,
    "tokenizer.chat_template": template.source,
  };
  writeGguf(file, metadata, {
    "token_embd.weight": { shape: [WIDTH, count], data: embedding },
    "output.weight": { shape: [WIDTH, count], data: output },
    "output_norm.weight": ones,
    // One layer, which adds nothing.
    "blk.0.attn_norm.weight": ones,
    "blk.0.attn_q.weight": matrix(WIDTH, HEAD),
    "blk.0.attn_k.weight": matrix(WIDTH, HEAD),
    "blk.0.attn_v.weight": matrix(WIDTH, HEAD),
    "blk.0.attn_output.weight": matrix(HEAD, WIDTH),
    "blk.0.ffn_norm.weight": ones,
    "blk.0.ffn_gate.weight": matrix(WIDTH, INNER),
    "blk.0.ffn_up.weight": matrix(WIDTH, INNER),
    "blk.0.ffn_down.weight": matrix(INNER, WIDTH),
  });
  const controls = new Map(controlsOf.map((name, i) => [name, ORDINARY + i]));
  return {
    ends: ENDS.flatMap((name) => controls.get(name) ?? []),
    controls,
    texts: new Map([...ranks].map(([text, rank]) => [text, rank])),
    said,
  };
}
