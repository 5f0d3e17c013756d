/** Messages of a chat as turns of a conversation. */
import { ApiError } from "../../contracts/errors";
import type { components } from "../../generated/types";
import type { MediaPart } from "../../media/parts";
import type { AssistantTurn, Call, Content, Part, Turn } from "../../prompting/conversation";
import { unsupported } from "../../validation/unsupported";

type Schemas = components["schemas"];
type Message = Schemas["ChatCompletionRequestMessage"];
type Assistant = Schemas["ChatCompletionRequestAssistantMessage"];
type MessagePart = Extract<Message["content"], readonly unknown[]>[number];
type Roles = Readonly<Partial<Record<string, string>>>;

/**
 * @param roles what the template sees in place of a role
 * @throws ApiError for an assistant's message that says nothing, or that answers with a recording
 */
export const turnsOf = (messages: readonly Message[], roles: Roles): Turn[] =>
  messages.map((message, index) => turnOf(message, `messages[${index}]`, roles));

function turnOf(message: Message, at: string, roles: Roles): Turn {
  const content = contentOf(message.content, `${at}.content`);
  switch (message.role) {
    case "developer":
    case "system":
    case "user":
      return { role: message.role, at, content, name: message.name };
    case "assistant":
      return assistant(message, at, content);
    case "tool": {
      const { name, tool_call_id: callId } = message;
      return { role: "tool", at, content, name, callId, kindAt: `${at}.role`, callIdAt: `${at}.tool_call_id` };
    }
    case "function": {
      // The result of the retired `function_call`, which knows no ids.
      const shownAs = roles["function"] ?? "tool";
      return { role: "tool", at, content, name: message.name, shownAs, callId: undefined, kindAt: at, callIdAt: at };
    }
  }
}

function assistant(message: Assistant, at: string, content: Content): AssistantTurn {
  const { audio, refusal, name } = message;
  if (audio !== null && audio !== undefined) throw unsupported(`${at}.audio`, audio);
  const calls = callsOf(message);
  const isSilent = message.content === null || message.content === undefined;
  if (calls.length === 0 && isSilent && (refusal ?? "") === "") {
    const message = `Missing required parameter: '${at}.content'. An assistant message without tool_calls needs it.`;
    throw new ApiError("missing_required_parameter", message, `${at}.content`);
  }
  return { role: "assistant", at, content, name, calls, refusal, reasoning: reasoningOf(message) };
}

/** The model's reasoning before an earlier answer, under the name that its server gave it. Several say the same. */
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

/** The calls of an earlier turn; that of the retired `function_call` too, which has no id. */
function callsOf({ tool_calls: calls, function_call: old }: Assistant): Call[] {
  const all = (calls ?? []).map((call): Call => {
    if (call.type === "function") return { id: call.id, kind: "function", ...pick(call.function) };
    return { id: call.id, kind: "custom", name: call.custom.name, arguments: call.custom.input };
  });
  if (old !== null && old !== undefined) all.push({ id: undefined, kind: "function", ...pick(old) });
  return all;
}

const pick = ({ name, arguments: text }: { name: string; arguments: string }): Pick<Call, "name" | "arguments"> => ({
  name,
  arguments: text,
});

function contentOf(content: Message["content"], at: string): Content {
  if (content === null || content === undefined) return "";
  return typeof content === "string" ? content : content.map((part, index) => partOf(part, `${at}[${index}]`));
}

function partOf(part: MessagePart, at: string): Part {
  switch (part.type) {
    case "text":
    case "input_text":
    case "output_text":
      return { type: "text", text: part.text };
    case "refusal":
      return { type: "text", text: part.refusal };
    case "file":
      return { type: "file", at: `${at}.type`, name: part.type };
    case "image_url":
    case "input_audio":
      return mediaOf(part, at);
  }
}

function mediaOf(part: Extract<MessagePart, { type: "image_url" | "input_audio" }>, at: string): MediaPart {
  const kind = { name: part.type, at: `${at}.type` };
  if (part.type === "image_url") {
    const { url, detail } = part.image_url;
    const source = { at: `${at}.image_url.url`, text: url, encoding: "url" } as const;
    return { type: "image", ...kind, source, lowDetail: detail === "low" };
  }
  const { data, format } = part.input_audio;
  const source = { at: `${at}.input_audio.data`, text: data, encoding: "base64" } as const;
  return { type: "audio", ...kind, source, format };
}
