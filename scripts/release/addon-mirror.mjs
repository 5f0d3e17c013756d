// A host of prebuilt addons on the loopback, in place of GitHub's releases: better-sqlite3 fetches its own from there.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { readStamp } from "../lib/files.mjs";
import { ROOT } from "../lib/root.mjs";
import { pack } from "../lib/tar.mjs";
import { onLoopback } from "./loopback.mjs";

const PACKAGE = path.join(ROOT, "node_modules/better-sqlite3");

/**
 * Starts one that has better-sqlite3's addon of this checkout, for this Node.
 * @returns {Promise<{ name: string, env: Record<string, string>, close(): void }>} name: of the package, with its version;
 *   env: what makes prebuild-install go there
 */
export async function startAddonMirror() {
  const { version } = readStamp(path.join(PACKAGE, "package.json"));
  const { modules } = process.versions;
  const file = `/v${version}/better-sqlite3-v${version}-node-v${modules}-${process.platform}-${process.arch}.tar.gz`;
  const folder = mkdtempSync(path.join(tmpdir(), "llama-openapi-mirror-"));
  const archive = path.join(folder, "addon.tar.gz");
  await pack(archive, PACKAGE, ["build/Release/better_sqlite3.node"]);
  const bytes = readFileSync(archive);
  rmSync(folder, { recursive: true });
  const server = createServer((request, response) => {
    const found = request.url === file;
    response.writeHead(found ? 200 : 404, { "content-length": found ? bytes.length : 0 }).end(found ? bytes : "");
  });
  const { url, close } = await onLoopback(server);
  return { name: `better-sqlite3@${version}`, env: { npm_config_better_sqlite3_binary_host: url }, close };
}
