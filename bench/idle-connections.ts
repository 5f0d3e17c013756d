/**
 * Thousands of connections that say nothing, begin a request and never end it, or are idle after an answer: others must
 * be served meanwhile, and when they are gone nothing may be left of them. Exits 1 otherwise.
 *
 *   npx tsx bench/idle-connections.ts [--connections 10000] [--adapter express] [--model FILE] [--json FILE]
 */
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import net from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { memoryOf, MiB } from "./lib/memory";
import { WATCHED_FLAGS } from "./lib/watched-flags";
import { WatchedServer } from "./lib/watched-server";

const { values: flags } = parseArgs({
  options: { connections: { type: "string", default: "10000" }, ...WATCHED_FLAGS },
});

/** Connections are made so many at once: a backlog holds no more. */
const AT_ONCE = 200;
const CHATS = 20;
/** What an ended connection may leave behind: allocators give nothing back at once. */
const LEFT_PER_CONNECTION = 4 * 1024;

async function connect(port: number, index: number): Promise<net.Socket> {
  const socket = net.connect(port, "127.0.0.1");
  socket.on("error", () => undefined).resume();
  await once(socket, "connect");
  if (index % 3 === 1) socket.write("POST /v1/chat/completions HTTP/1.1\r\nhost: localhost\r\n");
  if (index % 3 === 2) {
    socket.write("GET /ready HTTP/1.1\r\nhost: localhost\r\n\r\n");
    await once(socket, "data");
  }
  return socket;
}

async function main(): Promise<boolean> {
  const server = await WatchedServer.start(["--adapter", flags.adapter, "--model", flags.model, "--alias", "m"]);
  const chat = async (): Promise<boolean> => {
    const response = await fetch(`${server.url}/v1/chat/completions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ model: "m", messages: [{ role: "user", content: "Hello" }], max_tokens: 8 }),
    });
    await response.text();
    return response.ok;
  };
  const chats = async (): Promise<number> => {
    let answered = 0;
    for (let i = 0; i < CHATS; i++) if (await chat()) answered++;
    return answered;
  };
  await chats();
  const before = await server.report();
  console.log(`before: ${memoryOf(before)}`);

  const wanted = Number(flags.connections);
  const port = Number(new URL(server.url).port);
  const sockets: net.Socket[] = [];
  while (sockets.length < wanted) {
    const count = Math.min(AT_ONCE, wanted - sockets.length);
    sockets.push(...(await Promise.all(Array.from({ length: count }, (_, i) => connect(port, sockets.length + i)))));
  }
  const open = sockets.filter(({ closed }) => !closed).length;
  const during = await server.report();
  const perConnection = (during.anonymous - before.anonymous) / open / 1024;
  console.log(`with ${open} idle connections: ${memoryOf(during)}, ${perConnection.toFixed(1)} KiB each`);
  const answered = await chats();
  console.log(`chats answered meanwhile: ${answered} of ${CHATS}`);

  // The server ends them by itself, when their time is over.
  await Promise.all(sockets.filter(({ closed }) => !closed).map((socket) => once(socket, "close")));
  await sleep(500);
  await chats();
  const after = await server.report();
  console.log(`after: ${memoryOf(after)}`);
  const status = await server.stop();
  const left = after.resources.TCPSocketWrap ?? 0;
  const fine =
    open === wanted &&
    answered === CHATS &&
    left <= 2 &&
    after.anonymous - before.anonymous < wanted * LEFT_PER_CONNECTION + 8 * MiB &&
    status === 0;
  if (flags.json !== undefined)
    writeFileSync(flags.json, JSON.stringify({ before, during, after, open, answered }, null, 2));
  console.log(fine ? "nothing is left of them" : `sockets left: ${left}, exit status ${status}`);
  return fine;
}

main().then(
  (fine) => process.exit(fine ? 0 : 1),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
