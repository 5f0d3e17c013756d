// `npm run build:binary [-- --backend vulkan]`: build/llama-openapi, one executable with everything in it: this Node, and
// build/runtime/ as its assets (Node's "single executable application").
import { chmodSync, copyFileSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { buildRuntime } from "./build-runtime.mjs";
import { Advice, main } from "./lib/advice.mjs";
import { hashTree, listFiles } from "./lib/files.mjs";
import { capture } from "./lib/process.mjs";
import { ROOT, isMain } from "./lib/root.mjs";
import { bundle } from "./release/bundle.mjs";
import { megabytes } from "./release/size.mjs";

const BINARY = path.join(ROOT, "build/llama-openapi");
const WORK = path.join(ROOT, "build/binary");
/** Node looks for this in itself, and finds out by it whether it carries a program. */
const FUSE = "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2";

/** @param {string} [backend] @returns {Promise<string>} the executable */
export async function buildBinary(backend) {
  const runtime = await buildRuntime(backend);
  mkdirSync(WORK, { recursive: true });
  const code = path.join(WORK, "main.cjs");
  await bundle("packaging/executable/main.ts", code);

  const files = listFiles(runtime, "");
  const contents = path.join(WORK, "contents.json");
  writeFileSync(contents, JSON.stringify({ id: hashTree(runtime, [""]).slice(0, 16), files }));
  const assets = { "contents.json": contents, ...Object.fromEntries(files.map((name) => [name, path.join(runtime, name)])) };
  const blob = path.join(WORK, "program.blob");
  const config = path.join(WORK, "sea.json");
  writeFileSync(config, JSON.stringify({ main: code, output: blob, disableExperimentalSEAWarning: true, assets }));
  await run(process.execPath, "--experimental-sea-config", config);

  rmSync(BINARY, { force: true });
  copyFileSync(process.execPath, BINARY);
  chmodSync(BINARY, 0o755);
  const mac = process.platform === "darwin";
  if (mac) await run("codesign", "--remove-signature", BINARY);
  // The command and not its function, which talks a lot.
  const postject = path.join(ROOT, "node_modules/postject/dist/cli.js");
  const segment = mac ? ["--macho-segment-name", "NODE_SEA"] : [];
  await run(process.execPath, postject, BINARY, "NODE_SEA_BLOB", blob, "--sentinel-fuse", FUSE, ...segment);
  if (mac) await run("codesign", "--sign", "-", BINARY);
  return BINARY;
}

/** @param {string} command @param {string[]} args */
async function run(command, ...args) {
  const { code, output } = await capture(command, args, { cwd: WORK });
  if (code !== 0) throw new Advice(`${command} ${args.join(" ")} failed`, output);
}

if (isMain(import.meta.url)) {
  await main(async () => {
    const { values } = parseArgs({ options: { backend: { type: "string" } } });
    const file = await buildBinary(values.backend);
    console.log(`${file}  ${megabytes(statSync(file).size)}`);
  });
}
