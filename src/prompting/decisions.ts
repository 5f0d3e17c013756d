/** What can become of a request property. No property is ignored in silence: a table decides each. */
import type { ModelInfo } from "../contracts/backend";
import { ApiError } from "../contracts/errors";
import { unsupported } from "../validation/unsupported";
import { PREDICT_OPTION_FIELDS, type PredictOptionsInit } from "../generated/options";

/** What a conversion may look at, beside the value itself. */
export interface Conversion {
  readonly info: ModelInfo;
  /** Path of the property, for errors. */
  readonly param: string;
}

export type Decision<Value> =
  /** Becomes fields of PredictOptions: `as` names the main one. */
  | {
      readonly kind: "option";
      readonly as: keyof PredictOptionsInit;
      readonly to: (value: Value, conversion: Conversion) => PredictOptionsInit;
    }
  /** A stage outside of the engine reads it: `by` says which. */
  | { readonly kind: "stage"; readonly by: string }
  /** Any value is fine, since it asks for nothing that a local server would do differently: `why` says so. */
  | { readonly kind: "accepted"; readonly why: string }
  /** Refused, except for values that ask for what happens anyway: `harmless` says which, or is empty. */
  | { readonly kind: "refused"; readonly harmless: string; readonly except: (value: Value) => boolean };

/** A decision for every property that a generated type has: a new one does not compile until someone decides. */
export type Decisions<Request> = { readonly [Name in keyof Request]-?: Decision<NonNullable<Request[Name]>> };

/** The decisions for the properties of one object. */
export type DecisionTable = Readonly<Record<string, Decision<never>>>;

/** Read outside of the engine. */
export const stage = (by: string): Decision<unknown> => ({ kind: "stage", by });
/** Accepted with any value. */
export const accepted = (why: string): Decision<unknown> => ({ kind: "accepted", why });
/** Refused, whatever its value. */
export const refused = { kind: "refused", harmless: "", except: () => false } as const;
/** Refused, save for values that ask for what happens anyway. */
export const only = (...values: unknown[]): Decision<unknown> => ({
  kind: "refused",
  harmless: values.map((value) => JSON.stringify(value)).join(", "),
  except: (value) => values.includes(value),
});
/** Becomes the field of PredictOptions with that name, as it is. */
export const field = (name: keyof PredictOptionsInit): Decision<unknown> => ({
  kind: "option",
  as: name,
  to: (value) => ({ [name]: value }),
});

/** Why a property of an answer may come back in a request. */
export const SENT_BACK = "clients send back what they got; not read";
export const NOTE = "a note for OpenAI's own systems";
export const CACHE = "prefixes are cached by what they hold";

/**
 * Collapses an object into PredictOptions.
 * @param source merged and validated; null counts as not given
 * @param prefix path of the source, with a dot at its end, or empty
 * @throws ApiError unsupported_parameter naming the property and its value, or what a conversion throws
 */
export function collapse(
  decisions: DecisionTable,
  source: Readonly<Record<string, unknown>>,
  info: ModelInfo,
  prefix = "",
): PredictOptionsInit {
  const options: PredictOptionsInit = {};
  for (const [name, decision] of Object.entries(decisions)) {
    const value = Object.hasOwn(source, name) ? source[name] : undefined;
    if (value === undefined || value === null) continue;
    const param = prefix + name;
    if (decision.kind === "option") {
      const fields = decision.to(value as never, { info, param });
      checkLengths(fields, param);
      Object.assign(options, fields);
    }
    if (decision.kind === "refused" && !decision.except(value as never)) throw unsupported(param, value);
  }
  return options;
}

const MAX_LENGTHS = new Map(PREDICT_OPTION_FIELDS.map(({ name, max }) => [name, max ?? Infinity]));

/** The engine bounds texts and lists that OpenAI's document leaves open. (Ranges of numbers are in the document.) */
function checkLengths(fields: PredictOptionsInit, param: string): void {
  for (const [name, value] of Object.entries(fields) as [string, unknown][]) {
    const max = MAX_LENGTHS.get(name) ?? Infinity;
    const length =
      typeof value === "string"
        ? Buffer.byteLength(value)
        : typeof value === "object" && value !== null
          ? Object.keys(value).length
          : 0;
    if (length <= max) continue;
    const [code, unit] =
      typeof value === "string"
        ? (["string_above_max_length", "bytes"] as const)
        : (["array_above_max_length", "entries"] as const);
    throw new ApiError(code, `Invalid '${param}': at most ${max} ${unit} are possible, but got ${length}.`, param);
  }
}
