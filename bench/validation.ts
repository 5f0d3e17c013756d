/**
 * What validation costs: a chat body with five messages and two tools, accepted, and refused for one wrong type.
 *
 *   npx tsx bench/validation.ts [--rounds 15] [--requests 20000]
 */
import { parseArgs } from "node:util";
import { validateRequest } from "../src/validation/validate";
import { LONG_CHAT } from "./lib/chats";
import { median, spread, table } from "./lib/statistics";

const { values: flags } = parseArgs({
  options: { rounds: { type: "string", default: "15" }, requests: { type: "string", default: "20000" } },
});

const BAD = { ...LONG_CHAT, messages: [...LONG_CHAT.messages, { role: "user", content: 7 }] };

/** Microseconds a request, of each round. */
function measure(body: object, refused: boolean): number[] {
  const requests = Number(flags.requests);
  const round = (): number => {
    let errors = 0;
    const begun = process.hrtime.bigint();
    for (let i = 0; i < requests; i++) {
      try {
        validateRequest("createChatCompletion", body, "request", "refuse");
      } catch {
        errors++;
      }
    }
    const microseconds = Number(process.hrtime.bigint() - begun) / 1000 / requests;
    if (errors !== (refused ? requests : 0)) throw new Error(`${errors} of ${requests} were refused`);
    return microseconds;
  };
  round(); // until the code is compiled
  return Array.from({ length: Number(flags.rounds) }, round);
}

const rows = [
  ["accepted", measure(LONG_CHAT, false)],
  ["refused", measure(BAD, true)],
] as const;
console.log(
  table([
    ["validation", "us/request", "±"],
    ...rows.map(([name, times]) => [name, median(times).toFixed(1), `${(spread(times) * 100).toFixed(1)} %`]),
  ]),
);
