/** Validates the fields of a multipart form against its operation's schema, and gives them the types that the document has. */
import { ApiError } from "../contracts/errors";
import type { FormPart } from "../contracts/form";
import type { OperationId } from "../generated/routes";
import { nearest } from "../lib/nearest";
import { refusal, unknownParameter } from "./explain-words";
import { type Field, readFields } from "./fields";
import { FormFile } from "./form-file";
import { formOf } from "./validate-schema";

export interface ReadForm {
  /** The fields that were given, under the document's names. A file is an FormFile. */
  readonly form: Record<string, unknown>;
  /** Names of fields that the document doesn't know, as the client wrote them; empty where they are refused. */
  readonly ignored: readonly string[];
}

/**
 * An object may come as JSON in one field: where the schema takes nothing but an object, or where the text begins with `{`
 * and is no valid text by itself.
 * @param unknown what becomes of fields that the document doesn't know: refused, or only listed
 * @throws ApiError naming the field as the client wrote it
 */
export function readForm(operation: OperationId, parts: readonly FormPart[], unknown: "refuse" | "warn"): ReadForm {
  const schema = formOf(operation);
  if (schema === undefined) throw new Error(`the document has no form for ${operation}`);
  const given = parts.map((part): Field => [part.name, "file" in part ? new FormFile(part.file) : part.text]);
  const known = Object.keys(schema.properties ?? {});
  const { values, unknown: ignored } = readFields(schema, given, parsedJson, (name) => {
    if (unknown !== "refuse") return;
    const near = nearest(name, known);
    throw refusal(unknownParameter(name, near === undefined ? "" : `Did you mean '${near}'?`));
  });
  return { form: values, ignored };
}

/** As deep as a JSON body may be. */
const MAX_DEPTH = 128;

function parsedJson(text: string, name: string): unknown {
  try {
    // A string holds no half of a pair of surrogates: UTF-8, as which all goes on from here, has none.
    return JSON.parse(checkedDepth(text), (_key, value: unknown) =>
      typeof value === "string" ? Buffer.from(value).toString() : value,
    ) as unknown;
  } catch (error) {
    const why =
      error instanceof SyntaxError ? error.message.slice(0, 200) : `it is nested more than ${MAX_DEPTH} levels deep`;
    throw new ApiError("invalid_json", `We could not parse '${name}' as JSON: ${why}.`, name);
  }
}

/** @throws RangeError */
function checkedDepth(text: string): string {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (inString) {
      if (char === "\\") at++;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === "[" || char === "{") depth++;
    else if (char === "]" || char === "}") depth--;
    if (depth > MAX_DEPTH) throw new RangeError("too deep");
  }
  return text;
}
