/** Calls and their results: what OpenAI wants of the order of messages. */
import { ApiError } from "../contracts/errors";
import type { components } from "../generated/types";

type Message = components["schemas"]["ChatCompletionRequestMessage"];

/**
 * Every call is answered right after it, by its id, before anybody else speaks; nothing is answered that was not called.
 * @throws ApiError naming the message
 */
export function checkOrder(messages: readonly Message[]): void {
  let open: Set<string> | undefined;
  let asked = "";
  for (const [index, message] of messages.entries()) {
    if (message.role === "tool") {
      checkResult(message.tool_call_id, index, open);
      open?.delete(message.tool_call_id);
      continue;
    }
    if (open !== undefined) checkAnswered(open, asked);
    const calls = message.role === "assistant" ? (message.tool_calls ?? []) : [];
    open = calls.length === 0 ? undefined : new Set(calls.map(({ id }) => id));
    asked = `messages[${index}]`;
  }
  if (open !== undefined) checkAnswered(open, asked);
}

function checkResult(id: string, index: number, open: ReadonlySet<string> | undefined): void {
  const at = `messages[${index}]`;
  if (open === undefined) {
    const message = `Invalid parameter: messages with role 'tool' must be a response to a preceding message with 'tool_calls'.`;
    throw new ApiError("bad_request", message, `${at}.role`);
  }
  if (open.has(id)) return;
  const message = `Invalid parameter: 'tool_call_id' of '${id}' not found in 'tool_calls' of the previous message, or answered already.`;
  throw new ApiError("bad_request", message, `${at}.tool_call_id`);
}

function checkAnswered(open: ReadonlySet<string>, asked: string): void {
  if (open.size === 0) return;
  const missing = [...open].join(", ");
  const message = `An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. The following tool_call_ids did not have response messages: ${missing}`;
  throw new ApiError("bad_request", message, asked);
}
