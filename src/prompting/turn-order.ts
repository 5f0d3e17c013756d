/** Calls and their results: the order that turns must have. */
import { ApiError } from "../contracts/errors";
import type { ToolTurn, Turn, Words } from "./conversation";

/** Calls that wait for their results. */
interface Open {
  readonly ids: Set<string>;
  /** Path of the turn that called. */
  readonly at: string;
}

/**
 * Every call is answered right after it, by its id, before another turn; nothing is answered that was not called. Calls and
 * results without ids are not checked.
 * @throws ApiError naming the turn
 */
export function checkOrder(turns: readonly Turn[], words: Words): void {
  let open: Open | undefined;
  for (const turn of turns) {
    if (turn.role === "tool" && turn.callId !== undefined) {
      checkResult(turn, turn.callId, open, words);
      open?.ids.delete(turn.callId);
      continue;
    }
    checkAnswered(open, words);
    open = turn.role === "assistant" ? openedBy(turn) : undefined;
  }
  checkAnswered(open, words);
}

function openedBy({ calls, at }: Extract<Turn, { role: "assistant" }>): Open | undefined {
  const ids = calls.flatMap(({ id }) => (id === undefined ? [] : [id]));
  return ids.length === 0 ? undefined : { ids: new Set(ids), at };
}

function checkResult({ kindAt, callIdAt }: ToolTurn, id: string, open: Open | undefined, words: Words): void {
  if (open === undefined) {
    const message = `Invalid parameter: ${words.results} must be a response to a preceding message with '${words.calls}'.`;
    throw new ApiError("bad_request", message, kindAt);
  }
  if (open.ids.has(id)) return;
  const message = `Invalid parameter: '${words.callId}' of '${id}' not found in '${words.calls}' of the previous message, or answered already.`;
  throw new ApiError("bad_request", message, callIdAt);
}

function checkAnswered(open: Open | undefined, { calls, callId }: Words): void {
  if (open === undefined || open.ids.size === 0) return;
  const missing = [...open.ids].join(", ");
  const message = `An assistant message with '${calls}' must be followed by tool messages responding to each '${callId}'. The following ${callId}s did not have response messages: ${missing}`;
  throw new ApiError("bad_request", message, open.at);
}
