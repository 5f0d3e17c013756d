// better-sqlite3 in a checkout: the one dependency whose own install script is needed. Prebuilt where its releases can be
// reached, else compiled with node-gyp, which wants Python and Node's headers.
import { createRequire } from "node:module";
import { existsSync } from "node:fs";
import path from "node:path";
import { oneLine } from "./advice.mjs";
import { readStamp, writeStamp } from "./files.mjs";
import { withLock } from "./lock.mjs";
import { captureNpm } from "./npm.mjs";
import { which } from "./process.mjs";
import { ROOT } from "./root.mjs";

const PACKAGE = path.join(ROOT, "node_modules/better-sqlite3");
const STAMP = path.join(ROOT, "build/sqlite.json");

/**
 * Makes it work where it does not. A server without it lacks keys and nothing else: so where that can't be done it is
 * said, and not tried again until the package or Node is another one.
 */
export async function prepareSqlite() {
  if (!existsSync(PACKAGE) || works()) return;
  const tried = { version: readStamp(path.join(PACKAGE, "package.json"))?.version, node: process.versions.node };
  if (JSON.stringify(readStamp(STAMP)) === JSON.stringify(tried)) return complain("did not work when it was tried");
  await withLock(path.join(ROOT, "build/.lock-dependencies"), async () => {
    if (works()) return;
    console.error("Preparing better-sqlite3 (compiling it takes a minute) ...");
    // Not to the terminal, which the native build's progress may be using.
    const args = ["rebuild", "better-sqlite3", "--no-audit", "--no-fund"];
    const { code, output } = await captureNpm(args, ROOT, { ...withCcache(process.env), ...process.env });
    if (code === 0 && works()) return;
    console.error(output);
    writeStamp(STAMP, tried);
    complain("could be neither downloaded nor compiled, for the reason above");
  });
}

/**
 * With ccache, SQLite is compiled once for all releases of Node, and for all checkouts.
 * @param {NodeJS.ProcessEnv} env @returns {NodeJS.ProcessEnv}
 */
function withCcache(env) {
  if (!which("ccache", env)) return {};
  return { CC: "ccache cc", CXX: "ccache c++", CCACHE_BASEDIR: ROOT, CCACHE_NOHASHDIR: "1" };
}

/** In this process: loading it takes milliseconds. */
function works() {
  try {
    const Database = createRequire(import.meta.url)(PACKAGE);
    new Database(":memory:").close();
    return true;
  } catch {
    return false;
  }
}

/** @param {string} what */
function complain(what) {
  console.error(
    oneLine(
      `llama-openapi: better-sqlite3 ${what}, so there are no keys of \`llama-openapi keys\`; all else works. It takes
      a C++ compiler, Python 3 and Node's headers (npm's nodedir setting says where they are). Then run
      \`npm rebuild better-sqlite3\`.`,
    ),
  );
}
