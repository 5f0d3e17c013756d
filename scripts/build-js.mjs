// TypeScript to dist/, with the generated files that tsc doesn't copy.
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { Advice, main } from "./lib/advice.mjs";
import { hashTree, listFiles, readStamp, writeStamp } from "./lib/files.mjs";
import { passThrough } from "./lib/process.mjs";
import { ROOT, isMain } from "./lib/root.mjs";

const DIST = path.join(ROOT, "dist");
const STAMP = path.join(ROOT, "build/dist.json");
const COMPILER = path.join(ROOT, "node_modules/typescript/bin/tsc");

/** Brings dist/ up to src/; nothing where no content changed. */
export async function buildJs() {
  const sources = listFiles(ROOT, "src");
  const settings = hashTree(ROOT, ["tsconfig.json", "tsconfig.build.json", "package-lock.json"]);
  const wanted = { shape: { sources, settings }, content: hashTree(ROOT, ["src"]) };
  const have = readStamp(STAMP);
  const sameShape = JSON.stringify(have?.shape) === JSON.stringify(wanted.shape) && existsSync(path.join(DIST, "cli.js"));
  if (sameShape && have?.content === wanted.content) return;
  rmSync(STAMP, { force: true });
  if (sameShape) {
    await compile(["--incremental"], DIST, sources);
  } else {
    // tsc leaves what a deleted source left: from nothing, aside, so that nobody meets an empty dist/.
    const fresh = path.join(ROOT, "build/dist");
    rmSync(fresh, { recursive: true, force: true });
    await compile(["--incremental", "false", "--outDir", fresh], fresh, sources);
    rmSync(DIST, { recursive: true, force: true });
    renameSync(fresh, DIST);
  }
  writeStamp(STAMP, wanted);
}

/** @param {string[]} flags @param {string} folder @param {string[]} sources */
async function compile(flags, folder, sources) {
  const tsc = [COMPILER, "-p", "tsconfig.build.json", ...flags];
  if ((await passThrough(process.execPath, tsc, { cwd: ROOT })) !== 0) {
    throw new Advice("TypeScript found the errors above", "Correct them and run it again.");
  }
  for (const file of sources.filter((name) => /\.(cjs|json|d\.cts)$/.test(name))) {
    const target = path.join(folder, path.relative("src", file));
    mkdirSync(path.dirname(target), { recursive: true });
    copyFileSync(path.join(ROOT, file), target);
  }
  await bundle("observe/opentelemetry", folder);
}

/** Puts a module and all that it imports into its one file. @param {string} module @param {string} folder */
async function bundle(module, folder) {
  // Not imported above: a fresh clone has it only once the packages are installed.
  const { build } = await import("esbuild");
  await build({
    absWorkingDir: ROOT,
    entryPoints: [`src/${module}.ts`],
    outfile: path.join(folder, `${module}.js`),
    bundle: true,
    platform: "node",
    target: "node20",
    logLevel: "warning",
  });
}

if (isMain(import.meta.url)) await main(buildJs);
