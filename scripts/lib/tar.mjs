// The program tar, which every system has that npm's packages are built on (Windows since its version 10). Files are named
// relative to its working directory: GNU's takes the colon of `C:\` for the end of a host's name.
import path from "node:path";
import { Advice } from "./advice.mjs";
import { capture, which } from "./process.mjs";

/**
 * Unpacks a gzipped tarball. Resolves whether or not it succeeds.
 * @param {string} file @param {string} folder where to @param {{ names?: string[], strip?: number, signal?: AbortSignal }} [options]
 * names: of files in the tarball, default all of them; strip: leading folders to leave out of each name
 */
export function unpack(file, folder, { names = [], strip = 0, signal } = {}) {
  return run(["-xzf", relative(folder, file), `--strip-components=${strip}`, ...names], folder, signal);
}

/**
 * Packs files into a gzipped tarball.
 * @param {string} file the tarball @param {string} folder @param {string[]} names relative to the folder
 */
export async function pack(file, folder, names) {
  const { code, output } = await run(["-czf", relative(folder, file), ...names], folder);
  if (code !== 0) throw new Advice(`tar could not write ${file}: ${output}`, "Correct that and run it again.");
}

/** @param {string[]} args @param {string} cwd @param {AbortSignal} [signal] */
function run(args, cwd, signal) {
  const tar = which("tar");
  if (!tar) throw new Advice("tar isn't on PATH", "Install it.");
  return capture(tar, args, { cwd, signal });
}

/** @param {string} from @param {string} to */
function relative(from, to) {
  return path.relative(from, to).split(path.sep).join("/");
}
