// Keys are in SQLite, an addon of its own, which a way to install the program can lose.
import { capture } from "../lib/process.mjs";
import { askTiny, startServer } from "../lib/server.mjs";

/**
 * Makes a key.
 * @param {string[]} command of the program @param {string} dataDir as the program sees it
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options] of its process
 * @returns {Promise<string>} the key
 */
export async function makeKey([program = "", ...args], dataDir, options = {}) {
  const made = await capture(program, [...args, "keys", "add", "--name", "test", "--data-dir", dataDir], options);
  const [key] = /^sk-local-\S+$/m.exec(made.output) ?? [];
  if (made.code !== 0 || key === undefined) throw new Error(`keys add ends with ${made.code}, and\n${made.output}`);
  return key;
}

/**
 * Makes a key, and asks a server with it and without.
 * @param {string[]} command @param {string} dataDir @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 */
export async function tryKeys(command, dataDir, options = {}) {
  const key = await makeKey(command, dataDir, options);
  const server = await startServer(["--data-dir", dataDir], { command, ...options });
  const without = await askTiny(server.url).catch((/** @type {Error} */ error) => error.message);
  if (!without.includes("answers 401")) throw new Error(`without a key: ${without}`);
  await askTiny(server.url, key);
  if ((await server.stop()) !== 0) throw new Error("the server did not end well");
  console.log("a key is made, wanted and taken");
}
