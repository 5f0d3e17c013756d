/** An answer, read by paths such as `choices.0.message.content`. Every method that expects something throws where it isn't so. */

export class Answer {
  constructor(
    readonly status: number,
    readonly headers: Headers,
    readonly body: unknown,
  ) {}

  /** @returns what stands there, undefined where there is nothing */
  at(path: string): unknown {
    let value = this.body;
    for (const key of path.split(".")) {
      if (typeof value !== "object" || value === null) return undefined;
      value = (value as Record<string, unknown>)[key];
    }
    return value;
  }

  /** 200, and a JSON object. */
  ok(): this {
    if (this.status !== 200) fail(`status ${this.status}: ${show(this.at("error.message") ?? this.body)}`);
    if (typeof this.body !== "object" || this.body === null) fail("no JSON object");
    return this;
  }

  /** An error with one of these statuses. How it looks is the business of the area "errors". */
  refused(...statuses: number[]): this {
    const wanted = statuses.length === 0 ? [400] : statuses;
    if (!wanted.includes(this.status)) fail(`status ${this.status}, not ${wanted.join(" or ")}`);
    return this;
  }

  /** Refused, and said so, whatever the status: the opposite of ignored in silence. */
  refusedSomehow(): this {
    if (this.status < 400) fail(`status ${this.status}`);
    this.text("error.message");
    return this;
  }

  is(path: string, wanted: unknown): this {
    const found = this.at(path);
    if (found !== wanted) fail(`${path} is ${show(found)}, not ${show(wanted)}`);
    return this;
  }

  text(path: string): string {
    const found = this.at(path);
    return typeof found === "string" ? found : fail(`${path} is ${show(found)}, not a string`);
  }

  number(path: string): number {
    const found = this.at(path);
    return typeof found === "number" ? found : fail(`${path} is ${show(found)}, not a number`);
  }

  list(path: string): unknown[] {
    const found = this.at(path);
    return Array.isArray(found) ? (found as unknown[]) : fail(`${path} is ${show(found)}, not an array`);
  }
}

/** The JSON of each event of a stream, in order. */
export class Stream {
  constructor(
    readonly headers: Headers,
    readonly chunks: readonly Answer[],
    /** Whether `[DONE]` was the last event. */
    readonly done: boolean,
  ) {}

  /** What stands at that path in the chunks that have something there. */
  all(path: string): unknown[] {
    return this.chunks.map((chunk) => chunk.at(path)).filter((value) => value !== undefined);
  }

  /** The strings at that path, put together. */
  joined(path: string): string {
    return this.all(path)
      .filter((value) => typeof value === "string")
      .join("");
  }
}

export function fail(reason: string): never {
  throw new Error(reason);
}

export function check(holds: boolean, reason: string): void {
  if (!holds) fail(reason);
}

export function same(found: unknown, wanted: unknown, what: string): void {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) fail(`${what}: ${show(found)}, not ${show(wanted)}`);
}

export function show(value: unknown): string {
  return (JSON.stringify(value) ?? "absent").slice(0, 120);
}
