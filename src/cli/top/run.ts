/** `llama-openapi top`: one screen of a running server, live. */
import { setTimeout } from "node:timers/promises";
import { say } from "../terminal";
import { NoReading, takeReading } from "./reading";
import { drawScreen, type ScreenOptions } from "./screen";
import { Terminal } from "./terminal";
import { Window } from "./window";

/** Readings that rates are taken over. */
const WINDOW = 5;

interface TopOptions {
  readonly url: string;
  readonly key: string | undefined;
  readonly intervalMs: number;
  readonly once: boolean;
}

/** @param flags those of the command @returns the exit status */
export async function runTop(flags: ReadonlyMap<string, string>): Promise<number> {
  const options = readOptions(flags);
  if (typeof options === "string") {
    say(options);
    return 2;
  }
  return options.once || !process.stdout.isTTY ? once(options) : live(options);
}

/** @returns what is wrong, where something is */
function readOptions(flags: ReadonlyMap<string, string>): TopOptions | string {
  const url = flags.get("--url") ?? "http://127.0.0.1:8080";
  if (!URL.canParse(url) || !/^https?:/i.test(url)) {
    return `--url: expected a URL such as http://127.0.0.1:8080, got ${JSON.stringify(url)}.`;
  }
  const interval = flags.get("--interval") ?? "2";
  const seconds = Number(interval);
  if (!(seconds >= 0.1 && seconds <= 60)) {
    return `--interval: expected seconds from 0.1 to 60, got ${JSON.stringify(interval)}.`;
  }
  const variable = process.env["OPENAI_API_KEY"];
  const key = flags.get("--key") ?? (variable === "" ? undefined : variable);
  return { url, key, intervalMs: seconds * 1000, once: flags.has("--once") };
}

/** Two readings, so that there are rates. */
async function once({ url, key, intervalMs }: TopOptions): Promise<number> {
  const window = new Window(WINDOW);
  try {
    window.add(await takeReading(url, key));
    await setTimeout(intervalMs);
    window.add(await takeReading(url, key));
  } catch (error) {
    if (!(error instanceof NoReading)) throw error;
    say(error.message);
    return 1;
  }
  // No terminal has no width, and some don't say theirs.
  const screen = { url, width: process.stdout.columns || Infinity, height: Infinity, colour: false };
  process.stdout.write(drawScreen(window, screen).join("\n") + "\n");
  return 0;
}

async function live({ url, key, intervalMs }: TopOptions): Promise<number> {
  const window = new Window(WINDOW);
  const colour = (process.env["NO_COLOR"] ?? "") === "";
  let problem: string | undefined = `reading ${url} …`;
  const terminal = new Terminal((width, height) => {
    const options: ScreenOptions = { url, width, height, colour, problem };
    return drawScreen(window, options);
  });
  terminal.begin();
  try {
    while (!terminal.ended.aborted) {
      try {
        window.add(await takeReading(url, key, terminal.ended));
        problem = undefined;
      } catch (error) {
        if (!(error instanceof NoReading)) throw error;
        problem = `${error.message}; trying again`;
      }
      terminal.draw();
      await setTimeout(intervalMs, undefined, { signal: terminal.ended }).catch(() => undefined);
    }
  } finally {
    terminal.restore();
  }
  return 0;
}
