/** Log probabilities in createCompletion's older shape: parallel lists. */
import { isUtf8 } from "node:buffer";
import type { PromptToken, TokenLogprob } from "../backend/backend";
import type { ResponseOf } from "../spec/operation-types";

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

  /** A whole answer's. */
  whole(tokens: readonly TokenLogprob[], echo: Echo | undefined): Logprobs {
    if (echo === undefined) return this.write(tokens);
    const before = this.echo(echo);
    const after = this.write(tokens);
    return {
      tokens: [...(before.tokens ?? []), ...(after.tokens ?? [])],
      token_logprobs: [...(before.token_logprobs ?? []), ...(after.token_logprobs ?? [])],
      top_logprobs: [...(before.top_logprobs ?? []), ...(after.top_logprobs ?? [])],
      text_offset: [...(before.text_offset ?? []), ...(after.text_offset ?? [])],
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
