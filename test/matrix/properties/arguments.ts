/** Arguments follow their schema. */
import { AGENT_TOOLS, ODD_TOOL } from "../../fixtures/client-tools";
import { must, shown } from "../target";
import type { Property } from "./property";
import { checkCalls, type Tool, tool } from "./tools";

/** What OpenAI's strict mode knows. Texts are short, so that random weights come to their end. */
const STRICT: readonly Tool[] = [
  tool("text", {
    code: { type: "string", pattern: "^[A-C]{2}-[0-9]$" },
    kind: { const: "fixed" },
    short: { type: "string", maxLength: 4 },
    nothing: { type: ["string", "null"], enum: ["some", null] },
  }),
  tool("numbers", {
    whole: { type: "integer", minimum: -3, maximum: 12 },
    list: { type: "array", items: { type: "integer", minimum: 1, maximum: 3 }, minItems: 1, maxItems: 2 },
    either: { anyOf: [{ type: "boolean" }, { type: "string", enum: ["x y", "<b>", '"'] }] },
  }),
  tool("nested", {
    inner: {
      type: "object",
      properties: { flag: { type: "boolean" }, deep: { type: "object", properties: {}, additionalProperties: false } },
      required: ["flag", "deep"],
      additionalProperties: false,
    },
  }),
];

const LOOSE: readonly Tool[] = [
  tool(
    "free",
    // A text without quotes ends with a mark, which random weights find late.
    {
      text: { type: "string", maxLength: 9 },
      count: { type: "integer" },
      more: { type: "array", items: { type: "string", maxLength: 9 } },
    },
    { strict: false, required: ["text"] },
  ),
  tool(
    "bounded",
    { level: { enum: [1, "two", null] }, size: { type: "number" } },
    { strict: false, required: ["level"] },
  ),
];

/** Each tool by itself, so that each is called whatever the weights prefer. */
function each(id: string, title: string, tools: readonly Tool[], closing: number): Property {
  return {
    id,
    title,
    check: async (target) => {
      for (const { function: called } of tools) {
        const choices = await target.ask({
          tools,
          tool_choice: { type: "function", function: { name: called.name } },
          seed: 11,
          n: 3,
          max_tokens: 400,
          logit_bias: target.terse(closing),
        });
        for (const choice of choices) {
          checkCalls(choice, tools);
          must(choice.reason !== "length", () => `no end: ${called.name}(${shown(choice.calls[0]!.arguments)}`);
        }
      }
      return true;
    },
  };
}

export const strict = each("strict_arguments", "strict arguments satisfy their schema", STRICT, 0);
export const loose = each("loose_arguments", "so do those that are not strict", LOOSE, 6);

export const agents: Property = {
  id: "agents_tools",
  title: "tools as agents list them are taken, whatever their schemas say",
  check: async (target) => {
    for (const one of [...AGENT_TOOLS, ODD_TOOL]) await target.ask({ tools: [one], max_tokens: 1 });
    await target.ask({ tools: [...AGENT_TOOLS, ODD_TOOL], tool_choice: "required", max_tokens: 1 });
    return true;
  },
};
