/** Tool calls of an answer in OpenAI's shapes: whole, and in the pieces of a stream. */
import type { components } from "../../generated/types";
import type { AnswerCall, CallPiece, EndReason } from "../generation/calls";

type Calls = components["schemas"]["ChatCompletionMessageToolCalls"];
type Chunk = components["schemas"]["ChatCompletionMessageToolCallChunk"];
type Delta = components["schemas"]["ChatCompletionStreamResponseDelta"];
type Message = components["schemas"]["ChatCompletionResponseMessage"];

/** `tools`, or the retired `functions`: one `function_call` in place of `tool_calls`. */
export type CallStyle = "tools" | "functions";

export function finishReason(reason: EndReason, style: CallStyle): "stop" | "length" | "tool_calls" | "function_call" {
  if (reason !== "calls") return reason;
  return style === "functions" ? "function_call" : "tool_calls";
}

/** The message's properties. */
export function messageCalls(
  calls: readonly AnswerCall[],
  style: CallStyle,
): Pick<Message, "tool_calls" | "function_call"> {
  const [first] = calls;
  if (first === undefined) return {};
  if (style === "functions") return { function_call: { name: first.name, arguments: first.arguments } };
  const all: Calls = calls.map(({ id, kind, name, input }) =>
    kind === "function"
      ? { id, type: "function", function: { name, arguments: input } }
      : { id, type: "custom", custom: { name, input } },
  );
  return { tool_calls: all };
}

/** The pieces as a stream's deltas have them. */
export function callDeltas(piece: CallPiece, style: CallStyle): Delta[] {
  const deltas = piece.begins ? [begin(piece, style)] : [];
  if (piece.text !== "") deltas.push(goOn(piece, style));
  return deltas;
}

function begin({ call: { id, kind, name }, index }: CallPiece, style: CallStyle): Delta {
  if (style === "functions") return { function_call: { name, arguments: "" } };
  if (kind === "function") return { tool_calls: [{ index, id, type: "function", function: { name, arguments: "" } }] };
  return { tool_calls: [custom(index, { name, input: "" }, id)] };
}

function goOn({ call: { kind }, index, text }: CallPiece, style: CallStyle): Delta {
  if (style === "functions") return { function_call: { arguments: text } };
  if (kind === "function") return { tool_calls: [{ index, function: { arguments: text } }] };
  return { tool_calls: [custom(index, { input: text })] };
}

/** The document's chunks know functions only: a custom tool's say what they are by their property, not by `type`. */
function custom(index: number, piece: { name?: string; input: string }, id?: string): Chunk {
  return { index, ...(id === undefined ? {} : { id }), custom: piece } as Chunk;
}
