/** Chats that have prompts in common, or have not. */
import {
  assistant,
  chat,
  type Competitor,
  detailsOf,
  expectTokens,
  firstToken,
  playEach,
  type Reading,
  type Scenario,
  secondsOfAll,
  system,
  user,
} from "../scenario";
import type { ChatMessage } from "../chats";
import type { StreamTrace } from "../event-stream";
import { mean } from "../statistics";
import { freshText, randomOf } from "../words";

const TOKENS = 32;

async function timeToLastEnd(contender: Competitor, chats: readonly (readonly ChatMessage[])[]): Promise<Reading> {
  const traces = await playEach(
    contender,
    chats.map((messages) => chat(messages, TOKENS)),
  );
  expectTokens(traces, TOKENS);
  return { value: secondsOfAll(traces), details: detailsOf(traces) };
}

const shared8: Scenario = {
  name: "shared8",
  sentence: "8 chats at once with one system prompt of 1,000 words and a short question each, until the last one's end",
  setting: "chat",
  unit: "s",
  better: -1,
  target: { ratio: 4.5 },
  run: (contender, round) => {
    const random = randomOf("shared8", round);
    const common = system(freshText(random, 1000));
    const chats = Array.from({ length: 8 }, () => [common, user(freshText(random, 12))]);
    return timeToLastEnd(contender, chats);
  },
};

const families16: Scenario = {
  name: "families16",
  sentence:
    "16 chats at once: a system prompt of 500 words for all, 300 words of examples in each of three families, 150 more that three members of each share, a question each",
  setting: "chat",
  unit: "s",
  better: -1,
  target: { ratio: 4 },
  run: (contender, round) => {
    const random = randomOf("families16", round);
    const common = system(freshText(random, 500));
    const families = Array.from({ length: 3 }, () => ({
      examples: [user(freshText(random, 200)), assistant(freshText(random, 100))],
      further: freshText(random, 150),
    }));
    const chats = Array.from({ length: 16 }, (_, i) => {
      const { examples, further } = families[i % 3]!;
      const question = freshText(random, 12);
      return [common, ...examples, user(i < 9 ? `${further} ${question}` : question)];
    });
    return timeToLastEnd(contender, chats);
  },
};

const distinct8: Scenario = {
  name: "distinct8",
  sentence: "8 chats at once with prompts of 1,000 words that have nothing in common, until the last one's end",
  setting: "chat",
  unit: "s",
  better: -1,
  target: { ratio: 1 },
  run: (contender, round) => {
    const random = randomOf("distinct8", round);
    const chats = Array.from({ length: 8 }, () => [system(freshText(random, 1000)), user(freshText(random, 12))]);
    return timeToLastEnd(contender, chats);
  },
};

const turn2: Scenario = {
  name: "turn2",
  sentence: "first token of a conversation's second turn, after a prompt of 800 words and an answer of 64 tokens",
  setting: "chat",
  unit: "s",
  better: -1,
  target: { ratio: 1 },
  run: async (contender, round) => {
    const random = randomOf("turn2", round);
    const prompt = [system(freshText(random, 800)), user(freshText(random, 12))];
    const [first] = await playEach(contender, [chat(prompt, 64, { keepText: true })]);
    expectTokens([first!], 64);
    const more = [...prompt, assistant(first!.text!), user(freshText(random, 12))];
    const second = await playEach(contender, [chat(more, TOKENS)]);
    expectTokens(second, TOKENS);
    return { value: firstToken(second[0]!), details: { firstTurn: firstToken(first!), ...detailsOf(second) } };
  },
};

const CONVERSATIONS = 12;

const turns12: Scenario = {
  name: "turns12",
  sentence:
    "12 conversations over 8 sequences, a prompt of 500 words and an answer each, one after another: first tokens of their second turns, on average",
  setting: "chat",
  unit: "s",
  better: -1,
  target: { ratio: 1 },
  run: async (contender, round) => {
    const random = randomOf("turns12", round);
    const conversations = Array.from({ length: CONVERSATIONS }, () => [
      system(freshText(random, 500)),
      user(freshText(random, 12)),
    ]);
    for (const messages of conversations) {
      const [first] = await playEach(contender, [chat(messages, TOKENS, { keepText: true })]);
      expectTokens([first!], TOKENS);
      messages.push(assistant(first!.text!), user(freshText(random, 12)));
    }
    const traces: StreamTrace[] = [];
    for (const messages of conversations) traces.push(...(await playEach(contender, [chat(messages, TOKENS)])));
    expectTokens(traces, TOKENS);
    return { value: mean(traces.map(firstToken)), details: detailsOf(traces) };
  },
};

export const SHARING: readonly Scenario[] = [shared8, families16, distinct8, turn2, turns12];
