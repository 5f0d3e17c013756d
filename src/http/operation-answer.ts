/** Converts an operation's answer to an HTTP answer. */
import type { Work } from "../app/work";
import type { Answer } from "../contracts/answer";
import type { Dialect } from "../dialects/dialect";
import { type HttpAnswer, jsonAnswer, whole } from "./call";
import { firstEvent } from "./first-event";

/**
 * @param streamHeadAfter milliseconds without a first event after which a stream's head is sent
 * @throws what the stream's iteration throws within that time
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
      // A stream that starts without an event may still be waiting for its model.
      const waited = source.first === undefined ? {} : waitHeader(work);
      return { kind: "stream", dialect, headers: { ...ignoredHeader(work), ...waited }, ...source };
    }
  }
}

/** Header with the milliseconds that the answer waited for its model's loading or its turn; none if it did not wait. */
const waitHeader = ({ modelWaitMs }: Work): Record<string, string> =>
  modelWaitMs === 0 ? {} : { "x-llama-openapi-model-wait-ms": String(modelWaitMs) };

const MAX_NAMED = 20;

/**
 * Header with the ignored properties. Names come from the client, so they are encoded and shortened before they reach a
 * header and the log; of a long list, the rest is only counted.
 */
function ignoredHeader(work: Work): Record<string, string> {
  const { ignored } = work;
  if (ignored.length === 0) return {};
  const named = ignored.slice(0, MAX_NAMED).map((name) => shownName(name));
  work.note({ ignored: named });
  const more = ignored.length - named.length;
  return { "x-llama-openapi-ignored": [...named, ...(more > 0 ? [`and ${more} more`] : [])].join(", ") };
}

/** The first 200 characters of a name. Brackets stay; characters that a header can't have are percent-encoded. */
function shownName(name: string): string {
  const text = Buffer.from(name.slice(0, 200)).toString();
  return encodeURI(text).replaceAll("%5B", "[").replaceAll("%5D", "]").replaceAll(",", "%2C");
}
