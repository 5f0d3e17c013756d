/**
 * How long one request can hold the event loop, body by body: all are of allowed size, most of them mean harm. The client
 * is a thread of its own.
 *
 *   npx tsx bench/event-loop.ts [--only WORD] [--body-limit 33554432]
 */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import pino from "pino";
import { startServer } from "../src";
import { resolveSettings } from "../src/config/resolve-settings";
import { hostileBodies } from "./lib/hostile-bodies";
import { OWN_STATE, ROOT } from "./lib/root";
import { table } from "./lib/statistics";

const { values: flags } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    "body-limit": { type: "string", default: String(32 * 1024 * 1024) },
  },
});

/** Sends what it is given and says how it was answered. */
const CLIENT = `
const { parentPort } = require("node:worker_threads");
parentPort.on("message", async ({ url, body }) => {
  const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
  const bytes = (await response.arrayBuffer()).byteLength;
  parentPort.postMessage({ status: response.status, bytes });
});`;

async function main(): Promise<void> {
  const env = { ...OWN_STATE, LLAMA_OPENAPI_PORT: "0", LLAMA_OPENAPI_BODY_LIMIT: flags["body-limit"] };
  const { settings } = resolveSettings({ env, cwd: ROOT, packageDir: ROOT });
  const server = await startServer(settings, { log: pino({ level: "silent" }) });
  const client = new Worker(CLIENT, { eval: true });
  const rows = [["body", "MiB", "status", "answer MiB", "ms", "longest hold, ms"]];
  try {
    for (const { name, path: at, make } of hostileBodies(Number(flags["body-limit"]))) {
      if (!name.includes(flags.only)) continue;
      const body = Buffer.from(make());
      const shared = new Uint8Array(body.buffer, body.byteOffset, body.length).slice();
      const delay = monitorEventLoopDelay({ resolution: 1 });
      await new Promise((resolve) => setTimeout(resolve, 200));
      const answered = new Promise<{ status: number; bytes: number }>((resolve) => client.once("message", resolve));
      delay.enable();
      const begun = performance.now();
      client.postMessage({ url: `${server.url}/v1/${at}`, body: shared }, [shared.buffer]);
      const { status, bytes } = await answered;
      const took = performance.now() - begun;
      delay.disable();
      process.stderr.write(`${name}\n`);
      rows.push([name, mib(body.length), String(status), mib(bytes), took.toFixed(0), (delay.max / 1e6).toFixed(0)]);
    }
  } finally {
    await client.terminate();
    await server.close(0);
  }
  console.log(table(rows));
}

const mib = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

void main();
