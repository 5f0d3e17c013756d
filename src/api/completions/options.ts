/** A completion request as what the engine takes: one PredictOptions for each prompt. */
import type { ModelInfo } from "../../contracts/backend";
import { ApiError } from "../../contracts/errors";
import type { RequestOf } from "../../contracts/operation-types";
import type { PredictOptionsInit } from "../../generated/options";
import { MAX_TOKENS, withPenaltyWindow } from "../../prompting/conversation-options";
import { collapse } from "../../prompting/decisions";
import { prompts } from "../../prompting/prompts";
import { checkSeeds, checkStreamOptions, EXTENSIONS } from "../openai-request";
import { COMPLETION_SUPPORT } from "./support";

type Request = RequestOf<"createCompletion">;

/** Default, as OpenAI has it. */
const DEFAULT_MAX_TOKENS = 16;

/** Default, as llama-server and vLLM have it: clients that template by themselves can't say so. */
const PARSE_SPECIAL = true;

/** In the order of the prompts. @throws ApiError for what this server can't do, or what contradicts itself */
export function completionOptions(request: Request, info: ModelInfo): PredictOptionsInit[] {
  const extensions = request["x-localai-extensions"] ?? {};
  checkSeeds(request.seed, extensions.seed);
  checkStreamOptions(request);
  const shared = withPenaltyWindow({
    ...collapse(COMPLETION_SUPPORT.properties, request, info),
    parse_special: PARSE_SPECIAL,
    ...collapse(COMPLETION_SUPPORT.extensions, extensions, info, EXTENSIONS),
    max_tokens: Math.min(request.max_tokens ?? DEFAULT_MAX_TOKENS, MAX_TOKENS),
    ...logprobs(request),
    ...bestOf(request),
  });
  return prompts(request.prompt, info).map((prompt) => ({ ...shared, ...prompt }));
}

/** Those of the echoed prompt are asked for by themselves: `best_of` wants the answer's in any case. */
function logprobs({ logprobs, echo }: Request): PredictOptionsInit {
  if (logprobs === null || logprobs === undefined) return {};
  return echo === true ? { logprobs, prompt_logprobs: logprobs } : { logprobs };
}

/** The candidates are generated as choices, and chosen by their log probabilities. */
function bestOf({ best_of: candidates, n, stream, logprobs }: Request): PredictOptionsInit {
  const wanted = n ?? 1;
  if (candidates === null || candidates === undefined || candidates === wanted) return {};
  if (candidates < wanted) {
    const message = `'best_of' is ${candidates} and 'n' is ${wanted}: there can't be more choices than candidates.`;
    throw new ApiError("invalid_value", message, "best_of");
  }
  if (stream === true) {
    const message = "'best_of' above 'n' can't be streamed: the best choice is known only when all are there.";
    throw new ApiError("invalid_value", message, "best_of");
  }
  return { n: candidates, logprobs: logprobs ?? 0 };
}
