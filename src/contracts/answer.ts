/** The answer of an operation, independent of transport and dialect. */

/** A JSON document: status 200. */
export interface JsonAnswer {
  readonly kind: "json";
  readonly body: object;
}

/**
 * A stream of events, each a JSON object. The dialect frames, names and ends them. An error thrown by the iteration
 * becomes the stream's last event, or the whole answer if it comes before the first event.
 */
export interface EventsAnswer {
  readonly kind: "events";
  readonly events: AsyncIterable<object>;
}

/** A file's content, or a range of it. */
export interface BytesAnswer {
  readonly kind: "bytes";
  /** Media type: `audio/wav`. */
  readonly type: string;
  /** Bytes of the whole content; undefined if unknown before the end. Required for ranges. */
  readonly length?: number;
  /** Name under which the content is saved; undefined: it is displayed inline. */
  readonly filename?: string;
  /** Called at most once. @param range first and last byte; undefined: all */
  open(range?: ByteRange): AsyncIterable<Uint8Array>;
}

/** Both inclusive, from 0. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/** No content: status 204. */
export interface EmptyAnswer {
  readonly kind: "empty";
}

export type Answer = JsonAnswer | EventsAnswer | BytesAnswer | EmptyAnswer;

export const json = (body: object): JsonAnswer => ({ kind: "json", body });

export const events = (iterable: AsyncIterable<object>): EventsAnswer => ({ kind: "events", events: iterable });

export const EMPTY: EmptyAnswer = { kind: "empty" };
