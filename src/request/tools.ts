/** The tools that a chat request offers, whichever of OpenAI's forms they come in, as the engine takes them. */
import { ApiError } from "../errors";
import type { PredictOptionsInit } from "../generated/options";
import type { RequestOf } from "../spec/operation-types";
import { checkName } from "./check-name";
import { unsupported } from "./decisions";
import { refusal, wrongLength } from "./explain-words";
import { type JsonSchema, lowerSchema } from "./json-schema";

type ChatRequest = RequestOf<"createChatCompletion">;
type ToolRequest = Pick<ChatRequest, "tools" | "tool_choice" | "parallel_tool_calls" | "functions" | "function_call">;
type Tool = NonNullable<ChatRequest["tools"]>[number];
type CustomTool = Extract<Tool, { type: "custom" }>;
type ToolChoice = NonNullable<ChatRequest["tool_choice"]>;

/** How the calls of an answer are to be told. */
export interface CallStyle {
  /** Tools whose input is a text, by name. */
  readonly custom: ReadonlySet<string>;
  /** The retired `functions`: one `function_call` in place of `tool_calls`. */
  readonly legacy: boolean;
}

interface Offered {
  readonly name: string;
  readonly type: "function" | "custom";
  /** null is not given: inside lists a request's nulls are still there. */
  readonly description: string | null | undefined;
  /** As the model is shown them. */
  readonly parameters: object;
  /** What the grammar holds. */
  readonly held: JsonSchema;
}

interface Choice {
  readonly mode: "none" | "auto" | "required";
  /** Those that may be called; undefined: all. */
  readonly only?: readonly Offered[];
  readonly single?: boolean;
}

const NO_ARGUMENTS: Readonly<Record<string, unknown>> = { type: "object", properties: {}, additionalProperties: false };

/** @returns whether the answer may hold calls, and how they are told; undefined where it can't */
export function callStyle(request: ToolRequest): CallStyle | undefined {
  const legacy = given(request.functions);
  if (!legacy && (request.tools ?? []).length === 0) return undefined;
  if ((legacy ? request.function_call : request.tool_choice) === "none") return undefined;
  const custom = (request.tools ?? []).flatMap((tool) => (tool.type === "custom" ? [tool.custom.name] : []));
  return { custom: new Set(custom), legacy };
}

/** @throws ApiError for tools that contradict each other, schemas that can't be held, choices of what is not there */
export function toolOptions(request: ToolRequest): PredictOptionsInit {
  const legacy = given(request.functions);
  if (legacy && given(request.tools)) {
    const message = "'functions' (deprecated) can't be combined with 'tools': give one of them.";
    throw new ApiError("invalid_value", message, "functions");
  }
  checkGiven(request);
  const offered = legacy ? functions(request) : (request.tools ?? []).map(readTool);
  checkNames(offered, legacy ? "functions" : "tools");
  const choice = legacy ? functionCall(request, offered) : toolChoice(request, offered);
  if (offered.length === 0 || choice.mode === "none") return {};
  const callable = choice.only ?? offered;
  const tools = callable.map(({ name, description, parameters }) => ({
    type: "function",
    function: { name, description: description ?? undefined, parameters },
  }));
  return {
    tools: JSON.stringify(tools),
    tool_schemas: JSON.stringify(callable.map(({ held }) => held)),
    tool_choice: choice.mode,
    parallel_tool_calls: choice.single !== true && !legacy && request.parallel_tool_calls !== false,
  };
}

/** An empty list of tools is none of OpenAI's forms, and what is said about tools needs them. */
function checkGiven({ tools, tool_choice: choice, parallel_tool_calls: parallel }: ToolRequest): void {
  if (tools?.length === 0) throw refusal(wrongLength("tools", "array", 0, "below", 1));
  if (given(tools)) return;
  for (const [param, value] of Object.entries({ tool_choice: choice, parallel_tool_calls: parallel })) {
    if (value === null || value === undefined) continue;
    const message = `Invalid value for '${param}': '${param}' is only allowed when 'tools' are specified.`;
    throw new ApiError("invalid_value", message, param);
  }
}

function functions(request: ToolRequest): Offered[] {
  return (request.functions ?? []).map((tool, index) => ({
    type: "function",
    name: tool.name,
    description: tool.description,
    ...parameters(tool.parameters, false, `functions[${index}].parameters`, tool.name, index),
  }));
}

function readTool(tool: Tool, index: number): Offered {
  if (tool.type === "custom") return customTool(tool, index);
  const { name, description, parameters: schema, strict } = tool.function;
  const at = `tools[${index}].function.parameters`;
  return {
    type: "function",
    name,
    description,
    ...parameters(schema, strict === true, at, name, index),
  };
}

