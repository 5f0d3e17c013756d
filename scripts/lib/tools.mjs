// npm's packages that a build needs and a running server does not. In a checkout they are dependencies like others; the
// published package names them apart (`buildTools` in its package.json), and brings them when it has to build.
import { copyFileSync, existsSync, rmSync } from "node:fs";
import path from "node:path";
import { Advice } from "./advice.mjs";
import { readStamp, writeStamp } from "./files.mjs";
import { runNpm } from "./npm.mjs";
import { ROOT } from "./root.mjs";

/** Their node_modules is where the scripts look first. */
const FOLDER = path.join(ROOT, "scripts");
const STAMP = path.join(FOLDER, "node_modules/tools.json");

/** Brings them, where they are wanted and not there yet. @param {NodeJS.ProcessEnv} [env] @param {(line: string) => void} [log] */
export async function bringTools(env = process.env, log = console.error) {
  const { buildTools } = readStamp(path.join(ROOT, "package.json"));
  if (buildTools === undefined) return;
  const wanted = Object.entries(buildTools).map(([name, version]) => `${name}@${version}`);
  if (JSON.stringify(readStamp(STAMP)) === JSON.stringify(wanted)) return;
  log(`Fetching what the build needs (${Object.keys(buildTools).join(", ")}) ...`);
  // npm reads the settings of the folder that it installs into: let them be those of the user's project.
  const settings = path.join(env.npm_config_local_prefix ?? env.INIT_CWD ?? process.cwd(), ".npmrc");
  const copy = path.join(FOLDER, ".npmrc");
  if (existsSync(settings)) copyFileSync(settings, copy);
  try {
    const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error"];
    const here = ["--prefix", FOLDER, "--no-global", "--no-save", "--no-package-lock"];
    if ((await runNpm(["install", ...here, ...quiet, ...wanted], FOLDER)) !== 0) {
      throw new Advice(
        "npm could not fetch what the build needs, for the reason above",
        "Correct that (often the network or npm's registry settings) and run it again.",
      );
    }
  } finally {
    rmSync(copy, { force: true });
  }
  writeStamp(STAMP, wanted);
}
