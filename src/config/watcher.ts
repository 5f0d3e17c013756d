/**
 * Calls `look` when configuration files change. Chokidar reports most changes at once. Changes that it misses (a
 * swapped link above a linked file, as in Kubernetes; network file systems; exhausted watches) are found by slow
 * polling, which costs one stat per file.
 */
import { watch } from "chokidar";
import type { Logger } from "pino";
import { SETTLE_MS, type ConfigManager } from "./manager";

/** Milliseconds between polls without events. */
const POLL_MS = 2000;
/** Milliseconds: events within this time are handled as one change. */
const GATHER_MS = 20;

export interface Watcher {
  /** Resolves when no look is running. */
  close(): Promise<void>;
}

export function watchConfiguration(
  manager: Pick<ConfigManager, "look" | "attached">,
  dir: string,
  log: Logger,
): Watcher {
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let told = false;
  let closed = false;
  const attached = new Set<string>();
  const files = watch(dir, { depth: 0, ignoreInitial: true });

  const lookIn = (ms: number): void => {
    clearTimeout(timer);
    if (closed) return;
    const begin = (): void => {
      looking = look().then(lookIn);
    };
    timer = setTimeout(begin, ms).unref();
  };
  /** @returns milliseconds to the next look */
  const look = async (): Promise<number> => {
    told = false;
    let soon = false;
    try {
      soon = await manager.look();
      follow();
    } catch (error) {
      log.error({ err: error }, "could not check the configuration files for changes");
    }
    looking = undefined;
    return told ? GATHER_MS : soon ? SETTLE_MS : POLL_MS;
  };
  /** Watches exactly the files that registrations name now. */
  const follow = (): void => {
    const now = new Set(manager.attached);
    for (const file of now) if (!attached.has(file)) files.add(file);
    for (const file of attached) if (!now.has(file)) files.unwatch(file);
    attached.clear();
    for (const file of now) attached.add(file);
  };

  const tell = (): void => {
    if (told) return;
    told = true;
    if (looking === undefined) lookIn(GATHER_MS);
  };
  // "ready" too: there are no events for changes before it.
  files.on("ready", tell).on("all", tell);
  let warned = false;
  files.on("error", (error) => {
    if (!warned) log.warn({ err: error }, `not all files can be watched: changes are seen within ${POLL_MS} ms`);
    warned = true;
  });
  lookIn(0);

  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await looking;
      await files.close();
    },
  };
}
