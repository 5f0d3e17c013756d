/** What follows `llama-openapi keys`: words and flags, to an action. */
import { nearest } from "../../lib/nearest";
import { commaList } from "../../config/setting-value";
import { IMPLEMENTED } from "../../generated/routes";
import type { KeyLimits } from "../../contracts/key";
import type { NewKey } from "../../keys/key";
import { matches, USUAL_SCOPE } from "../../keys/scope";
import { KEY_FLAGS, type KeyFlag } from "./flags";

export type KeysAction =
  | { readonly action: "add"; readonly key: NewKey }
  | { readonly action: "list" }
  | { readonly action: "revoke"; readonly id: string };

const MAX_LIMIT = 1_000_000_000_000;

interface Limit {
  readonly field: keyof KeyLimits;
  readonly min: number;
  readonly max: number;
}

const limit = (field: keyof KeyLimits, min = 1, max = MAX_LIMIT): Limit => ({ field, min, max });

const LIMITS: Partial<Record<KeyFlag, Limit>> = {
  "--requests-per-minute": limit("requestsPerMinute"),
  "--tokens-per-minute": limit("tokensPerMinute"),
  "--concurrent": limit("concurrent"),
  "--requests-per-day": limit("requestsPerDay"),
  "--tokens-per-day": limit("tokensPerDay"),
  "--priority": limit("priority", 0, 100),
};

const MAX_NAME = 100;
const DAY = 86_400_000;

/** @returns the action, or one line for each thing that is wrong */
export function readKeysAction(
  words: readonly string[],
  flags: ReadonlyMap<string, string>,
  now = Date.now(),
): KeysAction | string[] {
  const [action, ...rest] = words;
  const ofAdd = [...flags.keys()].filter((flag) => Object.hasOwn(KEY_FLAGS, flag));
  const stray = action === "add" ? [] : ofAdd.map((flag) => `${flag} belongs to keys add.`);
  switch (action) {
    case "add":
      return rest.length > 0 ? rest.map((word) => `${word}: keys add takes flags only.`) : readNewKey(flags, now);
    case "list":
      stray.push(...rest.map((word) => `${word}: keys list takes flags only.`));
      return stray.length > 0 ? stray : { action };
    case "revoke": {
      const [id, ...more] = rest;
      stray.push(...more.map((word) => `${word}: keys revoke takes one id.`));
      if (id === undefined) stray.push("keys revoke needs a key's id, as keys list shows it.");
      return id === undefined || stray.length > 0 ? stray : { action, id };
    }
    case undefined:
      return ["keys needs one of add, list and revoke."];
    default: {
      const near = nearest(action, ["add", "list", "revoke"]);
      return [`keys ${action}: expected add, list or revoke.${near === undefined ? "" : ` Did you mean ${near}?`}`];
    }
  }
}

function readNewKey(flags: ReadonlyMap<string, string>, now: number): KeysAction | string[] {
  const problems: string[] = [];
  const name = flags.get("--name") ?? "";
  if (name.length > MAX_NAME || /\p{Cc}/u.test(name)) {
    problems.push(`--name: expected at most ${MAX_NAME} letters in one line.`);
  }
  const limits: Partial<Record<keyof KeyLimits, number>> = {};
  for (const [flag, { field, min, max }] of Object.entries(LIMITS)) {
    const text = flags.get(flag);
    if (text === undefined) continue;
    const value = /^\d+$/.test(text) ? Number(text) : NaN;
    if (value >= min && value <= max) limits[field] = value;
    else problems.push(`${flag}: expected an integer from ${min} to ${max}, got "${text}".`);
  }
  const operations = readPatterns("--operations", flags, USUAL_SCOPE.operations, problems);
  for (const pattern of operations) {
    if (SCOPES.some((scope) => matches(pattern, scope))) continue;
    const near = nearest(pattern, SCOPES);
    const guess = near === undefined ? ` There are ${SCOPES.join(", ")}.` : ` Did you mean ${near}?`;
    problems.push(`--operations: ${pattern} is no operation of this server.${guess}`);
  }
  const models = readPatterns("--models", flags, USUAL_SCOPE.models, problems);
  const expiresAt = readExpiry(flags.get("--expires"), now, problems);
  if (problems.length > 0) return problems;
  const key = { name, scope: { operations, models }, limits, ...(expiresAt === undefined ? {} : { expiresAt }) };
  return { action: "add", key };
}

/** What a key can be for: the operations that are implemented, and what is beside them. */
const SCOPES: readonly string[] = [...IMPLEMENTED, "metrics"];

function readPatterns(
  flag: "--operations" | "--models",
  flags: ReadonlyMap<string, string>,
  standard: readonly string[],
  problems: string[],
): readonly string[] {
  const text = flags.get(flag);
  if (text === undefined) return standard;
  const patterns = commaList(text);
  if (patterns.length === 0)
    problems.push(`${flag}: expected names with commas between them; * stands for any letters.`);
  return patterns;
}

/** Days from now, or a date: then its beginning, UTC, unless it has a time. */
function readExpiry(text: string | undefined, now: number, problems: string[]): number | undefined {
  if (text === undefined) return undefined;
  const at = /^\d{1,5}$/.test(text) ? now + Number(text) * DAY : /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : NaN;
  if (at > now) return at;
  problems.push(`--expires: expected a number of days, or a date to come such as 2030-12-31, got "${text}".`);
  return undefined;
}
