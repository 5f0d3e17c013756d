/** llama.cpp's own server in the matrix: one for each template's model, as the benchmarks build it. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ROOT } from "../../bench/lib/root";
import { ServerProcess } from "../../bench/lib/server-process";
import { buildPeer } from "../../bench/peer";
import { type Serve, writeModelOf } from "./measure";
import { Fault, Target } from "./target";

/** A chat that has no answer by then has none. */
const PATIENCE_MS = 120_000;

/** The release that is pinned, which is what buildPeer builds. */
export function peerVersion(): string {
  const lock = path.join(ROOT, "vendor/llama.cpp.lock.json");
  return (JSON.parse(readFileSync(lock, "utf8")) as { version: string }).version;
}

export const servePeer: Serve = async (some, shown, ask) => {
  const program = buildPeer();
  const dir = mkdtempSync(path.join(tmpdir(), "matrix-peer-"));
  try {
    return await Promise.all(
      some.map(async (template, i) => {
        const file = path.join(dir, `model-${i}.gguf`);
        const tokens = writeModelOf(template, shown(i), file);
        const start = (): Promise<ServerProcess> => startPeer(program, file, i);
        const target = new PeerTarget(start, tokens, shown(i));
        try {
          return await ask(target, template, i);
        } finally {
          await target.stop();
        }
      }),
    );
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
};

/** As our own models are served (see measure.ts), and with its defaults where that says nothing. */
const startPeer = (program: string, model: string, index: number): Promise<ServerProcess> =>
  ServerProcess.start({
    name: `matrix-peer-${index}`,
    command: program,
    args: (port) => [
      ...["--host", "127.0.0.1", "--port", String(port), "--offline", "-m", model, "--jinja"],
      ...["-c", "32768", "-np", "8", "--kv-unified", "-t", "1", "-tb", "1"],
      ...["-ctk", "f32", "-ctv", "f32", "-fa", "off"],
    ],
  });

class PeerTarget extends Target {
  private server: Promise<ServerProcess>;
  private stopped = false;

  constructor(
    private readonly start: () => Promise<ServerProcess>,
    ...[tokens, shown]: [Target["tokens"], Target["shown"]]
  ) {
    super("", "model", tokens, shown);
    this.server = start();
  }

  /** What is still asked has no answer: a property ends with the first of its answers that is a fault. */
  async stop(): Promise<void> {
    this.stopped = true;
    await (await this.server).stop();
  }

  /** @throws Fault where no whole answer comes; later requests have a new server, since this one may have ended */
  protected override async send(path: string, request: RequestInit): Promise<Response> {
    const asked = this.server;
    const { url } = await asked;
    try {
      const own = path.replace("/v1/apply-template", "/apply-template");
      const response = await fetch(`${url}${own}`, { ...request, signal: AbortSignal.timeout(PATIENCE_MS) });
      return new Response(await response.text(), { status: response.status });
    } catch (error) {
      if (this.server === asked && !this.stopped) this.server = this.restart(asked);
      throw new Fault(`no answer: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  private async restart(ended: Promise<ServerProcess>): Promise<ServerProcess> {
    await (await ended).stop();
    return this.start();
  }
}
