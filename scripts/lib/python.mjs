// Python packages for tests, pinned, in a virtual environment below build/.
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { capture, which } from "./process.mjs";
import { ROOT } from "./root.mjs";

/**
 * A folder of programs of the packages in a requirements file, installed where they are not yet; undefined, and said
 * why, where this machine can't have them.
 * @param {string} name of the environment @param {string} requirements
 * @returns {Promise<string | undefined>}
 */
export async function pythonPackages(name, requirements) {
  const home = path.join(ROOT, "build", name);
  const bin = path.join(home, process.platform === "win32" ? "Scripts" : "bin");
  const stamp = path.join(home, "installed.txt");
  const wanted = readFileSync(requirements, "utf8");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return bin;
  const python = which("python3") ?? which("python");
  if (python === undefined) return skip("there is no Python on PATH", "");
  rmSync(home, { recursive: true, force: true });
  const made = await capture(python, ["-m", "venv", home]);
  if (made.code !== 0) return skip("python -m venv failed", made.output);
  const got = await capture(path.join(bin, "python"), ["-m", "pip", "install", "-q", "-r", requirements]);
  if (got.code !== 0) return skip("pip could not install the packages", got.output);
  writeFileSync(stamp, wanted);
  return bin;
}

/** @param {string} why @param {string} output @returns {undefined} */
function skip(why, output) {
  console.warn(`SKIPPED, nothing was tested: ${why}\n${output.slice(-2000)}`);
}
