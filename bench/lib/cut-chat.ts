/** A chat whose client may hang up at any moment. */
import type http from "node:http";
import { AnswerCheck } from "./answer-check";
import { type Cut, cutPost } from "./cut-post";

export type { Cut } from "./cut-post";

export interface ChatBody {
  readonly n: number;
  readonly max_tokens: number;
  readonly stream: boolean;
  readonly [property: string]: unknown;
}

/** The answer, to be checked; or that it was cut before its end. */
export type Outcome = AnswerCheck | "cut";

/** What a chat is sent as: streams tell their usage. */
export const sentBody = (body: ChatBody): object =>
  body.stream ? { ...body, stream_options: { include_usage: true } } : body;

/** @throws Error for any status but 200, and for a connection that the server breaks */
export async function cutChat(url: string, agent: http.Agent, body: ChatBody, cut?: Cut): Promise<Outcome> {
  const answer = await cutPost(`${url}/v1/chat/completions`, agent, sentBody(body), cut);
  if (answer === "cut") return answer;
  if (answer.status !== 200) throw new Error(`status ${answer.status}: ${answer.text}`);
  return readChat(answer.text, body);
}

/**
 * @param contextSize tokens of prompt and answer together at which an answer ends, too
 * @throws Error for a stream that has an error event, or does not end as streams end
 */
export function readChat(text: string, body: ChatBody, contextSize?: number): AnswerCheck {
  const check = new AnswerCheck(body, contextSize);
  if (!body.stream) {
    check.addWhole(JSON.parse(text) as Parameters<AnswerCheck["addWhole"]>[0]);
    return check;
  }
  const events = text.split("\n\n").filter((event) => event !== "" && !event.startsWith(":"));
  if (events.pop() !== "data: [DONE]") throw new Error(`a stream ended with ${text.slice(-300)}`);
  for (const event of events) {
    if (!event.startsWith("data: ")) throw new Error(`a stream had ${event}`);
    check.addChunk(JSON.parse(event.slice(6)) as Parameters<AnswerCheck["addChunk"]>[0]);
  }
  return check;
}
