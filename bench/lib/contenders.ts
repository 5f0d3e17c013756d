/** What is compared: our server, llama.cpp's in both of its KV layouts, and our engine without a server. */
import { type ChildProcess, fork, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildPeer } from "../peer";
import type { StreamTrace } from "./event-stream";
import type { LoadRequest, LoadTrace } from "./load";
import { ROOT, RUN_TYPESCRIPT, WORK } from "./root";
import { ServerProcess } from "./server-process";
import { Usage } from "./usage";

/** One set of conditions for all. */
export interface Conditions {
  /** Absolute path of the GGUF file. */
  readonly model: string;
  /** KV cells of all sequences together. */
  readonly contextSize: number;
  /** Sequences at once. */
  readonly parallel: number;
  readonly threads: number;
}

export interface Contender {
  readonly name: string;
  /** Starts all chats at once and reads them to their ends. */
  run(bodies: readonly object[]): Promise<StreamTrace[]>;
  readonly usage: Usage;
  stop(): Promise<void>;
}

/** The name that clients send for the model, to either server. */
export const MODEL_NAME = "bench";

let built = false;

function buildOurs(): void {
  if (built) return;
  const build = spawnSync(process.execPath, ["scripts/build-js.mjs"], { cwd: ROOT, stdio: ["ignore", 2, 2] });
  if (build.status !== 0) throw new Error("dist/ could not be built.");
  built = true;
}

/** Our server as users run it, from the sources as they are when it is first started here, with `more` arguments. */
export async function startOurs(conditions: Conditions, more: readonly string[] = []): Promise<ServerProcess> {
  buildOurs();
  const { model, contextSize, parallel, threads } = conditions;
  return ServerProcess.start({
    name: "ours",
    command: process.execPath,
    args: (port) => [
      ...[path.join(ROOT, "dist/cli.js"), "--port", String(port), "--model", model, "--alias", MODEL_NAME],
      ...["--ctx-size", String(contextSize), "--parallel", String(parallel), "--threads", String(threads)],
      ...more,
    ],
  });
}

/** Our server, with local settings of which the command line knows nothing; chats only. */
export async function startConfigured(name: string, local: Readonly<Record<string, unknown>>): Promise<ServerProcess> {
  buildOurs();
  const configs = path.join(WORK, `${name}-configs`);
  mkdirSync(configs, { recursive: true });
  const registration = { model: MODEL_NAME, endpoint: "createChatCompletion" };
  const document = { registration, local_settings: { backend: "llama", ...local } };
  writeFileSync(path.join(configs, "registration.yaml"), JSON.stringify(document)); // which is YAML, too
  // Some requests ask for a priority.
  const flags = ["--config-dir", configs, "--max-priority", "100"];
  const check = spawnSync(process.execPath, [path.join(ROOT, "dist/cli.js"), "check", ...flags], { encoding: "utf8" });
  if (check.status !== 0) throw new Error(`${name}: ${check.stdout}${check.stderr}`);
  return ServerProcess.start({
    name,
    command: process.execPath,
    args: (port) => [path.join(ROOT, "dist/cli.js"), "--port", String(port), ...flags],
  });
}

let peerProgram: string | undefined;

export type PeerLayout = "streams" | "unified";

/** llama.cpp's server, with its defaults where `conditions` and `more` arguments say nothing. */
export async function startPeer(
  conditions: Conditions,
  layout: PeerLayout,
  more: readonly string[] = [],
): Promise<ServerProcess> {
  const { model, contextSize, parallel, threads } = conditions;
  const command = (peerProgram ??= buildPeer());
  return ServerProcess.start({
    name: layout === "unified" ? "peer, unified" : "peer",
    command,
    args: (port) => [
      ...["--host", "127.0.0.1", "--port", String(port), "--offline", "-m", model, "--alias", MODEL_NAME],
      ...["-c", String(contextSize), "-np", String(parallel), "-t", String(threads), "-tb", String(threads)],
      ...["-fa", "on", layout === "unified" ? "--kv-unified" : "--no-kv-unified"],
      ...more,
    ],
  });
}

/** A contender that clients of any kind can use. */
export interface ServerContender extends Contender {
  /** As load.ts's playClients. */
  play(clients: readonly (readonly LoadRequest[])[]): Promise<LoadTrace[][]>;
}

/** A server with the process that plays its clients. */
export async function asContender(server: ServerProcess): Promise<ServerContender> {
  const load = forkTypeScript("load-process.ts");
  const play = (clients: readonly (readonly LoadRequest[])[]): Promise<LoadTrace[][]> =>
    ask(load, { url: server.url, clients });
  return {
    name: server.name,
    play,
    run: async (bodies) => (await play(bodies.map((body) => [{ kind: "chat", body }]))).flat() as StreamTrace[],
    usage: server.usage,
    stop: async () => {
      load.kill();
      await server.stop();
    },
  };
}

/** The engine alone. `traces` are taken in its own process. */
export async function startEngine({ model, contextSize, parallel, threads }: Conditions): Promise<Contender> {
  const options = { model, context_size: contextSize, parallel, threads };
  const child = forkTypeScript("engine-process.ts", [JSON.stringify(options)]);
  const [message] = (await Promise.race([once(child, "message"), once(child, "exit")])) as unknown[];
  if (message !== "ready") throw new Error(`The engine's process ended with ${String(message)}.`);
  return {
    name: "engine",
    run: (bodies) => ask(child, { bodies }),
    usage: new Usage(child.pid!),
    stop: async () => void child.kill(),
  };
}

function forkTypeScript(file: string, args: string[] = []): ChildProcess {
  const child = fork(path.join(__dirname, file), args, { execArgv: RUN_TYPESCRIPT });
  const stopWithUs = (): void => void child.kill("SIGKILL");
  process.on("exit", stopWithUs);
  child.on("exit", () => process.off("exit", stopWithUs));
  return child;
}

async function ask<T>(child: ChildProcess, question: object): Promise<T> {
  const answered = once(child, "message");
  child.send(question);
  const [{ traces, error }] = (await answered) as [{ traces?: T; error?: string }];
  if (traces === undefined) throw new Error(error);
  return traces;
}
