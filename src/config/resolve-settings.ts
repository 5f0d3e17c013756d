/** Settings from flags, environment, settings file and defaults, in that order. */
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { withoutPlace, type Diagnostic } from "./diagnostic";
import { nearest } from "../lib/nearest";
import { isDirectory, isFinding, readSetting, type SettingValues } from "./read-setting";
import type { SettingValue } from "./setting-value";
import { flagName, SETTING_NAMES, SETTINGS, variableName } from "./settings";
import type { ServerSettings, Setting, SettingName } from "./settings";
import type * as settingsFile from "./settings-file";

/** `file` of a diagnostic about a flag. */
export const COMMAND_LINE = "command line";
/** `file` of a diagnostic about an environment variable. */
export const ENVIRONMENT = "environment";

export interface SettingsInput {
  /** What the command line gave, as text. */
  readonly flags?: ReadonlyMap<SettingName, string>;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Where relative paths start and the settings file is looked for. */
  readonly cwd: string;
  /** Where the package's own `configs/` and `models/` are. */
  readonly packageDir: string;
}

export interface ResolvedSettings {
  /** Complete: what is wrong has its default. Only to be used where `problems` has no error. */
  readonly settings: ServerSettings;
  readonly problems: Diagnostic[];
}

/** Every wrong setting of every source is a problem, also one that a stronger source overrides. */
export function resolveSettings({ flags = new Map(), env = {}, cwd, packageDir }: SettingsInput): ResolvedSettings {
  const problems: Diagnostic[] = [];
  const fromFlags: SettingValues = new Map();
  for (const [name, text] of flags) {
    const value = readSetting(name, text, false, cwd, flagName(name));
    if (isFinding(value)) problems.push(withoutPlace(COMMAND_LINE, flagName(name), value));
    else fromFlags.set(name, value);
  }
  const fromEnv = readEnvironment(env, cwd, problems);
  const configFile = fromFlags.get("configFile") ?? fromEnv.get("configFile") ?? defaultFile(cwd);
  const fromFile =
    typeof configFile === "string" ? readFile(configFile, problems) : new Map<SettingName, SettingValue>();
  const value = (name: SettingName): SettingValue | undefined =>
    fromFlags.get(name) ?? fromEnv.get(name) ?? fromFile.get(name) ?? SETTINGS[name].default;
  const settings = Object.fromEntries(SETTING_NAMES.map((name) => [name, value(name)])) as unknown as ServerSettings;
  const modelGiven = settings.model !== undefined || flags.has("model") || env[variableName("model")] !== undefined;
  if (!modelGiven) {
    for (const name of SETTING_NAMES.filter((name) => fromFlags.has(name) && isOneFile(name))) {
      const detail = `${flagName(name)} belongs to --model FILE.gguf, which is not given.`;
      problems.push(withoutPlace(COMMAND_LINE, flagName(name), { summary: "Setting without --model", detail }));
    }
  }
  return {
    settings: { ...settings, configFile: configFile as string | undefined, ...directories(settings, cwd, packageDir) },
    problems,
  };
}

/**
 * What a program that embeds the server gives, completed with the defaults. Neither the environment nor a settings file
 * is read. Relative paths start in `cwd`.
 */
export function completeSettings(
  given: Partial<ServerSettings>,
  { cwd, packageDir }: Pick<SettingsInput, "cwd" | "packageDir">,
): ServerSettings {
  const settings = Object.fromEntries(
    SETTING_NAMES.map((name) => {
      const value = given[name] ?? SETTINGS[name].default;
      const isPath = ["directory", "file", "path"].includes(SETTINGS[name].type) && typeof value === "string";
      return [name, isPath ? path.resolve(cwd, value) : value];
    }),
  ) as unknown as ServerSettings;
  return { ...settings, ...directories(settings, cwd, packageDir) };
}

const isOneFile = (name: SettingName): boolean => (SETTINGS[name] as Setting).oneFile === true;

/**
 * Directories that nobody named. Registrations: `configs` in the working directory, else the package's own. Models and
 * templates: beside the registrations; models else the package's own, so that the embedded model is always found.
 */
function directories(
  { configDir, modelsDir, templatesDir, dataDir }: Partial<ServerSettings>,
  cwd: string,
  packageDir: string,
): Pick<ServerSettings, "configDir" | "modelsDir" | "templatesDir" | "dataDir"> {
  const firstThere = (...dirs: [string, string]): string => (isDirectory(dirs[0]) ? dirs[0] : dirs[1]);
  const config = configDir ?? firstThere(path.join(cwd, "configs"), path.join(packageDir, "configs"));
  const beside = path.dirname(config);
  return {
    configDir: config,
    modelsDir: modelsDir ?? firstThere(path.join(beside, "models"), path.join(packageDir, "models")),
    templatesDir: templatesDir ?? path.join(beside, "templates"),
    dataDir: dataDir ?? path.join(stateHome(), "llama-openapi"),
  };
}

/** Where a user's programs keep what has to outlive them. An empty variable counts as none. */
function stateHome(): string {
  const { XDG_STATE_HOME, LOCALAPPDATA } = process.env;
  if (process.platform === "win32") return LOCALAPPDATA || path.join(homedir(), "AppData/Local");
  return XDG_STATE_HOME || path.join(homedir(), ".local/state");
}

function defaultFile(cwd: string): string | undefined {
  return ["llama-openapi.yaml", "llama-openapi.yml"]
    .map((name) => path.join(cwd, name))
    .find((file) => existsSync(file));
}

function readFile(file: string, problems: Diagnostic[]): SettingValues {
  // Most starts have no such file, and need no YAML for one.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { readSettingsFile } = require("./settings-file") as typeof settingsFile;
  return readSettingsFile(file, problems);
}

/** Variables of the native build, not the server's. */
const OTHER_VARIABLES = /^LLAMA_OPENAPI_(?:GPU|CMAKE_FLAGS|SKIP_BUILD|BUILD_FROM_SOURCE|ADDON)$/;
/** What Kubernetes sets in every pod of a namespace that has a service named llama-openapi. */
const KUBERNETES = /^LLAMA_OPENAPI_(?:SERVICE_|PORT_\d)/;

function readEnvironment(env: SettingsInput["env"], cwd: string, problems: Diagnostic[]): SettingValues {
  const values: SettingValues = new Map();
  const names = new Map(SETTING_NAMES.map((name) => [variableName(name), name]));
  for (const [variable, text] of Object.entries(env ?? {})) {
    // An empty variable is as good as none: that is how compose files leave one out.
    if (!variable.startsWith("LLAMA_OPENAPI_") || text === undefined || text === "") continue;
    if (OTHER_VARIABLES.test(variable) || KUBERNETES.test(variable)) continue;
    if (variable === "LLAMA_OPENAPI_PORT" && text.startsWith("tcp://")) continue;
    const name = names.get(variable);
    if (name === undefined) {
      const near = nearest(variable, names.keys());
      const guess = near === undefined ? "" : ` Did you mean ${near}?`;
      const finding = { severity: "warning", summary: "Unknown variable", nearest: near } as const;
      const detail = `${variable} is no setting, so it does nothing.${guess}`;
      problems.push(withoutPlace(ENVIRONMENT, variable, { ...finding, detail }));
      continue;
    }
    const value = readSetting(name, text, false, cwd, variable);
    if (isFinding(value)) problems.push(withoutPlace(ENVIRONMENT, variable, value));
    else values.set(name, value);
  }
  return values;
}
