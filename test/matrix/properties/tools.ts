/** Tools of short calls, and what a call of them must be. */
import Ajv2020, { type ValidateFunction } from "ajv/dist/2020";
import { type Call, type Choice, Fault, must, shown } from "../target";

const ajv = new Ajv2020({ strict: false, allowUnionTypes: true });

export interface Tool {
  readonly type: "function";
  readonly function: {
    readonly name: string;
    readonly description: string;
    readonly strict: boolean;
    readonly parameters: object;
  };
}

/** @param properties of the arguments */
export function tool(
  name: string,
  properties: object,
  { strict = true, required = Object.keys(properties) } = {},
): Tool {
  const parameters = {
    type: "object",
    properties,
    required,
    ...(strict ? { additionalProperties: false } : {}),
  };
  return { type: "function", function: { name, description: `Calls ${name}.`, strict, parameters } };
}

export const LOOK = tool("look", { place: { type: "string", enum: ["here", "there"] } });
export const COUNT = tool("count", { n: { type: "integer", minimum: 0, maximum: 99 }, up: { type: "boolean" } });
export const BOTH: readonly Tool[] = [LOOK, COUNT];

const validators = new Map<object, ValidateFunction>();

/** Whether a value is as a schema says; else what is wrong. */
export function breach(schema: object, value: unknown): string | undefined {
  const validate = validators.get(schema) ?? ajv.compile(schema);
  validators.set(schema, validate);
  return validate(value) ? undefined : ajv.errorsText(validate.errors, { dataVar: "" });
}

/** @throws Fault where it is no JSON */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Fault(`no JSON: ${shown(text)}`);
  }
}

/** @throws Fault unless it is a whole call of one of the tools */
export function checkCall({ name, arguments: text }: Call, tools: readonly Tool[]): void {
  const called = tools.find((one) => one.function.name === name);
  must(called !== undefined, () => `a call of ${shown(name)}, which is none of the tools`);
  const wrong = breach(called.function.parameters, parsed(text));
  must(wrong === undefined, () => `${wrong} in ${name}(${shown(text)})`);
}

/**
 * An answer that had to be calls: no content, and calls of these tools, the last of which may be cut off where the answer
 * reached its limit.
 * @throws Fault
 */
export function checkCalls(choice: Choice, tools: readonly Tool[]): void {
  const { content, calls, reason } = choice;
  must(content === "", () => `content ${shown(content)} beside ${calls.length} calls`);
  must(calls.length > 0, () => `no call, but finish_reason ${reason} and reasoning ${shown(choice.reasoning)}`);
  const cut = reason === "length";
  must(cut || reason === "tool_calls", () => `finish_reason ${reason} with ${calls.length} calls`);
  for (const call of cut ? calls.slice(0, -1) : calls) checkCall(call, tools);
  if (cut) checkName(calls.at(-1)!, tools);
}

/** @throws Fault unless it is the name of a tool */
export function checkName({ name }: Call, tools: readonly Tool[]): void {
  const known = tools.some((one) => one.function.name === name);
  must(known, () => `a call of ${shown(name)}, which is none of the tools`);
}
