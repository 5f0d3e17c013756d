/** Chat messages, from OpenAI's shape to what the chat template gets. */
import { ApiError } from "../errors";
import type { components } from "../generated/types";
import { notImplemented } from "./decisions";

type Message = components["schemas"]["ChatCompletionRequestMessage"];
type Assistant = components["schemas"]["ChatCompletionRequestAssistantMessage"];
type Content = Message["content"];
type Roles = Readonly<Partial<Record<string, string>>>;

/** What the template's engine reads: text content, function calls, and the names that tool answers carry. */
interface TemplateMessage {
  role: string;
  content: string | { type: "text"; text: string }[];
  name?: string;
  tool_calls?: { id: string; type: "function"; function: { name: string; arguments: string } }[];
  tool_call_id?: string;
}

/**
 * @param roles what the template sees in place of a role
 * @returns JSON text
 * @throws ApiError not_implemented for content that is no text
 */
export function messagesJson(messages: readonly Message[], roles: Roles): string {
  return JSON.stringify(messages.map((message, index) => toTemplate(message, `messages[${index}]`, roles)));
}

function toTemplate(message: Message, at: string, roles: Roles): TemplateMessage {
  const content = text(message.content, `${at}.content`);
  const role = roles[message.role] ?? message.role;
  switch (message.role) {
    case "developer":
    case "system":
    case "user":
      return { role, content, ...name(message.name) };
    case "assistant":
      return assistant(message, role, content, at);
    case "tool":
      return { role, content, tool_call_id: message.tool_call_id };
    case "function":
      return { role, content, name: message.name };
  }
}

function assistant(message: Assistant, role: string, content: TemplateMessage["content"], at: string): TemplateMessage {
  if (message.audio !== null && message.audio !== undefined) throw notImplemented(`${at}.audio`, message.audio);
  const calls = toolCalls(message, at);
  const spoken = content.length > 0 ? content : (message.refusal ?? "");
  if (calls.length === 0 && spoken.length === 0 && (message.content === null || message.content === undefined)) {
    const message = `Missing required parameter: '${at}.content'. An assistant message without tool_calls needs it.`;
    throw new ApiError("missing_required_parameter", message, `${at}.content`);
  }
  return { role, content: spoken, ...name(message.name), ...(calls.length === 0 ? {} : { tool_calls: calls }) };
}

/** The calls of an earlier turn; those of the retired `function_call` too. */
function toolCalls(message: Assistant, at: string): NonNullable<TemplateMessage["tool_calls"]> {
  const calls = (message.tool_calls ?? []).map((call, index) => {
    if (call.type !== "function") throw notImplemented(`${at}.tool_calls[${index}].type`, call.type);
    return { id: call.id, type: call.type, function: call.function };
  });
  const old = message.function_call;
  if (old !== null && old !== undefined) calls.push({ id: "call_0", type: "function", function: old });
  return calls;
}

function text(content: Content, at: string): TemplateMessage["content"] {
  if (content === null || content === undefined) return "";
  if (typeof content === "string") return content;
  return content.map((part, index) => {
    if (part.type === "text") return { type: "text", text: part.text };
    if (part.type === "refusal") return { type: "text", text: part.refusal };
    throw notImplemented(`${at}[${index}].type`, part.type);
  });
}

const name = (given: string | null | undefined): { name?: string } =>
  given === null || given === undefined ? {} : { name: given };
