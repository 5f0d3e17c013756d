/** `llama-openapi top`: one screen of a running server, live. */
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { say } from "../terminal";
import { NoReading, takeReading } from "./reading";
import { drawScreen, type ScreenOptions } from "./screen";
import { Terminal } from "./terminal";
import { Window } from "./window";

const HELP = `llama-openapi top: what a running server is doing

  llama-openapi top [--url URL] [--key KEY] [--interval SECONDS] [--once]

  --url URL            The server. Default: http://127.0.0.1:8080.
  --key KEY            Sent as Authorization: Bearer. Default: the variable OPENAI_API_KEY.
  --interval SECONDS   Between two readings, 0.1 to 60. Default: 2.
  --once               Prints one screen and ends; so does an output that is no terminal.

  q or Ctrl-C ends it. Rates and times are those of the last five readings.
`;

/** Readings that rates are taken over. */
const WINDOW = 5;

interface TopOptions {
  readonly url: string;
  readonly key: string | undefined;
  readonly intervalMs: number;
  readonly once: boolean;
}

/** @param argv what follows `top` @returns the exit status */
export async function runTop(argv: readonly string[]): Promise<number> {
  const options = readOptions(argv);
  if (options === "help") {
    process.stdout.write(HELP);
    return 0;
  }
  if (typeof options === "string") {
    say(options);
    return 2;
  }
  return options.once || !process.stdout.isTTY ? once(options) : live(options);
}

/** @returns what is wrong, where something is */
function readOptions(argv: readonly string[]): TopOptions | string {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...argv],
      options: {
        url: { type: "string", default: "http://127.0.0.1:8080" },
        key: { type: "string" },
        interval: { type: "string", default: "2" },
        once: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    }));
  } catch (error) {
    return `top: ${(error as Error).message}`;
  }
  if (values.help) return "help";
  const { url, once } = values;
  if (!URL.canParse(url) || !/^https?:/i.test(url)) {
    return `--url: expected a URL such as http://127.0.0.1:8080, got ${JSON.stringify(url)}.`;
  }
  const seconds = Number(values.interval);
  if (!(seconds >= 0.1 && seconds <= 60)) {
    return `--interval: expected seconds from 0.1 to 60, got ${JSON.stringify(values.interval)}.`;
  }
  const variable = process.env["OPENAI_API_KEY"];
  const key = values.key ?? (variable === "" ? undefined : variable);
  return { url, key, intervalMs: seconds * 1000, once };
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
