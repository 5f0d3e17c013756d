/** An operation's answer as HTTP has it. */
import type { Work } from "../app/work";
import type { Answer } from "../contracts/answer";
import type { Dialect } from "../dialects/dialect";
import { type HttpAnswer, jsonAnswer, whole } from "./call";
import { firstEvent } from "./first-event";

/**
 * @param streamHeadAfter milliseconds without a first event after which a stream's head goes out
 * @throws what the stream's iteration throws by then
 */
export async function httpAnswer(
  answer: Answer,
  work: Work,
  dialect: Dialect,
  streamHeadAfter: number,
): Promise<HttpAnswer> {
  switch (answer.kind) {
    case "json":
      return jsonAnswer(200, answer.body, { ...ignoredHeader(work), ...waitHeader(work) });
    case "empty":
      return whole(204, { ...ignoredHeader(work), ...waitHeader(work) }, "");
    case "bytes":
      return { kind: "file", content: answer, headers: { ...ignoredHeader(work), ...waitHeader(work) } };
    case "events": {
      const source = await firstEvent(answer.events[Symbol.asyncIterator](), streamHeadAfter);
      // The wait of a stream that begins without an event may not be over.
      const waited = source.first === undefined ? {} : waitHeader(work);
      return { kind: "stream", dialect, headers: { ...ignoredHeader(work), ...waited }, ...source };
    }
  }
}

/** Whether the answer had to wait for its model to be loaded, or for its turn, and how long. Milliseconds. */
const waitHeader = ({ modelWaitMs }: Work): Record<string, string> =>
  modelWaitMs === 0 ? {} : { "x-llama-openapi-model-wait-ms": String(modelWaitMs) };

const MAX_NAMED = 20;

/** Names that a client chose: encoded and cut before they get into a header and the log. The rest of a long list is counted. */
function ignoredHeader(work: Work): Record<string, string> {
  const { ignored } = work;
  if (ignored.length === 0) return {};
  const named = ignored.slice(0, MAX_NAMED).map((name) => shownName(name));
  work.note({ ignored: named });
  const more = ignored.length - named.length;
  return { "x-llama-openapi-ignored": [...named, ...(more > 0 ? [`and ${more} more`] : [])].join(", ") };
}

/** The first 200 characters of a name. Brackets of a path stay; all else that no header can have is percent-encoded. */
function shownName(name: string): string {
  const text = Buffer.from(name.slice(0, 200)).toString();
  return encodeURI(text).replaceAll("%5B", "[").replaceAll("%5D", "]").replaceAll(",", "%2C");
}
