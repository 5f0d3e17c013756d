/** What each command of `llama-openapi` is. */
import type { Diagnostic } from "../config/diagnostic";
import type { ServerSettings } from "../config/settings";

/** A flag of one command, beside the server's settings. */
export interface Flag {
  /** What stands for its value in help, such as `NAME`; undefined: a switch, which takes none. */
  readonly value?: string;
  /** For help. */
  readonly doc: string;
}

/** By name, with its dashes: `--json`. */
export type Flags = Readonly<Record<string, Flag>>;

/** A call of a command, as the command line has it. */
export interface Call {
  /** All commands, in the order of `--help`. */
  readonly commands: readonly Command[];
  /** What follows the command and is no flag. Empty unless the command takes words. */
  readonly words: readonly string[];
  /** The command's own flags that were given, with their values; "" for a switch. */
  readonly flags: ReadonlyMap<string, string>;
}

/** A call with the server's settings, from flags, environment and file. */
export interface ServerCall extends Call {
  readonly settings: ServerSettings;
  /** What is wrong with the settings. Each setting that is wrong has its default. */
  readonly problems: readonly Diagnostic[];
}

interface CommandBase {
  readonly name: string;
  /** Lines for help: what stands behind `llama-openapi`, and what it does. */
  readonly usage: readonly (readonly [synopsis: string, does: string])[];
  readonly flags: Flags;
  /** Which of its forms the flags belong to, such as `keys add`; default all of them. */
  readonly flagsOf?: string;
  /** Whether words may follow it. */
  readonly words?: boolean;
  /** Last paragraphs of its help, in lines. */
  readonly notes?: string;
}

/** A command that has nothing to do with a server's settings. */
interface PlainCommand extends CommandBase {
  readonly settings: "none";
  /** @returns the exit status */
  run(call: Call): Promise<number> | number;
}

/** A command that takes the server's settings as flags. */
interface ServerCommand extends CommandBase {
  /** `any`: it runs with settings that are wrong, too; `valid`: it does not, and the exit status is 1. */
  readonly settings: "any" | "valid";
  /** @returns the exit status */
  run(call: ServerCall): Promise<number> | number;
}

export type Command = PlainCommand | ServerCommand;

/** A switch of several commands. */
export const JSON_FLAG: Flags = { "--json": { doc: "Writes JSON instead of text." } };
