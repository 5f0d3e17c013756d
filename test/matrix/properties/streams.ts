/** A stream and a whole answer of one seed. */
import { type Choice, must, shown } from "../target";
import type { Property } from "./property";
import { BOTH } from "./tools";

const comparable = ({ content, reasoning, calls, reason }: Choice): string =>
  JSON.stringify({ content, reasoning, calls: calls.map(({ name, arguments: text }) => [name, text]), reason });

export const streamed: Property = {
  id: "stream",
  title: "a stream is the same as the whole answer of one seed, of well-formed deltas",
  check: async (target) => {
    for (const choice of ["required", "auto"]) {
      const body = { tools: BOTH, tool_choice: choice, seed: 31, n: 2, max_tokens: 150 };
      const [whole, stream] = await Promise.all([target.ask(body), target.stream(body)]);
      for (const [i, one] of whole.entries()) {
        const [want, got] = [comparable(one), stream[i] ? comparable(stream[i]) : "nothing"];
        must(want === got, () => `${choice}: whole ${shown(want)}, stream ${shown(got)}`);
      }
    }
    return true;
  },
};
