/** Calls that have to come: one at least, of the right tool, and as many as may be. */
import { must, QUESTION, shown, type Target } from "../target";
import type { Property } from "./property";
import { BOTH, checkCall, checkCalls, COUNT, LOOK } from "./tools";

const FORCED = { tools: BOTH, tool_choice: "required", seed: 1, n: 4, max_tokens: 300 } as const;
const NAMED = { type: "function", function: { name: "count" } } as const;
const ALLOWED = {
  type: "allowed_tools",
  allowed_tools: { mode: "required", tools: [{ type: "function", function: { name: "look" } }] },
} as const;

export const required: Property = {
  id: "required",
  title: "`tool_choice: required`: at least one call, and nothing else",
  check: async (target) => {
    for (const choice of await target.ask(FORCED)) checkCalls(choice, BOTH);
    return true;
  },
};

export const allowed: Property = {
  id: "allowed_tools",
  title: "`allowed_tools` with `required`: of the tools that are allowed",
  check: async (target) => {
    for (const choice of await target.ask({ ...FORCED, tool_choice: ALLOWED })) checkCalls(choice, [LOOK]);
    return true;
  },
};

export const named: Property = {
  id: "named_tool",
  title: "a named tool: one call of it, which ends",
  check: async (target) => {
    for (const choice of await target.ask({ ...FORCED, tool_choice: NAMED })) {
      checkCalls(choice, [COUNT]);
      must(choice.calls.length === 1, () => `${choice.calls.length} calls of a named tool`);
      must(choice.reason !== "length", () => `no end after ${shown(choice.calls[0]!.arguments)}`);
    }
    return true;
  },
};

export const endFavoured: Property = {
  id: "end_favoured",
  title: "the same where `logit_bias` favours the end of the answer",
  check: async (target) => {
    const biased = { ...FORCED, n: 2, logit_bias: target.endBias(100) };
    for (const choice of await target.ask(biased)) checkCalls(choice, BOTH);
    for (const choice of await target.ask({ ...biased, tool_choice: NAMED })) checkCalls(choice, [COUNT]);
    return true;
  },
};

/** What may stand between calls or before the next one, and what begins marks that end; where they are no control tokens. */
const [BETWEEN, ENDING] = [
  [",", "<", "{", "\n", " "],
  ["/", "</"],
];

/** Two calls of one turn. */
const TWO = {
  tools: BOTH,
  messages: [
    QUESTION.messages[0],
    {
      role: "assistant",
      content: null,
      tool_calls: ["First-1", "Second-2"].map((place, i) => ({
        id: `call0000${i}`,
        type: "function",
        function: { name: "look", arguments: JSON.stringify({ place }) },
      })),
    },
    { role: "tool", tool_call_id: "call00000", content: "Result-1" },
    { role: "tool", tool_call_id: "call00001", content: "Result-2" },
  ],
};

export const several: Property = {
  id: "several_calls",
  title: "several calls by default",
  check: async (target) => {
    // What may end goes on as long as it can.
    const biased = { ...target.terse(), ...target.endBias(-50) };
    let most = await mostCalls(target, { n: 6, logit_bias: biased });
    if (most > 1) return true;
    // A template that writes the first call of a turn alone (`message.tool_calls[0]`) has no form for a second one: it is
    // shown a turn for each call, with the result behind it.
    const prompt = await target.prompt(TWO);
    if (prompt.indexOf("Result-1") < prompt.indexOf("Second-2")) return false;
    // Where a mark ends all calls, weights may say it after the first: they are made to like other tokens better, one
    // after the other.
    const { controls, ends, texts } = target.tokens;
    const ids = (some: readonly string[]): number[] => some.flatMap((text) => texts.get(text) ?? []);
    const going = { ...biased, ...Object.fromEntries(ids(ENDING).map((id) => [id, -8])) };
    for (const id of [...controls.values(), ...ids(BETWEEN)].filter((one) => !ends.includes(one))) {
      if (most > 1) break;
      most = await mostCalls(target, { n: 2, logit_bias: { ...going, [id]: 8 } });
    }
    must(most > 1, () => `${most} calls at most`);
    return true;
  },
};

/** The most calls that an answer has, of which all but the last have to be whole. */
async function mostCalls(target: Target, body: object): Promise<number> {
  const choices = await target.ask({ ...FORCED, max_tokens: 400, ...body });
  for (const { calls } of choices) for (const call of calls.slice(0, -1)) checkCall(call, BOTH);
  return Math.max(...choices.map(({ calls }) => calls.length));
}

export const one: Property = {
  id: "one_call",
  title: "never more than one with `parallel_tool_calls: false`",
  check: async (target) => {
    const single = {
      ...FORCED,
      parallel_tool_calls: false,
      n: 2,
      logit_bias: { ...target.terse(), ...target.endBias(-50) },
    };
    for (const choice of await target.ask(single)) {
      checkCalls(choice, BOTH);
      must(choice.calls.length === 1, () => `${choice.calls.length} calls`);
      must(choice.reason === "tool_calls", () => `finish_reason ${choice.reason} after one call`);
    }
    return true;
  },
};
