/**
 * The single executable's own code: unpacks the program that it carries, once, and becomes it. Everything else is as in the
 * package of npm, so that nothing has to know of this.
 */
import Module from "node:module";
import { homedir, tmpdir, userInfo } from "node:os";
import path from "node:path";
import { getAsset, getRawAsset } from "node:sea";
import { type Contents, unpack } from "./unpack";

/** systemd's `CacheDirectory=`, else where programs of a desktop keep such things, else a folder of this user's own. */
function cacheFolder(env: NodeJS.ProcessEnv): string {
  if (env["CACHE_DIRECTORY"]) return env["CACHE_DIRECTORY"];
  const home = env["XDG_CACHE_HOME"] || (env["HOME"] && path.join(homedir(), ".cache"));
  return home ? path.join(home, "llama-openapi") : path.join(tmpdir(), `llama-openapi-${userInfo().uid}`);
}

try {
  const contents = JSON.parse(getAsset("contents.json", "utf8")) as Contents;
  const folder = unpack(contents, (file) => getRawAsset(file), cacheFolder(process.env));
  process.argv[1] = path.join(folder, "dist/cli.js");
  Module.runMain();
} catch (error) {
  process.stderr.write(
    `llama-openapi: the program can't be unpacked: ${error instanceof Error ? error.message : String(error)}. ` +
      "XDG_CACHE_HOME names the folder for it.\n",
  );
  process.exitCode = 1;
}
