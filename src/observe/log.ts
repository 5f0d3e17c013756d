/**
 * The server's log, on stderr: one JSON object a line, or a line for people. No text of a request gets there unless
 * `log_prompts` says so.
 */
import { type DestinationStream, destination, type Logger, pino, stdTimeFunctions } from "pino";
import { lenient, type Output } from "../lib/lenient-output";
import type { LogFormat, LogLevel } from "../config/settings";
import { type LogLine, textOf } from "./log-text";

export type { Logger } from "pino";

export interface LogOptions {
  /** Default: `auto`. */
  readonly format?: LogFormat;
  /** Writes a text, which has several lines where there is a stack. Default: to stderr. */
  readonly print?: (text: string) => void;
  /** Lines for people that are left out. */
  readonly skip?: (line: LogLine) => boolean;
}

export function createLogger(level: LogLevel, options: LogOptions = {}): Logger {
  if (isText(options.format ?? "auto")) {
    return loggerTo(textStream(hasColours(process.stderr, process.env), options), level);
  }
  // What can't be written is kept for the next try, and dropped beyond that.
  const lines = destination({ fd: 2, sync: true, maxLength: MOST_KEPT });
  return loggerTo(
    lines.on("error", () => undefined),
    level,
  );
}

/** Bytes of lines that stderr does not take. */
const MOST_KEPT = 1024 * 1024;

/** @param stream where the lines go */
export function loggerTo(stream: DestinationStream, level: LogLevel): Logger {
  return pino(
    {
      level,
      base: undefined,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    stream,
  );
}

/** Whether lines are for people: where the log goes to a terminal, unless the setting says it. */
export const isText = (format: LogFormat, stream: { isTTY?: boolean } = process.stderr): boolean =>
  format === "auto" ? stream.isTTY === true : format === "text";

export const textStream = (colour: boolean, { print = toStderr, skip }: LogOptions): DestinationStream => ({
  write: (text) => {
    const line = JSON.parse(text) as LogLine;
    if (skip?.(line) !== true) print(textOf(line, colour));
  },
});

/** As https://no-color.org and Node have it: FORCE_COLOR before NO_COLOR, and both before what the terminal can. */
export function hasColours(
  stream: { isTTY?: boolean; hasColors?: (env?: object) => boolean },
  env: NodeJS.ProcessEnv,
): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no = "", ...others } = env;
  if (force !== undefined) return !["0", "false"].includes(force);
  // Node takes an empty NO_COLOR for one, which it is not.
  return no === "" && stream.isTTY === true && stream.hasColors?.(others) === true;
}

let stderr: Output | undefined;
const toStderr = (text: string): void => (stderr ??= lenient(process.stderr)).write(`${text}\n`);
