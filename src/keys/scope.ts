/** What a key may do: patterns of operations and of models. */
import type { Scope } from "../contracts/key";

export type { Scope };

/** Everything, with what has to be named. */
export const WHOLE_SCOPE: Scope = { operations: ["*", "deleteModel", "metrics"], models: ["*"] };

/** What a key may do when nothing else was said. */
export const USUAL_SCOPE: Scope = { operations: ["*"], models: ["*"] };

/** What concerns all clients of the server: stars alone do not stand for it, its name does, or a part of that. */
const NAMED_ONLY: readonly string[] = ["deleteModel", "metrics"];

/** @param operation an operationId, or `metrics` */
export function allowsOperation({ operations }: Scope, operation: string): boolean {
  const patterns = NAMED_ONLY.includes(operation) ? operations.filter((pattern) => /[^*]/.test(pattern)) : operations;
  return patterns.some((pattern) => matches(pattern, operation));
}

export function allowsModel({ models }: Scope, model: string): boolean {
  return models.some((pattern) => matches(pattern, model));
}

/** The parts between stars, in their order: no pattern makes it slow. */
export function matches(pattern: string, text: string): boolean {
  const [head = "", ...rest] = pattern.split("*");
  if (rest.length === 0) return text === pattern;
  const tail = rest.pop() ?? "";
  if (text.length < head.length + tail.length || !text.startsWith(head) || !text.endsWith(tail)) return false;
  let at = head.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= text.length - tail.length;
}
