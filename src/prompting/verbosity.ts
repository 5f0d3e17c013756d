/** Local models have no switch for how long their answers are: the system message says it at its end. */
import type { Conversation, Turn } from "./conversation";

const SENTENCES = { low: "Keep your answers short.", high: "Answer at length and in detail." } as const;

export function withVerbosity({ turns, verbosity, at }: Conversation): readonly Turn[] {
  if (verbosity === undefined) return turns;
  const text = SENTENCES[verbosity];
  const [first, ...rest] = turns;
  if (first?.role !== "system" && first?.role !== "developer") {
    return [{ role: "system", at, content: text }, ...turns];
  }
  const { content } = first;
  const longer = typeof content === "string" ? `${content}\n\n${text}` : [...content, { type: "text" as const, text }];
  return [{ ...first, content: longer }, ...rest];
}
