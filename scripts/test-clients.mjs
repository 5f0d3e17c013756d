// `npm run test:clients`: other people's clients, as they come from npm and PyPI, against a server of the embedded model:
// tool round trips, streamed calls sent back, structured output, aborts, usage. They are installed below build/, pinned.
// `-- --record` writes what they ask to test/clients/corpus, which `npm test` replays; `-- NAME...` runs some of them.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { main } from "./lib/advice.mjs";
import { capture, which } from "./lib/process.mjs";
import { pythonPackages } from "./lib/python.mjs";
import { startRecorder } from "./lib/recorder.mjs";
import { ROOT } from "./lib/root.mjs";
import { startServer } from "./lib/server.mjs";

const CLIENTS = path.join(ROOT, "test/clients");
const CORPUS = path.join(CLIENTS, "corpus");
/** Seconds that a client may take. */
const PATIENCE = 120;
/** Run only where they are named: their packages take gigabytes. */
const LARGE = ["guidellm-python"];

await main(async () => {
  const args = process.argv.slice(2);
  const record = args.includes("--record");
  const names = args.filter((arg) => !arg.startsWith("--"));
  const wanted = (/** @type {string} */ name) => (names.length === 0 ? !LARGE.includes(name) : names.includes(name));
  const server = await startServer();
  const recorder = await startRecorder(server.url);
  const env = { ...process.env, BASE_URL: `${recorder.url}/v1`, OPENAI_API_KEY: "none" };
  let failed = 0;
  /** @param {string} name @param {string} program @param {string} file @param {string} cwd */
  const run = async (name, program, file, cwd) => {
    const command = `${JSON.stringify(program)} ${JSON.stringify(file)}`;
    const limited = which("timeout") === undefined ? [program, file] : ["timeout", String(PATIENCE), program, file];
    const { code, output } = await capture(limited[0] ?? "", limited.slice(1), { cwd, env });
    const asked = recorder.take();
    const refused = asked.filter(({ status, aborted }) => status !== 200 && aborted === undefined);
    const isRight = code === 0 && refused.length === 0 && asked.length > 0;
    console.log(`${isRight ? "ok    " : "FAILED"} ${name} (${asked.length} requests)`);
    if (!isRight) {
      failed++;
      console.log(`${command}: ${code}\n${output.slice(-3000)}`);
      for (const { method, path: url, status } of refused) console.log(`${method} ${url}: ${status}`);
    } else if (record) {
      mkdirSync(CORPUS, { recursive: true });
      const requests = asked.map(({ status: _, ...request }) => request);
      writeFileSync(path.join(CORPUS, `${name}.json`), JSON.stringify({ client: name, requests }, null, 2) + "\n");
    }
  };
  try {
    if (names.length === 0) console.log(`SKIPPED ${LARGE.join(", ")}: large, to be run by name`);
    const node = await nodePackages();
    for (const file of node === undefined ? [] : readdirSync(path.join(CLIENTS, "js")).sort()) {
      const name = `${file.replace(/\.mjs$/, "")}-js`;
      if (!wanted(name)) continue;
      // Beside its packages, so that it finds them.
      const copy = path.join(node ?? "", file);
      writeFileSync(copy, readFileSync(path.join(CLIENTS, "js", file)));
      await run(name, process.execPath, copy, node ?? "");
    }
    for (const file of readdirSync(path.join(CLIENTS, "python")).sort()) {
      const client = file.replace(/_client\.py$/, "");
      const name = `${client.replaceAll("_", "-")}-python`;
      if (!file.endsWith("_client.py") || !wanted(name)) continue;
      // An environment of its own: they want different versions of what they share.
      const bin = await pythonPackages(`clients-python/${client}`, path.join(CLIENTS, "python", `${client}.txt`));
      if (bin !== undefined) await run(name, path.join(bin, "python"), path.join(CLIENTS, "python", file), ROOT);
    }
  } finally {
    recorder.close();
    if ((await server.stop()) !== 0) failed++;
  }
  process.exitCode = failed > 0 ? 1 : 0;
});

/** @returns {Promise<string | undefined>} a folder with the packages of package.json; undefined, and said why, where they can't be had */
async function nodePackages() {
  const home = path.join(ROOT, "build/clients-js");
  const wanted = readFileSync(path.join(CLIENTS, "js-packages.json"), "utf8");
  const stamp = path.join(home, "installed.json");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return home;
  mkdirSync(home, { recursive: true });
  writeFileSync(path.join(home, "package.json"), wanted);
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const got = await capture(npm, ["install", "--no-audit", "--no-fund", "--no-package-lock"], { cwd: home });
  if (got.code !== 0)
    return void console.warn(`SKIPPED, npm could not install the packages\n${got.output.slice(-2000)}`);
  writeFileSync(stamp, wanted);
  return home;
}
