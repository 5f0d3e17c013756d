/** What the command writes for people. */
import { formatDiagnostic, type Diagnostic } from "../config/diagnostic";
import { COMMAND_LINE, ENVIRONMENT } from "../config/resolve-settings";
import { lenient } from "../lib/lenient-output";
import { StatusLine } from "./status-line";

/** The last line of a terminal on stderr. Everything that is printed there goes through it. */
export const status = new StatusLine(lenient(process.stderr));

/** One line on stderr. */
export function say(message: string): void {
  status.print(`llama-openapi: ${message}`);
}

/** On stderr: one line for what flags and variables say, place and snippet for what files do. */
export function complain(problems: readonly Diagnostic[]): void {
  for (const problem of problems) {
    const inFile = problem.file !== COMMAND_LINE && problem.file !== ENVIRONMENT;
    if (inFile) status.print(formatDiagnostic(problem) + "\n");
    else say((problem.severity === "warning" ? "warning: " : "") + problem.detail);
  }
}
