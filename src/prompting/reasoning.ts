/** Whether a model reasons before it answers, and the variables by which its chat template learns of it. */
import type { ModelInfo } from "../contracts/backend";
import type { PredictOptionsInit } from "../generated/options";
import type { Placed } from "./placed";

export interface Reasoning {
  /** `none` and `minimal` turn it off; others reach the template as `reasoning_effort`. */
  readonly effort?: Placed<string> | undefined;
  /** For APIs that have a switch. An effort goes before it. */
  readonly thinking?: Placed<"on" | "off"> | undefined;
  /** Reasoning is told apart from the answer's text. undefined: the engine's default. */
  readonly split?: boolean | undefined;
}

interface Asked {
  readonly reasoning: Reasoning;
  readonly templateKwargs?: Readonly<Record<string, unknown>> | undefined;
}

const isReasoning = (effort: string): boolean => effort !== "none" && effort !== "minimal";

/** Clients ask every model for the effort that a user has set once, so that one that does not reason answers all the same. */
export const cannotReason = (effort: string, info: ModelInfo): boolean => isReasoning(effort) && !info.reasons;

/** What an effort is to the engine, which must know how the answer begins. */
export function thinkingOf(effort: string, info: ModelInfo): PredictOptionsInit {
  if (!isReasoning(effort)) return { thinking: "off" };
  return info.reasons ? { thinking: "on" } : {};
}

export function reasoningOptions({ reasoning, templateKwargs }: Asked, info: ModelInfo): PredictOptionsInit {
  const { effort, split } = reasoning;
  const isShown = effort !== undefined && !cannotReason(effort.value, info);
  const kwargs = isShown ? { reasoning_effort: effort.value, ...templateKwargs } : templateKwargs;
  return {
    ...modeOf(reasoning, templateKwargs, info),
    ...(split !== undefined && { split_reasoning: split }),
    ...(kwargs !== undefined && { template_kwargs: JSON.stringify(kwargs) }),
  };
}

function modeOf({ effort, thinking }: Reasoning, kwargs: Asked["templateKwargs"], info: ModelInfo): PredictOptionsInit {
  if (effort !== undefined) return thinkingOf(effort.value, info);
  if (thinking !== undefined) return thinking.value === "off" || info.reasons ? { thinking: thinking.value } : {};
  return kwargs?.["enable_thinking"] === false ? { thinking: "off" } : {};
}

/** Paths of the client's properties that have no effect with this model, and are accepted all the same. */
export function reasoningIgnored({ effort, thinking }: Reasoning, info: ModelInfo): string[] {
  if (effort !== undefined) return cannotReason(effort.value, info) ? [effort.at] : [];
  return thinking?.value === "on" && !info.reasons ? [thinking.at] : [];
}
