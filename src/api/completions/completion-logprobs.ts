/** Log probabilities in createCompletion's older shape: parallel lists. */
import { isUtf8 } from "node:buffer";
import type { AnswerBudget } from "../../answers/answer-budget";
import type { PromptToken, TokenLogprob } from "../../contracts/backend";
import { JsonList } from "../../answers/json-text";
import type { ResponseOf } from "../../contracts/operation-types";
import type { LogprobsSink } from "../generation/collect";

type Logprobs = NonNullable<ResponseOf<"createCompletion">["choices"][number]["logprobs"]>;
type Token = PromptToken | TokenLogprob;
interface Echo {
  readonly text: string;
  readonly logprobs?: readonly PromptToken[];
}

/** Of one choice, in the order in which its tokens come. */
export class LogprobsWriter {
  private counter = new CharacterCounter(0);

  /** @param top alternatives that were asked for, beside the token itself */
  constructor(private readonly top: number) {}

  /** The echoed prompt's; before everything else. */
  echo({ text, logprobs = [] }: Echo): Logprobs {
    const written = this.write(logprobs);
    // What is generated starts behind the text, whatever became of a character that the prompt's last token cut.
    this.counter = new CharacterCounter([...text].length);
    return written;
  }

  write(tokens: readonly Token[]): Logprobs {
    return {
      tokens: tokens.map(name),
      token_logprobs: tokens.map(({ logprob }) => logprob),
      top_logprobs: tokens.map((token) => this.alternatives(token)),
      text_offset: tokens.map(({ bytes }) => this.counter.take(bytes)),
    };
  }

  /**
   * The most likely tokens, and the one that was taken even when it is not among them. Of several tokens that read the
   * same the likeliest counts. An object even where none was asked for: the document allows nothing else.
   */
  private alternatives(token: Token): Record<string, number> | null {
    if (token.logprob === null) return null; // a text's first token stands behind nothing
    if (this.top === 0) return {};
    const likeliestLast = token.top.map((other) => [name(other), other.logprob] as const).reverse();
    return { ...Object.fromEntries(likeliestLast), [name(token)]: token.logprob };
  }
}

/** The mean of a choice's log probabilities. */
export class MeanLogprob implements LogprobsSink {
  private sum = 0;
  private count = 0;

  get mean(): number {
    return this.count === 0 ? 0 : this.sum / this.count;
  }

  echo(_prompt: Echo): void {
    // The same for all choices of a prompt.
  }

  write(tokens: readonly TokenLogprob[]): void {
    for (const { logprob } of tokens) this.sum += logprob;
    this.count += tokens.length;
  }
}

/** A whole answer's lists, of one choice. */
export class WrittenLogprobs extends MeanLogprob {
  private readonly writer: LogprobsWriter;
  private readonly written: Readonly<Record<keyof Logprobs, JsonList>>;

  /** @param top alternatives that were asked for. @param budget takes what is written */
  constructor(top: number, budget: AnswerBudget) {
    super();
    this.writer = new LogprobsWriter(top);
    const list = (): JsonList => new JsonList(budget);
    this.written = { tokens: list(), token_logprobs: list(), top_logprobs: list(), text_offset: list() };
  }

  get lists(): Logprobs {
    return this.written as unknown as Logprobs;
  }

  override echo(prompt: Echo): void {
    this.add(this.writer.echo(prompt));
  }

  override write(tokens: readonly TokenLogprob[]): void {
    super.write(tokens);
    this.add(this.writer.write(tokens));
  }

  private add(some: Logprobs): void {
    for (const name of NAMES) for (const item of some[name] ?? []) this.written[name].add(JSON.stringify(item));
  }
}

const NAMES = ["tokens", "token_logprobs", "top_logprobs", "text_offset"] as const;

/** As OpenAI writes tokens: those that are a part of a character only, by their bytes. */
function name({ token, bytes }: Pick<Token, "token" | "bytes">): string {
  const raw = Uint8Array.from(bytes);
  if (isUtf8(raw)) return token;
  return `bytes:${bytes.map((byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("")}`;
}

/**
 * Where each token starts, in characters of the text. Characters are code points, as Python counts them, for which the
 * older API's clients were written: not JavaScript's UTF-16 units. A token that starts inside a character has that
 * character's offset.
 */
class CharacterCounter {
  private readonly decoder = new TextDecoder("utf-8", { ignoreBOM: true });

  /** @param count characters so far */
  constructor(private count: number) {}

  /** @returns the offset of the token that has these bytes */
  take(bytes: readonly number[]): number {
    const [first, ...rest] = bytes;
    if (first === undefined) return this.count;
    const begun = this.count;
    const decided = this.feed([first]);
    this.feed(rest);
    // A byte that begins a longer character is not decided yet; every other byte ends what was decided last.
    const pending = first >= 0xc2 && first <= 0xf4;
    return begun + (pending ? decided : Math.max(0, decided - 1));
  }

  /** @returns characters that are decided by these bytes: whole ones, and U+FFFD for what is none */
  private feed(bytes: readonly number[]): number {
    const characters = [...this.decoder.decode(Uint8Array.from(bytes), { stream: true })].length;
    this.count += characters;
    return characters;
  }
}
