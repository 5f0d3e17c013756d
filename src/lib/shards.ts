/**
 * Models in several files, as `llama-gguf-split` writes them: NAME-00001-of-00003.gguf and so on, all in one folder. Only
 * the first is named, llama.cpp finds the others by their names.
 */

/** What llama.cpp counts them with has 16 bits. */
const MOST = 65_535;

interface Shard {
  /** What stands before the numbers. */
  readonly prefix: string;
  /** From 1. */
  readonly number: number;
  readonly count: number;
}

function shardOf(file: string): Shard | undefined {
  const [, prefix = "", number = "", count = ""] = /^(.+)-(\d{5})-of-(\d{5})\.gguf$/s.exec(file) ?? [];
  const shard = { prefix, number: Number(number), count: Number(count) };
  const possible = shard.count >= 1 && shard.count <= MOST && shard.number >= 1 && shard.number <= shard.count;
  return possible ? shard : undefined;
}

const digits = (number: number): string => String(number).padStart(5, "0");

const pathOf = ({ prefix, count }: Shard, number: number): string =>
  `${prefix}-${digits(number)}-of-${digits(count)}.gguf`;

/** All files of the model that a file is one of, in order; the file alone where its name is none of a shard's. */
export function shardsOf(file: string): string[] {
  const shard = shardOf(file);
  return shard === undefined ? [file] : Array.from({ length: shard.count }, (_, i) => pathOf(shard, i + 1));
}

/** The file to name in place of this one, where it is a later shard. */
export function firstShard(file: string): string | undefined {
  const shard = shardOf(file);
  return shard === undefined || shard.number === 1 ? undefined : pathOf(shard, 1);
}

/** A model file's name without what says that it is one, and which shard. */
export const modelName = (name: string): string => shardOf(name)?.prefix ?? name.replace(/\.gguf$/i, "");
