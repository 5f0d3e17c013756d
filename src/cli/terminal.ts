/** What the command writes for people. */
import { formatDiagnostic, type Diagnostic } from "../config/diagnostic";
import { COMMAND_LINE, ENVIRONMENT } from "../config/resolve-settings";

/** One line on stderr. */
export function say(message: string): void {
  process.stderr.write(`llama-openapi: ${message}\n`);
}

/** On stderr: one line for what flags and variables say, place and snippet for what files do. */
export function complain(problems: readonly Diagnostic[]): void {
  for (const problem of problems) {
    const inFile = problem.file !== COMMAND_LINE && problem.file !== ENVIRONMENT;
    if (inFile) process.stderr.write(formatDiagnostic(problem) + "\n\n");
    else say((problem.severity === "warning" ? "warning: " : "") + problem.detail);
  }
}
