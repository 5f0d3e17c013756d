/**
 * The command line, to a command, its own flags and the server's settings as text. Not by node:util's parseArgs: flags may
 * stand before the command, every problem is reported and not the first one only, and each comes with the name that was meant.
 */
import { listed, withoutPlace, type Diagnostic } from "../config/diagnostic";
import { COMMAND_LINE } from "../config/resolve-settings";
import { flagName, SETTING_NAMES, SETTINGS, type SettingName } from "../config/settings";
import type { Command } from "./command";
import { COMMANDS, DEFAULT_COMMAND } from "./commands";
import { guess } from "./guess";

export interface CommandLine {
  readonly command: Command;
  /** Whether the command was named; else it is the default one. */
  readonly named: boolean;
  readonly help: boolean;
  readonly version: boolean;
  readonly settings: ReadonlyMap<SettingName, string>;
  /** The command's own flags; "" for a switch. */
  readonly flags: ReadonlyMap<string, string>;
  readonly words: readonly string[];
  /** Unknown commands and flags, flags without a value. */
  readonly problems: Diagnostic[];
}

/** Flags of all commands. */
const SWITCHES = { "--help": "help", "-h": "help", "--version": "version", "-v": "version" } as const;

const SETTING_BY_FLAG = new Map(SETTING_NAMES.map((name) => [flagName(name), name]));

/** @param argv what follows the program's name. A flag's value follows it, or stands behind `=`; the last one holds. */
export function parseCommandLine(argv: readonly string[]): CommandLine {
  const problems: Diagnostic[] = [];
  const complain = (path: string, summary: string, detail: string): void => {
    problems.push(withoutPlace(COMMAND_LINE, path, { summary, detail }));
  };
  const settings = new Map<SettingName, string>();
  const flags = new Map<string, string>();
  const words: string[] = [];
  const switches = { help: false, version: false };
  let command: Command | undefined;
  let named = false;
  /** The first one names the command, others are its own. */
  const readWord = (word: string): void => {
    const known = commandOf(word);
    if (known !== undefined && command === undefined) [command, named] = [known, true];
    else if (command?.words === true) words.push(word);
    else if (command !== undefined) complain(word, "Unexpected argument", `${word}: ${command.name} takes flags only.`);
    else complain(word, "Unknown command", `${word} is no command.${guess(word, COMMANDS.map(nameOf))}`);
    // An unknown command is reported once, and not each word after it.
    command ??= DEFAULT_COMMAND;
  };
  const rest = [...argv];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (!word.startsWith("-")) {
      readWord(word);
      continue;
    }
    const [flag = "", ...parts] = word.split("=");
    const inline = parts.length === 0 ? undefined : parts.join("=");
    const takeValue = (store: (value: string) => void): void => {
      const value = inline ?? (isValue(rest[0]) ? rest.shift() : undefined);
      if (value === undefined) complain(flag, "Flag without a value", `${flag} needs a value.`);
      else store(value);
    };
    const isCommon = Object.hasOwn(SWITCHES, flag);
    if (isCommon || isSwitch(flag)) {
      if (inline !== undefined) complain(flag, "Flag with a value", `${flag} takes no value.`);
      else if (isCommon) switches[SWITCHES[flag as keyof typeof SWITCHES]] = true;
      else flags.set(flag, "");
      continue;
    }
    if (command !== undefined && Object.hasOwn(command.flags, flag)) {
      takeValue((value) => flags.set(flag, value));
      continue;
    }
    const negated = SETTING_BY_FLAG.get(flag.replace(/^--no-/, "--"));
    const name =
      SETTING_BY_FLAG.get(flag) ??
      (negated !== undefined && SETTINGS[negated].type === "boolean" ? negated : undefined);
    if (name === undefined) {
      complain(flag, "Unknown flag", `${flag} is no flag.${guess(flag, knownFlags(command))}`);
      // The word behind it is most likely its value, and not a command to report as unknown.
      if (inline === undefined && isValue(rest[0]) && commandOf(rest[0]) === undefined) rest.shift();
    } else if (SETTINGS[name].type === "boolean") {
      settings.set(name, inline ?? String(SETTING_BY_FLAG.has(flag)));
    } else {
      takeValue((value) => settings.set(name, value));
    }
  }
  command ??= DEFAULT_COMMAND;
  for (const flag of flags.keys()) {
    const owners = COMMANDS.filter((candidate) => Object.hasOwn(candidate.flags, flag));
    if (owners.includes(command)) continue;
    complain(flag, "Unexpected flag", `${flag} belongs to ${listed(owners.map(nameOf).sort())}.`);
  }
  if (command.settings === "none") {
    for (const name of settings.keys()) {
      complain(
        flagName(name),
        "Unexpected flag",
        `${flagName(name)} is a server's setting, and ${command.name} takes none.`,
      );
    }
  }
  return { command, named, ...switches, settings, flags, words, problems };
}

const nameOf = ({ name }: Command): string => name;

const commandOf = (word: string): Command | undefined => COMMANDS.find(({ name }) => name === word);

/** Whether some command has it as a switch. Switches may stand before their command. */
const isSwitch = (flag: string): boolean =>
  COMMANDS.some(({ flags }) => Object.hasOwn(flags, flag) && flags[flag]?.value === undefined);

/** The next word is a value unless it is a flag itself; a negative number is a value (and then out of range). */
const isValue = (word: string | undefined): word is string => word !== undefined && !/^-(?!\d)/.test(word);

/** What an unknown flag may have been meant to be. */
function knownFlags(command: Command | undefined): string[] {
  const common = Object.keys(SWITCHES).filter((flag) => flag.startsWith("--"));
  const settings = command?.settings === "none" ? [] : SETTING_BY_FLAG.keys();
  return [...settings, ...Object.keys((command ?? DEFAULT_COMMAND).flags), ...common];
}
