/** Resolves server settings: flags before environment before settings file before defaults. */
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
  /** Values of flags, as text. */
  readonly flags?: ReadonlyMap<SettingName, string>;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Directory of relative paths and of the settings file. */
  readonly cwd: string;
  /** Directory of the package's own `configs/` and `models/`. */
  readonly packageDir: string;
}

export interface ResolvedSettings {
  /** Complete: invalid settings have their defaults. Usable only if `problems` has no error. */
  readonly settings: ServerSettings;
  readonly problems: Diagnostic[];
}

/** Reports every invalid setting of every source, also if a source with precedence overrides it. */
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
      const detail = `${flagName(name)} is only valid with --model FILE.gguf.`;
      problems.push(withoutPlace(COMMAND_LINE, flagName(name), { summary: "Setting without --model", detail }));
    }
  }
  return {
    settings: { ...settings, configFile: configFile as string | undefined, ...directories(settings, cwd, packageDir) },
    problems,
  };
}

/**
 * Settings of a program that embeds the server, completed with defaults. Reads neither the environment nor a settings
 * file. Relative paths start in `cwd`.
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
 * Default directories. Registrations: `configs` in the working directory, else the package's own. Models and templates:
 * beside the registrations; for models else the package's own, so that the embedded model is always found.
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

/** XDG state directory for persistent data. An empty variable counts as unset. */
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
  // Required on demand: most starts have no settings file and need no YAML parser.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { readSettingsFile } = require("./settings-file") as typeof settingsFile;
  return readSettingsFile(file, problems);
}

/** Variables of the native build, not of the server. */
const OTHER_VARIABLES = /^LLAMA_OPENAPI_(?:GPU|CMAKE_FLAGS|SKIP_BUILD|BUILD_FROM_SOURCE|ADDON)$/;
/** Variables that Kubernetes sets in every pod if its namespace has a service named llama-openapi. */
const KUBERNETES = /^LLAMA_OPENAPI_(?:SERVICE_|PORT_\d)/;

function readEnvironment(env: SettingsInput["env"], cwd: string, problems: Diagnostic[]): SettingValues {
  const values: SettingValues = new Map();
  const names = new Map(SETTING_NAMES.map((name) => [variableName(name), name]));
  for (const [variable, text] of Object.entries(env ?? {})) {
    // An empty variable counts as unset: compose files leave a variable out that way.
    if (!variable.startsWith("LLAMA_OPENAPI_") || text === undefined || text === "") continue;
    if (OTHER_VARIABLES.test(variable) || KUBERNETES.test(variable)) continue;
    if (variable === "LLAMA_OPENAPI_PORT" && text.startsWith("tcp://")) continue;
    const name = names.get(variable);
    if (name === undefined) {
      const near = nearest(variable, names.keys());
      const guess = near === undefined ? "" : ` Did you mean ${near}?`;
      const finding = { severity: "warning", summary: "Unknown variable", nearest: near } as const;
      const detail = `${variable} is not a setting and has no effect.${guess}`;
      problems.push(withoutPlace(ENVIRONMENT, variable, { ...finding, detail }));
      continue;
    }
    const value = readSetting(name, text, false, cwd, variable);
    if (isFinding(value)) problems.push(withoutPlace(ENVIRONMENT, variable, value));
    else values.set(name, value);
  }
  return values;
}
