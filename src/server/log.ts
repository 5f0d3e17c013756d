/** The server's log: one JSON object a line, on stderr. No text of a request gets there unless `log_prompts` says so. */
import { type DestinationStream, destination, type Logger, pino, stdTimeFunctions } from "pino";
import type { LogLevel } from "../config/settings";

export type { Logger } from "pino";

/** @param stream where the lines go; stderr where it is not given */
export function createLogger(level: LogLevel, stream: DestinationStream = destination(2)): Logger {
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
