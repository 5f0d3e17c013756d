/** What clients of a benchmark do, in plain data: it goes to the process that plays them. */
import { setTimeout as sleep } from "node:timers/promises";
import { askEmbeddings, type EmbeddingsTrace } from "./embeddings-request";
import { streamChat, type StreamTrace } from "./event-stream";

export interface ChatRequest {
  readonly kind: "chat";
  /** createChatCompletion's, without `stream`. */
  readonly body: object;
  /** When it is sent: milliseconds after the clients begin, or after this client's last answer. Default: at once. */
  readonly afterMs?: number;
  /** Sent once so many chats of all clients have begun to answer. Default: 0. */
  readonly afterBegun?: number;
  /** When its client hangs up, in milliseconds after it was sent. Default: never. */
  readonly hangUpAfterMs?: number;
  /** Whether the trace has the answer's text. */
  readonly keepText?: boolean;
}

export interface EmbeddingsRequest {
  readonly kind: "embeddings";
  readonly model: string;
  readonly input: readonly string[];
  /** As a chat's. */
  readonly afterMs?: number;
}

export type LoadRequest = ChatRequest | EmbeddingsRequest;
export type LoadTrace = StreamTrace | EmbeddingsTrace;

/**
 * Lets all clients begin at once; each sends its requests one after another.
 * @returns the traces of each client, in order
 * @throws Error for the first request that fails
 */
export function playClients(url: string, clients: readonly (readonly LoadRequest[])[]): Promise<LoadTrace[][]> {
  const begun = new Tally();
  return Promise.all(clients.map((requests) => playClient(url, requests, begun)));
}

async function playClient(url: string, requests: readonly LoadRequest[], begun: Tally): Promise<LoadTrace[]> {
  const traces: LoadTrace[] = [];
  for (const request of requests) {
    if (request.kind === "chat" && request.afterBegun !== undefined) await begun.reaches(request.afterBegun);
    if (request.afterMs !== undefined) await sleep(request.afterMs);
    traces.push(
      request.kind === "chat"
        ? await streamChat(url, request.body, { ...request, onBegin: () => begun.add() })
        : await askEmbeddings(url, request.model, request.input),
    );
  }
  return traces;
}

/** Counts, and tells those who wait for a count. */
class Tally {
  #count = 0;
  readonly #waiting: { readonly count: number; readonly go: () => void }[] = [];

  add(): void {
    this.#count++;
    for (const { count, go } of this.#waiting) if (count === this.#count) go();
  }

  async reaches(count: number): Promise<void> {
    if (this.#count < count) await new Promise<void>((go) => this.#waiting.push({ count, go }));
  }
}
