/** Runs a shell snippet as a reader would, all of it in one shell. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { freePort } from "../../bench/lib/free-port";
import type { PageFolder } from "./page-folder";
import { proofOf } from "./commands";
import { commandsOf, type Snippet } from "./snippets";

/** Waits for a server that was started in the background, and ends it when the shell ends. */
const PRELUDE = `set -eu
trap 'kill $(jobs -p) 2>/dev/null || true' EXIT
started() { for i in $(seq 600); do curl -kfs "$1/ready" > /dev/null && return; kill -0 $! || exit 1; sleep 0.1; done; exit 1; }
`;

/**
 * @param base `http://127.0.0.1:N` of a server that answers where the snippet starts none
 * @returns what went wrong; "" where nothing did
 * @throws Error where a command of it is proved by nothing
 */
export async function runShell(snippet: Snippet, folder: PageFolder, base: string, root: string): Promise<string> {
  const proofs = commandsOf(snippet).map((command) => ({ command, proof: proofOf(command, root) }));
  const serves = proofs.some(({ proof }) => proof.kind === "serve");
  const port = serves ? await freePort() : Number(new URL(base).port);
  const lines = proofs.flatMap(({ command, proof }) => {
    switch (proof.kind) {
      case "named":
        return [];
      case "run":
        return [atPort(command, port)];
      case "serve": {
        const line = atPort(proof.line, port);
        const url = `${line.includes("--tls-cert") ? "https" : "http"}://127.0.0.1:${port}`;
        return [`${line}${/ --port /.test(line) ? "" : ` --port ${port}`} &`, `started ${url}`];
      }
    }
  });
  if (lines.length === 0) return "";
  return shell(PRELUDE + lines.join("\n") + "\n", folder);
}

/** The server that a reader has at the default port. */
export const atPort = (text: string, port: number): string =>
  text.replaceAll(/(127\.0\.0\.1|localhost):8080\b/g, `127.0.0.1:${port}`).replaceAll(/--port \d+/g, `--port ${port}`);

async function shell(script: string, { path: cwd, env }: PageFolder): Promise<string> {
  const child = spawn("bash", ["-c", script], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
  const [status] = (await once(child, "close")) as [number | null];
  if (status !== 0) return `exit status ${status}\n${output}`;
  // curl without --fail is content with any answer.
  return /"error":\s*\{"message"/.test(output) ? output : "";
}
