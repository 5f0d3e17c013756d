/** Content that is not touched, and answers that end in the middle of something. */
import { type Choice, must, shown, type Target } from "../target";
import type { Property } from "./property";
import { BOTH, checkName } from "./tools";

/** Texts that look like markup, or end like the beginning of it. The models' weights say them. */
export const SAID: readonly string[] = [
  'It is {"a": 1 < 2} <b>or</b> [x]\n',
  "It ends with <",
  "Here is <|",
  "See [",
  "So {",
  "a <tool",
];

export const plain: Property = {
  id: "plain_content",
  title: "`auto`: plain content comes through unchanged, also where it ends like the beginning of a mark",
  check: async (target) => {
    for (const text of SAID) {
      const [choice] = await target.ask({ ...target.saying(target.shown.frame + text), tools: BOTH, max_tokens: 100 });
      const { content, reasoning, calls, reason } = choice!;
      // Where the prompt has begun to reason, all of it is reasoning.
      must(reasoning === "" || content === "", () => `${shown(text)} became ${shown(choice)}`);
      must(reasoning + content === text && calls.length === 0, () => `${shown(text)} became ${shown(choice)}`);
      must(reason === "stop", () => `finish_reason ${reason}`);
    }
    return true;
  },
};

/** @throws Fault unless what has come is no markup, and its calls have whole names */
function checkCut({ content, calls, reason }: Choice, at: number): void {
  must(reason === "length" || reason === "tool_calls", () => `finish_reason ${reason} at ${at} tokens`);
  must(content === "", () => `content ${shown(content)} at ${at} tokens`);
  for (const call of calls) checkName(call, BOTH);
}

export const cut: Property = {
  id: "cut_calls",
  title: "`max_tokens` cuts a forced call at any token: `length`, no markup as content, no half a name",
  check: async (target) => {
    const body = { tools: BOTH, tool_choice: "required", parallel_tool_calls: false, seed: 51 } as const;
    const limits = [...Array.from({ length: 12 }, (_, i) => i + 1), 20, 30, 40];
    const answers = await Promise.all(limits.map((limit) => target.ask({ ...body, max_tokens: limit })));
    for (const [i, [choice]] of answers.entries()) checkCut(choice!, limits[i]!);
    return true;
  },
};

const same = (one: Choice, other: Choice): boolean =>
  JSON.stringify([one.content, one.reason, one.calls.map((call) => [call.name, call.arguments])]) ===
  JSON.stringify([other.content, other.reason, other.calls.map((call) => [call.name, call.arguments])]);

export const stops: Property = {
  id: "stop_in_calls",
  title: "stop strings are about the content: a forced call comes whole",
  check: async (target) => {
    const body = { tools: BOTH, tool_choice: "required", parallel_tool_calls: false, seed: 61, n: 2, max_tokens: 300 };
    const [free, stopped] = await Promise.all([target.ask(body), target.ask({ ...body, stop: ["\n", "}", '"', "<"] })]);
    for (const [i, choice] of free.entries()) {
      must(same(choice, stopped[i]!), () => `${shown(choice)} became ${shown(stopped[i])}`);
    }
    return true;
  },
};

/** A mark that ends reasoning, as far as the vocabulary has it as a token. */
const THOUGHT = ["</think>", "[/THINK]", "<|END_THINKING|>", "</seed:think>", "</mm:think>", "<channel|>", "<|end|>"];

/** The control token that ends reasoning; empty: there is none. */
export function endOfThought({ tokens }: Target): number[] {
  return THOUGHT.flatMap((name) => tokens.controls.get(name) ?? []).slice(0, 1);
}

export const reasoning: Property = {
  id: "stop_in_reasoning",
  title: "nor do they cut the reasoning",
  check: async (target) => {
    // Enough reasoning for each letter; then its end, where it has a token, and content.
    const body = {
      seed: 71,
      n: 2,
      max_tokens: 60,
      logit_bias: { ...target.endBias(-100), ...Object.fromEntries(endOfThought(target).map((id) => [id, 2])) },
    };
    const [free, stopped] = await Promise.all([target.ask(body), target.ask({ ...body, stop: ["e", "\n", "a", " "] })]);
    if (free.every((choice) => choice.reasoning === "")) return false;
    for (const [i, { reasoning: whole, content }] of free.entries()) {
      const other = stopped[i]!;
      must(other.reasoning === whole, () => `reasoning ${shown(whole)} became ${shown(other.reasoning)}`);
      const [want = ""] = content.split(/[e\na ]/);
      must(other.content === want, () => `content ${shown(content)} became ${shown(other.content)}`);
    }
    return true;
  },
};
