/** What can be wrong with a client's JSON Schema, and how the client is told: in the words of OpenAI's own API. */
import { ApiError } from "../contracts/errors";

/** Keys from the schema's root to the place at fault. */
export type SchemaPath = readonly string[];

/** Which schema of the request it is. */
export interface SchemaPlace {
  /** Path of the property: `response_format`, `text.format.schema` or `tools[i].function.parameters`. */
  readonly param: string;
  /** What it is the schema of, in OpenAI's words. */
  readonly subject: "function" | "response_format";
  /** Of the format or the function. */
  readonly name?: string | undefined;
}

/** A schema that we refuse. */
export class SchemaProblem extends Error {
  constructor(
    readonly path: SchemaPath,
    why: string,
  ) {
    super(why);
  }
}

/** The 400 that a client gets. */
export function schemaError(problem: SchemaProblem, at: SchemaPlace): ApiError {
  const isFunction = at.subject === "function";
  const name = at.name === undefined ? "" : ` '${at.name}'`;
  const message = `Invalid schema for ${at.subject}${name}: In context=${tuple(problem.path)}, ${problem.message}`;
  return new ApiError(isFunction ? "invalid_function_parameters" : "invalid_json_schema", message, at.param);
}

/** As Python writes a tuple of strings, which is what clients of OpenAI know. */
function tuple(path: SchemaPath): string {
  const items = path.map((item) => {
    const text = item.length > 100 ? `${item.slice(0, 100)}...` : item;
    return text.includes("'") && !text.includes('"') ? `"${text}"` : `'${text.replace(/[\\']/g, "\\$&")}'`;
  });
  return `(${items.join(", ")}${items.length === 1 ? "," : ""})`;
}
