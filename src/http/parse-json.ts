/** Parses a request's bytes as JSON in chunks: between chunks, other requests get the event loop. */
import { randomUUID } from "node:crypto";
import { ApiError } from "../contracts/errors";
import { Turns } from "../lib/turns";
import { type NumberRun, scanJson } from "./scan-json";

/** Bytes per chunk of decoding or parsing numbers. */
const DECODED = 512 * 1024;
const PARSED = 64 * 1024;
/** Maximum length of one number array: more than any model's context. */
const MAX_NUMBERS = 4_194_304;

/** @throws ApiError invalid_json */
export async function parseJson(bytes: Buffer): Promise<unknown> {
  if (bytes.length === 0) throw unreadable("it is empty");
  const runs = await scanJson(bytes);
  const text = await decoded(bytes, runs);
  const value = parsed(await wellFormed(text));
  if (runs.length === 0) return value;
  const turns = new Turns();
  const lists: number[][] = [];
  for (const run of runs) lists.push(await numbers(bytes.toString("latin1", run.from, run.to), turns));
  return withLists(value, lists, turns);
}

const unreadable = (why: string): ApiError =>
  new ApiError("invalid_json", `We could not parse the JSON body of your request: ${why}.`);

/** Placeholder for a number array in the text. Random, so that a client can't guess it. */
const MARK = `numbers ${randomUUID()} `;

/** The decoded text, with a placeholder instead of each run. */
async function decoded(bytes: Buffer, runs: readonly NumberRun[]): Promise<string> {
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  const turns = new Turns();
  let text = "";
  let at = 0;
  const upTo = async (end: number, last: boolean): Promise<void> => {
    do {
      const to = Math.min(end, at + DECODED);
      text += utf8.decode(bytes.subarray(at, to), { stream: !last || to < end });
      at = to;
      if (turns.due()) await turns.give();
    } while (at < end);
  };
  try {
    for (const [index, { from, to }] of runs.entries()) {
      await upTo(from - 1, false);
      text += JSON.stringify(MARK + index);
      at = to + 1;
    }
    await upTo(bytes.length, true);
  } catch {
    throw unreadable("it is not valid UTF-8");
  }
  return text;
}

/** An escape sequence in JSON text: a surrogate pair, a lone surrogate (captured), or any other. */
const ESCAPE = /\\(?:ud[89ab][\da-f]{2}\\ud[c-f][\da-f]{2}|(ud[89a-f][\da-f]{2})|.)/gis;

/** Replaces lone surrogates by U+FFFD: the text is later encoded as UTF-8, which has no surrogates. */
async function wellFormed(text: string): Promise<string> {
  if (!/\\ud[89a-f]/i.test(text)) return text;
  const turns = new Turns();
  const pieces: string[] = [];
  let from = 0;
  let count = 0;
  for (const { 0: escape, 1: half, index } of text.matchAll(ESCAPE)) {
    if (++count % PARSED === 0 && turns.due()) await turns.give();
    if (half === undefined) continue;
    pieces.push(text.slice(from, index), "\\ufffd");
    from = index + escape.length;
  }
  return pieces.join("") + text.slice(from);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw unreadable(reason(error));
  }
}

/** V8's message without its excerpt of the body: the message may be logged, the client's data must not be. */
function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : "it is not JSON";
  return message.replace(/, ?(\.\.\.)?".*$/s, "").replace(/ in JSON\b/, "");
}

/** @param text numbers separated by commas and whitespace */
async function numbers(text: string, turns: Turns): Promise<number[]> {
  const list: number[] = [];
  if (text.trim() === "") return list;
  for (let from = 0; from <= text.length;) {
    const comma = text.indexOf(",", from + PARSED);
    const end = comma < 0 ? text.length : comma;
    const piece = text.slice(from, end);
    if (piece.trim() === "") throw unreadable("an array of numbers ends with a comma");
    try {
      for (const item of JSON.parse(`[${piece}]`) as number[]) list.push(item);
    } catch {
      throw unreadable("an array of numbers contains something else");
    }
    if (list.length > MAX_NUMBERS) {
      const message = `The JSON body has a list of more than ${MAX_NUMBERS} numbers, which is as many as this server reads.`;
      throw new ApiError("invalid_json", message);
    }
    from = end + 1;
    if (turns.due()) await turns.give();
  }
  return list;
}

/** Replaces the placeholders by their arrays. Of a duplicate property, only the last value exists by now. */
async function withLists(value: unknown, lists: readonly number[][], turns: Turns): Promise<unknown> {
  const whole = { value };
  const open: object[] = [whole];
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    if (turns.due()) await turns.give();
    if (Array.isArray(item)) {
      // By index: Object.keys of so many items would take longer than parsing them.
      for (let index = 0; index < item.length; index++) visit(item, index);
    } else {
      for (const name of Object.keys(item)) visit(item as Record<string, unknown>, name);
    }
  }
  return whole.value;

  function visit<Place extends string | number>(parent: Record<Place, unknown>, place: Place): void {
    if (typeof place === "string" && place.startsWith(MARK)) throw unreadable("an array stands in place of a name");
    const child = parent[place];
    if (typeof child === "object" && child !== null) open.push(child);
    if (typeof child !== "string" || !child.startsWith(MARK)) return;
    // Not assigned: assigning to `__proto__` would set the object's prototype.
    const list = {
      value: lists[Number(child.slice(MARK.length))],
      enumerable: true,
      configurable: true,
      writable: true,
    };
    Object.defineProperty(parent, place, list);
  }
}
