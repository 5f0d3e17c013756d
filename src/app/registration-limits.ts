/** A registration's caps on what its requests may ask for. */
import { ApiError } from "../contracts/errors";

type JsonObject = Record<string, unknown>;
type Limits = Readonly<Record<string, number>>;

const EXTENSIONS = "x-localai-extensions";

/** Names of one thing: a cap on either holds for both. */
const TOKEN_LIMITS = ["max_completion_tokens", "max_tokens"];

/** What holds where a request says nothing, as far as that can be above a cap. */
const API_DEFAULTS: Readonly<Record<string, number>> = { temperature: 1, top_p: 1, n: 1, best_of: 1 };

const namesOf = (limit: string): readonly string[] => (TOKEN_LIMITS.includes(limit) ? TOKEN_LIMITS : [limit]);

/**
 * @param request the client's own body, extensions lifted
 * @throws ApiError integer_above_max_value or decimal_above_max_value, with the cap and what came
 */
export function checkLimits(request: Readonly<JsonObject>, limits: Limits): void {
  for (const [limit, max] of Object.entries(limits)) {
    for (const name of namesOf(limit)) {
      const { value, param } = read(request, name);
      if (typeof value !== "number" || value <= max) continue;
      const kind = Number.isInteger(value) ? "integer" : "decimal";
      const message = `Invalid '${param}': ${kind} above maximum value. This model's limit for '${limit}' is ${max}, but got ${value} instead.`;
      throw new ApiError(`${kind}_above_max_value`, message, param);
    }
  }
}

/**
 * Where a request says nothing and the default would be above the cap, the cap is the default. Changes `merged`.
 * @param defaultMaxTokens the operation's; undefined where an answer has no limit by default
 */
export function applyLimits(defaultMaxTokens: number | undefined, merged: JsonObject, limits: Limits): void {
  for (const name of TOKEN_LIMITS) if (merged[name] === UNLIMITED) unlimit(defaultMaxTokens, merged, name, limits);
  for (const [limit, max] of Object.entries(limits)) {
    const given = namesOf(limit).filter((name) => typeof read(merged, name).value === "number");
    // Only a registration's default can still be above: the client's own value was checked.
    for (const name of given) if ((read(merged, name).value as number) > max) write(merged, name, max);
    if (given.length > 0) continue;
    const tokens = TOKEN_LIMITS.includes(limit);
    const usual = tokens ? (defaultMaxTokens ?? Infinity) : (API_DEFAULTS[limit] ?? -Infinity);
    if (usual > max) merged[limit] = max;
  }
}

/** A choice goes on until the model ends it, the context is full, or the cap is reached. */
const UNLIMITED = -1;

function unlimit(defaultMaxTokens: number | undefined, merged: JsonObject, name: string, limits: Limits): void {
  // A limit under the other name is one.
  if (TOKEN_LIMITS.some((other) => typeof merged[other] === "number" && merged[other] !== UNLIMITED)) {
    delete merged[name];
    return;
  }
  const caps = TOKEN_LIMITS.flatMap((limit) => limits[limit] ?? []);
  if (caps.length > 0) merged[name] = Math.min(...caps);
  else if (defaultMaxTokens === undefined) delete merged[name];
  else merged[name] = 2_147_483_647;
}

function read(request: Readonly<JsonObject>, name: string): { value: unknown; param: string } {
  if (Object.hasOwn(request, name)) return { value: request[name], param: name };
  const extensions = request[EXTENSIONS] as JsonObject | null | undefined;
  return { value: extensions?.[name], param: `${EXTENSIONS}.${name}` };
}

function write(request: JsonObject, name: string, value: number): void {
  if (Object.hasOwn(request, name)) request[name] = value;
  else (request[EXTENSIONS] as JsonObject)[name] = value;
}
