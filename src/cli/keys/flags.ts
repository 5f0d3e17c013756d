/** Flags of `keys add`. */
import type { Flag } from "../command";

export const KEY_FLAGS = {
  "--name": { value: "NAME", doc: "What the key is called in lists and metrics." },
  "--models": {
    value: "NAMES",
    doc: "Models that it may use, with commas between them; * stands for any letters. Default: *.",
  },
  "--operations": {
    value: "NAMES",
    doc: "Operations that it may call, in the same way. Default: *, all but deleteModel and metrics, which must be named.",
  },
  "--requests-per-minute": { value: "N", doc: "Rate of requests. Default: no limit." },
  "--tokens-per-minute": { value: "N", doc: "Rate of tokens, those of prompts and of answers. Default: no limit." },
  "--concurrent": { value: "N", doc: "Requests at once. Default: no limit." },
  "--requests-per-day": { value: "N", doc: "Requests in a day (UTC). Default: no limit." },
  "--tokens-per-day": { value: "N", doc: "Tokens in a day (UTC). Default: no limit." },
  "--priority": { value: "0-100", doc: "Highest priority that its requests may have. Default: 0." },
  "--expires": { value: "DAYS|DATE", doc: "Days from now, or a date to come such as 2030-12-31. Default: never." },
} as const satisfies Readonly<Record<string, Flag>>;

export type KeyFlag = keyof typeof KEY_FLAGS;
