/** Turns as the chat template's engine reads them. */
import { unsupported } from "../validation/unsupported";
import type { AssistantTurn, Call, Content, Conversation, Part, Turn } from "./conversation";
import { checkOrder } from "./turn-order";

interface TemplateCall {
  id: string;
  type: "function";
  function: { name: string; arguments: string };
}

type TemplatePart = { type: "text" | "media_marker"; text: string };
type TemplateContent = string | TemplatePart[];

/** Text and places of files, function calls, and the names that results carry. */
interface TemplateMessage {
  role: string;
  content: TemplateContent;
  name?: string;
  reasoning_content?: string;
  tool_calls?: TemplateCall[];
  tool_call_id?: string;
}

/** For templates, which want an id, where the API has none. */
const NO_ID = "call_0";

/**
 * @returns JSON text
 * @throws ApiError for calls and results in another order than theirs, and for parts that no model takes
 */
export function templateMessages(turns: readonly Turn[], { roles = {}, words }: Conversation): string {
  checkOrder(turns, words);
  return JSON.stringify(turns.map((turn) => messageOf(turn, turn.shownAs ?? roles[turn.role] ?? turn.role)));
}

function messageOf(turn: Turn, role: string): TemplateMessage {
  const content = contentOf(turn.content);
  switch (turn.role) {
    case "developer":
    case "system":
    case "user":
      return { role, content, ...name(turn.name) };
    case "assistant":
      return assistant(turn, role, content);
    case "tool":
      return { role, content: inOne(content), ...name(turn.name), tool_call_id: turn.callId ?? NO_ID };
  }
}

function assistant(turn: AssistantTurn, role: string, content: TemplateContent): TemplateMessage {
  const { reasoning, refusal } = turn;
  const calls = turn.calls.map(templateCall);
  return {
    role,
    content: content.length > 0 ? content : (refusal ?? ""),
    ...name(turn.name),
    ...(reasoning === undefined ? {} : { reasoning_content: reasoning }),
    ...(calls.length === 0 ? {} : { tool_calls: calls }),
  };
}

/** For the template a custom tool is a function with one string. */
const templateCall = ({ id, kind, name, arguments: text }: Call): TemplateCall => ({
  id: id ?? NO_ID,
  type: "function",
  function: { name, arguments: kind === "custom" ? JSON.stringify({ input: text }) : readable(text) },
});

/**
 * Templates read arguments as a JSON object, and some go through its properties. Those of a call that was cut off are
 * none, and the conversation goes on all the same: then their text is the object's only property.
 */
function readable(text: string): string {
  if (/^\s*(null\s*)?$/.test(text)) return "{}";
  return isJsonObject(text) ? text : JSON.stringify({ arguments: text });
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function contentOf(content: Content): TemplateContent {
  if (typeof content === "string") return content;
  return content.length === 0 ? "" : content.map(partOf);
}

function partOf(part: Part): TemplatePart {
  switch (part.type) {
    case "text":
      return { type: "text", text: part.text };
    case "image":
    case "audio":
      // The engine writes what stands for a file, and puts the file there.
      return { type: "media_marker", text: "" };
    case "file":
      throw unsupported(part.at, part.name);
  }
}

/** Results are texts to most templates, whatever they make of other turns' parts. With files among them they stay parts. */
function inOne(content: TemplateContent): TemplateContent {
  if (typeof content === "string" || content.some(({ type }) => type !== "text")) return content;
  return content.map((part) => part.text).join("\n");
}

const name = (given: string | null | undefined): { name?: string } =>
  given === null || given === undefined ? {} : { name: given };
