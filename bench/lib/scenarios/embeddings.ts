/** Embeddings in bulk, from many clients, and of a short text beside a bulk request. */
import { MODEL_NAME } from "../contenders";
import type { EmbeddingsTrace } from "../embeddings-request";
import type { EmbeddingsRequest } from "../load";
import type { Random } from "../random";
import { type Competitor, type Scenario, secondsOfAll } from "../scenario";
import { freshText, randomOf } from "../words";

const TEXTS = 256;

const texts = (random: Random, count: number): string[] =>
  Array.from({ length: count }, () => freshText(random, random.integer(20, 60)));

const embed = (input: readonly string[], afterMs = 0): EmbeddingsRequest => ({
  kind: "embeddings",
  model: MODEL_NAME,
  input,
  afterMs,
});

async function play(contender: Competitor, clients: readonly EmbeddingsRequest[][]): Promise<EmbeddingsTrace[][]> {
  return (await contender.play(clients)) as EmbeddingsTrace[][];
}

const tokensOf = (traces: readonly EmbeddingsTrace[]): number =>
  traces.reduce((sum, { promptTokens }) => sum + promptTokens, 0);

const embed256: Scenario = {
  name: "embed256",
  sentence: "texts a second of one request for 256 embeddings",
  setting: "embeddings",
  unit: "texts/s",
  better: 1,
  target: { ratio: 1 },
  run: async (contender, round) => {
    const traces = (await play(contender, [[embed(texts(randomOf("embed256", round), TEXTS))]])).flat();
    return { value: TEXTS / secondsOfAll(traces), details: { tokens: tokensOf(traces) } };
  },
};

const embed16: Scenario = {
  name: "embed16",
  sentence: "texts a second of 16 clients that ask for 16 embeddings each, one after another",
  setting: "embeddings",
  unit: "texts/s",
  better: 1,
  target: { ratio: 1 },
  run: async (contender, round) => {
    const random = randomOf("embed16", round);
    const clients = Array.from({ length: 16 }, () => texts(random, TEXTS / 16).map((text) => embed([text])));
    const traces = (await play(contender, clients)).flat();
    return { value: TEXTS / secondsOfAll(traces), details: { tokens: tokensOf(traces) } };
  },
};

const embedshort: Scenario = {
  name: "embedshort",
  sentence: "answer for one short text that comes 0.3 s after a request for 256 embeddings",
  setting: "embeddings",
  unit: "s",
  better: -1,
  target: { ratio: 5 },
  run: async (contender, round) => {
    const random = randomOf("embedshort", round);
    const clients = [[embed(texts(random, TEXTS))], [embed([freshText(random, 8)], 300)]];
    const [bulk, short] = (await play(contender, clients)).flat() as [EmbeddingsTrace, EmbeddingsTrace];
    if (bulk.ended < short.sent) throw new Error("The 256 embeddings were there before the short text was sent.");
    return { value: (short.ended - short.sent) / 1000, details: { bulkSeconds: (bulk.ended - bulk.sent) / 1000 } };
  },
};

export const EMBEDDINGS: readonly Scenario[] = [embed256, embed16, embedshort];
