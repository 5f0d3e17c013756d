/** Decisions that the tables of several families share. */
import { ApiError } from "../contracts/errors";
import type { PredictOptionsInit } from "../generated/options";
import type { components } from "../generated/types";
import { accepted, type Conversion, type Decisions, field, only, stage } from "../prompting/decisions";

type Schemas = components["schemas"];

const empty = (value: readonly unknown[]): boolean => value.length === 0;

export const TEXT_EXTENSIONS: Decisions<Schemas["LocalAITextExtensions"]> = {
  seed: field("seed"),
  debug: stage("the request's log line"),
  priority: field("priority"),
  timeout: stage("the deadline"),
  top_k: field("top_k"),
  min_p: field("min_p"),
  typical_p: field("typical_p"),
  repeat_penalty: field("repeat_penalty"),
  repeat_last_n: field("repeat_last_n"),
  mirostat: field("mirostat"),
  mirostat_tau: field("mirostat_tau"),
  mirostat_eta: field("mirostat_eta"),
  dry_multiplier: field("dry_multiplier"),
  dry_base: field("dry_base"),
  dry_allowed_length: field("dry_allowed_length"),
  dry_penalty_last_n: field("dry_penalty_last_n"),
  dry_sequence_breakers: field("dry_sequence_breakers"),
  xtc_probability: field("xtc_probability"),
  xtc_threshold: field("xtc_threshold"),
  ignore_eos: field("ignore_eos"),
  // The engine never shifts a context: a request that fills it ends.
  n_keep: only(0, -1),
  grammar: field("grammar"),
  grammar_syntax: field("grammar_syntax"),
  cutstrings: stage("the text of a choice"),
  trimstrings: stage("the text of a choice"),
  lora: { kind: "refused", harmless: "[]", except: empty },
  cache_prompt: field("cache_prompt"),
  timings: stage("the answer's extensions"),
  return_progress: field("return_progress"),
};

/** Of operations that generate nothing. */
export const BASE_EXTENSIONS: Decisions<Schemas["LocalAIBaseExtensions"]> = {
  seed: accepted("nothing is sampled"),
  debug: stage("the request's log line"),
  priority: only(0),
  timeout: stage("the deadline"),
};

export function stopOption(value: string | readonly string[], { param }: Conversion): PredictOptionsInit {
  const stop = typeof value === "string" ? [value] : value;
  const index = stop.indexOf("");
  if (index >= 0) {
    const at = typeof value === "string" ? param : `${param}[${index}]`;
    throw new ApiError("invalid_value", `Invalid '${at}': an empty stop sequence would end every answer at once.`, at);
  }
  return { stop };
}

/** OpenAI's seeds are 64 bits wide, the engine's 32: folded, so that equal seeds stay equal. */
export function seedOption(seed: number): PredictOptionsInit {
  const range = 4_294_967_295;
  return { seed: ((seed % range) + range) % range };
}

export function logitBiasOption(
  bias: Readonly<Record<string, number>>,
  { info, param }: Conversion,
): PredictOptionsInit {
  for (const [token, value] of Object.entries(bias)) {
    const at = `${param}.${token}`;
    if (!/^\d{1,10}$/.test(token) || Number(token) >= info.vocabularySize) {
      const range = `0 to ${info.vocabularySize - 1}`;
      throw new ApiError("invalid_value", `Invalid key in '${param}': '${token}'. Expected a token id, ${range}.`, at);
    }
    if (value > 100 || value < -100) {
      const [code, side] =
        value > 100
          ? (["integer_above_max_value", "maximum value. Expected a value <= 100"] as const)
          : (["integer_below_min_value", "minimum value. Expected a value >= -100"] as const);
      const where = value > 100 ? "above" : "below";
      throw new ApiError(code, `Invalid '${at}': integer ${where} ${side}, but got ${value} instead.`, at);
    }
  }
  return { logit_bias: bias };
}
