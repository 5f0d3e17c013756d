/** The tools that a chat request offers, whichever of OpenAI's forms they come in, as the engine takes them. */
import { setImmediate } from "node:timers/promises";
import { ApiError } from "../contracts/errors";
import type { PredictOptionsInit } from "../generated/options";
import type { RequestOf } from "../contracts/operation-types";
import { checkName } from "./check-name";
import { unsupported } from "../validation/unsupported";
import { refusal, wrongLength } from "../validation/explain-words";
import { farBounds, withoutFarBounds } from "./long-texts";
import { type Compile, written } from "../json-schema/prepare";
import { type RequestSchema, requestSchema } from "../json-schema/prepared";
import { unheldInTags } from "./tagged-arguments";
import { isObject, type JsonObject } from "../lib/json-object";
import { wholeRegex } from "../json-schema/whole-regex";

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

/** The tools of a request. */
export interface Tools {
  readonly options: PredictOptionsInit;
  /** Paths of the schemas' keywords that calls are not held to. */
  readonly ignored: readonly string[];
  /** By the function's name: its schema, where calls are not held to all of it. */
  readonly unheld: ReadonlyMap<string, object>;
}

interface Offered {
  readonly name: string;
  readonly type: "function" | "custom";
  /** null is not given: inside lists a request's nulls are still there. */
  readonly description: string | null | undefined;
  /** As the model is shown them. */
  readonly parameters: JsonObject;
  /** Where they stand in the request. */
  readonly path: string;
  readonly strict: boolean;
}

interface Choice {
  readonly mode: "none" | "auto" | "required";
  /** Those that may be called; undefined: all. */
  readonly only?: readonly Offered[];
  readonly single?: boolean;
}

/** Of the schemas of all tools of a request. */
const BYTES = 4 * 1024 * 1024;
/** Milliseconds for all schemas of a request. Those of usual lists take less than a second, the first time. */
const TIME = 60_000;

const NO_ARGUMENTS: JsonObject = { type: "object", properties: {}, additionalProperties: false };

/** @returns whether the answer may hold calls, and how they are told; undefined where it can't */
export function callStyle(request: ToolRequest): CallStyle | undefined {
  const legacy = given(request.functions);
  if (!legacy && (request.tools ?? []).length === 0) return undefined;
  if ((legacy ? request.function_call : request.tool_choice) === "none") return undefined;
  const custom = (request.tools ?? []).flatMap((tool) => (tool.type === "custom" ? [tool.custom.name] : []));
  return { custom: new Set(custom), legacy };
}

/**
 * @param compile the engine's
 * @param signal ends it
 * @param taggedLevels the model's, as ModelInfo has it
 * @throws ApiError for tools that contradict each other, what is no JSON Schema, choices of what is not there
 */
export async function requestTools(
  request: ToolRequest,
  compile: Compile,
  signal: AbortSignal,
  taggedLevels: number,
): Promise<Tools> {
  const legacy = given(request.functions);
  if (legacy && given(request.tools)) {
    const message = "'functions' (deprecated) can't be combined with 'tools': give one of them.";
    throw new ApiError("invalid_value", message, "functions");
  }
  checkGiven(request);
  const offered = legacy ? functions(request) : (request.tools ?? []).map(readTool);
  checkNames(offered, legacy ? "functions" : "tools");
  const choice = legacy ? functionCall(request, offered) : toolChoice(request, offered);
  const schemas = await prepared(offered, compile, signal, taggedLevels);
  if (offered.length === 0 || choice.mode === "none") return { options: {}, ignored: [], unheld: new Map() };
  const callable = choice.only ?? offered;
  const tools = callable.map(({ name, description, parameters }) => ({
    type: "function",
    function: { name, description: description ?? undefined, parameters },
  }));
  const held = callable.map((tool) => schemas.get(tool)!);
  const options: PredictOptionsInit = {
    tools: JSON.stringify(tools),
    tool_schemas: `[${held.map(({ text }) => text).join(",")}]`,
    tool_choice: choice.mode,
    parallel_tool_calls: choice.single !== true && !legacy && request.parallel_tool_calls !== false,
  };
  const unheld = callable.flatMap(({ name }, index) => {
    const schema = held[index]?.unheld;
    return schema === undefined ? [] : [[name, schema] as const];
  });
  return { options, ignored: held.flatMap(({ ignored }) => ignored), unheld: new Map(unheld) };
}

