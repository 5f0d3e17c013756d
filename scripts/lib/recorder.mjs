// A proxy that writes down what a client asks, for the corpus of test/clients.
import http from "node:http";
import { once } from "node:events";

/** Longer texts are a client's own prose, which is no part of this repository. */
const LONGEST = 160;

/**
 * @typedef {{ method: string, path: string, body?: unknown, status: number, aborted?: true }} Recorded
 * @param {string} target URL of a server
 * @returns {Promise<{ url: string, take(): Recorded[], close(): void }>} take: what was asked since the last call
 */
export async function startRecorder(target) {
  /** @type {Recorded[]} */
  let recorded = [];
  const server = http.createServer(async (request, response) => {
    /** @type {Buffer[]} */
    const parts = [];
    for await (const part of request) parts.push(part);
    const body = Buffer.concat(parts);
    const { method = "GET", url = "/", headers } = request;
    const entry = /** @type {Recorded} */ ({
      method,
      path: url,
      ...(body.length > 0 ? { body: shortened(body) } : {}),
      status: 0,
    });
    recorded.push(entry);
    const asked = http.request(target + url, { method, headers: { ...headers, host: new URL(target).host } });
    asked.on("error", () => response.destroy());
    asked.on("response", (answer) => {
      entry.status = answer.statusCode ?? 0;
      response.writeHead(entry.status, answer.headers);
      answer.on("error", () => response.destroy());
      answer.pipe(response);
    });
    response.on("close", () => {
      if (response.writableFinished) return;
      entry.aborted = true;
      asked.destroy();
    });
    asked.end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());
  const take = () => {
    const taken = recorded;
    recorded = [];
    return taken;
  };
  return { url: `http://127.0.0.1:${address.port}`, take, close: () => void server.close() };
}

/** @param {Buffer} body @returns {unknown} */
function shortened(body) {
  return JSON.parse(body.toString(), (_, value) =>
    typeof value === "string" && value.length > LONGEST && !/^\s*[[{]/.test(value) ? "(a longer text)" : value,
  );
}
