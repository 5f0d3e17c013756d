/** Calls that the weights say as the chat template shows them, though nothing forces them to. */
import { type Call, type Choice, must, shown, type ShownCall, type Target } from "../target";
import type { Property } from "./property";
import { BOTH, checkName, LOOK, parsed, tool } from "./tools";

/** `look` takes any text: what is said is not held to more than that. */
const FREE = tool("look", { place: { type: "string" } });
const TOOLS = [FREE, BOTH.find((one) => one !== LOOK)!] as const;

const told = (calls: readonly Call[]): string =>
  JSON.stringify(calls.map(({ name, arguments: text }) => [name, parsed(text)]));

/** @throws Fault unless the choice is exactly these calls */
export function checkTold({ content, calls, reason }: Choice, said: ShownCall): void {
  const what = (): string => `${shown(said.text)} became ${shown({ content, calls, reason })}`;
  must(content.trim() === "", what);
  must(reason === "tool_calls", what);
  must(told(calls) === JSON.stringify(said.calls), what);
}

export const askSaid = async (target: Target, said: ShownCall, more: object): Promise<Choice> => {
  const [choice] = await target.ask({ ...target.saying(said.text), tools: TOOLS, max_tokens: 300, ...more });
  return choice!;
};

export const saidCalls: Property = {
  id: "said_calls",
  title: "`auto`: calls that the weights say as the template shows them are told: one, two, and nasty texts",
  check: async (target) => {
    for (const said of target.shown.calls) checkTold(await askSaid(target, said, {}), said);
    return target.shown.calls.length > 0;
  },
};

export const saidStops: Property = {
  id: "said_stop",
  title: "stop strings do not cut them",
  check: async (target) => {
    for (const said of target.shown.calls)
      checkTold(await askSaid(target, said, { stop: ["\n", "}", '"', "<"] }), said);
    return target.shown.calls.length > 0;
  },
};

export const saidCut: Property = {
  id: "said_cut",
  title: "`max_tokens` cuts them at any token: `length`, no markup as content, no half a name",
  check: async (target) => {
    const [said] = target.shown.calls;
    if (said === undefined) return false;
    const size = target.tokens.said.get(said.text)!.length;
    const limits = Array.from({ length: size - 1 }, (_, i) => i + 1);
    const choices = await Promise.all(limits.map((limit) => askSaid(target, said, { max_tokens: limit })));
    for (const [i, { content, calls, reason }] of choices.entries()) {
      const at = `cut after ${limits[i]} of ${size} tokens`;
      must(reason === "length", () => `finish_reason ${reason}, ${at}`);
      must(content.trim() === "", () => `content ${shown(content)}, ${at}`);
      for (const call of calls) checkName(call, TOOLS);
    }
    return true;
  },
};