/** The engine's refusal of all schemas together as one of the client's tools. Other errors stay as they are. */
export function toolsError(error: unknown, request: ToolRequest): unknown {
  if (!(error instanceof ApiError) || error.param !== "tool_schemas") return error;
  const param = given(request.functions) ? "functions" : "tools";
  const reason = error.message.replace(/^Invalid 'tool_schemas': /, "");
  return new ApiError("invalid_function_parameters", `Invalid schemas of '${param}': ${reason}`, param);
}

/** A schema with what calls in tags are not held to. */
function inTags({ path, parameters, strict }: Offered, schema: RequestSchema, levels: number): RequestSchema {
  if (levels === 0) return schema;
  const shorter = withoutFarBounds(schema.text);
  const more = [
    ...(strict ? [] : unheldInTags(parameters, levels)), // what `strict` allows is held
    ...(shorter === undefined ? [] : farBounds(parameters)),
  ].map((keys) => `${path}.${written(keys)}`);
  if (more.length === 0) return schema;
  return { text: shorter ?? schema.text, ignored: [...new Set([...schema.ignored, ...more])], unheld: parameters };
}

/** Of all that are offered: what is no schema is refused, whatever may be called. */
async function prepared(
  offered: readonly Offered[],
  compile: Compile,
  signal: AbortSignal,
  taggedLevels: number,
): Promise<ReadonlyMap<Offered, RequestSchema>> {
  const until = performance.now() + TIME;
  const schemas = new Map<Offered, RequestSchema>();
  let bytes = 0;
  for (const tool of offered) {
    const { path, name, parameters, strict } = tool;
    const refuse = (why: string): never => {
      const message = `Invalid schema for function '${name}': the schemas up to this one ${why} together.`;
      throw new ApiError("invalid_function_parameters", message, path);
    };
    if (performance.now() > until) refuse(`take more than ${TIME / 1_000} seconds to prepare`);
    const schema = strict ? parameters : argumentsOf(parameters);
    const held = inTags(tool, await requestSchema(schema, { param: path, name }, path, compile, strict), taggedLevels);
    schemas.set(tool, held);
    bytes += held.text.length;
    if (bytes > BYTES) refuse(`have more than ${BYTES} bytes`);
    await setImmediate();
    signal.throwIfAborted();
  }
  return schemas;
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
  return (request.functions ?? []).map(({ name, description, parameters }, index) =>
    readFunction(name, description, parameters, false, `functions[${index}].parameters`),
  );
}

function readTool(tool: Tool, index: number): Offered {
  if (tool.type === "custom") return customTool(tool, index);
  const { name, description, parameters, strict } = tool.function;
  return readFunction(name, description, parameters, strict === true, `tools[${index}].function.parameters`);
}

function readFunction(
  name: string,
  description: string | null | undefined,
  parameters: JsonObject | null | undefined,
  strict: boolean,
  path: string,
): Offered {
  const schema = Object.keys(parameters ?? {}).length === 0 ? NO_ARGUMENTS : parameters!;
  const { type } = schema;
  if (type !== undefined && type !== "object" && !(Array.isArray(type) && type.includes("object"))) {
    const message = `Invalid schema for function '${name}': expected the type "object" at the root, but got ${JSON.stringify(type)}.`;
    throw new ApiError("invalid_function_parameters", message, path);
  }
  return { type: "function", name, description, parameters: schema, path, strict };
}

/** Arguments are an object, and of no properties there are none. */
function argumentsOf(schema: JsonObject): JsonObject {
  const { properties } = schema;
  const isEmpty = isObject(properties) && Object.keys(properties).length === 0;
  const isOpen = Object.keys(schema).some((name) => !NO_PROPERTIES.has(name));
  return { ...schema, type: "object", nullable: false, ...(isEmpty && !isOpen && { additionalProperties: false }) };
}

/** Keywords beside which an object without properties is one without arguments. */
const NO_PROPERTIES: ReadonlySet<string> = new Set([
  ...["$schema", "type", "properties", "required", "title", "description"],
]);

/** A text in place of arguments: for the model it is a function with one string. */
function customTool({ custom }: CustomTool, index: number): Offered {
  const { name, description, format } = custom;
  let input: object = { type: "string" };
  let path = `tools[${index}].custom`;
  if (format?.type === "grammar") {
    const { syntax, definition } = format.grammar;
    path += ".format.grammar";
    if (syntax !== "regex") throw unsupported(`${path}.syntax`, syntax);
    path += ".definition";
    wholeRegex(definition, path);
    input = { type: "string", pattern: `^(?:${definition})$` };
  }
  const parameters = { type: "object", properties: { input }, required: ["input"], additionalProperties: false };
  return { type: "custom", name, description, parameters, path, strict: true };
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
