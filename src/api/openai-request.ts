/** What OpenAI's operations that generate text have in common in their requests. */
import { ApiError } from "../contracts/errors";
import type { PredictOptionsInit } from "../generated/options";
import type { Constraint } from "../prompting/constraint";
import type { Words } from "../prompting/conversation";

/** What a chat calls calls and their results. */
export const WORDS: Words = {
  calls: "tool_calls",
  callId: "tool_call_id",
  results: "messages with role 'tool'",
};

/** Path of the extensions, with a dot at its end. */
export const EXTENSIONS = "x-localai-extensions.";

/** The grammar among the extensions. Empty: there is none. */
export function grammarOf({ grammar, grammar_syntax: syntax }: PredictOptionsInit): Constraint[] {
  if (grammar === undefined || grammar === "") return [];
  return [{ kind: "grammar", at: `${EXTENSIONS}grammar`, grammar, syntax }];
}

interface Streamed {
  readonly stream?: boolean | null;
  readonly stream_options?: object | null;
}

/** @throws ApiError invalid_value for options of a stream that is not asked for */
export function checkStreamOptions({ stream, stream_options: options }: Streamed): void {
  if (stream === true || options === null || options === undefined) return;
  const message = "The 'stream_options' parameter is only allowed when 'stream' is enabled.";
  throw new ApiError("invalid_value", message, "stream_options");
}

/** @throws ApiError invalid_value for a seed that the extensions contradict */
export function checkSeeds(seed: number | null | undefined, extension: number | null | undefined): void {
  if (seed === null || seed === undefined || extension === null || extension === undefined) return;
  if (seed === extension) return;
  const message = `'seed' is ${seed} and '${EXTENSIONS}seed' is ${extension}: give one of them.`;
  throw new ApiError("invalid_value", message, `${EXTENSIONS}seed`);
}
