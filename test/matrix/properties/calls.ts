/** Calls that have to come: one at least, of the right tool, and as many as may be. */
import { must, shown } from "../target";
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

export const several: Property = {
  id: "several_calls",
  title: "several calls by default",
  check: async (target) => {
    // What may end goes on as long as it can; where a mark ends all calls, weights may say it after the first.
    const choices = await target.ask({
      ...FORCED,
      n: 6,
      max_tokens: 400,
      logit_bias: { ...target.terse(), ...target.endBias(-50) },
    });
    const most = Math.max(...choices.map(({ calls }) => calls.length));
    must(most > 1, () => `${most} calls at most, then finish_reason ${choices[0]!.reason}`);
    for (const { calls } of choices) for (const call of calls.slice(0, -1)) checkCall(call, BOTH);
    return true;
  },
};

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
