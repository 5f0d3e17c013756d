import type { Answer } from "./answer";
import { type Body, USER } from "./api";
import type { Area } from "./area";
import { refusedChat } from "./ranges";

/** Properties with values that OpenAI refuses with 400. */
const REFUSED: Record<string, Body> = {
  "an unknown property of the chat": { favourite_color: "red" },
  "a misspelt property": { temprature: 0.5 },
  "an unknown property of a message": { messages: [{ ...USER[0], mood: "good" }] },
  "an unknown service_tier": { service_tier: "bogus" },
  "an unknown reasoning_effort": { reasoning_effort: "bogus" },
  "an unknown verbosity": { verbosity: "bogus" },
  "an unknown modality": { modalities: ["smell"] },
  "an unknown prompt_cache_retention": { prompt_cache_retention: "bogus" },
  "prompt_cache_key a number": { prompt_cache_key: 5 },
  "store a string": { store: "yes" },
  "metadata with a number": { metadata: { a: 5 } },
  "metadata with 17 keys": { metadata: Object.fromEntries(Array.from({ length: 17 }, (_, i) => [`k${i}`, "v"])) },
  "a prediction of unknown type": { prediction: { type: "bogus", content: "x" } },
  "web_search_options a string": { web_search_options: "yes" },
};

const PARTS: Record<string, object> = {
  "an image": { type: "image_url", image_url: { url: `data:image/png;base64,${"iVBORw0KGgo".padEnd(64, "A")}` } },
  audio: { type: "input_audio", input_audio: { data: "AAAA", format: "wav" } },
  "a file": { type: "file", file: { filename: "a.pdf", file_data: "data:application/pdf;base64,AAAA" } },
};

/** Either the property does what it says, which shows at that path of the answer, or it is refused. */
function doneOrRefused(answer: Answer, path: string): void {
  if (answer.status === 200 && answer.at(path)) return;
  answer.refusedSomehow();
}

/** What a model of text on one's own machine may well lack: it must say so. */
export const SILENCE: Area = {
  name: "nothing is ignored in silence",
  cases: {
    "audio out: there, or refused": async (api) => {
      const more = { modalities: ["text", "audio"], audio: { voice: "alloy", format: "wav" } };
      doneOrRefused(await api.chat(more), "choices.0.message.audio");
    },
    "web search: there, or refused": async (api) =>
      doneOrRefused(await api.chat({ web_search_options: {} }), "choices.0.message.annotations"),
    "service_tier flex: said in the answer, or refused": async (api) =>
      doneOrRefused(await api.chat({ service_tier: "flex" }), "service_tier"),
    "store: kept, or refused": async (api) => {
      const answer = await api.chat({ store: true });
      if (answer.status !== 200) answer.refusedSomehow();
      else (await api.get(`/v1/chat/completions/${answer.text("id")}`)).ok();
    },
    ...Object.fromEntries(
      Object.entries(PARTS).map(([name, part]) => [
        `${name} for a model of text is refused`,
        async (api) => {
          const messages = [{ role: "user", content: [{ type: "text", text: "What is it?" }, part] }];
          (await api.chat({ messages })).refusedSomehow();
        },
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(REFUSED).map(([name, more]) => [`${name} is a 400`, refusedChat(more)] as const),
    ),
  },
};
