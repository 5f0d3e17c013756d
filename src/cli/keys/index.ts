import { JSON_FLAG, type Command } from "../command";
import { KEY_FLAGS } from "./flags";
import type * as run from "./run";

export const keys: Command = {
  name: "keys",
  usage: [
    ["keys add [flags]", "make an API key, and print it once"],
    ["keys list [--json]", "keys, and what they have used today"],
    ["keys revoke ID", "make a key worthless at once"],
  ],
  flags: { ...KEY_FLAGS, ...JSON_FLAG },
  flagsOf: "keys add",
  words: true,
  settings: "valid",
  run: (call) => (require("./run") as typeof run).runKeys(call),
};
