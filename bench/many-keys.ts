/**
 * What many API keys cost: the time from the start of the command to the first answer, and that of GET /v1/models, with one
 * key in the store and with many, in alternating rounds. Wants `npm run build`.
 *
 *   npx tsx bench/many-keys.ts [--keys 50000] [--rounds 5] [--requests 500]
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { issueKey } from "../src/keys/key";
import { SqliteStore } from "../src/store/sqlite/sqlite-store";
import { ROOT } from "./lib/root";
import { median, spread, table } from "./lib/statistics";

const { values: flags } = parseArgs({
  options: {
    keys: { type: "string", default: "50000" },
    rounds: { type: "string", default: "5" },
    requests: { type: "string", default: "500" },
  },
});
const CLI = path.join(ROOT, "dist/cli.js");

/** Most keys of one transaction, which has a limit of time. */
const AT_ONCE = 500;

/** @returns a secret of the last key */
async function fill(dataDir: string, count: number): Promise<string> {
  const store = new SqliteStore(path.join(dataDir, "keys.db"), { create: true });
  const scope = { models: ["*"], operations: ["*"] };
  let secret = "";
  for (let made = 0; made < count; made += AT_ONCE) {
    await store.transaction(async (repositories) => {
      for (let i = made; i < Math.min(count, made + AT_ONCE); i++) {
        ({ secret } = await issueKey(repositories, { name: `key ${i}`, scope, limits: {} }));
      }
    });
  }
  await store.close();
  return secret;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

interface Round {
  /** Milliseconds. */
  readonly start: number;
  /** Microseconds of the median request, one after another. */
  readonly latency: number;
  /** Requests a second, eight at once. */
  readonly rate: number;
}

async function measure(dataDir: string, secret: string): Promise<Round> {
  const port = await freePort();
  const begun = performance.now();
  const args = [CLI, "--port", String(port), "--data-dir", dataDir, "--no-preload", "--log-level", "error"];
  const child = spawn(process.execPath, args, { cwd: dataDir, stdio: "ignore" });
  const ask = async (): Promise<void> => {
    const answer = await fetch(`http://127.0.0.1:${port}/v1/models`, {
      headers: { authorization: `Bearer ${secret}` },
    });
    if (answer.status !== 200) throw new Error(`GET /v1/models answered ${answer.status}: ${await answer.text()}`);
    await answer.arrayBuffer();
  };
  try {
    while (
      !(await ask().then(
        () => true,
        (error: Error) => !error.message.includes("fetch failed") && Promise.reject(error),
      ))
    ) {
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    const start = performance.now() - begun;
    const requests = Number(flags.requests);
    const times: number[] = [];
    for (let i = 0; i < requests; i++) {
      const at = performance.now();
      await ask();
      times.push((performance.now() - at) * 1000);
    }
    const at = performance.now();
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        for (let i = 0; i < requests / 8; i++) await ask();
      }),
    );
    return { start, latency: median(times), rate: (1000 * requests) / (performance.now() - at) };
  } finally {
    child.kill();
    await once(child, "exit");
  }
}

async function main(): Promise<void> {
  if (!existsSync(CLI)) throw new Error("there is no dist/cli.js: npm run build");
  const counts = [1, Number(flags.keys)];
  const folders = counts.map(() => mkdtempSync(path.join(os.tmpdir(), "many-keys-")));
  const secrets: string[] = [];
  for (const [i, count] of counts.entries()) secrets.push(await fill(folders[i]!, count));
  const rounds: Round[][] = counts.map(() => []);
  for (let round = 0; round < Number(flags.rounds); round++) {
    for (const i of counts.keys()) rounds[i]!.push(await measure(folders[i]!, secrets[i]!));
  }
  for (const folder of folders) rmSync(folder, { recursive: true });
  const cell = (values: readonly number[]): string =>
    `${median(values).toFixed(0)} (±${(spread(values) * 100).toFixed(0)} %)`;
  const rows = counts.map((count, i) => [
    String(count),
    cell(rounds[i]!.map(({ start }) => start)),
    cell(rounds[i]!.map(({ latency }) => latency)),
    cell(rounds[i]!.map(({ rate }) => rate)),
  ]);
  console.log(table([["keys", "start to answer, ms", "request, µs", "requests/s"], ...rows]));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
