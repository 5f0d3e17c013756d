// JavaScript in one file, with the licences of what is in it.
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { Advice } from "../lib/advice.mjs";
import { listFiles, readStamp } from "../lib/files.mjs";
import { passThrough } from "../lib/process.mjs";
import { ROOT } from "../lib/root.mjs";

/**
 * Packages with an addon of their own look for it around their source files, which a bundle has none of: it lies with ours.
 * @type {import("esbuild").Plugin}
 */
const ADDONS = {
  name: "addons",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^bindings$/ }, ({ path: name }) => ({ path: name, namespace: "addons" }));
    onLoad({ filter: /.*/, namespace: "addons" }, () => ({
      contents: `module.exports = (name) => require(require("node:path").join(__dirname, "../build/Release", name));`,
    }));
  },
};

/**
 * Bundles a program and all that it imports.
 * @param {string} entry a TypeScript file, from the package's root @param {string} outfile
 * @returns {Promise<string[]>} the folders of npm's packages that are in it
 */
export async function bundle(entry, outfile) {
  const { metafile } = await build({
    entryPoints: [path.join(ROOT, entry)],
    outfile,
    absWorkingDir: ROOT,
    bundle: true,
    platform: "node",
    target: "node20.17",
    format: "cjs",
    legalComments: "none", // the licences are in a file of their own
    metafile: true,
    logLevel: "error",
    plugins: [ADDONS],
  });
  const folders = Object.keys(metafile.inputs).map(
    (file) => /^(.*\bnode_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1],
  );
  return [...new Set(folders)].filter((folder) => folder !== undefined).sort();
}

/** Addons of npm's packages that the program needs at run time, by package-lock.json; compiled where they aren't yet. */
export async function npmAddons() {
  const { packages } = readStamp(path.join(ROOT, "package-lock.json"));
  const native = Object.entries(packages).filter(([name, { hasInstallScript, dev, devOptional }]) => {
    return name !== "" && hasInstallScript && !dev && !devOptional;
  });
  /** @type {string[]} */
  const files = [];
  for (const [name] of native) files.push(...(await addonsOf(name)));
  return files;
}

/** @param {string} name of its folder */
async function addonsOf(name) {
  const find = () => listFiles(ROOT, `${name}/build/Release`).filter((file) => /(?<!test_extension)\.node$/.test(file));
  if (find().length === 0) await passThrough("npm", ["rebuild", path.basename(name)], { cwd: ROOT });
  if (find().length === 0) throw new Advice(`${name} could not be built`, "The reason is above.");
  return find().map((file) => path.join(ROOT, file));
}

/** The licences of packages, one text. @param {string[]} folders from the package's root */
export function licences(folders) {
  const texts = folders.map((folder) => {
    const { name, version, license } = readStamp(path.join(ROOT, folder, "package.json"));
    const file = readdirSync(path.join(ROOT, folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file
      ? readFileSync(path.join(ROOT, folder, file), "utf8").trim()
      : "(its package holds no text of it)";
    return `${name} ${version}, ${license}\n\n${text}\n`;
  });
  return ["The packages of npm whose code is in dist/cli.js, and their licences.\n", ...texts].join(
    `\n${"-".repeat(80)}\n\n`,
  );
}
