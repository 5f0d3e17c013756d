/** `response_format` is held. */
import { type Choice, must, shown, type Target } from "../target";
import { endOfThought } from "./content";
import type { Property } from "./property";
import { BOTH, breach, checkCalls, parsed } from "./tools";

const SCHEMA = {
  type: "object",
  properties: {
    colour: { type: "string", enum: ["red", "blue"] },
    size: { type: "integer", minimum: 1, maximum: 20 },
    note: { type: ["string", "null"], maxLength: 5 },
  },
  required: ["colour", "size", "note"],
  additionalProperties: false,
};
const FORMAT = {
  response_format: { type: "json_schema", json_schema: { name: "thing", strict: true, schema: SCHEMA } },
  n: 3,
  seed: 21,
  max_tokens: 200,
} as const;

/** @throws Fault unless the content is as the schema says, or the answer ended before its content */
function checkContent({ content, reasoning, reason }: Choice): void {
  if (reason === "length" && content === "" && reasoning !== "") return;
  must(reason === "stop", () => `finish_reason ${reason} after ${shown(content)}`);
  must(content !== "", () => `no content; reasoning ${shown(reasoning)}`);
  const wrong = breach(SCHEMA, parsed(content));
  must(wrong === undefined, () => `${wrong} in ${shown(content)}`);
}

/** Weights that come to the point, and soon end their reasoning: the JSON has room behind it. */
function brief(target: Target): Record<string, number> {
  return { ...target.terse(), ...Object.fromEntries(endOfThought(target).map((id) => [id, 8])) };
}

export const format: Property = {
  id: "response_format",
  title: '`response_format`, with and without reasoning (`reasoning_effort: "none"`)',
  check: async (target) => {
    const terse = { ...FORMAT, logit_bias: brief(target) };
    for (const choice of await target.ask({ ...terse, reasoning_effort: "none" })) {
      checkContent(choice);
      must(choice.reason === "stop", () => `reasoning without an end: ${shown(choice.reasoning)}`);
    }
    for (const choice of await target.ask(terse)) checkContent(choice);
    return true;
  },
};

export const formatOrCall: Property = {
  id: "response_format_or_call",
  title: "`response_format` beside tools: a call or the JSON, never empty",
  check: async (target) => {
    for (const bias of [brief(target), { ...brief(target), ...target.endBias(100) }]) {
      for (const choice of await target.ask({ ...FORMAT, tools: BOTH, logit_bias: bias })) {
        if (choice.calls.length > 0) checkCalls(choice, BOTH);
        else checkContent(choice);
      }
    }
    return true;
  },
};
