// One run at a time: a folder that only one process can make, with its owner's id inside.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive } from "./source-tree.mjs";

/**
 * Runs an action while holding a lock; waits for another process that holds it, takes over from a dead one.
 * @template T @param {string} lock path of the folder @param {() => Promise<T>} action @param {(line: string) => void} [log] @returns {Promise<T>}
 */
export async function withLock(lock, action, log = console.error) {
  mkdirSync(path.dirname(lock), { recursive: true });
  const owner = path.join(lock, "pid");
  let told = false;
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    }
    const pid = await readOwner(owner);
    if (pid === undefined || !isAlive(pid)) {
      rmSync(lock, { recursive: true, force: true });
      continue;
    }
    if (!told) log(`Waiting for process ${pid}, which prepares the same folder ...`);
    told = true;
    await sleep(200);
  }
  writeFileSync(owner, String(process.pid));
  const release = () => rmSync(lock, { recursive: true, force: true });
  process.once("exit", release);
  try {
    return await action();
  } finally {
    process.removeListener("exit", release);
    release();
  }
}

/** The owner writes its id just after it made the folder: give it a moment. @param {string} file @returns {Promise<number | undefined>} */
async function readOwner(file) {
  for (let attempt = 0; attempt < 10; attempt++) {
    try {
      const pid = Number(readFileSync(file, "utf8"));
      if (pid > 0) return pid;
    } catch {
      // not written yet, or gone
    }
    await sleep(50);
  }
  return undefined;
}
