#!/usr/bin/env node
/** The command `llama-openapi`. */
import { parseCommandLine, TOP } from "./cli/args";
import { PROBE_COMMAND } from "./backend/llama/probe";
import { runCheck } from "./cli/check";
import { runDevices } from "./cli/devices";
import { helpText } from "./cli/help";
import { readKeysAction } from "./cli/key-options";
import { runKeys } from "./cli/keys";
import { runServe } from "./cli/serve";
import { complain, say } from "./cli/terminal";
import type * as top from "./cli/top";
import { isError } from "./config/diagnostic";
import { COMMAND_LINE, resolveSettings } from "./config/resolve-settings";
import { MISSING_PATH } from "./config/read-setting";
import { PACKAGE_DIR } from "./package-dir";
import { VERSION } from "./lib/product";

/** Exit status: 0 all is well, 1 something is wrong, 2 the command line is. */
async function main(argv: readonly string[]): Promise<number> {
  if (argv[0] === TOP) {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    return (require("./cli/top") as typeof top).runTop(argv.slice(1));
  }
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
  const { settings, problems } = resolveSettings({
    flags: line.flags,
    env: process.env,
    cwd: process.cwd(),
    packageDir: PACKAGE_DIR,
  });
  if (problems.some(({ file, summary }) => file === COMMAND_LINE && summary !== MISSING_PATH)) {
    complain(problems);
    return 2;
  }
  if (line.command === "devices") return runDevices(line.json);
  if (line.command === "check") return runCheck(settings, problems, line.json);
  complain(problems);
  if (problems.some(isError)) return 1;
  if (line.command === "keys") {
    const action = readKeysAction(line.keys.words, line.keys.flags);
    if (!Array.isArray(action)) return runKeys(settings, action, line.json);
    action.forEach(say);
    return 2;
  }
  return runServe(settings);
}

/** A single executable has no other file that could be this process of its own. */
function runProbe(): number {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  (require("./backend/llama/probe-child.cjs") as { main(): void }).main();
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
