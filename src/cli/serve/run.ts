/** `llama-openapi serve`: runs until a signal. */
import { closeSync, openSync } from "node:fs";
import { constants } from "node:os";
import type { ServerSettings } from "../../config/settings";
import { lenient } from "../../lib/lenient-output";
import { openServer, type RunningServer } from "../../server/open";
import { createLogger, isText, type LogOptions } from "../../observe/log";
import { banner } from "./banner";
import { showLoads } from "./load-progress";
import { serviceManager } from "./service-manager";
import { complain, say, status } from "../terminal";

const EXIT_AFTER_MS = 2000;
/** npm and npx pass on the Ctrl-C that the terminal has sent to all of them: the same signal again within this is the same one. */
const ECHO_MS = 500;

/** @returns the exit status, once the server has ended */
export async function runServe(settings: ServerSettings): Promise<number> {
  const signals = watchSignals();
  const moving = process.stderr.isTTY === true && isText(settings.logFormat) && settings.logLevel !== "silent";
  const logOptions: LogOptions = {
    format: settings.logFormat,
    print: status.print,
    // The line that moves says it.
    skip: ({ msg }) => moving && msg === "loading",
  };
  let server: RunningServer;
  try {
    server = await openServer(settings, { log: createLogger(settings.logLevel, logOptions) });
  } catch (error) {
    say(startError(error, settings));
    return 1;
  }
  signals.onReload(() => {
    server
      .reload()
      .catch((error: unknown) => say(`the reload failed, all stays as it was: ${(error as Error).message}`));
  });
  lenient(process.stdout).write(banner(server.url, server.registry.list()));
  complain(server.problems);
  const hideLoads = moving
    ? showLoads(
        () => server.pool.status(),
        (line) => status.set(line),
      )
    : () => undefined;
  const manager = serviceManager();
  manager.status("Loading models");
  const ended = await Promise.race([signals.first, nothingToServe(server, settings, () => manager.ready())]);
  manager.stopping();
  hideLoads();
  if (ended !== undefined) say(`${ended}: finishing what is in flight; a second signal exits now`);
  await server.close(ended === undefined ? 0 : settings.gracePeriod);
  // Whatever a library has left running must not keep the process.
  setTimeout(() => process.exit(), EXIT_AFTER_MS).unref();
  return ended === undefined ? 1 : 0;
}

interface Signals {
  /** The first that asks for an end. */
  readonly first: Promise<NodeJS.Signals>;
  /** What SIGHUP does. */
  onReload(reload: () => void): void;
}

/**
 * The first signal asks for an end; the second ends the process, whatever it is doing. SIGHUP asks for a reload, but for
 * the one that tells that the terminal has gone: that is an end.
 */
function watchSignals(): Signals {
  let seen: { signal: NodeJS.Signals; at: number } | undefined;
  let reload = (): void => undefined;
  const hadTerminal = hasTerminal();
  const first = new Promise<NodeJS.Signals>((resolve) => {
    const end = (signal: NodeJS.Signals): void => {
      const at = performance.now();
      if (seen?.signal === signal && at - seen.at < ECHO_MS) return;
      if (seen !== undefined) process.exit(128 + constants.signals[signal]);
      seen = { signal, at };
      resolve(signal);
    };
    process.on("SIGTERM", end);
    process.on("SIGINT", end);
    process.on("SIGHUP", () => {
      if (hadTerminal && !hasTerminal()) end("SIGHUP");
      else reload();
    });
  });
  return { first, onReload: (does) => (reload = does) };
}

/** Whether there is a terminal that this process belongs to. */
function hasTerminal(): boolean {
  try {
    closeSync(openSync("/dev/tty", "r"));
    return true;
  } catch {
    return false;
  }
}

/**
 * Says which models could not be loaded. Resolves where none is left that could: the one file of `--model`. A
 * registration's model is a matter of the requests for it, and is tried again with each.
 * @param onServing called where there is something to serve
 */
async function nothingToServe(
  server: RunningServer,
  { model }: ServerSettings,
  onServing: () => void,
): Promise<undefined> {
  await server.ready;
  const failed = server.pool.status().filter(({ state }) => state === "failed");
  for (const { models, error } of failed) say(`${models.join(", ")}: ${error}`);
  if (model !== undefined && failed.length > 0) return;
  onServing();
  await new Promise<never>(() => {});
}

function startError(error: unknown, { host, port }: ServerSettings): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code ?? "") {
    case "EADDRINUSE":
      return `port ${port} of ${host} is in use: choose another one with --port, or 0 for any that is free`;
    case "EACCES":
      return `port ${port} of ${host} needs privileges that this process does not have: choose one above 1023 with --port`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
    case "EINVAL":
      return `${host} is no address of this machine: choose another one with --host`;
    default:
      return message;
  }
}
