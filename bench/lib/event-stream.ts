/** A light client for streamed chats: what it costs must not show in what it measures. */
import http from "node:http";

/** What came of one stream. Times in milliseconds of this process's clock. */
export interface StreamTrace {
  /** When the request was sent. */
  readonly sent: number;
  /** When each event with text came. */
  readonly arrivals: number[];
  /** When the last byte came. */
  readonly ended: number;
  readonly promptTokens: number;
  /** Of the prompt, those that a cache had. NaN where the server does not say. */
  readonly cachedTokens: number;
  readonly completionTokens: number;
  /** Where it was asked for. */
  readonly text?: string;
}

export interface StreamOptions {
  /** When to hang up, in milliseconds after the request was sent; the trace then has no usage. */
  readonly hangUpAfterMs?: number;
  /** Whether to keep the events for the text. They are read once all have come. */
  readonly keepText?: boolean;
  /** Called when the first text is there. */
  readonly onBegin?: () => void;
}

/** A connection for each stream: the peer closes idle ones after five seconds, which a kept one could run into. */
const agent = new http.Agent({ keepAlive: false });

/**
 * Posts a chat with `stream: true` and reads it to its end.
 * @param body createChatCompletion's, without `stream`
 * @throws Error for any status but 200, an error event, or a stream without usage
 */
export function streamChat(url: string, body: object, options: StreamOptions = {}): Promise<StreamTrace> {
  return new Promise((resolve, reject) => {
    const sent = performance.now();
    const payload = JSON.stringify({ ...body, stream: true, stream_options: { include_usage: true } });
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(payload) };
    const reader = new EventReader(options);
    let timer: NodeJS.Timeout | undefined;
    const request = http.request(`${url}/v1/chat/completions`, { method: "POST", agent, headers }, (response) => {
      response.setEncoding("utf8");
      response.on("data", (text: string) => reader.push(text));
      response.on("error", reject);
      response.on("end", () => {
        clearTimeout(timer);
        const { usage, arrivals } = reader;
        if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}: ${reader.rest}`));
        else if (usage === undefined) reject(new Error(`${url} ended a stream without usage: ${reader.last}`));
        else {
          const { prompt_tokens: promptTokens, completion_tokens: completionTokens } = usage;
          const cachedTokens = usage.prompt_tokens_details?.cached_tokens ?? NaN;
          const text = options.keepText ? { text: reader.text() } : {};
          resolve({ sent, arrivals, ended: performance.now(), promptTokens, cachedTokens, completionTokens, ...text });
        }
      });
    });
    request.on("error", reject);
    if (options.hangUpAfterMs !== undefined) {
      timer = setTimeout(() => {
        const nothing = { promptTokens: NaN, cachedTokens: NaN, completionTokens: NaN };
        // Settled first: what breaking the connection raises comes too late to be a failure.
        resolve({ sent, arrivals: reader.arrivals, ended: performance.now(), ...nothing });
        request.destroy();
      }, options.hangUpAfterMs);
    }
    request.end(payload);
  });
}

interface WireUsage {
  prompt_tokens: number;
  completion_tokens: number;
  prompt_tokens_details?: { cached_tokens?: number };
}

interface WireChunk {
  choices: { delta: { content?: string | null } }[];
}

class EventReader {
  readonly arrivals: number[] = [];
  usage: WireUsage | undefined;
  /** What does not end with an empty line yet. */
  rest = "";
  last = "";
  private readonly kept: string[] = [];

  constructor(private readonly options: StreamOptions) {}

  text(): string {
    const chunks = this.kept.map((event) => JSON.parse(event.slice(6)) as WireChunk);
    return chunks.map(({ choices }) => choices[0]?.delta.content ?? "").join("");
  }

  push(text: string): void {
    const now = performance.now();
    this.rest += text;
    let start = 0;
    for (let end = this.rest.indexOf("\n\n"); end >= 0; end = this.rest.indexOf("\n\n", start)) {
      this.#event(this.rest.slice(start, end), now);
      start = end + 2;
    }
    this.rest = this.rest.slice(start);
  }

  #event(event: string, now: number): void {
    if (!event.startsWith("data: {")) {
      if (event.startsWith("event: error")) this.last = event;
      return;
    }
    if (this.options.keepText) this.kept.push(event);
    // Only the event with the usage is parsed.
    if (/"content":"[^"]/.test(event)) {
      if (this.arrivals.push(now) === 1) this.options.onBegin?.();
    } else if (event.includes('"usage":{')) this.usage = (JSON.parse(event.slice(6)) as { usage: WireUsage }).usage;
    this.last = event;
  }
}
