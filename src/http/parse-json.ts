/** From a request's bytes to a JSON value, in stretches: a body of any allowed size leaves turns to other requests. */
import { randomUUID } from "node:crypto";
import { ApiError } from "../contracts/errors";
import { Turns } from "../lib/turns";
import { type NumberRun, scanJson } from "./scan-json";

/** Bytes that are decoded, or parsed as numbers, at once. */
const DECODED = 512 * 1024;
const PARSED = 64 * 1024;
/** Numbers of one list: more than any model's context. */
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

/** Stands in the text for an array of numbers. No client can guess it. */
const MARK = `numbers ${randomUUID()} `;

/** The text, with a mark in place of each run. */
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

/** An escape in JSON's text: of a pair of surrogates, of half of one (which is captured), or any other. */
const ESCAPE = /\\(?:ud[89ab][\da-f]{2}\\ud[c-f][\da-f]{2}|(ud[89a-f][\da-f]{2})|.)/gis;

/** JSON's text with U+FFFD for each half of a pair that stands alone. UTF-8, as which all goes on from here, has none. */
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

/** V8's message without its excerpt of the body: what a client sent doesn't belong in a message that may be logged. */
function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : "it is not JSON";
  return message.replace(/, ?(\.\.\.)?".*$/s, "").replace(/ in JSON\b/, "");
}

/** @param text numbers with commas between them, or blanks */
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
      throw unreadable("an array of numbers has something else in it");
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

/** Puts the lists where their marks are. Of a property that is given twice, the first is gone. */
async function withLists(value: unknown, lists: readonly number[][], turns: Turns): Promise<unknown> {
  const whole = { value };
  const open: object[] = [whole];
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    if (turns.due()) await turns.give();
    if (Array.isArray(item)) {
      // By index: names of so many items would cost more than their parsing.
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
    // Not assigned: that would set the prototype of an object with a property `__proto__`.
    const list = {
      value: lists[Number(child.slice(MARK.length))],
      enumerable: true,
      configurable: true,
      writable: true,
    };
    Object.defineProperty(parent, place, list);
  }
}
