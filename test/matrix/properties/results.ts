/** Answers to a tool's result: templates begin some of them otherwise than the answer to a user. */
import { AFTER_RESULT } from "../shown-call";
import { must, shown } from "../target";
import { SAID } from "./content";
import type { Property } from "./property";
import { askSaid, checkTold } from "./said";
import { BOTH, checkCalls } from "./tools";

export const afterResult: Property = {
  id: "after_result",
  title: "an answer to a tool's result: content unchanged, a call as the template shows it, a forced one",
  check: async (target) => {
    const { frame, later } = target.shown;
    const body = { messages: AFTER_RESULT, tools: BOTH };
    const text = SAID[0]!;
    const forced = { ...body, tool_choice: "required", parallel_tool_calls: false, seed: 81, max_tokens: 300 };
    const [[spoken], [called], told] = await Promise.all([
      target.ask({ ...body, ...target.saying(frame + text), max_tokens: 100 }),
      target.ask(forced),
      later === undefined ? undefined : askSaid(target, later, { messages: AFTER_RESULT }),
    ]);
    const { content, reasoning, calls, reason } = spoken!;
    const unchanged = [content, reasoning].join("") === text && (content === "" || reasoning === "");
    must(unchanged && calls.length === 0 && reason === "stop", () => `${shown(text)} became ${shown(spoken)}`);
    checkCalls(called!, BOTH);
    if (later !== undefined) checkTold(told!, later);
    return true;
  },
};
