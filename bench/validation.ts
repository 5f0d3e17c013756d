/**
 * What validation costs: a chat body with five messages and two tools, accepted, and refused for one wrong type.
 *
 *   npx tsx bench/validation.ts [--rounds 15] [--requests 20000]
 */
import { parseArgs } from "node:util";
import { validateRequest } from "../src/request/validate";
import { median, spread, table } from "./lib/statistics";

const { values: flags } = parseArgs({
  options: { rounds: { type: "string", default: "15" }, requests: { type: "string", default: "20000" } },
});

const tool = (name: string): object => ({
  type: "function",
  function: {
    name,
    description: "Looks something up",
    parameters: { type: "object", properties: { city: { type: "string" } }, required: ["city"] },
  },
});

const GOOD = {
  model: "tiny",
  messages: [
    { role: "system", content: "Be brief." },
    { role: "user", content: [{ type: "text", text: "Weather in Oslo?" }] },
    {
      role: "assistant",
      content: null,
      tool_calls: [{ id: "a", type: "function", function: { name: "weather", arguments: '{"city":"Oslo"}' } }],
    },
    { role: "tool", tool_call_id: "a", content: "12 degrees" },
    { role: "user", content: "And in Rome?" },
  ],
  tools: [tool("weather"), tool("time")],
  tool_choice: "auto",
  temperature: 0.5,
  stream: true,
  stream_options: { include_usage: true },
};
const BAD = { ...GOOD, messages: [...GOOD.messages, { role: "user", content: 7 }] };

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
  ["accepted", measure(GOOD, false)],
  ["refused", measure(BAD, true)],
] as const;
console.log(
  table([
    ["validation", "us/request", "±"],
    ...rows.map(([name, times]) => [name, median(times).toFixed(1), `${(spread(times) * 100).toFixed(1)} %`]),
  ]),
);
