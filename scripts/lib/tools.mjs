// npm's packages that only a build needs. A checkout has them among its development dependencies. The published package
// does not depend on them: it carries a lock of them (scripts/build-tools), and installs them there when it has to build.
import { existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Advice } from "./advice.mjs";
import { readStamp, writeStamp } from "./files.mjs";
import { withLock } from "./lock.mjs";
import { installLocked, isInstalled } from "./npm.mjs";
import { ROOT } from "./root.mjs";

const BUILD_TOOLS = ["cmake-js", "node-addon-api", "node-api-headers"];

/** Holds package.json and package-lock.json with the tools, and their node_modules. */
const FOLDER = path.join(ROOT, "scripts/build-tools");

/** Finds the tools in FOLDER's node_modules, else in those of the folders above it. */
const require = createRequire(path.join(FOLDER, "package.json"));

/** Loads one of the tools. @param {string} name */
export const loadTool = (name) => require(name);

/** @typedef {{ version: string, folder: string }} Tool */

/** A tool's version and folder, or undefined where it is not installed. @param {string} name @returns {Tool | undefined} */
export function findTool(name) {
  for (const modules of require.resolve.paths(name) ?? []) {
    const folder = path.join(modules, name);
    const version = readStamp(path.join(folder, "package.json"))?.version;
    if (version !== undefined) return { version, folder };
  }
  return undefined;
}

/** The versions of the tools. @returns {Record<string, string | null>} */
export function toolVersions() {
  return Object.fromEntries(BUILD_TOOLS.map((name) => [name, findTool(name)?.version ?? null]));
}

/** Installs the tools where they are missing. @param {NodeJS.ProcessEnv} [env] @param {(line: string) => void} [log] */
export async function bringTools(env = process.env, log = console.error) {
  if (isCheckout()) {
    const { devDependencies } = readStamp(path.join(ROOT, "package.json"));
    if (BUILD_TOOLS.every((name) => findTool(name)?.version === devDependencies?.[name])) return;
    await writeToolsLock(); // installed without development dependencies
  }
  if (isInstalled(FOLDER)) return;
  await withLock(path.join(FOLDER, ".lock"), async () => {
    if (isInstalled(FOLDER)) return;
    log(`Fetching what the build needs (${BUILD_TOOLS.join(", ")}) ...`);
    if ((await installLocked(FOLDER, env)) !== 0) {
      throw new Advice(
        "npm could not fetch what the build needs, for the reason above",
        "Correct that (often the network or npm's registry settings) and run it again.",
      );
    }
  });
}

/** npm publishes no package-lock.json. */
function isCheckout() {
  return existsSync(path.join(ROOT, "package-lock.json"));
}

/** Writes FOLDER's package.json and package-lock.json: the tools, and what they depend on, as our own lock pins it. */
export function writeToolsLock() {
  const { manifest, lock } = toolsLock();
  mkdirSync(FOLDER, { recursive: true });
  writeStamp(path.join(FOLDER, "package.json"), manifest);
  writeStamp(path.join(FOLDER, "package-lock.json"), lock);
}

/** @typedef {{ version: string, dependencies?: Record<string, string>, optionalDependencies?: Record<string, string>, dev?: boolean, devOptional?: boolean }} Locked */

/**
 * The part of a package-lock.json that some packages need. Each keeps its place in node_modules, so that it finds the same
 * dependencies there.
 * @param {{ lockfileVersion: number, packages: Record<string, Locked> }} [whole] default our own @param {string[]} [names]
 */
export function toolsLock(whole = readStamp(path.join(ROOT, "package-lock.json")), names = BUILD_TOOLS) {
  const { lockfileVersion, packages } = whole;
  /** @type {Map<string, Locked>} */
  const found = new Map();
  /** @param {string} name @param {string} from a place in the lock: "", "node_modules/a", "node_modules/a/node_modules/b" */
  const add = (name, from) => {
    let above = from;
    while (above !== "" && packages[`${above}/node_modules/${name}`] === undefined) {
      above = above.slice(0, Math.max(above.lastIndexOf("/node_modules/"), 0));
    }
    const place = `${above}${above === "" ? "" : "/"}node_modules/${name}`;
    const locked = packages[place];
    if (locked === undefined || found.has(place)) return; // an optional one may be missing
    const { dev: _, devOptional: __, ...entry } = locked;
    found.set(place, entry);
    for (const next of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })) add(next, place);
  };
  for (const name of names) add(name, "");
  const manifest = {
    name: "llama-openapi-build-tools",
    private: true,
    dependencies: Object.fromEntries(names.map((name) => [name, found.get(`node_modules/${name}`)?.version])),
  };
  const sorted = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    manifest,
    lock: {
      name: manifest.name,
      lockfileVersion,
      requires: true,
      packages: { "": { name: manifest.name, dependencies: manifest.dependencies }, ...Object.fromEntries(sorted) },
    },
  };
}
