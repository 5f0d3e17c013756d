import { JSON_FLAG, type Command } from "../command";
import type * as run from "./run";

export const check: Command = {
  name: "check",
  usage: [["check [flags] [--json]", "check settings and registrations; exit status 1 if anything is wrong"]],
  flags: JSON_FLAG,
  settings: "any",
  run: ({ settings, problems, flags }) =>
    (require("./run") as typeof run).runCheck(settings, problems, flags.has("--json")),
};
