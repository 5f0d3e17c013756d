/** How large the body of an operation's request may be: a share of the server's `body_limit`. */
import type { OperationId } from "../generated/routes";

/** What an operation's share is divided by. Images and recordings come with chats; the others have texts and tokens. */
const DIVISORS: Partial<Record<OperationId, number>> = {
  createEmbedding: 2,
  rerank: 2,
  tokenize: 4,
  detokenize: 4,
  createEdit: 8,
};

/** No share is less, unless the setting itself is. */
const LEAST = 1024 * 1024;

/** @param setting `body_limit`, in bytes */
export function bodyLimitOf(operation: OperationId, setting: number): number {
  return Math.min(setting, Math.max(LEAST, Math.floor(setting / (DIVISORS[operation] ?? 1))));
}
