/** How the cases ask a server: plain HTTP, as any client in any language would. */
import { Answer, Stream, fail } from "./answer";

/** The name that both servers know the model by. */
export const MODEL = "bench";

export type Body = Record<string, unknown>;

/** A user's message: most cases need no other. */
export const USER = [{ role: "user", content: "Tell me a story about a fox." }];

const PATIENCE_MS = 60_000;

export class Api {
  /** @param base where `/v1` is */
  constructor(private readonly base: string) {}

  /** A chat of one short, greedy answer where `more` says nothing else. A key that is undefined is left out. */
  chat(more: Body = {}): Promise<Answer> {
    return this.post("/v1/chat/completions", { ...this.chatDefaults(more), ...more });
  }

  chatStream(more: Body = {}): Promise<Stream> {
    return this.stream("/v1/chat/completions", { ...this.chatDefaults(more), ...more });
  }

  complete(more: Body = {}): Promise<Answer> {
    return this.post("/v1/completions", { ...COMPLETION, ...more });
  }

  completeStream(more: Body = {}): Promise<Stream> {
    return this.stream("/v1/completions", { ...COMPLETION, ...more });
  }

  embed(more: Body = {}): Promise<Answer> {
    return this.post("/v1/embeddings", { model: MODEL, input: "A fox in the snow", ...more });
  }

  post(path: string, body: Body | string | unknown[]): Promise<Answer> {
    return this.send("POST", path, typeof body === "string" ? body : JSON.stringify(body));
  }

  get(path: string): Promise<Answer> {
    return this.send("GET", path);
  }

  async send(method: string, path: string, body?: string): Promise<Answer> {
    const response = await this.fetch(method, path, body);
    const text = await response.text();
    return new Answer(response.status, response.headers, parsed(text));
  }

  private async stream(path: string, body: Body): Promise<Stream> {
    const response = await this.fetch("POST", path, JSON.stringify({ ...body, stream: true }));
    const text = await response.text();
    if (response.status !== 200) new Answer(response.status, response.headers, parsed(text)).ok();
    const events = text.split(/\r?\n\r?\n/).flatMap((event) => /^data: ?(.*)$/m.exec(event)?.[1] ?? []);
    const done = events.at(-1) === "[DONE]";
    const chunks = (done ? events.slice(0, -1) : events).map((data) => {
      const json = parsed(data);
      if (typeof json !== "object") fail(`an event is no JSON: ${data.slice(0, 80)}`);
      return new Answer(200, response.headers, json);
    });
    return new Stream(response.headers, chunks, done);
  }

  private fetch(method: string, path: string, body?: string): Promise<Response> {
    const headers = { "content-type": "application/json" };
    const signal = AbortSignal.timeout(PATIENCE_MS);
    return fetch(this.base + path, { method, signal, ...(body === undefined ? {} : { headers, body }) });
  }

  private chatDefaults(more: Body): Body {
    const limit = "max_completion_tokens" in more || "max_tokens" in more ? {} : { max_tokens: 12 };
    return { model: MODEL, messages: USER, temperature: 0, ...limit };
  }
}

const COMPLETION = { model: MODEL, prompt: "Once upon a time", temperature: 0, max_tokens: 12 };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
