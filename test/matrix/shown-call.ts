/** How a chat template writes an assistant's calls: taken from the prompts of conversations with and without them. */
import { Fault, type ShownCall, type Target } from "./target";
import { BOTH } from "./properties/tools";
import { controlNames, type Template } from "./templates";

type Calls = readonly (readonly [string, object])[];

const PLAIN = ["look", { place: "here" }] as const;
/** What templates of tagged formats write as it is, and those of JSON in escapes. */
const NASTY = ["look", { place: 'a "b" <c> {d} [e]\n\\' }] as const;
/** The same for templates that write texts as they are between quotes: there a backslash is an escape to every reader. */
const NASTY_AS_IT_IS = ["look", { place: 'a "b" <c> {d} [e]\n' }] as const;

/** The conversations: one call, two, and one with a nasty text. */
const WANTED: readonly Calls[] = [[PLAIN], [PLAIN, ["count", { n: 7, up: true }]], [NASTY]];

/** Control tokens that stand behind calls. */
const ENDS =
  /^(<\|(observation|calls?|eom_id|eot|end_of_msg|message_sep|(START|END)_OF_TURN_TOKEN)\|>|\[e~\[|<\|tool_response>)$/;
/** Texts that do, in templates without such tokens. */
const PLAIN_ENDS = ["\n\nUser:", "[Result-0"];

const USER = { role: "user", content: "What is where?" };

function history(calls: Calls): object[] {
  const tool_calls = calls.map(([name, args], i) => ({
    id: `call0000${i}`,
    type: "function",
    function: { name, arguments: JSON.stringify(args) },
  }));
  const results = calls.map((_, i) => ({ role: "tool", tool_call_id: `call0000${i}`, content: `Result-${i}` }));
  return [USER, { role: "assistant", content: null, tool_calls }, ...results];
}

/** @returns what a model of this template says when it calls; of some templates that can't be told */
export async function shownCalls(target: Target, template: Template): Promise<ShownCall[]> {
  try {
    const before = await target.prompt({ messages: [USER], tools: BOTH });
    const spoken = await target.prompt({ messages: [USER, { role: "assistant", content: "Answer-1" }, USER] });
    const ends = [...endOf(spoken), ...controlNames(template).filter((name) => ENDS.test(name)), ...PLAIN_ENDS];
    const shown: ShownCall[] = [];
    const show = async (calls: Calls): Promise<void> => {
      const after = await target.prompt({ messages: history(calls), tools: BOTH });
      const text = answerIn(before, after, ends);
      if (text?.includes(`'${NASTY[1].place}'`) === true) return show([NASTY_AS_IT_IS]);
      if (text !== undefined && calls.every(([name]) => text.includes(name))) shown.push({ text, calls });
    };
    for (const calls of WANTED) await show(calls);
    return shown;
  } catch (error) {
    if (error instanceof Fault) return []; // the template can't take it: that is a property's business
    throw error;
  }
}

/** The mark behind an answer, if it is the answer's and no part's. */
function endOf(spoken: string): string[] {
  const behind = /Answer-1\s*(<[^<>\s]+>|\[[^[\]\s]+\])/.exec(spoken);
  return behind === null || behind[1] === "<|close|>" ? [] : [behind[1]!];
}

/** What a prompt with calls has where one that asks for the answer ends, up to the answer's end. */
function answerIn(before: string, after: string, ends: readonly string[]): string | undefined {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  // In the middle of a mark they part: `<think>` of the one, `<tool_call>` of the other.
  if (start < before.length) start = Math.max(before.lastIndexOf("<", start), before.lastIndexOf("[", start));
  const result = after.indexOf("Result-0");
  const rest = after.slice(start, result + "Result-0".length);
  const found = ends.map((name) => rest.indexOf(name, 1)).filter((at) => at > 0);
  if (result < start || found.length === 0) return undefined;
  const text = rest.slice(0, Math.min(...found));
  const begun = before.slice(start);
  if (begun === "" || text.startsWith("</")) return text;
  if (text.startsWith("<think>")) return text.slice("<think>".length);
  if (/^<think>\s*$/.test(begun)) return `</think>\n\n${text}`;
  if (begun === "<|START_THINKING|>") return `<|END_THINKING|>${text}`;
  // Where a system's turn stands behind the conversation: the prompt's end comes before the calls.
  const [last] = /<[^<>\s]+>$/.exec(before) ?? [];
  if (last !== undefined && text.startsWith(last)) return text.slice(last.length);
  return begun.includes("</think") ? text : undefined;
}
