/** `llama-openapi help`. */
import type { Command } from "../command";
import { say } from "../terminal";
import { guess } from "../guess";
import { commandHelp, helpText } from "./text";

/** @param words the name of a command, or nothing @returns the exit status */
export function runHelp([name, ...more]: readonly string[], commands: readonly Command[]): number {
  if (name === undefined) {
    process.stdout.write(helpText(commands));
    return 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command !== undefined && more.length === 0) {
    process.stdout.write(commandHelp(command));
    return 0;
  }
  if (command === undefined) {
    const names = commands.map((candidate) => candidate.name);
    say(`${name} is no command.${guess(name, names)}`);
  } else {
    say(`${more[0]}: help takes one command.`);
  }
  return 2;
}
