import type { Command } from "../command";
import type * as run from "./run";

export const top: Command = {
  name: "top",
  usage: [["top [--url URL] [--once]", "what a running server is doing, live"]],
  flags: {
    "--url": { value: "URL", doc: "The server. Default: http://127.0.0.1:8080." },
    "--key": { value: "KEY", doc: "Sent as Authorization: Bearer. Default: the variable OPENAI_API_KEY." },
    "--interval": { value: "SECONDS", doc: "Between two readings, 0.1 to 60. Default: 2." },
    "--once": { doc: "Prints one screen and ends, as it does without a terminal." },
  },
  notes: "q or Ctrl-C ends it. Rates and times are those of the last five readings.",
  settings: "none",
  run: ({ flags }) => (require("./run") as typeof run).runTop(flags),
};
