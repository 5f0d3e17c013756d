// `npm run test:binary`: the single executable in a bare Debian, by chroot: no Node there, no compiler, nothing of ours.
// Needs root and debootstrap.
import { cpSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildBinary } from "./build-binary.mjs";
import { Advice, main } from "./lib/advice.mjs";
import { capture, passThrough, which } from "./lib/process.mjs";
import { askTiny, startServer } from "./lib/server.mjs";
import { bareDebian } from "./release/debian.mjs";
import { tryKeys } from "./release/keys.mjs";
import { ownManifest } from "./release/prebuilt.mjs";
import { megabytes } from "./release/size.mjs";

/** All that the program gets to see of the environment. */
const env = { PATH: "/usr/bin:/bin", HOME: "/root" };

await main(async () => {
  const binary = await buildBinary("cpu");
  const folder = mkdtempSync(path.join(tmpdir(), "llama-openapi-binary-"));
  const root = path.join(folder, "root");
  const inside = [which("chroot") ?? "chroot", root, "/opt/llama-openapi"];
  try {
    // `cp` and not cpSync: devices are among it.
    if ((await passThrough("cp", ["-a", await bareDebian(), root])) !== 0) throw new Advice("cp failed", "See above.");
    cpSync(binary, path.join(root, "opt/llama-openapi"));
    console.log(`the executable: ${megabytes(statSync(binary).size)}`);
    const { version } = ownManifest();
    await expect([...inside, "--version"], new RegExp(`^${version}\n$`), "first start, unpacking");
    await expect([...inside, "--version"], new RegExp(`^${version}\n$`), "second start");
    await expect([...inside, "check"], /ok {2}tiny +createChatCompletion[^]*, 0 errors\./, "check");
    const server = await startServer([], { command: inside, env });
    console.log("tiny says", JSON.stringify(await askTiny(server.url)));
    const page = await fetch(`${server.url}/openapi.json`);
    if (!page.ok) throw new Error(`/openapi.json answers ${page.status}`);
    if ((await server.stop()) !== 0) throw new Error("the server did not end well");
    await tryKeys(inside, "/var/lib/llama-openapi", { env });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** @param {string[]} command @param {RegExp} wanted of the output @param {string} title */
async function expect([program = "", ...args], wanted, title) {
  const began = Date.now();
  const { code, output } = await capture(program, args, { env });
  if (code !== 0 || !wanted.test(output)) throw new Error(`${title}: exit status ${code}, and\n${output}`);
  console.log(`${title}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
}
