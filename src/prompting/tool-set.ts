/** The tools that a conversation offers, and which of them the answer may or must call, in no API's words. */
import type { JsonObject } from "../lib/json-object";

interface AnyTool {
  readonly name: string;
  /** Path of the name, for errors. */
  readonly nameAt: string;
  /** null is not given: inside lists a request's nulls are still there. */
  readonly description: string | null | undefined;
}

/** A tool that takes arguments. */
export interface FunctionTool extends AnyTool {
  readonly kind: "function";
  /** JSON Schema of the arguments, as the client sent it. Not given, or empty: the function takes none. */
  readonly parameters: JsonObject | null | undefined;
  /** Path of the schema, for errors and for keywords that are not held. */
  readonly parametersAt: string;
  /** Arguments are held to all of the schema, or the schema is refused. */
  readonly strict: boolean;
}

/** A tool that takes a text. */
export interface CustomTool extends AnyTool {
  readonly kind: "custom";
  /** Path of the tool, for errors. */
  readonly at: string;
  /** A grammar that the text follows. */
  readonly format?: ToolGrammar | undefined;
}

export interface ToolGrammar {
  /** `regex` is held; any other is refused. */
  readonly syntax: string;
  readonly syntaxAt: string;
  readonly definition: string;
  readonly definitionAt: string;
}

export type Tool = FunctionTool | CustomTool;

/** A tool of the set, by its name. */
export interface NamedTool {
  readonly kind: Tool["kind"];
  readonly name: string;
  /** Path of the name, for errors. */
  readonly at: string;
}

export type ToolChoice =
  /** The tools are not in the prompt. */
  | { readonly kind: "none" }
  | { readonly kind: "auto" }
  /** At least one call, and nothing else. */
  | { readonly kind: "required" }
  /** One call of this tool. */
  | { readonly kind: "named"; readonly tool: NamedTool }
  /** Of these alone. `at`: path of the list, for errors. */
  | {
      readonly kind: "allowed";
      readonly mode: "auto" | "required";
      readonly tools: readonly NamedTool[];
      readonly at: string;
    };

export interface ToolSet {
  /** Path of the list of tools, for errors: `tools`. */
  readonly at: string;
  readonly tools: readonly Tool[];
  readonly choice: ToolChoice;
  /** One answer may hold several calls. */
  readonly parallel: boolean;
}

/** Whether an answer may hold calls. */
export const mayCall = (set: ToolSet | undefined): set is ToolSet =>
  set !== undefined && set.tools.length > 0 && set.choice.kind !== "none";

/** Names of the tools that take a text. */
export const customNames = (set: ToolSet | undefined): ReadonlySet<string> =>
  new Set(set?.tools.flatMap(({ kind, name }) => (kind === "custom" ? [name] : [])));
