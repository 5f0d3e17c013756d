/** The backends that registrations can name. A new one is added here. */
import type { Backend } from "../contracts/backend";
import { llama } from "./llama";

const BACKENDS: ReadonlyMap<string, Backend> = new Map([llama].map((entry) => [entry.name, entry]));

export const backends = (): ReadonlyMap<string, Backend> => BACKENDS;

export const backend = (name: string): Backend | undefined => BACKENDS.get(name);

export const backendNames = (): string[] => [...BACKENDS.keys()];
