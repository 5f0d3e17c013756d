/** Conversations for greedy.ts: they begin alike at several depths, and ask for all that a greedy answer can be. */
import type { ChatMessage } from "./chats";
import { FORMS } from "./forms";
import { Random } from "./random";

/** What a conversation says before anything is answered. */
export interface GreedyCase {
  readonly system: string;
  /** One question, or two: then the first answer stands between them. */
  readonly questions: readonly string[];
  /** Choices. All are the same, as all are greedy. */
  readonly n: number;
  readonly maxTokens: number;
  /** Properties that hold the answer to a form; empty: it is free. */
  readonly form: Readonly<Record<string, unknown>>;
}

/** The messages up to question `turn`, behind the answers to those before. */
export function messagesOf(
  { system, questions }: GreedyCase,
  answers: readonly string[],
  turn = answers.length,
): ChatMessage[] {
  const turns = questions.slice(0, turn + 1).flatMap((question, i): ChatMessage[] => {
    const asked: ChatMessage = { role: "user", content: question };
    return i < turn ? [asked, { role: "assistant", content: answers[i]! }] : [asked];
  });
  return [{ role: "system", content: system }, ...turns];
}

const PEOPLE = "Anna,Bruno,Clara,Dmitri,Elif,Fatima,Georg,Hanna,Ivo,Jonas,Karin,Luis,Mira,Nils,Olga,Pedro".split(",");
const DEEDS = "repairs,paints,sells,collects,draws,describes,measures,counts,carries,photographs".split(",");
const THINGS = "old clocks,wooden boats,small bridges,church bells,maps,bicycles,glass lamps,violins,bee hives".split(
  ",",
);
const PLACES = "at the harbour,in the library,behind the mill,near the station,on the island,in the market".split(",");
const TIMES = "every morning,in the winter,after school,on Sundays,since last year,when it rains".split(",");
const TOPICS = "the sea,bread,railways,the moon,bees,music,the north,glass,rivers,old books,coffee,chess".split(",");

const person = (random: Random): string => random.pick(PEOPLE);

const fact = (random: Random): string =>
  `${[person(random), random.pick(DEEDS), random.pick(THINGS), random.pick(PLACES), random.pick(TIMES)].join(" ")}.`;

const facts = (random: Random, count: number): string => Array.from({ length: count }, () => fact(random)).join(" ");

const QUESTIONS: readonly ((random: Random) => string)[] = [
  (random) => `What does ${person(random)} do?`,
  (random) => `Who is to be found ${random.pick(PLACES)}, and when?`,
  (random) => `Write a short story about ${person(random)} and ${random.pick(TOPICS)}.`,
  (random) => `Explain in simple words why people like ${random.pick(TOPICS)}.`,
  (random) => `Make a list of ${random.integer(3, 6)} questions that one could ask ${person(random)}.`,
  (random) => `Summarise what you know in ${random.integer(1, 3)} sentences.`,
  (random) => `Write a letter from ${person(random)} to ${person(random)} about ${random.pick(TOPICS)}.`,
  (random) => `What is ${random.integer(11, 99)} plus ${random.integer(11, 99)}? Explain each step.`,
  (random) => `Continue: "${fact(random)} ${person(random)}"`,
];

/**
 * Conversations of together `prompts` questions. A third of their system messages is all of a text that others' go on
 * from; families of four have one text in common, and pairs within them more of it.
 */
export function greedyCases(seed: number, prompts: number): GreedyCase[] {
  const random = new Random(seed);
  const trunk = `You are a helpful assistant. This is what you know. ${facts(random, 4)}`;
  const cases: GreedyCase[] = [];
  for (let family = 0, made = 0; made < prompts; family++) {
    const start = random.chance(0.75) ? trunk : `Number ${family}. ${facts(random, 3)}`;
    const branch = `${start} ${facts(random, random.integer(2, 10))}`;
    const twig = `${branch} ${facts(random, random.integer(1, 8))}`;
    for (const system of [start, branch, twig, twig]) {
      const turns = Math.min(prompts - made, random.chance(0.3) ? 2 : 1);
      if (turns === 0) break;
      made += turns;
      cases.push({
        system,
        questions: Array.from({ length: turns }, () => random.pick(QUESTIONS)(random)),
        n: random.chance(0.2) ? random.integer(2, 4) : 1,
        maxTokens: random.integer(16, 56),
        form: random.chance(0.3) ? random.pick(FORMS) : {},
      });
    }
  }
  return cases;
}
