/** Chat messages, from OpenAI's shape to what the chat template gets. */
import { ApiError } from "../contracts/errors";
import type { components } from "../generated/types";
import { unsupported } from "../validation/unsupported";
import { checkOrder } from "./message-order";

type Message = components["schemas"]["ChatCompletionRequestMessage"];
type Assistant = components["schemas"]["ChatCompletionRequestAssistantMessage"];
type Content = Message["content"];
type Roles = Readonly<Partial<Record<string, string>>>;

interface TemplateCall {
  id: string;
  type: "function";
  function: { name: string; arguments: string };
}

type Part = { type: "text" | "media_marker"; text: string };

/** What the template's engine reads: text and places of files, function calls, and the names that tool answers carry. */
interface TemplateMessage {
  role: string;
  content: string | Part[];
  name?: string;
  reasoning_content?: string;
  tool_calls?: TemplateCall[];
  tool_call_id?: string;
}

/**
 * @param roles what the template sees in place of a role
 * @returns JSON text
 * @throws ApiError unsupported_parameter for content that is neither text nor image nor recording
 */
export function messagesJson(messages: readonly Message[], roles: Roles): string {
  checkOrder(messages);
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
      return { role, content: inOne(content), ...name(message.name), tool_call_id: message.tool_call_id };
    case "function":
      // The result of the retired `function_call`, which is told as a call like any other.
      return { role: roles["function"] ?? "tool", content, name: message.name, tool_call_id: "call_0" };
  }
}

function assistant(message: Assistant, role: string, content: TemplateMessage["content"], at: string): TemplateMessage {
  if (message.audio !== null && message.audio !== undefined) throw unsupported(`${at}.audio`, message.audio);
  const calls = toolCalls(message);
  const spoken = content.length > 0 ? content : (message.refusal ?? "");
  if (calls.length === 0 && spoken.length === 0 && (message.content === null || message.content === undefined)) {
    const message = `Missing required parameter: '${at}.content'. An assistant message without tool_calls needs it.`;
    throw new ApiError("missing_required_parameter", message, `${at}.content`);
  }
  const reasoning = reasoningOf(message);
  return {
    role,
    content: spoken,
    ...name(message.name),
    ...(reasoning === undefined ? {} : { reasoning_content: reasoning }),
    ...(calls.length === 0 ? {} : { tool_calls: calls }),
  };
}

/** What the model thought before an earlier answer, under whichever name its server gave it; several say the same. */
function reasoningOf(message: Assistant): string | undefined {
  const { reasoning_content, reasoning, reasoning_text, thinking, reasoning_details, thinking_blocks } = message;
  const whole = reasoning_content ?? reasoning ?? reasoning_text ?? thinking;
  return whole ?? joined(reasoning_details, "text") ?? joined(thinking_blocks, "thinking");
}

/** The texts of pieces that have one; undefined where none has. */
function joined(pieces: readonly object[] | null | undefined, key: string): string | undefined {
  const texts = (pieces ?? []).map((piece) => (piece as Readonly<Record<string, unknown>>)[key]);
  const found = texts.filter((text) => typeof text === "string");
  return found.length === 0 ? undefined : found.join("");
}

/** The calls of an earlier turn; those of the retired `function_call` too. */
function toolCalls(message: Assistant): NonNullable<TemplateMessage["tool_calls"]> {
  const calls = (message.tool_calls ?? []).map((call): TemplateCall => {
    const of = call.type === "function" ? call.function : customCall(call.custom);
    return { id: call.id, type: "function", function: readable(of) };
  });
  const old = message.function_call;
  if (old !== null && old !== undefined) {
    calls.push({ id: "call_0", type: "function", function: readable(old) });
  }
  return calls;
}

/** For the template a custom tool is a function with one string. */
const customCall = ({ name, input }: { name: string; input: string }): TemplateCall["function"] => ({
  name,
  arguments: JSON.stringify({ input }),
});

/**
 * Templates read arguments as a JSON object, and some go through its properties. Those of a call that was cut off are
 * none, and the conversation goes on all the same: then their text is the object's only property.
 */
function readable({ name, arguments: text }: TemplateCall["function"]): TemplateCall["function"] {
  if (/^\s*(null\s*)?$/.test(text)) return { name, arguments: "{}" };
  return { name, arguments: isJsonObject(text) ? text : JSON.stringify({ arguments: text }) };
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function text(content: Content, at: string): TemplateMessage["content"] {
  if (content === null || content === undefined) return "";
  if (typeof content === "string") return content;
  if (content.length === 0) return "";
  return content.map((part, index): Part => {
    if (part.type === "text" || part.type === "input_text" || part.type === "output_text") {
      return { type: "text", text: part.text };
    }
    if (part.type === "refusal") return { type: "text", text: part.refusal };
    // The engine writes what stands for a file, and puts the file there.
    if (part.type === "image_url" || part.type === "input_audio") return { type: "media_marker", text: "" };
    throw unsupported(`${at}[${index}].type`, part.type);
  });
}

/** Results are texts to most templates, whatever they make of other turns' parts. */
const inOne = (content: TemplateMessage["content"]): string =>
  typeof content === "string" ? content : content.map((part) => part.text).join("\n");

const name = (given: string | null | undefined): { name?: string } =>
  given === null || given === undefined ? {} : { name: given };
