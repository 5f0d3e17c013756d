/** A set of tools as the engine takes it: described to the model, and their schemas prepared for the grammar of calls. */
import { setImmediate } from "node:timers/promises";
import { ApiError } from "../contracts/errors";
import type { PredictOptionsInit } from "../generated/options";
import { type Compile, written } from "../json-schema/prepare";
import { type RequestSchema, requestSchema } from "../json-schema/prepared";
import { wholeRegex } from "../json-schema/whole-regex";
import { isObject, type JsonObject } from "../lib/json-object";
import { unsupported } from "../validation/unsupported";
import { checkName } from "./check-name";
import { farBounds, withoutFarBounds } from "./long-texts";
import { unheldInTags } from "./tagged-arguments";
import { callable } from "./tool-choice";
import type { CustomTool, FunctionTool, Tool, ToolSet } from "./tool-set";

/** The tools of a conversation. */
export interface ToolOptions {
  readonly options: PredictOptionsInit;
  /** Paths of the schemas' keywords that calls are not held to. */
  readonly ignored: readonly string[];
  /** By the function's name: its schema, where calls are not held to all of it. */
  readonly unheld: ReadonlyMap<string, object>;
}

/** A tool as a function, which is all that templates know. */
interface Offered {
  readonly name: string;
  readonly description: string | null | undefined;
  /** As the model is shown them. */
  readonly parameters: JsonObject;
  /** Where they stand in the request. */
  readonly path: string;
  readonly strict: boolean;
}

/** Of the schemas of all tools of a request. */
const BYTES = 4 * 1024 * 1024;
/** Milliseconds for all schemas of a request. Those of usual lists take less than a second, the first time. */
const TIME = 60_000;

const NO_ARGUMENTS: JsonObject = { type: "object", properties: {}, additionalProperties: false };

const NO_TOOLS: ToolOptions = { options: {}, ignored: [], unheld: new Map() };

/**
 * @param compile the engine's
 * @param signal ends it
 * @param taggedLevels the model's, as ModelInfo has it
 * @throws ApiError for tools that contradict each other, what is no JSON Schema, choices of what is not there
 */
export async function toolOptions(
  set: ToolSet | undefined,
  compile: Compile,
  signal: AbortSignal,
  taggedLevels: number,
): Promise<ToolOptions> {
  if (set === undefined) return NO_TOOLS;
  const offered = new Map(set.tools.map((tool) => [tool, offer(tool)]));
  checkNames(set.tools);
  const { mode, tools, single } = callable(set);
  const schemas = await prepared([...offered.values()], compile, signal, taggedLevels);
  if (mode === "none" || tools.length === 0) return NO_TOOLS;
  const called = tools.map((tool) => offered.get(tool)!);
  const held = called.map((tool) => schemas.get(tool)!);
  const described = called.map(({ name, description, parameters }) => ({
    type: "function",
    function: { name, description: description ?? undefined, parameters },
  }));
  const options: PredictOptionsInit = {
    tools: JSON.stringify(described),
    tool_schemas: `[${held.map(({ text }) => text).join(",")}]`,
    tool_choice: mode,
    parallel_tool_calls: set.parallel && !single,
  };
  const unheld = called.flatMap(({ name }, index) => {
    const schema = held[index]?.unheld;
    return schema === undefined ? [] : [[name, schema] as const];
  });
  return { options, ignored: held.flatMap(({ ignored }) => ignored), unheld: new Map(unheld) };
}

/** The engine's refusal of all schemas together as one about the client's tools. Other errors stay as they are. */
export function toolsError(error: unknown, set: ToolSet | undefined): unknown {
  if (!(error instanceof ApiError) || error.param !== "tool_schemas" || set === undefined) return error;
  const reason = error.message.replace(/^Invalid 'tool_schemas': /, "");
  return new ApiError("invalid_function_parameters", `Invalid schemas of '${set.at}': ${reason}`, set.at);
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
    const place = { param: path, subject: "function", name } as const;
    const held = inTags(tool, await requestSchema(schema, place, path, compile, strict), taggedLevels);
    schemas.set(tool, held);
    bytes += held.text.length;
    if (bytes > BYTES) refuse(`have more than ${BYTES} bytes`);
    await setImmediate();
    signal.throwIfAborted();
  }
  return schemas;
}

const offer = (tool: Tool): Offered => (tool.kind === "custom" ? offerCustom(tool) : offerFunction(tool));

function offerFunction({ name, description, parameters, parametersAt: path, strict }: FunctionTool): Offered {
  const schema = Object.keys(parameters ?? {}).length === 0 ? NO_ARGUMENTS : parameters!;
  const { type } = schema;
  if (type !== undefined && type !== "object" && !(Array.isArray(type) && type.includes("object"))) {
    const message = `Invalid schema for function '${name}': expected the type "object" at the root, but got ${JSON.stringify(type)}.`;
    throw new ApiError("invalid_function_parameters", message, path);
  }
  return { name, description, parameters: schema, path, strict };
}

/** A text in place of arguments: for the model it is a function with one string. */
function offerCustom({ name, description, at, format }: CustomTool): Offered {
  let input: object = { type: "string" };
  if (format !== undefined) {
    const { syntax, syntaxAt, definition, definitionAt } = format;
    if (syntax !== "regex") throw unsupported(syntaxAt, syntax);
    wholeRegex(definition, definitionAt);
    input = { type: "string", pattern: `^(?:${definition})$` };
  }
  const parameters = { type: "object", properties: { input }, required: ["input"], additionalProperties: false };
  return { name, description, parameters, path: format?.definitionAt ?? at, strict: true };
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

function checkNames(tools: readonly Tool[]): void {
  const seen = new Set<string>();
  for (const { name, nameAt } of tools) {
    checkName(nameAt, name);
    if (seen.has(name)) {
      throw new ApiError("invalid_value", `Invalid '${nameAt}': there is another tool '${name}'.`, nameAt);
    }
    seen.add(name);
  }
}
