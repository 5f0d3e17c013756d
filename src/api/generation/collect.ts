/** A generation whose choices are answered as a whole: what each has said by its end. */
import type { AnswerBudget } from "../../answers/answer-budget";
import type { TokenLogprob, ToolCallDelta } from "../../contracts/backend";
import { CHOICE_BYTES } from "../../prompting/answer-size";
import type { ChoiceEvent, Generation } from "./generation";

/** A choice at its end. */
export interface Choice {
  text: string;
  reasoning: string;
  /** Of each call one piece, or a few. */
  toolCalls: ToolCallDelta[];
  reason: "stop" | "length";
  /** The prompt's text, where it is to be told. */
  echo: string;
}

/** Takes the log probabilities of a choice as they come. */
export interface LogprobsSink {
  echo(prompt: Extract<ChoiceEvent, { type: "echo" }>): void;
  write(tokens: readonly TokenLogprob[]): void;
}

/**
 * Runs a generation to its end.
 * @param budget takes what the choices hold
 * @param sinks of each choice, where log probabilities are wanted
 * @throws ApiError answer_too_large as soon as the answer is
 */
export async function collect(
  generation: Generation,
  budget: AnswerBudget,
  sinks: readonly LogprobsSink[] = [],
): Promise<Choice[]> {
  budget.take(generation.choices * CHOICE_BYTES);
  const choices = Array.from({ length: generation.choices }, (): Choice => ({
    text: "",
    reasoning: "",
    toolCalls: [],
    reason: "stop",
    echo: "",
  }));
  for await (const event of generation.events()) apply(choices, sinks, event, budget);
  return choices;
}

function apply(
  choices: readonly Choice[],
  sinks: readonly LogprobsSink[],
  event: ChoiceEvent,
  budget: AnswerBudget,
): void {
  if (event.type === "start" || event.type === "progress") return;
  const choice = choices[event.choice];
  if (choice === undefined) throw new Error(`the engine reported a choice ${event.choice} that was not asked for`);
  if (event.type === "finish") {
    choice.reason = event.reason;
    return;
  }
  budget.takeText(event.text);
  if (event.type === "echo") {
    choice.echo = event.text;
    sinks[event.choice]?.echo(event);
    return;
  }
  choice.text += event.text;
  if (event.reasoning !== undefined) {
    budget.takeText(event.reasoning);
    choice.reasoning += event.reasoning;
  }
  for (const piece of event.toolCalls ?? []) {
    budget.takeText(piece.arguments);
    addCall(choice.toolCalls, piece);
  }
  if (event.logprobs !== undefined) sinks[event.choice]?.write(event.logprobs);
}

/** Arguments come token by token: they are kept as one text. */
function addCall(calls: ToolCallDelta[], piece: ToolCallDelta): void {
  const last = calls.at(-1);
  if (last?.index === piece.index && piece.name === undefined && piece.id === undefined) {
    last.arguments += piece.arguments;
  } else {
    calls.push({ ...piece });
  }
}
