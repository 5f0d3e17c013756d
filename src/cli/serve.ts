/** `llama-openapi serve`: runs until a signal. */
import { constants } from "node:os";
import type { ServerSettings } from "../config/settings";
import { startServer, type RunningServer } from "../server/main";
import { banner } from "./banner";
import { serviceManager } from "./service-manager";
import { complain, say } from "./terminal";

const EXIT_AFTER_MS = 2000;
/** npm and npx pass on the Ctrl-C that the terminal has sent to all of them: the same signal again within this is the same one. */
const ECHO_MS = 500;

/** @returns the exit status, once the server has ended */
export async function runServe(settings: ServerSettings): Promise<number> {
  const signals = watchSignals();
  let server: RunningServer;
  try {
    server = await startServer(settings);
  } catch (error) {
    say(startError(error, settings));
    return 1;
  }
  process.stdout.write(banner(server.url, server.registry.list()));
  complain(server.problems);
  const manager = serviceManager();
  manager.status("Loading models");
  const ended = await Promise.race([signals.first, nothingToServe(server, settings, () => manager.ready())]);
  manager.stopping();
  if (ended !== undefined) say(`${ended}: finishing what is in flight; a second signal exits now`);
  await server.close(ended === undefined ? 0 : settings.gracePeriod);
  // Whatever a library has left running must not keep the process.
  setTimeout(() => process.exit(), EXIT_AFTER_MS).unref();
  return ended === undefined ? 1 : 0;
}

/** The first signal asks for an end; the second ends the process, whatever it is doing. */
function watchSignals(): { first: Promise<NodeJS.Signals> } {
  let seen: { signal: NodeJS.Signals; at: number } | undefined;
  const first = new Promise<NodeJS.Signals>((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      process.on(signal, () => {
        const at = performance.now();
        if (seen?.signal === signal && at - seen.at < ECHO_MS) return;
        if (seen !== undefined) process.exit(128 + constants.signals[signal]);
        seen = { signal, at };
        resolve(signal);
      });
    }
  });
  return { first };
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
