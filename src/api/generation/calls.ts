/** Tool calls of an answer while they come, in no API's words: translators make the pieces of a stream of them, or a whole answer. */
import { randomBytes } from "node:crypto";
import type { ToolCallDelta } from "../../contracts/backend";
import { CustomInput } from "./custom-input";

/** A call, as far as it has come. */
export interface AnswerCall {
  /** The model's, or one that was made for it. */
  readonly id: string;
  readonly kind: "function" | "custom";
  readonly name: string;
  /** JSON text. Of a custom tool too, whose text is in it. */
  readonly arguments: string;
  /** What the client is told: the arguments, or a custom tool's text. */
  readonly input: string;
}

/** What has come of a call with one delta of the engine. */
export interface CallPiece {
  readonly call: AnswerCall;
  /** Which call of the choice. */
  readonly index: number;
  /** The call's first piece. */
  readonly begins: boolean;
  /** What is new of its `input`; may be empty. */
  readonly text: string;
}

/** What a choice ends with, calls among it. */
export type EndReason = "stop" | "length" | "calls";

class GrowingCall implements AnswerCall {
  arguments = "";
  private readonly custom: CustomInput | undefined;

  constructor(
    readonly id: string,
    readonly kind: AnswerCall["kind"],
    readonly name: string,
  ) {
    this.custom = kind === "custom" ? new CustomInput() : undefined;
  }

  get input(): string {
    return this.custom?.text ?? this.arguments;
  }

  /** @returns what is new of `input` */
  push(piece: string): string {
    this.arguments += piece;
    return this.custom === undefined ? piece : this.custom.push(piece);
  }
}

/** The calls of one choice. */
export class AnswerCalls {
  private readonly calls: GrowingCall[] = [];

  /**
   * @param custom names of the tools that take a text
   * @param idPrefix of ids where the model gives none
   */
  constructor(
    private readonly custom: ReadonlySet<string>,
    private readonly idPrefix = "call_",
  ) {}

  get any(): boolean {
    return this.calls.length > 0;
  }

  /** All that have begun, with what has come of their arguments. */
  get begun(): readonly AnswerCall[] {
    return this.calls;
  }

  /** What the choice ends with: its calls, where there are any, all of them are whole and the model ended it. */
  reason(engine: "stop" | "length"): EndReason {
    return this.any && engine === "stop" && this.calls.every(isWhole) ? "calls" : engine;
  }

  push({ index, id, name = "", arguments: piece }: ToolCallDelta): CallPiece {
    const known = this.calls[index];
    const kind = this.custom.has(name) ? "custom" : "function";
    const call = known ?? new GrowingCall(id ?? this.newId(), kind, name);
    this.calls[index] = call;
    return { call, index, begins: known === undefined, text: call.push(piece) };
  }

  private newId(): string {
    return this.idPrefix + randomBytes(18).toString("base64url").replace(/[-_]/g, "x");
  }
}

/** Whether its arguments are JSON. A model may end its answer in the middle of them. Without arguments they may be empty. */
function isWhole({ arguments: text }: AnswerCall): boolean {
  if (text.trim() === "") return true;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
