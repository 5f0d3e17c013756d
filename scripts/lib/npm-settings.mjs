// npm's own settings (.npmrc files, npm_config_* variables: registry, proxy, certificates, tokens, cache), as npm reads them.
import { realpathSync } from "node:fs";
import path from "node:path";
import { which } from "./process.mjs";

/**
 * Options for pacote, such as npm itself would give it.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Record<string, unknown> & { registry: string }>}
 */
export async function npmSettings(env = process.env) {
  // @ts-expect-error: these packages carry no types
  const { default: Config } = await import("@npmcli/config");
  // @ts-expect-error: as above
  const { default: table } = await import("@npmcli/config/lib/definitions/index.js");
  const config = new Config({
    npmPath: npmFolder(env),
    definitions: table.definitions,
    shorthands: table.shorthands,
    flatten: table.flatten,
    nerfDarts: table.nerfDarts,
    argv: [process.execPath, "npm"], // npm_config_* carries what npm was given; our own arguments are no npm flags
    env: { ...env }, // load() writes to it
    // Under `npm install` of this package the working directory is node_modules/llama-openapi; the .npmrc is the project's.
    cwd: env.npm_config_local_prefix ?? env.INIT_CWD ?? process.cwd(),
    warn: false,
  });
  await config.load();
  // `before` (npm's minimum release age) chooses among versions; ours is chosen already, by its hash.
  return { ...config.flat, before: null };
}

/** Where npm lies: its folder may hold a built-in npmrc. @param {NodeJS.ProcessEnv} env */
function npmFolder(env) {
  const cli = env.npm_execpath ?? which("npm", env);
  try {
    return path.resolve(realpathSync(cli ?? ""), "../..");
  } catch {
    return process.cwd();
  }
}
