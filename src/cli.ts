#!/usr/bin/env node
/** The command `llama-openapi`. */
import path from "node:path";
import { parseCommandLine } from "./cli/args";
import { PROBE_COMMAND } from "./backend/llama/probe";
import { runCheck } from "./cli/check";
import { runDevices } from "./cli/devices";
import { helpText } from "./cli/help";
import { runServe } from "./cli/serve";
import { complain } from "./cli/terminal";
import { isError } from "./config/diagnostic";
import { COMMAND_LINE, resolveSettings } from "./config/resolve-settings";
import { MISSING_PATH } from "./config/read-setting";
import { VERSION } from "./server/product";

/** Exit status: 0 all is well, 1 something is wrong, 2 the command line is. */
async function main(argv: readonly string[]): Promise<number> {
  if (argv[0] === PROBE_COMMAND) return runProbe();
  const line = parseCommandLine(argv);
  if (line.help) {
    process.stdout.write(helpText());
    return 0;
  }
  if (line.version) {
    process.stdout.write(VERSION + "\n");
    return 0;
  }
  if (line.problems.length > 0) {
    complain(line.problems);
    return 2;
  }
  // Both src/ and dist/ lie in the package's folder.
  const packageDir = path.join(__dirname, "..");
  const { settings, problems } = resolveSettings({
    flags: line.flags,
    env: process.env,
    cwd: process.cwd(),
    packageDir,
  });
  if (problems.some(({ file, summary }) => file === COMMAND_LINE && summary !== MISSING_PATH)) {
    complain(problems);
    return 2;
  }
  if (line.command === "devices") return runDevices(line.json);
  if (line.command === "check") return runCheck(settings, problems, line.json);
  complain(problems);
  return problems.some(isError) ? 1 : runServe(settings);
}

/** A single executable has no other file that could be this process of its own. */
async function runProbe(): Promise<number> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  await (require("./backend/llama/probe-child.cjs") as { main(): Promise<void> }).main();
  return 0;
}

if (require.main === module) {
  main(process.argv.slice(2)).then(
    (status) => {
      process.exitCode = status;
    },
    (error: unknown) => {
      process.stderr.write(
        `llama-openapi: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      );
      process.exit(1); // and not exitCode: whatever still runs is not to be trusted
    },
  );
}
