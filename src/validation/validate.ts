/**
 * Validates a request body against its operation's schema. A good body costs one pass of the compiled validator and a
 * look-up of its property names; only a bad one is looked at more closely.
 */
import { nearest } from "../lib/nearest";
import { ApiError } from "../contracts/errors";
import { MODEL_OPTION_FIELDS } from "../generated/options";
import type { OperationId } from "../generated/routes";
import * as validators from "../generated/validators.cjs";
import { explain } from "./explain";
import { refusal, unknownParameter } from "./explain-words";
import { isObject } from "../lib/json-object";
import { requestOf } from "./validate-schema";
import { findUnknown, type Unknown } from "./validate-unknown";

/** More unknown properties than these are not listed. */
const MAX_IGNORED = 1000;

/** What LocalAI's requests had and is fixed here when a model is loaded: its name among the model options. */
const OLD_NAMES: Readonly<Record<string, string>> = { batch: "batch_size", f16: "kv_type_k" };

const MODEL_OPTIONS = new Set<string>(MODEL_OPTION_FIELDS.map(({ name }) => name));

/**
 * @param body any JSON value. Extensions may stand at its top level; null is a value of every optional property.
 * @param mode `defaults`: no property is required at the top level
 * @param unknown what becomes of properties that the schema doesn't know: refused, or only listed
 * @returns paths of the unknown properties (the first 1000), empty where they are refused
 * @throws ApiError with `param` naming the property at fault as OpenAI writes it (`messages[0].role`)
 */
export function validateRequest(
  operation: OperationId,
  body: unknown,
  mode: "request" | "defaults",
  unknown: "refuse" | "warn",
): { ignored: string[] } {
  const request = requestOf(operation);
  if (request === undefined) throw new Error(`no validator of JSON bodies was generated for ${operation}`);
  const ignored: string[] = [];
  const schema = mode === "defaults" ? { ...request.schema, required: [] } : request.sent;
  if (isObject(body)) {
    // First, so that a misspelt name is told as such, and not by the property that is missing for it.
    findUnknown(mode === "defaults" ? request.schema : request.sent, body, (found) => {
      if (unknown === "refuse") throw refusal(unknownParameter(found.path, hint(found, request.names)));
      return ignored.push(found.path) < MAX_IGNORED;
    });
  }
  const name = mode === "defaults" ? `defaults_${operation}` : operation;
  const validate = validators[name as keyof typeof validators];
  if (!validate(body)) {
    const [problem] = explain(schema, body);
    // Never seen, and a test searches for it: the validator and the explanation read the same schemas.
    throw problem === undefined
      ? new ApiError("bad_request", `The request is not valid for ${operation}.`)
      : refusal(problem);
  }
  return { ignored };
}

/** What the client may have meant by an unknown name. */
function hint({ name, path, known }: Unknown, neighbours: object): string {
  const option = Object.hasOwn(OLD_NAMES, name) ? OLD_NAMES[name] : MODEL_OPTIONS.has(name) ? name : undefined;
  const isOptionsPlace = path === name || path === `x-localai-extensions.${name}`;
  if (option !== undefined && isOptionsPlace) {
    return `It is fixed when the model is loaded: set '${option}' in the registration's local_settings.`;
  }
  const own = path === name ? known.filter((one) => !Object.hasOwn(neighbours, one)) : known;
  const near = nearest(name, own);
  return near === undefined ? "" : `Did you mean '${near}'?`;
}
