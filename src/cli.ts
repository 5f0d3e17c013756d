#!/usr/bin/env node
/** The command `llama-openapi`. */
import { PROBE_COMMAND } from "./backend/llama/probe";
import { parseCommandLine } from "./cli/args";
import { COMMANDS } from "./cli/commands";
import { commandHelp, helpText } from "./cli/help/text";
import { complain } from "./cli/terminal";
import { isError } from "./config/diagnostic";
import { COMMAND_LINE, resolveSettings } from "./config/resolve-settings";
import { MISSING_PATH } from "./config/read-setting";
import { PACKAGE_DIR } from "./package-dir";
import { VERSION } from "./lib/product";

/** Exit status: 0 all is well, 1 something is wrong, 2 the command line is. */
async function main(argv: readonly string[]): Promise<number> {
  if (argv[0] === PROBE_COMMAND) return runProbe();
  const { command, named, help, version, ...line } = parseCommandLine(argv);
  if (help) {
    process.stdout.write(named ? commandHelp(command) : helpText(COMMANDS));
    return 0;
  }
  if (version) {
    process.stdout.write(VERSION + "\n");
    return 0;
  }
  if (line.problems.length > 0) {
    complain(line.problems);
    return 2;
  }
  if (command.settings === "none") return command.run({ ...line, commands: COMMANDS });
  const { settings, problems } = resolveSettings({
    flags: line.settings,
    env: process.env,
    cwd: process.cwd(),
    packageDir: PACKAGE_DIR,
  });
  if (problems.some(({ file, summary }) => file === COMMAND_LINE && summary !== MISSING_PATH)) {
    complain(problems);
    return 2;
  }
  if (command.settings === "valid") {
    complain(problems);
    if (problems.some(isError)) return 1;
  }
  return command.run({ ...line, commands: COMMANDS, settings, problems });
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
