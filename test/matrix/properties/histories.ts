/** Conversations as clients send them back. */
import { must, shown } from "../target";
import type { Property } from "./property";
import { BOTH } from "./tools";

interface History {
  readonly name: string;
  readonly messages: readonly object[];
  /** What the prompt must hold, in this order. */
  readonly holds: readonly string[];
  /** Also: some templates have the first system turn in another place, and calls of one turn one by one. */
  readonly and?: readonly string[];
}

const user = (content: unknown): object => ({ role: "user", content });
const called = (content: unknown, ...texts: string[]): object => ({
  role: "assistant",
  ...(content === undefined ? {} : { content }),
  tool_calls: texts.map((text, i) => ({
    id: `call_${i}`,
    type: "function",
    function: { name: "look", arguments: text },
  })),
});
const result = (content: unknown, i = 0): object => ({ role: "tool", tool_call_id: `call_${i}`, content });
const HERE = '{"place":"here"}';

/** A call with these arguments, its result, and what the user says then. */
const told = (name: string, args: string, ...marks: string[]): History => ({
  name,
  messages: [user("Question-1"), called(null, args), result("Result-1"), user("Question-2")],
  holds: ["Question-1", ...marks, "Result-1", "Question-2"],
});

export const HISTORIES: readonly History[] = [
  told("null beside a call", HERE, "here"),
  {
    name: "an empty text beside a call",
    messages: [user("Question-1"), called("", HERE), result("Result-1"), user("Question-2")],
    holds: ["Question-1", "here", "Result-1", "Question-2"],
  },
  {
    name: "text parts",
    messages: [
      user([
        { type: "text", text: "Question-1" },
        { type: "text", text: "Part-2" },
      ]),
      { role: "assistant", content: [{ type: "text", text: "Answer-1" }] },
      user("Question-2"),
    ],
    holds: ["Question-1", "Part-2", "Answer-1", "Question-2"],
  },
  {
    name: "two results, one of them in parts",
    messages: [
      user("Question-1"),
      called("Words-1", HERE, '{"place":"there"}'),
      result("Result-1"),
      result([{ type: "text", text: "Result-2" }], 1),
      user("Question-2"),
    ],
    holds: ["Question-1", "Words-1", "here", "Result-1", "Result-2", "Question-2"],
    and: ["here", "there", "Result-2"],
  },
  {
    name: "a developer's turn",
    messages: [{ role: "developer", content: "Rule-1" }, user("Question-1")],
    holds: ["Rule-1", "Question-1"],
  },
  {
    name: "a later system turn",
    messages: [
      { role: "system", content: "Rule-1" },
      user("Question-1"),
      { role: "assistant", content: "Answer-1" },
      { role: "system", content: "Rule-2" },
      user("Question-2"),
    ],
    holds: ["Question-1", "Answer-1", "Rule-2", "Question-2"],
    and: ["Rule-1"],
  },
  {
    name: "two users' turns together",
    messages: [user("Question-1"), user("Question-2")],
    holds: ["Question-1", "Question-2"],
  },
  told("arguments that are cut", '{"place":"Cut-1', "Cut-1"),
  told("empty arguments", ""),
  told("arguments that are no JSON", "Plain-1 words", "Plain-1 words"),
  told("arguments that are a list", '["List-1"]', "List-1"),
];

export const histories: Property = {
  id: "histories",
  title: `${HISTORIES.length} histories: all taken, and the prompt holds what was sent`,
  check: async (target) => {
    for (const { name, messages, holds, and = [] } of HISTORIES) {
      const body = { messages, tools: BOTH };
      const prompt = await target.prompt(body).catch((error: unknown) => {
        if (error instanceof Error) error.message = `${name}: ${error.message}`;
        throw error;
      });
      for (const texts of [holds, and]) {
        let at = 0;
        for (const text of texts) {
          const found = prompt.indexOf(text, at);
          must(found >= 0, () => `${name}: no ${text} in its place of ${shown(prompt.slice(-300))}`);
          at = found + text.length;
        }
      }
    }
    // A chat takes what applyTemplate takes.
    await target.ask({ messages: HISTORIES.at(-1)!.messages, tools: BOTH, max_tokens: 1 });
    return true;
  },
};
