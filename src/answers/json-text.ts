/**
 * JSON that is written piece by piece and kept as bytes, outside of V8's heap. As objects, the lists of a large answer
 * would take ten times the memory, and to stringify them at the end would hold the event loop.
 */
import { randomUUID } from "node:crypto";
import type { AnswerBudget } from "./answer-budget";
import { Turns } from "../lib/turns";

/** Characters that are collected before they become bytes. */
const PIECE = 16 * 1024;
/** Bytes of a value that the log shows. */
const LOGGED = 64 * 1024;

/** Stands for a part of an answer; `jsonPieces` puts its text there. */
abstract class WrittenJson {
  private readonly bytes: Buffer[] = [];
  private open = "";
  private size = 0;
  private ended = false;

  /**
   * @param budget takes what is written
   * @param places of the answer that it stands in
   */
  constructor(
    private readonly budget?: AnswerBudget,
    private readonly places = 1,
  ) {}

  /** What stands behind all that was written. */
  protected abstract last(): string;

  /** @throws ApiError answer_too_large */
  protected write(text: string): void {
    const bytes = Buffer.byteLength(text);
    this.budget?.take(bytes * this.places);
    this.size += bytes;
    this.open += text;
    if (this.open.length >= PIECE) this.flush();
  }

  /** The whole of it. Nothing can be written any more. */
  end(): readonly Buffer[] {
    if (!this.ended) this.write(this.last());
    this.ended = true;
    this.flush();
    return this.bytes;
  }

  /** Inside of `jsonPieces` a mark. Anywhere else, such as the log, the value; of a long one only its size. */
  toJSON(): unknown {
    if (marked === undefined) {
      const text = this.end();
      return this.size > LOGGED ? `(${this.size} bytes)` : JSON.parse(Buffer.concat(text).toString());
    }
    marked.push(this);
    return MARK;
  }

  private flush(): void {
    if (this.open === "") return;
    this.bytes.push(Buffer.from(this.open));
    this.open = "";
  }
}

/** An array that grows. */
export class JsonList extends WrittenJson {
  private count = 0;

  /** @param items as JSON: one, or several with commas between them. @throws ApiError answer_too_large */
  add(items: string): void {
    this.write((this.count++ === 0 ? "[" : ",") + items);
  }

  protected last(): string {
    return this.count === 0 ? "[]" : "]";
  }
}

/** A string. */
export class JsonString extends WrittenJson {
  private begun = false;

  /** @param text whole characters */
  add(text: string): void {
    this.write((this.begun ? "" : '"') + JSON.stringify(text).slice(1, -1));
    this.begun = true;
  }

  protected last(): string {
    return this.begun ? '"' : '""';
  }
}

/** A list of which each item is written by itself. @throws ApiError answer_too_large */
export async function writtenList<Item>(
  items: Iterable<Item>,
  json: (item: Item) => string,
  budget: AnswerBudget,
): Promise<JsonList> {
  const list = new JsonList(budget);
  await inTurns(items, (item) => list.add(json(item)));
  return list;
}

/**
 * A text, short or long.
 * @param places of the answer that it stands in
 * @throws ApiError answer_too_large
 */
export async function writtenString(text: string, budget: AnswerBudget, places = 1): Promise<JsonString> {
  const string = new JsonString(budget, places);
  await inTurns(slices(text), (slice) => string.add(slice));
  return string;
}

/** No slice ends within a surrogate pair. */
function* slices(text: string): Generator<string> {
  for (let from = 0; from < text.length;) {
    let to = from + PIECE;
    const last = text.charCodeAt(to - 1);
    if (last >= 0xd800 && last <= 0xdbff) to++;
    yield text.slice(from, to);
    from = to;
  }
}

async function inTurns<Item>(items: Iterable<Item>, write: (item: Item) => void): Promise<void> {
  const turns = new Turns();
  for (const item of items) {
    write(item);
    if (turns.due()) await turns.give();
  }
}

/** No text of a request or of a model can be this. */
const MARK = `written json ${randomUUID()}`;
/** What was met while `jsonPieces` runs. */
let marked: WrittenJson[] | undefined;

/**
 * A value as JSON text. What was written before is taken as it is.
 * @param value may have a JsonList or a JsonString in place of any array or string
 */
export function jsonPieces(value: object): string | readonly Buffer[] {
  const outer = marked;
  const found: WrittenJson[] = (marked = []);
  try {
    const text = JSON.stringify(value);
    if (found.length === 0) return text;
    const around = text.split(JSON.stringify(MARK));
    return around.flatMap((piece, i) => {
      const written = found[i];
      if (written === undefined) return Buffer.from(piece);
      return [Buffer.from(piece), ...written.end()];
    });
  } finally {
    marked = outer;
  }
}
