/** Chats to ask for. */

export interface ChatMessage {
  role: "system" | "user" | "assistant";
  content: string;
}

const SUBJECTS = [
  ..."lighthouse,violin,harbour,orchard,glacier,railway,beehive,library,volcano,windmill".split(","),
  ..."market,observatory,canal,workshop,island,bakery,desert,bridge,garden,theatre".split(","),
];
const FORMS = "short story,letter,description,speech,diary entry,review,dialogue,report".split(",");

/** A short prompt; no two numbers below 160,000 give the same, and they differ from the first words on. */
export function shortPrompt(number: number): string {
  const subject = SUBJECTS[number % SUBJECTS.length];
  const form = FORMS[Math.floor(number / SUBJECTS.length) % FORMS.length];
  const rest = Math.floor(number / SUBJECTS.length / FORMS.length);
  return `Number ${rest}: please write a long ${form} about an old ${subject} and the people who come there.`;
}

/** Sampling as the benchmarks name it, in properties that both servers know. */
export const SAMPLING = {
  greedy: { temperature: 0 },
  sampled: { temperature: 0.8, top_k: 40, top_p: 0.95, min_p: 0.05 },
} as const;

export type Sampling = keyof typeof SAMPLING;

/** A tool of one parameter. */
const tool = (name: string): object => ({
  type: "function",
  function: {
    name,
    description: "Looks something up",
    parameters: { type: "object", properties: { city: { type: "string" } }, required: ["city"] },
  },
});

/** A chat of five messages and two tools, in all its forms. */
export const LONG_CHAT = {
  model: "tiny",
  messages: [
    { role: "system", content: "Be brief." },
    { role: "user", content: [{ type: "text", text: "Weather in Oslo?" }] },
    {
      role: "assistant",
      content: null,
      tool_calls: [{ id: "a", type: "function", function: { name: "weather", arguments: '{"city":"Oslo"}' } }],
    },
    { role: "tool", tool_call_id: "a", content: "12 degrees" },
    { role: "user", content: "And in Rome?" },
  ],
  tools: [tool("weather"), tool("time")],
  tool_choice: "auto",
  temperature: 0.5,
  stream: true,
  stream_options: { include_usage: true },
};
