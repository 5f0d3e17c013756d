/** The command line, to a command and settings as text. */
import { withoutPlace, type Diagnostic } from "../config/diagnostic";
import { nearest } from "../lib/nearest";
import { COMMAND_LINE } from "../config/resolve-settings";
import { flagName, SETTING_NAMES, SETTINGS, type SettingName } from "../config/settings";
import { KEY_FLAGS, type KeyFlag } from "./key-options";

const COMMANDS = ["serve", "check", "devices", "keys"] as const;
export type Command = (typeof COMMANDS)[number];

/** A command of its own: it comes first, and its flags are no settings. */
export const TOP = "top";

export interface CommandLine {
  readonly command: Command;
  readonly help: boolean;
  readonly version: boolean;
  /** Of `check`, `devices` and `keys`. */
  readonly json: boolean;
  readonly flags: ReadonlyMap<SettingName, string>;
  /** What follows `keys`, beside settings. */
  readonly keys: { readonly words: readonly string[]; readonly flags: ReadonlyMap<KeyFlag, string> };
  /** Unknown commands and flags, flags without a value. */
  readonly problems: Diagnostic[];
}

/** Flags that are no settings. */
const SWITCHES = { "--help": "help", "-h": "help", "--version": "version", "-v": "version", "--json": "json" } as const;

/** @param argv what follows the program's name. A flag's value follows it, or stands behind `=`; the last one holds. */
export function parseCommandLine(argv: readonly string[]): CommandLine {
  const byFlag = new Map(SETTING_NAMES.map((name) => [flagName(name), name]));
  const problems: Diagnostic[] = [];
  const complain = (path: string, summary: string, detail: string): void => {
    problems.push(withoutPlace(COMMAND_LINE, path, { summary, detail }));
  };
  const flags = new Map<SettingName, string>();
  const keys = { words: [] as string[], flags: new Map<KeyFlag, string>() };
  const switches = { help: false, version: false, json: false };
  let command: Command | undefined;
  const rest = [...argv];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (!word.startsWith("-")) {
      const known = COMMANDS.find((candidate) => candidate === word);
      if (known !== undefined && command === undefined) command = known;
      else if (command === "keys") keys.words.push(word);
      else if (command !== undefined) complain(word, "Unexpected argument", `${word}: ${command} takes flags only.`);
      else complain(word, "Unknown command", `${word} is no command.${guess(word, [...COMMANDS, TOP])}`);
      // Whatever it was meant to be, the words after it are its own.
      command ??= "serve";
      continue;
    }
    const [flag = "", ...parts] = word.split("=");
    const inline = parts.length === 0 ? undefined : parts.join("=");
    if (Object.hasOwn(SWITCHES, flag) && inline === undefined) {
      switches[SWITCHES[flag as keyof typeof SWITCHES]] = true;
      continue;
    }
    if (command === "keys" && Object.hasOwn(KEY_FLAGS, flag)) {
      const value = inline ?? (isValue(rest[0]) ? rest.shift() : undefined);
      if (value === undefined) complain(flag, "Flag without a value", `${flag} needs a value.`);
      else keys.flags.set(flag as KeyFlag, value);
      continue;
    }
    const negated = byFlag.get(flag.replace(/^--no-/, "--"));
    const name =
      byFlag.get(flag) ?? (negated !== undefined && SETTINGS[negated].type === "boolean" ? negated : undefined);
    if (name === undefined) {
      const own = command === "keys" ? Object.keys(KEY_FLAGS) : [];
      const known = [...byFlag.keys(), ...own, ...Object.keys(SWITCHES).filter((known) => known.startsWith("--"))];
      complain(flag, "Unknown flag", `${flag} is no flag.${guess(flag, known)}`);
      // The word behind it is most likely its value, and no command to complain of.
      if (inline === undefined && isValue(rest[0]) && !COMMANDS.some((candidate) => candidate === rest[0]))
        rest.shift();
    } else if (SETTINGS[name].type === "boolean") {
      flags.set(name, inline ?? String(byFlag.has(flag)));
    } else {
      const value = inline ?? (isValue(rest[0]) ? rest.shift() : undefined);
      if (value === undefined) complain(flag, "Flag without a value", `${flag} needs a value.`);
      else flags.set(name, value);
    }
  }
  if (switches.json && command !== "check" && command !== "devices" && command !== "keys") {
    complain("--json", "Unexpected flag", "--json belongs to check, devices and keys.");
  }
  return { command: command ?? "serve", ...switches, flags, keys, problems };
}

/** The next word is a value unless it is a flag itself; a negative number is a value (and then out of range). */
const isValue = (word: string | undefined): word is string => word !== undefined && !/^-(?!\d)/.test(word);

function guess(word: string, known: Iterable<string>): string {
  const near = nearest(word, known);
  return near === undefined ? " See llama-openapi --help." : ` Did you mean ${near}?`;
}
