/** What a server costs before and after its work. */
import type { Scenario } from "../scenario";

const MIB = 1024 * 1024;

const memory: Scenario = {
  name: "memory",
  sentence: "memory that no file backs, after all scenarios above of the same servers",
  setting: "chat",
  unit: "MiB",
  better: -1,
  target: { atMostMore: 100 },
  run: async ({ usage }) => ({
    value: usage.anonymousBytes() / MIB,
    details: { resident: usage.residentBytes() / MIB, peak: usage.peakBytes() / MIB },
  }),
};

const ready: Scenario = {
  name: "ready",
  sentence:
    "from the start of the process to the first 200 of /health, which both servers give once the model is loaded",
  setting: "chat",
  unit: "s",
  better: -1,
  target: { ratio: 0.8 },
  run: async (contender) => {
    const server = await contender.launch();
    await server.stop();
    return { value: server.startedInMs / 1000, details: {} };
  },
};

/** In this order: the chat setting's other scenarios come first. */
export const PROCESS: readonly Scenario[] = [memory, ready];
