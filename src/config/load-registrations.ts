/** Registrations as the settings want them. */
import type { CheckContext } from "./check-document";
import type * as load from "./load";
import { registerFile } from "./one-file";
import type { ServerSettings } from "./settings";

/** Of `--model`, else of the configuration directory. Never rejects: what can't be read is a problem. */
export async function loadRegistrations(settings: ServerSettings, context: CheckContext): Promise<load.LoadedConfig> {
  if (settings.model !== undefined) return { registrations: registerFile(settings.model, settings), problems: [] };
  // YAML, schemas and validators, which take longer to read than all that a start with --model needs.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { loadConfig } = require("./load") as typeof load;
  return loadConfig(settings.configDir, { ...context, dirs: context.dirs ?? settings });
}
