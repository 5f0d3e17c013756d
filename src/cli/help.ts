/** The text of `--help`, from the table of settings. */
import { describeSetting, showSetting } from "../config/setting-value";
import { flagName, SETTING_NAMES, SETTINGS, type Setting, type SettingName } from "../config/settings";
import { KEY_FLAGS } from "./key-options";

const INTRODUCTION = `llama-openapi: OpenAI's API, served from llama.cpp on this machine

  llama-openapi [serve] [flags]                serve the registrations of the configuration directory
  llama-openapi --model FILE.gguf [flags]      serve one file, without any configuration
  llama-openapi check [flags] [--json]         check settings and registrations; exit status 1 if anything is wrong
  llama-openapi top [--url URL] [--once]       what a running server is doing, live; top --help says more
  llama-openapi keys add [flags]               make an API key, and print it once
  llama-openapi keys list [--json]             keys, and what they have used today
  llama-openapi keys revoke ID                 make a key worthless at once
  llama-openapi devices [--json]               what computes models here, and why other hardware does not
  llama-openapi --version | --help
`;

const SOURCES = `Each flag is also an environment variable (--config-dir: LLAMA_OPENAPI_CONFIG_DIR) and a key of llama-openapi.yaml
(config_dir). Flags come before variables, variables before the file.
`;

/** Characters of a line. */
const WIDTH = 110;

export function helpText(): string {
  const isOneFile = (name: SettingName): boolean => name === "model" || (SETTINGS[name] as Setting).oneFile === true;
  const group = (title: string, names: SettingName[]): string => `${title}\n${names.map(flagHelp).join("")}`;
  return [
    INTRODUCTION,
    group(
      "Flags:",
      SETTING_NAMES.filter((name) => !isOneFile(name)),
    ),
    group("For one file:", SETTING_NAMES.filter(isOneFile)),
    `For keys add:\n${Object.entries(KEY_FLAGS)
      .map(([flag, value]) => `  ${flag} ${value}\n`)
      .join("")}`,
    SOURCES,
  ].join("\n");
}

function flagHelp(name: SettingName): string {
  const setting: Setting = SETTINGS[name];
  const value = setting.placeholder ?? setting.choices?.join("|");
  const head = setting.type === "boolean" ? flagName(name) : `${flagName(name)} ${value ?? describeSetting(setting)}`;
  const standard = setting.default === undefined ? "" : ` Default: ${showSetting(setting, setting.default)}.`;
  const lines = wrapped(setting.doc.replaceAll("`", "") + standard, WIDTH - 6);
  return [`  ${head}`, ...lines.map((line) => `      ${line}`), ""].join("\n");
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
