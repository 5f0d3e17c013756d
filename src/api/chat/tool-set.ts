/** The tools of a chat, in each of OpenAI's forms, as a set of tools. */
import { ApiError } from "../../contracts/errors";
import type { RequestOf } from "../../contracts/operation-types";
import type { CustomTool, NamedTool, Tool, ToolChoice, ToolSet } from "../../prompting/tool-set";
import { refusal, wrongLength } from "../../validation/explain-words";

type ChatRequest = RequestOf<"createChatCompletion">;
type WireTool = NonNullable<ChatRequest["tools"]>[number];
type WireChoice = NonNullable<ChatRequest["tool_choice"]>;

export type ToolRequest = Pick<
  ChatRequest,
  "tools" | "tool_choice" | "parallel_tool_calls" | "functions" | "function_call"
>;

/**
 * @returns undefined where the request has no tools
 * @throws ApiError for forms that contradict each other, and for a choice among tools that are not given
 */
export function toolSetOf(request: ToolRequest): ToolSet | undefined {
  const { tools, functions } = request;
  if (isGiven(functions)) {
    if (!isGiven(tools)) return functionSet(request);
    const message = "'functions' (deprecated) can't be combined with 'tools': give one of them.";
    throw new ApiError("invalid_value", message, "functions");
  }
  if (!isGiven(tools)) {
    checkAlone(request);
    return undefined;
  }
  // An empty list of tools is none of OpenAI's forms.
  if (tools.length === 0) throw refusal(wrongLength("tools", "array", 0, "below", 1));
  const choice = choiceOf(request.tool_choice);
  return { at: "tools", tools: tools.map(toolOf), choice, parallel: request.parallel_tool_calls !== false };
}

/** What is said about tools needs them. */
function checkAlone({ tool_choice: choice, parallel_tool_calls: parallel }: ToolRequest): void {
  for (const [param, value] of Object.entries({ tool_choice: choice, parallel_tool_calls: parallel })) {
    if (value === null || value === undefined) continue;
    const message = `Invalid value for '${param}': '${param}' is only allowed when 'tools' are specified.`;
    throw new ApiError("invalid_value", message, param);
  }
}

function toolOf(tool: WireTool, index: number): Tool {
  const at = `tools[${index}]`;
  if (tool.type === "custom") return customTool(tool.custom, `${at}.custom`);
  const { name, description, parameters, strict } = tool.function;
  const places = { nameAt: `${at}.function.name`, parametersAt: `${at}.function.parameters` };
  return { kind: "function", name, description, parameters, strict: strict === true, ...places };
}

function customTool(
  { name, description, format }: Extract<WireTool, { type: "custom" }>["custom"],
  at: string,
): CustomTool {
  const tool = { kind: "custom", name, description, at, nameAt: `${at}.name` } as const;
  if (format?.type !== "grammar") return tool;
  const grammarAt = `${at}.format.grammar`;
  const places = { syntaxAt: `${grammarAt}.syntax`, definitionAt: `${grammarAt}.definition` };
  const { syntax, definition } = format.grammar;
  return { ...tool, format: { syntax, definition, ...places } };
}

function choiceOf(choice: WireChoice | null | undefined): ToolChoice {
  if (choice === null || choice === undefined) return { kind: "auto" };
  if (typeof choice === "string") return { kind: choice };
  if (choice.type === "allowed_tools") return allowedTools(choice.allowed_tools);
  const { name } = choice.type === "function" ? choice.function : choice.custom;
  return { kind: "named", tool: { kind: choice.type, name, at: `tool_choice.${choice.type}.name` } };
}

function allowedTools({ mode, tools }: Extract<WireChoice, { type: "allowed_tools" }>["allowed_tools"]): ToolChoice {
  const at = "tool_choice.allowed_tools.tools";
  return { kind: "allowed", mode, at, tools: tools.map((tool, index) => allowedTool(tool, `${at}[${index}]`)) };
}

/** The document leaves open what is in the list: nested as in `tools`, or flat as in other APIs of OpenAI. */
function allowedTool(tool: Readonly<Record<string, unknown>>, at: string): NamedTool {
  const { type: kind } = tool;
  const of = kind === "function" || kind === "custom" ? (tool[kind] as { name?: unknown } | undefined) : undefined;
  const name = of?.name ?? tool["name"];
  if ((kind !== "function" && kind !== "custom") || typeof name !== "string") {
    throw new ApiError("invalid_value", `Invalid '${at}': expected the type and the name of one of 'tools'.`, at);
  }
  return { kind, name, at: `${at}.${kind}.name` };
}

/** The retired form: functions only, and one call. */
function functionSet(request: ToolRequest): ToolSet {
  checkAlone(request);
  const tools = (request.functions ?? []).map(({ name, description, parameters }, index): Tool => {
    const places = { nameAt: `functions[${index}].name`, parametersAt: `functions[${index}].parameters` };
    return { kind: "function", name, description, parameters, strict: false, ...places };
  });
  return { at: "functions", tools, choice: functionChoice(request.function_call), parallel: false };
}

function functionChoice(choice: ToolRequest["function_call"]): ToolChoice {
  if (choice === null || choice === undefined) return { kind: "auto" };
  if (typeof choice === "string") return { kind: choice };
  return { kind: "named", tool: { kind: "function", name: choice.name, at: "function_call.name" } };
}

const isGiven = <Item>(list: readonly Item[] | null | undefined): list is readonly Item[] =>
  list !== null && list !== undefined;
