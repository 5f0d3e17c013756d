/** What those feel who come while the server has much to do, or are there when much comes. */
import type { ChatMessage } from "../chats";
import { chat, detailsOf, expectTokens, firstToken, playEach, type Scenario, system, user } from "../scenario";
import type { Random } from "../random";
import { freshText, randomOf } from "../words";

const longPrompt = (random: Random): ChatMessage[] => [system(freshText(random, 1500)), user("Say what you think.")];
const shortPrompt = (random: Random): ChatMessage[] => [system(freshText(random, 8)), user(freshText(random, 12))];

const behind4: Scenario = {
  name: "behind4",
  sentence: "first token of a short prompt that comes 0.3 s after four of 1,500 words",
  setting: "chat",
  unit: "s",
  better: -1,
  target: { ratio: 10 },
  run: async (contender, round) => {
    const random = randomOf("behind4", round);
    const long = Array.from({ length: 4 }, () => chat(longPrompt(random), 16));
    const traces = await playEach(contender, [...long, chat(shortPrompt(random), 16, { afterMs: 300 })]);
    expectTokens(traces, 16);
    return { value: firstToken(traces[4]!), details: detailsOf(traces.slice(0, 4)) };
  },
};

/** Of each of the running streams. More than are generated while the long prompt comes in. */
const PACE_TOKENS = 320;

const pace4: Scenario = {
  name: "pace4",
  sentence: "longest wait between two tokens of any of four running streams while a prompt of 4,000 tokens comes in",
  setting: "long",
  unit: "s",
  better: -1,
  target: { ratio: 2 },
  run: async (contender, round) => {
    const random = randomOf("pace4", round);
    const running = Array.from({ length: 4 }, () => chat(shortPrompt(random), PACE_TOKENS));
    const late = chat([system(freshText(random, 3650)), user(freshText(random, 12))], 16, { afterBegun: 4 });
    const traces = await playEach(contender, [...running, late]);
    const streams = traces.slice(0, 4);
    const comer = traces[4]!;
    expectTokens(streams, PACE_TOKENS);
    expectTokens([comer], 16);
    const from = comer.sent;
    const to = comer.arrivals[0]!;
    if (streams.some(({ arrivals }) => arrivals.at(-1)! < to))
      throw new Error("A stream ended within the long prompt.");
    const waits = streams.flatMap(({ arrivals }) =>
      arrivals.slice(1).flatMap((time, i) => (time > from && arrivals[i]! < to ? [time - arrivals[i]!] : [])),
    );
    const details = {
      longPrompt: comer.promptTokens,
      longFirstToken: firstToken(comer),
      tokensMeanwhile: waits.length,
    };
    return { value: Math.max(...waits) / 1000, details };
  },
};

const hungup: Scenario = {
  name: "hungup",
  sentence: "first token of a short prompt right after the clients of three prompts of 1,500 words hung up",
  setting: "chat",
  unit: "s",
  better: -1,
  target: { ratio: 10 },
  run: async (contender, round) => {
    const random = randomOf("hungup", round);
    const long = Array.from({ length: 3 }, () => chat(longPrompt(random), 16, { hangUpAfterMs: 500 }));
    const traces = await playEach(contender, [...long, chat(shortPrompt(random), 16, { afterMs: 510 })]);
    const begun = traces.slice(0, 3).filter(({ arrivals }) => arrivals.length > 0).length;
    if (begun > 0) throw new Error(`${begun} of the long prompts were done before their clients hung up.`);
    expectTokens([traces[3]!], 16);
    return { value: firstToken(traces[3]!) };
  },
};

export const ARRIVALS: readonly Scenario[] = [behind4, hungup, pace4];
