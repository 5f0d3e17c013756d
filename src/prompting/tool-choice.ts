/** Which tools of a set the answer may call, and whether it must. */
import { ApiError } from "../contracts/errors";
import { refusal, wrongLength } from "../validation/explain-words";
import type { NamedTool, Tool, ToolSet } from "./tool-set";

/** A choice whose names have been looked up. */
export interface Callable {
  readonly mode: "none" | "auto" | "required";
  readonly tools: readonly Tool[];
  /** One call at most. */
  readonly single: boolean;
}

/** @throws ApiError for tools that are not in the set */
export function callable(set: ToolSet): Callable {
  const { tools, choice } = set;
  switch (choice.kind) {
    case "none":
    case "auto":
    case "required":
      return { mode: choice.kind, tools, single: false };
    case "named":
      return { mode: "required", tools: [find(set, choice.tool)], single: true };
    case "allowed":
      if (choice.tools.length === 0) throw refusal(wrongLength(choice.at, "array", 0, "below", 1));
      return { mode: choice.mode, tools: choice.tools.map((tool) => find(set, tool)), single: false };
  }
}

function find({ tools, at: list }: ToolSet, { kind, name, at }: NamedTool): Tool {
  const found = tools.find((tool) => tool.name === name && tool.kind === kind);
  if (found !== undefined) return found;
  throw new ApiError("invalid_value", `Invalid value for '${at}': '${name}' is not among '${list}'.`, at);
}