function parameters(
  given: Readonly<Record<string, unknown>> | null | undefined,
  strict: boolean,
  param: string,
  name: string,
  index: number,
): Pick<Offered, "parameters" | "held"> {
  const some = given ?? {};
  const schema = Object.keys(some).length === 0 ? NO_ARGUMENTS : some;
  if (schema["type"] !== undefined && schema["type"] !== "object") {
    const type = JSON.stringify(schema["type"]);
    const message = `Invalid schema for function '${name}': expected the type "object" at the root, but got ${type}.`;
    throw new ApiError("invalid_function_parameters", message, param);
  }
  return { parameters: schema, held: hold(schema, { param, name }, strict, index) };
}

/**
 * The formats of some templates look into the schema: its root is to be an object, and its numbers numbers.
 * Each has definitions of its own names, since all go into one grammar.
 */
function hold(schema: object, place: { param: string; name: string }, strict: boolean, index: number): JsonSchema {
  const lowered = lowerSchema(schema, place, { strict, bareNumbers: false, prefix: `t${index}x` });
  const { $ref: root, $defs: definitions } = lowered as { $ref?: string; $defs?: Record<string, JsonSchema> };
  const object = definitions?.[root?.replace("#/$defs/", "") ?? ""];
  return object === undefined ? lowered : { ...object, $defs: definitions };
}

/** A text in place of arguments: for the model it is a function with one string. */
function customTool({ custom }: CustomTool, index: number): Offered {
  const { name, description, format } = custom;
  let input: object = { type: "string" };
  if (format?.type === "grammar") {
    const { syntax, definition } = format.grammar;
    const param = `tools[${index}].custom.format.grammar`;
    if (syntax !== "regex") throw unsupported(`${param}.syntax`, syntax);
    input = { type: "string", pattern: `^(?:${definition})$` };
  }
  const schema = { type: "object", properties: { input }, required: ["input"], additionalProperties: false };
  const place = { param: `tools[${index}].custom.format.grammar.definition`, name };
  return {
    type: "custom",
    name,
    description,
    parameters: schema,
    held: hold(schema, place, false, index),
  };
}

function checkNames(offered: readonly Offered[], property: "tools" | "functions"): void {
  const seen = new Set<string>();
  for (const [index, { name, type }] of offered.entries()) {
    const param = property === "tools" ? `tools[${index}].${type}.name` : `functions[${index}].name`;
    checkName(param, name);
    if (seen.has(name)) {
      throw new ApiError("invalid_value", `Invalid '${param}': there is another tool '${name}'.`, param);
    }
    seen.add(name);
  }
}

function toolChoice({ tool_choice: choice }: ToolRequest, offered: readonly Offered[]): Choice {
  if (choice === null || choice === undefined || choice === "auto") return { mode: "auto" };
  if (choice === "none") return { mode: "none" };
  if (choice === "required") return { mode: "required" };
  if (choice.type === "allowed_tools") return allowedTools(choice, offered);
  const name = choice.type === "function" ? choice.function.name : choice.custom.name;
  return {
    mode: "required",
    single: true,
    only: [find(offered, choice.type, name, `tool_choice.${choice.type}.name`)],
  };
}

function allowedTools(choice: Extract<ToolChoice, { type: "allowed_tools" }>, offered: readonly Offered[]): Choice {
  const { mode, tools } = choice.allowed_tools;
  const at = "tool_choice.allowed_tools.tools";
  const only = tools.map((tool, index) => {
    const type = tool["type"];
    const of = type === "function" || type === "custom" ? (tool[type] as { name?: unknown } | undefined) : undefined;
    const name = of?.name ?? tool["name"];
    if ((type !== "function" && type !== "custom") || typeof name !== "string") {
      const message = `Invalid '${at}[${index}]': expected the type and the name of one of 'tools'.`;
      throw new ApiError("invalid_value", message, `${at}[${index}]`);
    }
    return find(offered, type, name, `${at}[${index}].${type}.name`);
  });
  if (only.length === 0) throw refusal(wrongLength(at, "array", 0, "below", 1));
  return { mode, only };
}

function functionCall({ function_call: choice }: ToolRequest, offered: readonly Offered[]): Choice {
  if (choice === null || choice === undefined || choice === "auto") return { mode: "auto", single: true };
  if (choice === "none") return { mode: "none" };
  return { mode: "required", single: true, only: [find(offered, "function", choice.name, "function_call.name")] };
}

function find(offered: readonly Offered[], type: Offered["type"], name: string, param: string): Offered {
  const found = offered.find((tool) => tool.name === name && tool.type === type);
  if (found !== undefined) return found;
  const list = param.startsWith("function_call") ? "functions" : "tools";
  const message = `Invalid value for '${param}': '${name}' is not among '${list}'.`;
  throw new ApiError("invalid_value", message, param);
}

const given = (list: readonly unknown[] | null | undefined): boolean => list !== null && list !== undefined;
