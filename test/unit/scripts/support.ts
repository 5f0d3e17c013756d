/** Runs the build scripts as a user does, each in a process of its own, and gives them a registry on the loopback. */
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

export const ROOT = path.resolve(__dirname, "../../..");

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Environment of a script under test: nothing of the caller's npm, no waiting between retries. */
export function environment(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD|LLAMA_|CMAKE_|CUDA)/i.test(name));
  return { ...Object.fromEntries(kept), npm_config_fetch_retries: "0", ...extra };
}

/** Runs node with these arguments; `onStart` gets the child, to send it signals. */
export function runNode(
  args: string[],
  options: { env?: NodeJS.ProcessEnv; cwd?: string; onStart?: (child: ReturnType<typeof spawn>) => void } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, args, { env: options.env ?? environment(), cwd: options.cwd ?? ROOT });
  options.onStart?.(child);
  const ended: Ended = { code: null, stdout: "", stderr: "" };
  child.stdout.on("data", (text) => (ended.stdout += String(text)));
  child.stderr.on("data", (text) => (ended.stderr += String(text)));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ ...ended, code }));
  });
}

/** Calls an exported function once for each list of arguments: its value, or the message of its Advice. */
export async function callEach(module: string, name: string, calls: unknown[][]): Promise<unknown[]> {
  const code = `
    import { ${name} as call } from ${JSON.stringify(pathToFileURL(path.join(ROOT, "scripts", module)).href)};
    const results = [];
    for (const args of ${JSON.stringify(calls)}) {
      try { results.push((await call(...args)) ?? null); }
      catch (error) { if (error.name !== "Advice") throw error; results.push({ advice: error.message }); }
    }
    console.log(JSON.stringify(results));`;
  const { code: status, stdout, stderr } = await runNode(["--input-type=module", "-e", code]);
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as unknown[];
}

/** A folder that is removed after the tests of a file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "llama-openapi-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** A folder for PATH with nothing but these programs: shell scripts, or links to the real ones. */
export function binFolder(folder: string, programs: Record<string, string>): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(path.join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }
  return folder;
}

export interface Lock {
  version: string;
  commit: string;
  package: string;
  integrity: string;
  bundle: string;
  sha256: string;
}

/** A package as the one that carries llama.cpp: a git bundle of a small source tree in an npm tarball, and its lock. */
export function carrier(folder: string, files: Record<string, string>): { tarball: Buffer; lock: Lock } {
  const [source, content] = [path.join(folder, "source"), path.join(folder, "package/llama")];
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(source, name)), { recursive: true });
    writeFileSync(path.join(source, name), text);
  }
  mkdirSync(content, { recursive: true });
  const bundle = path.join(content, "gitRelease.bundle");
  const identity = ["-c", "user.name=test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];
  const git = (...args: string[]) => execFileSync("git", ["-C", source, ...identity, ...args], { encoding: "utf8" });
  git("init", "--quiet");
  git("add", ".");
  git("commit", "--quiet", "-m", "release");
  git("bundle", "create", "--quiet", bundle, "HEAD");
  writeFileSync(path.join(folder, "package/package.json"), '{ "name": "carrier", "version": "1.0.0" }');
  execFileSync("tar", ["-czf", "package.tgz", "package"], { cwd: folder });
  const tarball = readFileSync(path.join(folder, "package.tgz"));
  return {
    tarball,
    lock: {
      version: "v1",
      commit: git("rev-parse", "HEAD").trim(),
      package: "carrier@1.0.0",
      integrity: `sha512-${createHash("sha512").update(tarball).digest("base64")}`,
      bundle: "llama/gitRelease.bundle",
      sha256: createHash("sha256").update(readFileSync(bundle)).digest("hex"),
    },
  };
}

export interface TestRegistry {
  /** Known once the tests run. */
  url: () => string;
  /** Requests so far. */
  requests: () => number;
  /** How the tarball is sent from now on; undefined sends it whole. */
  answer: (send: ((response: ServerResponse) => void) | undefined) => void;
}

/** An npm registry that knows one package, up while the tests of a file run. */
export function registry(tarball: Buffer): TestRegistry {
  let requests = 0;
  let send: ((response: ServerResponse) => void) | undefined;
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const server = createServer((request, response) => {
    requests++;
    if (request.url === "/carrier.tgz") {
      if (send) return send(response);
      return response.end(tarball);
    }
    if (request.url !== "/carrier") return response.writeHead(404).end("{}");
    const version = { name: "carrier", version: "1.0.0", dist: { tarball: `${url()}/carrier.tgz` } };
    response.end(JSON.stringify({ name: "carrier", "dist-tags": {}, versions: { "1.0.0": version } }));
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url, requests: () => requests, answer: (how) => (send = how) };
}
