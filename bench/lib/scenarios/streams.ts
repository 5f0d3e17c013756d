/** How fast many streams generate, without and with a grammar. */
import { pace } from "../measurement";
import { shortPrompt } from "../chats";
import { MODEL_NAME } from "../contenders";
import {
  chat,
  detailsOf,
  expectTokens,
  playEach,
  type Scenario,
  type Setting,
  secondsOfAll,
  system,
  user,
} from "../scenario";
import { freshText, randomOf } from "../words";

const TOKENS = 128;

function streams(count: number, ratio: number, setting: Setting): Scenario {
  const name = `stream${count}`;
  return {
    name,
    sentence: `decode tokens a second of ${count === 1 ? "one stream" : `${count} streams at once`} with short prompts`,
    setting,
    unit: "tokens/s",
    better: 1,
    target: { ratio },
    run: async (contender, round) => {
      const requests = Array.from({ length: count }, (_, i) => chat([user(shortPrompt(round * count + i))], TOKENS));
      const bodies = requests.map(({ body }) => ({ ...body, cache_prompt: false }));
      const traces = await contender.run(bodies);
      expectTokens(traces, TOKENS);
      return { value: pace(traces), details: { seconds: secondsOfAll(traces), ...detailsOf(traces) } };
    },
  };
}

/** Fields of several kinds, and a list so long that no answer comes to its end before its tokens do. */
const SCHEMA = {
  type: "object",
  properties: {
    title: { type: "string", minLength: 10, maxLength: 60 },
    year: { type: "integer" },
    rating: { type: "number" },
    genre: { type: "string", enum: ["drama", "comedy", "documentary", "science fiction"] },
    seen: { type: "boolean" },
    scenes: {
      type: "array",
      minItems: 24,
      items: {
        type: "object",
        properties: {
          place: { type: "string", minLength: 4, maxLength: 40 },
          minutes: { type: "integer" },
          mood: { type: "string", enum: ["calm", "tense", "joyful", "sad"] },
          people: { type: "array", minItems: 1, maxItems: 3, items: { type: "string", minLength: 2, maxLength: 24 } },
        },
        required: ["place", "minutes", "mood", "people"],
        additionalProperties: false,
      },
    },
  },
  required: ["title", "year", "rating", "genre", "seen", "scenes"],
  additionalProperties: false,
};

const schema8: Scenario = {
  name: "schema8",
  sentence: "decode tokens a second of 8 streams at once whose answers follow a JSON schema",
  setting: "chat",
  unit: "tokens/s",
  better: 1,
  target: { ratio: 1.2 },
  run: async (contender, round) => {
    const random = randomOf("schema8", round);
    const body = {
      model: MODEL_NAME,
      max_tokens: TOKENS,
      temperature: 0,
      response_format: { type: "json_schema", json_schema: { name: "film", strict: true, schema: SCHEMA } },
    };
    const requests = Array.from({ length: 8 }, () => ({
      kind: "chat" as const,
      body: { ...body, messages: [system(freshText(random, 30)), user("Make up a film. Answer in JSON.")] },
      keepText: true,
    }));
    const traces = await playEach(contender, requests);
    expectTokens(traces, TOKENS);
    for (const { text } of traces) {
      if (!/^\s*\{\s*"title"\s*:\s*"/.test(text!)) throw new Error(`An answer does not follow its schema: ${text}`);
    }
    return { value: pace(traces), details: { seconds: secondsOfAll(traces), ...detailsOf(traces) } };
  },
};

export const STREAMS: readonly Scenario[] = [
  streams(1, 1, "chat"),
  streams(8, 1.05, "chat"),
  streams(32, 1.1, "streams32"),
  schema8,
];
