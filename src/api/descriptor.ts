/** What is true of an operation. Routes, limits, docs and validators are derived from it. */
import type { OperationId } from "../generated/routes";
import type { DecisionTable } from "../prompting/decisions";
import type { Handler } from "./handler";

/** A descriptor is data: the generator reads it before generated code exists, so its handler and tables are loaded on demand. */
export interface Descriptor {
  readonly id: OperationId;
  /** The media type of the body that the handler reads. The generator checks that the document has it. */
  readonly body: "json" | "form" | "none";
  /** Where a request names its model; absent where the operation uses none. */
  readonly model?: "body" | "query";
  /** The operation whose registrations it uses; absent where it has registrations of its own. */
  readonly registeredAs?: OperationId;
  /** Paths that other servers have for the operation, beside the document's. */
  readonly otherPaths?: readonly string[];
  /** Answers `stream: true` with server-sent events. */
  readonly streams?: true;
  /** Divides the server's `body_limit`. Default: 1, the whole limit. */
  readonly bodyDivisor?: number;
  /** What a key's token limit reserves before the request is computed; absent where nothing is computed. */
  readonly tokens?: TokenEstimate;
  /** Tokens of an answer whose request sets no limit; absent where an answer ends when the model ends it. */
  readonly defaultMaxTokens?: number;
  /** `gen_ai.operation.name` of its trace; absent where no model is asked. */
  readonly traceName?: string;
  /** A body, without the model, that `serve` prints as a request to try. */
  readonly example?: Readonly<Record<string, unknown>>;
  /** The decisions for all its properties; absent where it has no body. */
  readonly support?: () => Support;
  readonly run: () => Handler;
}

export interface TokenEstimate {
  /** Request properties that the model reads. */
  readonly prompt: readonly string[];
  /** Generates text. */
  readonly answer: boolean;
}

/** Decision tables, as docs/support.md prints them. */
export interface Support {
  readonly properties: DecisionTable;
  readonly extensions?: DecisionTable;
  /** Tables of objects inside of the body, each with the title that it has in docs/support.md. */
  readonly parts?: readonly (readonly [title: string, table: DecisionTable])[];
}

/** The operations of a folder of `src/api/`. */
export type Family = readonly Descriptor[];
