import type { Command } from "../command";
import type * as run from "./run";

export const serve: Command = {
  name: "serve",
  usage: [
    ["[serve] [flags]", "serve the registrations of the configuration directory"],
    ["--model FILE.gguf [flags]", "serve one file, without any configuration"],
  ],
  flags: {},
  settings: "valid",
  run: ({ settings }) => (require("./run") as typeof run).runServe(settings),
};
