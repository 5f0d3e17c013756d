/** What an operation answers, before any transport or dialect has a say in it. */

/** A JSON document: status 200. */
export interface JsonAnswer {
  readonly kind: "json";
  readonly body: object;
}

/**
 * A stream of events, each a JSON object. How an event is framed, named and ended is the dialect's. An error that the
 * iteration throws is the stream's last event, or the whole answer where it comes before the first event.
 */
export interface EventsAnswer {
  readonly kind: "events";
  readonly events: AsyncIterable<object>;
}

/** A file's content, or a part of it. */
export interface BytesAnswer {
  readonly kind: "bytes";
  /** Media type: `audio/wav`. */
  readonly type: string;
  /** Bytes of the whole content; undefined where that is not known before the end. Ranges need it. */
  readonly length?: number;
  /** Name that the content is saved under; undefined: it is shown. */
  readonly filename?: string;
  /** Called once at most. @param range the first and the last byte that are wanted; undefined: all */
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
