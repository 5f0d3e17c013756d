import type { Command } from "../command";
import type * as run from "./run";

export const help: Command = {
  name: "help",
  usage: [["help [COMMAND]", "this text, or a command and its flags, as COMMAND --help does"]],
  flags: {},
  words: true,
  settings: "none",
  run: ({ words, commands }) => (require("./run") as typeof run).runHelp(words, commands),
};
