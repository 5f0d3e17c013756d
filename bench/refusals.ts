/**
 * What it takes to refuse a malformed chat request: our server against llama.cpp's, in alternating rounds. Only bodies
 * that both refuse with a 4xx are measured. Connections are kept as long as the server keeps them, and the peer closes
 * them after an error: to connect again counts for rates. Latencies are from the first byte sent to the last of the
 * answer. With --fresh each request has a connection of its own at both servers.
 *
 *   npx tsx bench/refusals.ts [--model FILE] [--rounds 15] [--requests 2000] [--connections 1,8] [--threads 2]
 *                             [--adapter express] [--fresh] [--json FILE]
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { LONG_CHAT } from "./lib/chats";
import { startOurs, startPeer } from "./lib/contenders";
import { KeptConnection, wire } from "./lib/kept-connection";
import { modelFile, ROOT } from "./lib/root";
import type { ServerProcess } from "./lib/server-process";
import { median, spread, table } from "./lib/statistics";

const { values: flags } = parseArgs({
  options: {
    model: { type: "string", default: path.join(ROOT, "models/tiny.gguf") },
    threads: { type: "string", default: "2" },
    rounds: { type: "string", default: "15" },
    requests: { type: "string", default: "2000" },
    connections: { type: "string", default: "1,8" },
    adapter: { type: "string", default: "express" },
    fresh: { type: "boolean", default: false },
    json: { type: "string" },
  },
});

const chat = (fault: object): string =>
  JSON.stringify({ model: "bench", messages: [{ role: "user", content: "Hello" }], max_tokens: 8, ...fault });

const BODIES: Readonly<Record<string, string>> = {
  "not JSON": chat({}).slice(0, -3),
  "no messages": JSON.stringify({ model: "bench", max_tokens: 8 }),
  "messages of a wrong type": chat({ messages: "Hello" }),
  "content of a wrong type": chat({ messages: [{ role: "user", content: 7 }] }),
  "a message without a role": chat({ messages: [{ content: "Hello" }] }),
  "an unknown role": chat({ messages: [{ role: "wizard", content: "Hello" }] }),
  "out of range": chat({ top_logprobs: -1, logprobs: true }),
  "an unknown tool_choice": chat({ tool_choice: "perhaps", tools: LONG_CHAT.tools }),
  "long, one fault": JSON.stringify({
    ...LONG_CHAT,
    model: "bench",
    messages: [...LONG_CHAT.messages, { role: "user", content: 7 }],
  }),
};

/** One batch: all its requests, sent by so many connections at once. */
interface Batch {
  /** Requests a second. */
  readonly rate: number;
  /** Milliseconds of the median request. */
  readonly latency: number;
}

async function batch(url: string, body: string, connections: number, requests: number): Promise<Batch> {
  const request = wire(url, "/v1/chat/completions", body);
  const clients = Array.from({ length: connections }, () => new KeptConnection(url));
  await Promise.all(clients.map((client) => client.send(request)));
  const times: number[] = [];
  let left = requests;
  const begun = performance.now();
  const work = async (client: KeptConnection): Promise<void> => {
    while (left-- > 0) {
      if (flags.fresh) client.close();
      await client.ready();
      const sent = performance.now();
      const { status } = await client.send(request);
      times.push(performance.now() - sent);
      if (status < 400 || status > 499) throw new Error(`${url} answered ${status}`);
    }
  };
  await Promise.all(clients.map(work));
  const seconds = (performance.now() - begun) / 1000;
  clients.forEach((client) => client.close());
  return { rate: requests / seconds, latency: median(times) };
}

/** What a server says to a body, in a few words. */
async function verdict(server: ServerProcess, body: string): Promise<{ refused: boolean; text: string }> {
  const client = new KeptConnection(server.url);
  const reply = await client.send(wire(server.url, "/v1/chat/completions", body));
  client.close();
  const message = /"message":\s*"((?:[^"\\]|\\.){0,90})/.exec(reply.body)?.[1] ?? "";
  return { refused: reply.status >= 400 && reply.status <= 499, text: `${reply.status} ${message}` };
}

async function main(): Promise<void> {
  const conditions = {
    model: modelFile(flags.model),
    contextSize: 16_384,
    parallel: 8,
    threads: Number(flags.threads),
  };
  const servers: ServerProcess[] = [];
  try {
    servers.push(await startOurs(conditions, ["--adapter", flags.adapter]));
    servers.push(await startPeer(conditions, "streams"));
    const [ours, peer] = servers as [ServerProcess, ServerProcess];
    const bodies = [];
    for (const [name, body] of Object.entries(BODIES)) {
      const verdicts = { ours: await verdict(ours, body), peer: await verdict(peer, body) };
      console.log(`${name} (${body.length} bytes)\n  ours: ${verdicts.ours.text}\n  peer: ${verdicts.peer.text}`);
      if (verdicts.ours.refused && verdicts.peer.refused) bodies.push({ name, body });
    }
    const results: object[] = [];
    for (const connections of flags.connections.split(",").map(Number)) {
      const rows = [[`${connections} at once`, "ours/s", "±", "peer/s", "±", "ratio of rates", "ratio of latencies"]];
      for (const { name, body } of bodies) {
        const rounds = await play([ours, peer], body, connections);
        const [mine, theirs] = rounds as [Batch[], Batch[]];
        const ratios = (metric: keyof Batch): number[] => mine.map((one, i) => one[metric] / theirs[i]![metric]);
        const faster = { rate: median(ratios("rate")), latency: 1 / median(ratios("latency")) };
        const figures = [mine, theirs].flatMap((of) => {
          const rates = of.map(({ rate }) => rate);
          return [median(rates).toFixed(0), `${(spread(rates) * 100).toFixed(1)} %`];
        });
        rows.push([name, ...figures, faster.rate.toFixed(2), faster.latency.toFixed(2)]);
        results.push({ name, connections, ours: mine, peer: theirs, ...faster });
      }
      console.log(`\n${table(rows)}`);
    }
    if (flags.json !== undefined) writeFileSync(flags.json, JSON.stringify({ conditions, flags, results }, null, 1));
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

/** Round after round; who comes first in one comes last in the next. Round 0 is a warm-up. */
async function play(servers: readonly ServerProcess[], body: string, connections: number): Promise<Batch[][]> {
  const results = servers.map((): Batch[] => []);
  for (let round = 0; round <= Number(flags.rounds); round++) {
    const order = [...servers.keys()];
    for (const index of round % 2 === 0 ? order : order.reverse()) {
      const measured = await batch(servers[index]!.url, body, connections, Number(flags.requests));
      if (round > 0) results[index]!.push(measured);
    }
  }
  return results;
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
