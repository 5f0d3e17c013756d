/** llama.cpp's log, through the product's own logger. */
import type { Level, Logger } from "pino";
import { addon } from "./addon";

/** llama.cpp tells at `info` what only its developers want to know. What fails for good comes as an error besides. */
const LEVELS = { error: "warn", warn: "info", info: "debug", debug: "trace" } as const satisfies Record<string, Level>;

/** From here on. The log of one process goes to one place: the last call holds. */
export function routeLog(log: Logger): void {
  const lines = log.child({ from: "llama.cpp" });
  const wanted = Object.values(LEVELS).some((level) => lines.isLevelEnabled(level));
  addon().setLogger(wanted ? (level, line) => lines[LEVELS[level]](line) : null);
}
