/** Tool calls of an answer, in OpenAI's shapes: whole, and in the pieces of a stream. */
import { randomBytes } from "node:crypto";
import type { ToolCallDelta } from "../../contracts/backend";
import type { components } from "../../generated/types";
import type { CallStyle } from "../../prompting/tools";
import { CustomInput } from "./custom-input";

type Calls = components["schemas"]["ChatCompletionMessageToolCalls"];
type Chunk = components["schemas"]["ChatCompletionMessageToolCallChunk"];
type Delta = components["schemas"]["ChatCompletionStreamResponseDelta"];
type Message = components["schemas"]["ChatCompletionResponseMessage"];

/** One call while it comes. */
interface Call {
  readonly id: string;
  readonly name: string;
  arguments: string;
  /** Of a custom tool. */
  readonly input?: CustomInput;
}

/** The calls of one choice. */
export class ToolCalls {
  private readonly calls: Call[] = [];

  constructor(private readonly style: CallStyle | undefined) {}

  get any(): boolean {
    return this.calls.length > 0;
  }

  /** All that have begun, with what has come of their arguments. */
  get begun(): readonly { readonly name: string; readonly arguments: string }[] {
    return this.calls;
  }

  /** What the choice ends with: its calls, where there are any, all of them are whole and the model ended it. */
  reason(engine: "stop" | "length"): "stop" | "length" | "tool_calls" | "function_call" {
    if (!this.any || engine === "length" || !this.calls.every(isWhole)) return engine;
    return this.style?.legacy === true ? "function_call" : "tool_calls";
  }

  /** @returns the pieces, as a stream's deltas have them */
  push(piece: ToolCallDelta): Delta[] {
    let call = this.calls[piece.index];
    const begins = call === undefined;
    if (call === undefined) {
      const name = piece.name ?? "";
      call = { id: piece.id ?? newId(), name, arguments: "" };
      if (this.style?.custom.has(name) === true) call = { ...call, input: new CustomInput() };
      this.calls[piece.index] = call;
    }
    call.arguments += piece.arguments;
    const text = call.input === undefined ? piece.arguments : call.input.push(piece.arguments);
    const deltas = begins ? [this.begin(call, piece.index)] : [];
    if (text !== "") deltas.push(this.goOn(call, piece.index, text));
    return deltas;
  }

  /** The message's properties. */
  whole(): Pick<Message, "tool_calls" | "function_call"> {
    const [first] = this.calls;
    if (first === undefined) return {};
    if (this.style?.legacy === true) return { function_call: { name: first.name, arguments: first.arguments } };
    const calls: Calls = this.calls.map(({ id, name, arguments: args, input }) =>
      input === undefined
        ? { id, type: "function", function: { name, arguments: args } }
        : { id, type: "custom", custom: { name, input: input.text } },
    );
    return { tool_calls: calls };
  }

  private begin({ id, name, input }: Call, index: number): Delta {
    if (this.style?.legacy === true) return { function_call: { name, arguments: "" } };
    if (input === undefined)
      return { tool_calls: [{ index, id, type: "function", function: { name, arguments: "" } }] };
    return { tool_calls: [custom(index, { name, input: "" }, id)] };
  }

  private goOn({ input }: Call, index: number, text: string): Delta {
    if (this.style?.legacy === true) return { function_call: { arguments: text } };
    if (input === undefined) return { tool_calls: [{ index, function: { arguments: text } }] };
    return { tool_calls: [custom(index, { input: text })] };
  }
}

/** Whether its arguments are JSON. A model may end its answer in the middle of them. Without arguments they may be empty. */
function isWhole({ arguments: text }: Call): boolean {
  if (text.trim() === "") return true;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The document's chunks know functions only: a custom tool's say what they are by their property, not by `type`. */
function custom(index: number, piece: { name?: string; input: string }, id?: string): Chunk {
  return { index, ...(id === undefined ? {} : { id }), custom: piece } as Chunk;
}

const newId = (): string => `call_${randomBytes(18).toString("base64url").replace(/[-_]/g, "x")}`;
