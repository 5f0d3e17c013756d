import { JSON_FLAG, type Command } from "../command";
import type * as run from "./run";

export const devices: Command = {
  name: "devices",
  usage: [["devices [--json]", "what computes models here, and why other hardware does not"]],
  flags: JSON_FLAG,
  settings: "any",
  run: ({ flags }) => (require("./run") as typeof run).runDevices(flags.has("--json")),
};
