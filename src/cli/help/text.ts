/** The texts of `--help`, from the tables of commands and settings. */
import { describeSetting, showSetting } from "../../config/setting-value";
import { flagName, SETTING_NAMES, SETTINGS, type Setting, type SettingName } from "../../config/settings";
import type { Command, Flag } from "../command";

const SOURCES = `Each flag is also an environment variable (--config-dir: LLAMA_OPENAPI_CONFIG_DIR) and a key of llama-openapi.yaml
(config_dir). Flags come before variables, variables before the file.
`;

/** Characters of a line. */
const WIDTH = 110;

/** What `llama-openapi --help` prints. */
export function helpText(commands: readonly Command[]): string {
  const isOneFile = (name: SettingName): boolean => name === "model" || (SETTINGS[name] as Setting).oneFile === true;
  const group = (title: string, names: SettingName[]): string => `${title}\n${names.map(settingHelp).join("")}`;
  const usage = [...commands.flatMap((command) => command.usage), ["--version | --help | COMMAND --help", ""] as const];
  return [
    `llama-openapi: OpenAI's API, served from llama.cpp on this machine\n`,
    usageHelp(usage),
    group(
      "Flags:",
      SETTING_NAMES.filter((name) => !isOneFile(name)),
    ),
    group("For one file:", SETTING_NAMES.filter(isOneFile)),
    ...commands.filter(({ flagsOf }) => flagsOf !== undefined).map(flagsOfForm),
    SOURCES,
  ].join("\n");
}

/** What `llama-openapi COMMAND --help` prints. */
export function commandHelp(command: Command): string {
  const flags = Object.entries(command.flags);
  const settings =
    command.settings === "none"
      ? []
      : ["It takes the flags of the server's settings, too, such as --data-dir: llama-openapi --help has them all.\n"];
  return [
    usageHelp(command.usage),
    ...(flags.length === 0 ? [] : [`Flags:\n${flags.map(ownFlagHelp).join("")}`]),
    ...settings,
    ...(command.notes === undefined ? [] : [`${command.notes}\n`]),
  ].join("\n");
}

/** Characters of a line's first column: a synopsis, with the program's name. */
const SYNOPSIS = 45;

function usageHelp(usage: Command["usage"]): string {
  return usage
    .map(([synopsis, does]) => `  ${`llama-openapi ${synopsis}`.padEnd(SYNOPSIS - 2)}  ${does}`.trimEnd() + "\n")
    .join("");
}

/** The flags of one form of a command, by name only: its own help says more. */
function flagsOfForm({ name, flags, flagsOf }: Command): string {
  const own = Object.entries(flags).filter(([, { value }]) => value !== undefined);
  const lines = own.map(([flag, { value }]) => `  ${flag} ${value}\n`);
  return `For ${flagsOf} (described by ${name} --help):\n${lines.join("")}`;
}

function ownFlagHelp([flag, { value, doc }]: [string, Flag]): string {
  return described(value === undefined ? flag : `${flag} ${value}`, doc);
}

function settingHelp(name: SettingName): string {
  const setting: Setting = SETTINGS[name];
  const value = setting.placeholder ?? setting.choices?.join("|");
  const head = setting.type === "boolean" ? flagName(name) : `${flagName(name)} ${value ?? describeSetting(setting)}`;
  const standard = setting.default === undefined ? "" : ` Default: ${showSetting(setting, setting.default)}.`;
  return described(head, setting.doc.replaceAll("`", "") + standard);
}

function described(flag: string, doc: string): string {
  return [`  ${flag}`, ...wrapped(doc, WIDTH - 6).map((line) => `      ${line}`), ""].join("\n");
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
