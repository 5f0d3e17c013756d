/** A light client for embeddings. */
import http from "node:http";

/** What came of one request for embeddings. Times in milliseconds of this process's clock. */
export interface EmbeddingsTrace {
  /** When the request was sent. */
  readonly sent: number;
  /** When the last byte came. */
  readonly ended: number;
  readonly vectors: number;
  readonly promptTokens: number;
}

/** As chats have it: a connection for each request. */
const agent = new http.Agent({ keepAlive: false });

interface WireEmbeddings {
  data: { embedding: number[] }[];
  usage: { prompt_tokens: number };
}

/** @throws Error for any status but 200, and for an answer whose vectors are not one for each text, or are all zeros */
export function askEmbeddings(url: string, model: string, input: readonly string[]): Promise<EmbeddingsTrace> {
  return new Promise((resolve, reject) => {
    const sent = performance.now();
    const payload = JSON.stringify({ model, input });
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(payload) };
    const request = http.request(`${url}/v1/embeddings`, { method: "POST", agent, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => {
        const ended = performance.now();
        try {
          const text = Buffer.concat(parts).toString();
          if (response.statusCode !== 200) throw new Error(`${url} answered ${response.statusCode}: ${text}`);
          resolve({ sent, ended, ...read(text, input.length) });
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
    });
    request.on("error", reject);
    request.end(payload);
  });
}

function read(text: string, expected: number): Pick<EmbeddingsTrace, "vectors" | "promptTokens"> {
  const { data, usage } = JSON.parse(text) as WireEmbeddings;
  if (data.length !== expected) throw new Error(`${data.length} vectors came for ${expected} texts.`);
  const empty = data.findIndex(({ embedding }) => !embedding.some((value) => value !== 0));
  if (empty >= 0) throw new Error(`Vector ${empty} is all zeros.`);
  return { vectors: data.length, promptTokens: usage.prompt_tokens };
}
