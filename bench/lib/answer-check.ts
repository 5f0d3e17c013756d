/** Whether an answer, whole or streamed, agrees with itself: each token counted once, each choice ended once. */
import type OpenAI from "openai";

type Chunk = OpenAI.Chat.Completions.ChatCompletionChunk;
type Completion = OpenAI.Chat.Completions.ChatCompletion;
type Logprob = OpenAI.Chat.Completions.ChatCompletionTokenLogprob;

interface Choice {
  text: string;
  tokens: Logprob[];
  reasons: string[];
}

export class AnswerCheck {
  readonly #choices = new Map<number, Choice>();
  private usage: OpenAI.CompletionUsage | null | undefined;

  /**
   * @param request what of it decides how the answer must be. It asks for logprobs, and has no stop strings
   * @param contextSize tokens of prompt and answer together at which an answer ends, too
   */
  constructor(
    private readonly request: { readonly n: number; readonly max_tokens: number },
    private readonly contextSize = Infinity,
  ) {}

  /** For a stream: each chunk. */
  addChunk(chunk: Chunk): void {
    for (const { index, delta, logprobs, finish_reason: reason } of chunk.choices) {
      this.#add(index, delta.content ?? "", logprobs?.content ?? [], reason);
    }
    this.usage = chunk.usage ?? this.usage;
  }

  /** For an answer that is not streamed. */
  addWhole({ choices, usage }: Completion): void {
    for (const { index, message, logprobs, finish_reason: reason } of choices) {
      this.#add(index, message.content ?? "", logprobs?.content ?? [], reason);
    }
    this.usage = usage;
  }

  get promptTokens(): number {
    return this.usage?.prompt_tokens ?? NaN;
  }

  get completionTokens(): number {
    return this.usage?.completion_tokens ?? NaN;
  }

  /** Prompt tokens that were not computed. */
  get cachedTokens(): number {
    return this.usage?.prompt_tokens_details?.cached_tokens ?? NaN;
  }

  /** How many there are. */
  get choices(): number {
    return this.#choices.size;
  }

  /** What a choice came to: the tokens of its text, and why it ended. */
  answer(choice: number): { readonly text: string; readonly tokens: readonly Logprob[]; readonly reason: string } {
    const { text = "", tokens = [], reasons = [] } = this.#choices.get(choice) ?? {};
    return { text, tokens, reason: reasons[0] ?? "" };
  }

  /** What is wrong; empty where all is well. */
  problems(): string[] {
    const { n, max_tokens: most } = this.request;
    const problems: string[] = [];
    const expect = (good: boolean, problem: string): void => void (good || problems.push(problem));
    expect(this.#choices.size === n, `${this.#choices.size} choices of ${n}`);
    let sampled = 0;
    for (const [index, { text, tokens, reasons }] of this.#choices) {
      const [reason] = reasons;
      expect(reasons.length === 1, `choice ${index} ended ${reasons.length} times`);
      // The token that ends a generation is sampled and counted, and is not shown.
      sampled += tokens.length + (reason === "stop" ? 1 : 0);
      const full = this.promptTokens + tokens.length === this.contextSize;
      if (reason === "length")
        expect(tokens.length === most || full, `choice ${index}: length at ${tokens.length} of ${most}`);
      else if (reason === "stop") expect(tokens.length < most, `choice ${index}: stop at ${tokens.length} of ${most}`);
      else problems.push(`choice ${index} ended by ${reason}`);
      const spelt = Buffer.concat(tokens.map(({ bytes }) => Buffer.from(bytes ?? []))).toString();
      expect(
        spelt === text,
        `choice ${index}: its tokens spell ${JSON.stringify(spelt)}, its text is ${JSON.stringify(text)}`,
      );
    }
    const { completion_tokens: counted, prompt_tokens: prompt, total_tokens: total } = this.usage ?? {};
    expect(counted === sampled, `completion_tokens is ${counted}, tokens are ${sampled}`);
    expect(total === (prompt ?? NaN) + sampled, `total_tokens is ${total} of ${prompt} and ${sampled}`);
    return problems;
  }

  #add(index: number, text: string, tokens: readonly Logprob[], reason: string | null): void {
    const choice = this.#choices.get(index) ?? { text: "", tokens: [], reasons: [] };
    this.#choices.set(index, choice);
    choice.text += text;
    choice.tokens.push(...tokens);
    if (reason !== null) choice.reasons.push(reason);
  }
}
