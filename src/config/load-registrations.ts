/** Loads the registrations that the settings select. */
import type { CheckContext } from "./check-document";
import { combine } from "./combine";
import { sortDiagnostics, type Diagnostic } from "./diagnostic";
import type * as load from "./load";
import { oneFileSource } from "./one-file";
import type { Registration } from "../contracts/registration";
import type { ServerSettings } from "./settings";
import type { ConfigSource, LoadedFile } from "./source";

export interface LoadedConfig {
  /** All valid registrations, in the order of file names, then of positions. */
  readonly registrations: Registration[];
  /** All errors and warnings of all files. */
  readonly problems: Diagnostic[];
}

/** The file of `--model`, else the configuration directory. */
export function configSource(settings: ServerSettings, context: CheckContext): ConfigSource {
  if (settings.model !== undefined) return oneFileSource(settings.model, settings);
  // Required on demand: YAML, schemas and validators take longer to load than everything else in a start with --model.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { directorySource } = require("./load") as typeof load;
  return directorySource(settings.configDir, { ...context, dirs: context.dirs ?? settings });
}

/** Reads everything from a source. Never rejects: read errors become problems. */
export async function loadRegistrations(source: ConfigSource): Promise<LoadedConfig> {
  const { files, problem } = await source.list();
  const loaded: LoadedFile[] = [];
  for (const file of files) loaded.push(await source.read(file));
  const { registrations, duplicates } = combine(loaded.flatMap(({ bound }) => bound));
  const problems = [...(problem ? [problem] : []), ...loaded.flatMap((file) => file.problems), ...duplicates];
  return { registrations, problems: sortDiagnostics(problems) };
}
