/**
 * What a value under a neighbour's name is under our own: the functions that spec/overlays/35-neighbours.yaml names. Values
 * have the types that the table says. Results are by path of the property; one that ends in `?` only where none is given.
 */
import { ApiError } from "../../contracts/errors";
import { unsupported } from "../unsupported";
import { wholeRegex } from "../../json-schema/whole-regex";

export interface Place {
  /** Where the value stands in the client's request. */
  readonly path: string;
  /** Names a part of the value that has no effect. */
  readonly ignored: (path: string) => void;
}

type Properties = Readonly<Record<string, unknown>>;
type Convert = (value: never, place: Place) => Properties;
type JsonObject = Readonly<Record<string, unknown>>;

const GRAMMAR = "x-localai-extensions.grammar";
const SYNTAX = "x-localai-extensions.grammar_syntax";
const TRUNCATE = "x-localai-extensions.truncate";

/** The penalty of others looks at the whole text. */
const repetition = (value: number): Properties => ({
  "x-localai-extensions.repeat_penalty": value,
  "x-localai-extensions.repeat_last_n?": -1,
});

/** Below 0: until the model ends, or the context is full. */
const unlimited = (value: number): Properties => ({ max_tokens: value < 0 ? -1 : value });

/** In GBNF, which has JSON's escapes save for two. */
function choice(texts: readonly string[]): Properties {
  const literals = texts.map((text) =>
    JSON.stringify(text).replace(/\\([bf])/g, (_, letter) => (letter === "b" ? "\\x08" : "\\x0c")),
  );
  return { [GRAMMAR]: `root ::= ${literals.join(" | ")}` };
}

const regex = (pattern: string, { path }: Place): Properties => ({
  [GRAMMAR]: wholeRegex(pattern, path),
  [SYNTAX]: "regex",
});

function schema(given: JsonObject | string, { path }: Place): Properties {
  const value = typeof given === "string" ? parsed(given) : given;
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return { response_format: { type: "json_schema", json_schema: { name: "answer", schema: value } } };
  }
  throw new ApiError("invalid_value", `Invalid '${path}': expected a JSON Schema, an object or its JSON text.`, path);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function format(value: JsonObject | string, place: Place): Properties {
  if (value === "") return {};
  return value === "json" ? { response_format: { type: "json_object" } } : schema(value, place);
}

function structured(value: JsonObject, { path, ignored }: Place): Properties {
  const given = Object.entries(value).filter(([, item]) => item !== null && item !== false);
  const [first, second] = given;
  if (first === undefined) return {};
  if (second !== undefined) {
    const message = `Invalid '${path}': expected one kind of output, but got '${first[0]}' and '${second[0]}'.`;
    throw new ApiError("invalid_value", message, `${path}.${second[0]}`);
  }
  const [kind, item] = first as [string, never];
  const place = { path: `${path}.${kind}`, ignored };
  switch (kind) {
    case "json":
      return schema(item, place);
    case "json_object":
      return { response_format: { type: "json_object" } };
    case "choice":
      return choice(item);
    case "regex":
      return regex(item, place);
    default:
      return { [GRAMMAR]: item };
  }
}

/** Reasoning that is only turned on has OpenAI's own default of effort. */
const effort = (on: boolean): Properties => ({ reasoning_effort: on ? "medium" : "none" });

const think = (value: boolean | string): Properties =>
  typeof value === "boolean" ? effort(value) : { reasoning_effort: value };

function thinking({ type, ...rest }: { type: string }, place: Place): Properties {
  nameIgnored(rest, place);
  return type === "enabled" || type === "disabled" ? effort(type === "enabled") : {};
}

interface Reasoning {
  readonly effort?: string | null;
  readonly enabled?: boolean | null;
  readonly exclude?: boolean | null;
}

function reasoning({ effort: given, enabled, exclude, ...rest }: Reasoning, place: Place): Properties {
  if (exclude === true) throw unsupported(`${place.path}.exclude`, true);
  nameIgnored(rest, place);
  if (enabled === false) return effort(false);
  if (given !== null && given !== undefined) return { reasoning_effort: given };
  return enabled === true ? effort(true) : {};
}

function nameIgnored(rest: JsonObject, { path, ignored }: Place): void {
  for (const [name, value] of Object.entries(rest)) if (value !== null) ignored(`${path}.${name}`);
}

/** vLLM reads special tokens in a text, and adds BOS, unless it is told otherwise. */
const vllmPrompt = (value: string): Properties => ({ input: value, "add_special?": true, "parse_special?": true });

function wholeContext(value: number, { path }: Place): Properties {
  if (value !== -1) throw unsupported(path, value, "Supported is -1: texts are cut to what the model reads.");
  return { [TRUNCATE]: true };
}

/** Documents are cut to what the model reads; to no smaller number. */
function cutDocuments(_: number, { path, ignored }: Place): Properties {
  ignored(path);
  return { [TRUNCATE]: true };
}

function norm(value: number, { path }: Place): Properties {
  if (value !== 2 && value !== -1) throw unsupported(path, value, "Supported are 2 (length 1) and -1 (as they are).");
  return { "x-localai-extensions.normalize": value === 2 };
}

export const CONVERT: Readonly<Record<string, Convert>> = {
  repetition,
  unlimited,
  choice,
  regex,
  schema,
  format,
  structured,
  think,
  thinking,
  reasoning,
  vllmPrompt,
  wholeContext,
  cutDocuments,
  norm,
};
