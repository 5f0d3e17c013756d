/** Registrations as the settings want them. */
import type { CheckContext } from "./check-document";
import { combine } from "./combine";
import { sortDiagnostics, type Diagnostic } from "./diagnostic";
import type * as load from "./load";
import { oneFileSource } from "./one-file";
import type { Registration } from "../contracts/registration";
import type { ServerSettings } from "./settings";
import type { ConfigSource, LoadedFile } from "./source";

export interface LoadedConfig {
  /** Those that are right, whatever is wrong with others. In the order of file names, then as they stand. */
  readonly registrations: Registration[];
  /** Every error and warning of every file. */
  readonly problems: Diagnostic[];
}

/** `--model`, else the configuration directory. */
export function configSource(settings: ServerSettings, context: CheckContext): ConfigSource {
  if (settings.model !== undefined) return oneFileSource(settings.model, settings);
  // YAML, schemas and validators, which take longer to read than all that a start with --model needs.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { directorySource } = require("./load") as typeof load;
  return directorySource(settings.configDir, { ...context, dirs: context.dirs ?? settings });
}

/** Reads all that a source has. Never rejects: what can't be read is a problem. */
export async function loadRegistrations(source: ConfigSource): Promise<LoadedConfig> {
  const { files, problem } = await source.list();
  const loaded: LoadedFile[] = [];
  for (const file of files) loaded.push(await source.read(file));
  const { registrations, duplicates } = combine(loaded.flatMap(({ bound }) => bound));
  const problems = [...(problem ? [problem] : []), ...loaded.flatMap((file) => file.problems), ...duplicates];
  return { registrations, problems: sortDiagnostics(problems) };
}
