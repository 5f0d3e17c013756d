// JavaScript in one file, with the licences of what is in it.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { Advice } from "../lib/advice.mjs";
import { readStamp } from "../lib/files.mjs";
import { ROOT } from "../lib/root.mjs";

/** SQLite's addon, in a folder with ours. */
const SQLITE_ADDON = "sqlite.node";
const SQLITE = "node_modules/@photostructure/sqlite";

/**
 * Packages with an addon of their own look for it around their source files, which a bundle has none of: it lies with ours.
 * @type {import("esbuild").Plugin}
 */
const ADDONS = {
  name: "addons",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node-gyp-build$/ }, ({ path: name }) => ({ path: name, namespace: "addons" }));
    onLoad({ filter: /.*/, namespace: "addons" }, () => ({
      contents: `module.exports = () => require(require("node:path").join(__dirname, "../build/Release/${SQLITE_ADDON}"));`,
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

/**
 * The addons of npm's packages that the program needs at run time, for this platform. Prebuilt: nothing is compiled.
 * @returns {{ from: string, name: string }[]} files, and what they are called beside ours
 */
export function npmAddons() {
  const prebuilds = path.join(ROOT, SQLITE, "prebuilds", `${process.platform}-${process.arch}`);
  const libc = existsSync("/etc/alpine-release") ? "musl" : "glibc";
  const file = existsSync(prebuilds) ? readdirSync(prebuilds).find((name) => name.includes(`.${libc}.`)) : undefined;
  if (file === undefined) throw new Advice(`${SQLITE} has no addon for this platform`, "Run `npm ci` first.");
  return [{ from: path.join(prebuilds, file), name: SQLITE_ADDON }];
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
