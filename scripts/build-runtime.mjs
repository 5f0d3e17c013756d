// `npm run build:runtime [-- --backend cuda]`: the program as one folder, build/runtime/: JavaScript in one file, the addon
// for all machines of this platform, registrations and the embedded model. `node build/runtime/dist/cli.js` runs it
// anywhere. It is what the single executable carries and what the container images hold.
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { main } from "./lib/advice.mjs";
import { listFiles } from "./lib/files.mjs";
import { ROOT, isMain } from "./lib/root.mjs";
import { bundle, licences, npmAddons } from "./release/bundle.mjs";
import { buildPortable } from "./release/portable.mjs";
import { ownManifest } from "./release/prebuilt.mjs";
import { megabytes, sizeOf } from "./release/size.mjs";

const RUNTIME = path.join(ROOT, "build/runtime");

/** The store's thread, which the bundle looks for beside itself. */
const STORE_WORKER = "src/store/sqlite/sqlite-worker.cjs";

/** Copied as they are. */
const DATA = ["configs", "models", "LICENSE", "THIRD_PARTY_NOTICES.md"];

/**
 * Makes the folder anew.
 * @param {string} [backend] @returns {Promise<string>} where it is
 */
export async function buildRuntime(backend) {
  const addons = await buildPortable(backend);
  rmSync(RUNTIME, { recursive: true, force: true });
  /** @param {string} from @param {string} to */
  const copy = (from, to) => cpSync(from, path.join(RUNTIME, to), { recursive: true });
  for (const name of DATA) copy(path.join(ROOT, name), name);
  for (const file of addons) copy(file, `build/Release/${path.basename(file)}`);
  for (const { from, name } of npmAddons()) copy(from, `build/Release/${name}`);
  mkdirSync(path.join(RUNTIME, "dist"));
  copy(path.join(ROOT, "src/generated/document.json"), "dist/generated/document.json");
  for (const file of scripts()) copy(path.join(ROOT, file), `dist/${path.basename(file)}`);
  const packages = [
    ...(await bundle("src/cli.ts", path.join(RUNTIME, "dist/cli.js"))),
    // It imports packages, unlike the other scripts.
    ...(await bundle(STORE_WORKER, path.join(RUNTIME, "dist", path.basename(STORE_WORKER)))),
  ];
  writeFileSync(path.join(RUNTIME, "LICENCES_OF_PACKAGES.txt"), licences(packages));
  const { name, version, license } = ownManifest();
  writeFileSync(path.join(RUNTIME, "package.json"), `${JSON.stringify({ name, version, license }, null, 2)}\n`);
  return RUNTIME;
}

/** What is started as a process of its own, and looked for beside the code that does so. */
const scripts = () =>
  listFiles(ROOT, "src").filter((file) => /^src\/(?!generated\/|store\/).*\.cjs$/.test(file));

if (isMain(import.meta.url)) {
  await main(async () => {
    const { values } = parseArgs({ options: { backend: { type: "string" } } });
    const folder = await buildRuntime(values.backend);
    console.log(`${folder}  ${megabytes(sizeOf(folder))}`);
  });
}
