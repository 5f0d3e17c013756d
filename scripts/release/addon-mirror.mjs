// A host of prebuilt addons on the loopback, in place of GitHub's releases: better-sqlite3 fetches its own from there.
import { createServer } from "node:http";
import path from "node:path";
import { create } from "tar";
import { readStamp } from "../lib/files.mjs";
import { ROOT } from "../lib/root.mjs";

const PACKAGE = path.join(ROOT, "node_modules/better-sqlite3");

/**
 * Starts one that has better-sqlite3's addon of this checkout, for this Node.
 * @returns {Promise<{ env: Record<string, string>, close(): void }>} env: what makes prebuild-install go there
 */
export async function startAddonMirror() {
  const { version } = readStamp(path.join(PACKAGE, "package.json"));
  const { modules } = process.versions;
  const file = `/v${version}/better-sqlite3-v${version}-node-v${modules}-${process.platform}-${process.arch}.tar.gz`;
  const archive = create({ gzip: true, cwd: PACKAGE, portable: true }, ["build/Release/better_sqlite3.node"]);
  const bytes = Buffer.from(await new Response(/** @type {any} */ (archive)).arrayBuffer());
  const server = createServer((request, response) => {
    const found = request.url === file;
    response.writeHead(found ? 200 : 404, { "content-length": found ? bytes.length : 0 }).end(found ? bytes : "");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { env: { npm_config_better_sqlite3_binary_host: `http://127.0.0.1:${port}` }, close };
}
