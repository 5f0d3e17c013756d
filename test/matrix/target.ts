/** A model behind an OpenAI-compatible endpoint, asked for the matrix: any server's, by its URL. */

export interface Call {
  readonly id?: string;
  readonly name: string;
  readonly arguments: string;
}

/** What a model says when it calls tools. */
export interface ShownCall {
  readonly text: string;
  /** The names and the arguments of the tools. */
  readonly calls: readonly (readonly [string, object])[];
}

/** What a model of a template says. */
export interface Shown {
  readonly calls: readonly ShownCall[];
  /** A call after another one's result. */
  readonly later?: ShownCall;
  /** What comes before content. */
  readonly frame: string;
}

export const NOTHING_SHOWN: Shown = { calls: [], frame: "" };

/** A choice of an answer, whole or put together of a stream's deltas. */
export interface Choice {
  readonly content: string;
  readonly reasoning: string;
  readonly calls: readonly Call[];
  readonly reason: string | null;
}

/** Why a property does not hold. */
export class Fault extends Error {}

/** @throws Fault with these words unless it holds */
export function must(holds: boolean, words: () => string): asserts holds {
  if (!holds) throw new Fault(words());
}

/** Short enough for a table's reader. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 200)}...` : text;
}

export interface Tokens {
  /** Ids of those that end an answer. */
  readonly ends: readonly number[];
  /** Ids of control tokens by name. */
  readonly controls: ReadonlyMap<string, number>;
  /** Ids of others by text. */
  readonly texts: ReadonlyMap<string, number>;
  /** Those of each text that the weights say. */
  readonly said: ReadonlyMap<string, readonly number[]>;
}

interface WireCall {
  index?: number;
  id?: string;
  function?: { name?: string; arguments?: string };
}
interface WireMessage {
  content?: string | null;
  reasoning_content?: string | null;
  tool_calls?: WireCall[];
}
interface WireChoice {
  index: number;
  message?: WireMessage;
  delta?: WireMessage;
  finish_reason: string | null;
}

/** Requests of one chat, as the properties change them. */
export const QUESTION = { messages: [{ role: "user", content: "What is where?" }], temperature: 1 } as const;

export class Target {
  /** Every choice that ended as a call, and what was asked. */
  readonly called: { choice: Choice; body: object }[] = [];

  constructor(
    protected url: string,
    readonly model: string,
    readonly tokens: Tokens,
    /** What the weights say. */
    readonly shown: Shown = NOTHING_SHOWN,
  ) {}

  /** @throws Fault where the answer is no 200 */
  async post(path: string, body: object): Promise<Response> {
    const response = await this.send(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ model: this.model, ...body }),
    });
    if (response.status === 200) return response;
    throw new Fault(`${response.status}: ${shown(await response.text())}`);
  }

  protected send(path: string, request: RequestInit): Promise<Response> {
    return fetch(`${this.url}${path}`, request);
  }

  /** A chat's choices. */
  async ask(body: object): Promise<Choice[]> {
    const response = await this.post("/v1/chat/completions", { ...QUESTION, ...body });
    const { choices } = (await response.json()) as { choices: WireChoice[] };
    return choices.map(({ message, finish_reason: reason }) => {
      const choice: Choice = {
        content: message?.content ?? "",
        reasoning: message?.reasoning_content ?? "",
        calls: (message?.tool_calls ?? []).map((call) => ({
          ...(call.id === undefined ? {} : { id: call.id }),
          name: call.function?.name ?? "",
          arguments: call.function?.arguments ?? "",
        })),
        reason,
      };
      if (choice.calls.length > 0 && reason !== "length") this.called.push({ choice, body });
      return choice;
    });
  }

  /** The same of a stream. @throws Fault where its deltas are not well-formed */
  async stream(body: object): Promise<Choice[]> {
    const response = await this.post("/v1/chat/completions", { ...QUESTION, ...body, stream: true });
    const text = await response.text();
    const events = text.split("\n\n").filter((event) => event.startsWith("data: "));
    must(events.at(-1) === "data: [DONE]", () => `the stream ends with ${shown(events.at(-1) ?? "nothing")}`);
    const choices: Streamed[] = [];
    for (const event of events.slice(0, -1)) {
      const chunk = JSON.parse(event.slice("data: ".length)) as { choices: WireChoice[]; error?: unknown };
      must(chunk.error === undefined, () => `the stream has an error: ${shown(chunk.error)}`);
      for (const one of chunk.choices) (choices[one.index] ??= new Streamed()).add(one);
    }
    return choices.map((choice) => choice.whole());
  }

  /** The prompt that a chat is computed with. */
  async prompt(body: object): Promise<string> {
    const response = await this.post("/v1/apply-template", body);
    return ((await response.json()) as { prompt: string }).prompt;
  }

  /** What makes the weights say a text. */
  saying(text: string): { logit_bias: Record<string, number>; seed: number } {
    return { logit_bias: { [this.tokens.said.get(text)![0]!]: 100 }, seed: 1 };
  }

  /** `logit_bias` of the ends. */
  endBias(value: number): Record<string, number> {
    return Object.fromEntries(this.tokens.ends.map((id) => [id, value]));
  }

  /** `logit_bias` that makes random weights come to the point: little white space, and what is open is closed. */
  terse(closing = 0): Record<string, number> {
    const bias: Record<string, number> = {};
    for (const [text, id] of this.tokens.texts) if (/^\s+$/.test(text)) bias[id] = -8;
    for (const text of closing > 0 ? ['"', "}", "]", '"}', "</", "<", "\n"] : []) {
      const id = this.tokens.texts.get(text);
      if (id !== undefined) bias[id] = closing;
    }
    return bias;
  }
}

/** A choice while its deltas come. */
class Streamed {
  private content = "";
  private reasoning = "";
  private readonly calls: { id: string; name: string; arguments: string }[] = [];
  private reason: string | null = null;

  add({ delta, finish_reason: reason }: WireChoice): void {
    must(this.reason === null, () => "a delta comes after the choice has ended");
    this.reason = reason;
    this.content += delta?.content ?? "";
    this.reasoning += delta?.reasoning_content ?? "";
    for (const { index = -1, id, function: called } of delta?.tool_calls ?? []) {
      if (index === this.calls.length) {
        must(Boolean(id) && Boolean(called?.name), () => `call ${index} begins without an id or a name`);
        this.calls.push({ id: id!, name: called!.name!, arguments: called?.arguments ?? "" });
        continue;
      }
      must(index === this.calls.length - 1, () => `a delta of call ${index} comes after ${this.calls.length} calls`);
      must(!id && !called?.name, () => `the id or the name of call ${index} comes twice`);
      this.calls[index]!.arguments += called?.arguments ?? "";
    }
  }

  whole(): Choice {
    must(this.reason !== null, () => "the choice has no finish_reason");
    return { content: this.content, reasoning: this.reasoning, calls: this.calls, reason: this.reason };
  }
}
