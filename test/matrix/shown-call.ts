/** How a chat template writes an assistant's calls: taken from the prompts of conversations with and without them. */
import { Fault, type Shown, type ShownCall, type Target } from "./target";
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

/** Calls and their results. @param first the number of the first result */
function turns(calls: Calls, first = 0): object[] {
  const tool_calls = calls.map(([name, args], i) => ({
    id: `call0000${first + i}`,
    type: "function",
    function: { name, arguments: JSON.stringify(args) },
  }));
  const results = calls.map((_, i) => ({
    role: "tool",
    tool_call_id: `call0000${first + i}`,
    content: `Result-${first + i}`,
  }));
  return [{ role: "assistant", content: null, tool_calls }, ...results];
}

/** A conversation in which a tool's result is what the answer comes after. */
export const AFTER_RESULT: readonly object[] = [USER, ...turns([PLAIN])];

/** @returns what a model of this template says when it calls; of some templates that can't be told */
export async function shownTexts(target: Target, template: Template): Promise<Shown> {
  const calls: ShownCall[] = [];
  let frame = "";
  try {
    const before = await target.prompt({ messages: [USER], tools: BOTH });
    const spoken = await target.prompt({ messages: [USER, { role: "assistant", content: "Answer-1" }, USER] });
    const ends = [...endOf(spoken), ...controlNames(template).filter((name) => ENDS.test(name)), ...PLAIN_ENDS];
    const around: Around = { ends, thought: endOfThought(template) };
    frame = await frameOf(target);
    const show = async (wanted: Calls): Promise<void> => {
      const after = await target.prompt({ messages: [USER, ...turns(wanted)], tools: BOTH });
      const text = answerIn(before, after, "Result-0", around);
      if (text?.includes(`'${NASTY[1].place}'`) === true) return show([NASTY_AS_IT_IS]);
      if (text !== undefined && wanted.every(([name]) => text.includes(name))) calls.push({ text, calls: wanted });
    };
    for (const wanted of WANTED) await show(wanted);
    if (calls.length === 0) return { calls, frame };
    const begun = await target.prompt({ messages: AFTER_RESULT, tools: BOTH });
    const more = await target.prompt({ messages: [...AFTER_RESULT, ...turns([PLAIN], 1)], tools: BOTH });
    const text = answerIn(begun, more, "Result-1", around);
    return { calls, frame, ...(text?.includes(PLAIN[0]) === true && { later: { text, calls: [PLAIN] } }) };
  } catch (error) {
    if (error instanceof Fault) return { calls, frame }; // the template can't take it: that is a property's business
    throw error;
  }
}

/** What an answer that is content and nothing else begins with; empty also where that is the end of a reasoning. */
async function frameOf(target: Target): Promise<string> {
  const before = await target.prompt({ messages: [USER] });
  const spoken = await target.prompt({ messages: [USER, { role: "assistant", content: "Answer-1" }, USER] });
  const at = spoken.indexOf("Answer-1");
  if (at < before.length || !spoken.startsWith(before)) return "";
  const frame = spoken.slice(before.length, at);
  return /think/i.test(frame) ? "" : frame;
}

/** What stands around an answer. */
interface Around {
  /** What may end it. */
  readonly ends: readonly string[];
  /** What ends a reasoning that comes before it, as far as the template's source tells. */
  readonly thought: string | undefined;
}

const endOfThought = ({ source }: Template): string | undefined =>
  /reasoning_content['"]?\]?\s*\+\s*'([^']+)'/.exec(source)?.[1]?.replaceAll("\\n", "\n");

/** The mark behind an answer, if it is the answer's and no part's. */
function endOf(spoken: string): string[] {
  const behind = /Answer-1\s*(<[^<>\s]+>|\[[^[\]\s]+\])/.exec(spoken);
  return behind === null || behind[1] === "<|close|>" ? [] : [behind[1]!];
}

/** What a prompt with calls and their result has where one that asks for the answer ends, up to the answer's end. */
function answerIn(before: string, after: string, result: string, { ends, thought }: Around): string | undefined {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  const parted = start;
  // In the middle of a mark they part: `<think>` of the one, `<tool_call>` of the other.
  if (start < before.length) start = Math.max(before.lastIndexOf("<", start), before.lastIndexOf("[", start));
  const end = after.indexOf(result, start);
  const rest = after.slice(start, end + result.length);
  const found = ends.map((name) => rest.indexOf(name, 1)).filter((at) => at > 0);
  if (end < start || found.length === 0) return undefined;
  const text = rest.slice(0, Math.min(...found));
  const begun = before.slice(start);
  if (begun === "" || text.startsWith("</")) return text;
  if (text.startsWith("<think>")) return text.slice("<think>".length);
  if (/^<think>\s*$/.test(begun)) return `</think>\n\n${text}`;
  if (begun === "<|START_THINKING|>") return `<|END_THINKING|>${text}`;
  // Where a system's turn stands behind the conversation: the prompt's end comes before the calls.
  const [last] = /<[^<>\s]+>$/.exec(before) ?? [];
  if (last !== undefined && text.startsWith(last)) return text.slice(last.length);
  if (begun.includes("</think")) return text;
  // The prompt begins the reasoning with words: no mark is open there.
  if (thought === undefined || /[<[]/.test(before.slice(parted))) return undefined;
  return thought + text.slice(parted - start);
}
