/** Validates `request_defaults` and `limits` like requests of the operation, and reports all errors. */
import { ApiError, type ErrorCode } from "../contracts/errors";
import type { OperationId } from "../generated/routes";
import { readCutstrings } from "../validation/cutstrings";
import { liftExtensions } from "../validation/extensions";
import { validateRequest } from "../validation/validate";
import type { Finding } from "./diagnostic";
import type { YamlNode } from "./yaml";

/** A finding and its path in the validated mapping. */
export interface DefaultsError extends Finding {
  readonly steps: readonly (string | number)[];
  readonly aboutKey: boolean;
}

/** Maximum number of reported errors. Also ends the loop if removing properties never satisfies the validator. */
const MAX_ERRORS = 50;

const SUMMARIES: Partial<Record<ErrorCode, string>> = {
  unknown_parameter: "Unknown property",
  missing_required_parameter: "Missing property",
};

/**
 * @param defaults plain values; not changed
 * @param node the YAML node of the defaults
 * @returns the errors, and the defaults with extensions nested where the operation expects them (undefined content if
 *   there are errors)
 */
export function checkDefaults(
  operation: OperationId,
  defaults: Readonly<Record<string, unknown>>,
  node: YamlNode,
): { errors: DefaultsError[]; defaults: Record<string, unknown> } {
  const errors: DefaultsError[] = [];
  const rest = structuredClone(defaults) as Record<string, unknown>;
  if (Object.hasOwn(rest, "model")) {
    const detail = "The model name belongs in registration.model; a default for it would never apply.";
    errors.push({ steps: ["model"], aboutKey: true, summary: "Not a default", detail });
    delete rest["model"];
  }
  // The validator stops at the first error: its property is removed and the rest is validated again.
  while (errors.length < MAX_ERRORS) {
    const error = firstError(operation, rest);
    if (error === undefined) break;
    const steps = stepsOf(node, error.param ?? "");
    const aboutKey = error.code === "unknown_parameter" || error.code === "missing_required_parameter";
    const near = /did you mean ['"]([^'"]+)['"]/i.exec(error.message)?.[1];
    const summary = SUMMARIES[error.code] ?? "Invalid value";
    // A property that is missing only because it was removed after an earlier error is not an error of its own.
    const consequence =
      error.code === "missing_required_parameter" && errors.some((other) => samePath(other.steps, steps));
    if (!consequence) errors.push({ steps, aboutKey, summary, detail: error.message, nearest: near });
    if (!remove(rest, consequence ? steps.slice(0, -1) : steps)) break;
  }
  return { errors, defaults: errors.length === 0 ? liftExtensions(operation, rest) : rest };
}

function firstError(operation: OperationId, body: Record<string, unknown>): ApiError | undefined {
  try {
    const lifted = liftExtensions(operation, body);
    validateRequest(operation, lifted, "defaults", "refuse");
    readCutstrings((lifted["x-localai-extensions"] as { cutstrings?: string[] } | null | undefined)?.cutstrings);
    return undefined;
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
}

/** A limit caps a number in the operation's requests, so its value must itself be valid in a request. */
export function checkLimit(operation: OperationId, name: string, value: number): Finding | undefined {
  try {
    validateRequest(operation, { [name]: value }, "defaults", "refuse");
    return undefined;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const near = /did you mean ['"]([^'"]+)['"]/i.exec(error.message)?.[1];
    if (error.code === "unknown_parameter") {
      return { summary: "Unknown property", detail: error.message, nearest: near };
    }
    const detail = `A limit caps a number that requests may send. ${error.message}`;
    return { summary: "Invalid limit", detail };
  }
}

/**
 * Splits a path in OpenAI's notation (`messages[0].role`) along the document, so that keys with dots or brackets are
 * found. Extensions may be written at the top level, while the path has them below `x-localai-extensions`.
 */
function stepsOf(node: YamlNode, param: string): (string | number)[] {
  const prefix = "x-localai-extensions.";
  const lifted = param.startsWith(prefix) && !node.entries.some(({ key }) => key === "x-localai-extensions");
  const name = param.slice(prefix.length).split(/[.[]/)[0];
  const atTop = param.startsWith(prefix) && node.entries.some(({ key }) => key === name);
  return walk(node, lifted || atTop ? param.slice(prefix.length) : param);
}

function walk(node: YamlNode | undefined, path: string): (string | number)[] {
  if (path === "") return [];
  const index = /^\[(\d+)\]\.?/.exec(path);
  if (index !== null) return [Number(index[1]), ...walk(node?.items[Number(index[1])], path.slice(index[0].length))];
  const matching = (node?.entries ?? []).filter(
    ({ key }) => path === key || (/^[.[]/.test(path.slice(key.length)) && path.startsWith(key)),
  );
  const [entry] = matching.sort((a, b) => b.key.length - a.key.length);
  if (entry !== undefined) return [entry.key, ...walk(entry.value, path.slice(entry.key.length).replace(/^\./, ""))];
  const step = /^[^.[]+/.exec(path)?.[0] ?? path;
  return [step, ...walk(undefined, path.slice(step.length).replace(/^\./, ""))];
}

const samePath = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((step, i) => step === b[i]);

/**
 * Removes the value at the path, or its nearest existing ancestor. For a list item the whole list is removed, since the
 * other items' indices would change.
 * @returns false if there was nothing left to remove
 */
function remove(root: Record<string, unknown>, steps: readonly (string | number)[]): boolean {
  let parent = root;
  const [first] = steps;
  if (first === undefined || !Object.hasOwn(root, first)) return false;
  for (const [i, step] of steps.entries()) {
    const value = parent[step];
    const next = steps[i + 1];
    const inside = typeof value === "object" && value !== null && !Array.isArray(value);
    if (next === undefined || !inside || !Object.hasOwn(value, next)) {
      delete parent[step];
      return true;
    }
    parent = value as Record<string, unknown>;
  }
  return false;
}
