/** What systemd hears of a service with `Type=notify`: that it is ready, that it stops, that it is alive. */
import { addon } from "../../backend/llama/addon";
import { say } from "../terminal";

export interface ServiceManager {
  /** Shown by `systemctl status`. */
  status(text: string): void;
  ready(): void;
  stopping(): void;
}

/** Does nothing: no service manager has started this process. */
const NONE: ServiceManager = { status: () => {}, ready: () => {}, stopping: () => {} };

/**
 * @param env `NOTIFY_SOCKET`; `WATCHDOG_USEC` and `WATCHDOG_PID` where it wants signs of life: one is sent in half of
 *   that time, by the event loop, so that a loop that hangs sends none
 * @param send see `NativeAddon.notify`
 */
export function serviceManager(
  env: NodeJS.ProcessEnv = process.env,
  send = (address: string, state: string): void => addon().notify(address, state),
): ServiceManager {
  const address = env["NOTIFY_SOCKET"];
  if (address === undefined || address === "") return NONE;
  let failed = false;
  const tell = (state: string): void => {
    if (failed) return;
    try {
      send(address, state);
    } catch (error) {
      // It is no reason not to serve, and one line of it is enough.
      failed = true;
      say(error instanceof Error ? error.message : String(error));
    }
  };
  const interval = watchdogInterval(env);
  if (interval !== undefined) setInterval(() => tell("WATCHDOG=1"), interval).unref();
  return {
    status: (text) => tell(`STATUS=${text}`),
    ready: () => tell("READY=1\nSTATUS=Serving"),
    stopping: () => tell("STOPPING=1\nSTATUS=Finishing what is in flight"),
  };
}

/** Milliseconds between signs of life; undefined where none are wanted of this process. */
function watchdogInterval(env: NodeJS.ProcessEnv): number | undefined {
  const microseconds = Number(env["WATCHDOG_USEC"]);
  const wanted = env["WATCHDOG_PID"] === undefined || env["WATCHDOG_PID"] === String(process.pid);
  return microseconds > 0 && wanted ? Math.max(1, microseconds / 1000 / 2) : undefined;
}
