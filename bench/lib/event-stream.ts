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
  readonly completionTokens: number;
}

/** A connection for each stream: the peer closes idle ones after five seconds, which a kept one could run into. */
const agent = new http.Agent({ keepAlive: false });

/**
 * Posts a chat with `stream: true` and reads it to its end.
 * @param body createChatCompletion's, without `stream`
 * @throws Error for any status but 200, an error event, or a stream without usage
 */
export function streamChat(url: string, body: object): Promise<StreamTrace> {
  return new Promise((resolve, reject) => {
    const sent = performance.now();
    const payload = JSON.stringify({ ...body, stream: true, stream_options: { include_usage: true } });
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(payload) };
    const request = http.request(`${url}/v1/chat/completions`, { method: "POST", agent, headers }, (response) => {
      const reader = new EventReader();
      response.setEncoding("utf8");
      response.on("data", (text: string) => reader.push(text));
      response.on("error", reject);
      response.on("end", () => {
        const { usage, arrivals } = reader;
        if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}: ${reader.rest}`));
        else if (usage === undefined) reject(new Error(`${url} ended a stream without usage: ${reader.last}`));
        else {
          const { prompt_tokens: promptTokens, completion_tokens: completionTokens } = usage;
          resolve({ sent, arrivals, ended: performance.now(), promptTokens, completionTokens });
        }
      });
    });
    request.on("error", reject);
    request.end(payload);
  });
}

interface WireUsage {
  prompt_tokens: number;
  completion_tokens: number;
}

class EventReader {
  readonly arrivals: number[] = [];
  usage: WireUsage | undefined;
  /** What does not end with an empty line yet. */
  rest = "";
  last = "";

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
    // Only the event with the usage is parsed.
    if (/"content":"[^"]/.test(event)) this.arrivals.push(now);
    else if (event.includes('"usage":{')) this.usage = (JSON.parse(event.slice(6)) as { usage: WireUsage }).usage;
    this.last = event;
  }
}
