/**
 * The engine without a server: the addon in a Node process of its own, driven over IPC. Forked by contenders.ts with the
 * model's options as JSON; gets {bodies}, starts all of them at once, and answers {traces} or {error}.
 */
import type { ModelOptionsInit, PredictOptionsInit } from "../../src/generated/options";
import { LoadedModel } from "../../src/backend/llama/loaded-model";
import type { StreamTrace } from "./event-stream";

async function generate(model: LoadedModel, options: PredictOptionsInit): Promise<StreamTrace> {
  const sent = performance.now();
  const arrivals: number[] = [];
  let promptTokens = 0;
  let cachedTokens = 0;
  let completionTokens = 0;
  for await (const event of model.generate(options)) {
    if (event.type === "delta") arrivals.push(performance.now());
    else if (event.type === "start") ({ promptTokens, cachedTokens } = event);
    else if (event.type === "finish") completionTokens = event.completionTokens;
  }
  return { sent, arrivals, ended: performance.now(), promptTokens, cachedTokens, completionTokens };
}

/** The properties of a chat that the benchmarks use are named as the engine's options are. */
function fromChat({ model: _, messages, ...rest }: Record<string, unknown>): PredictOptionsInit {
  return { ...(rest as PredictOptionsInit), messages: JSON.stringify(messages) };
}

async function main(): Promise<void> {
  const model = await LoadedModel.load(JSON.parse(process.argv[2]!) as ModelOptionsInit);
  process.on("message", ({ bodies }: { bodies: Record<string, unknown>[] }) => {
    Promise.all(bodies.map((body) => generate(model, fromChat(body)))).then(
      (traces) => process.send!({ traces }),
      (error: unknown) => process.send!({ error: String(error) }),
    );
  });
  process.send!("ready");
}

void main();
