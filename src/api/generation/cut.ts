/** `cutstrings`: takes the matches of regular expressions out of a text. */
import { setImmediate } from "node:timers/promises";
import type { RE2JS } from "re2js";
import { ApiError } from "../../contracts/errors";

/** Milliseconds of one request's matching: each match is found in linear time, but there may be many. */
const MAX_MS = 1000;

/** Milliseconds after which others get their turn. */
const TURN_MS = 5;

/** One request's expressions. */
export class Cutter {
  private spent = 0;
  private turn = 0;

  /** @param patterns each is applied to what the ones before it leave */
  constructor(
    private readonly patterns: readonly RE2JS[],
    private readonly signal: AbortSignal,
  ) {}

  /** @throws ApiError invalid_value where it takes too long, or whatever aborted the signal */
  async cut(text: string): Promise<string> {
    let left = text;
    for (const pattern of this.patterns) left = await this.cutOne(pattern, left);
    return left;
  }

  private async cutOne(pattern: RE2JS, text: string): Promise<string> {
    const matcher = pattern.matcher(text);
    let left = "";
    let from = 0;
    while (await this.timed(() => matcher.find())) {
      left += text.slice(from, matcher.start());
      from = matcher.end();
    }
    return left + text.slice(from);
  }

  private async timed(find: () => boolean): Promise<boolean> {
    const begun = performance.now();
    const found = find();
    const took = performance.now() - begun;
    this.spent += took;
    if (this.spent > MAX_MS) throw tooSlow();
    if ((this.turn += took) > TURN_MS) {
      this.turn = 0;
      await setImmediate();
      this.signal.throwIfAborted();
    }
    return found;
  }
}

const tooSlow = (): ApiError => {
  const param = "x-localai-extensions.cutstrings";
  const message = `Invalid '${param}': to find all matches in the answer takes more than ${MAX_MS} ms.`;
  return new ApiError("invalid_value", message, param);
};
