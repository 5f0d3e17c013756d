/** What running an operation needs of a server: its parts, and the settings that concern requests. */
import type { ModelPool } from "../backend/pool";
import type { ImplementedOperations } from "../api/handlers";
import type { Backend } from "../contracts/backend";
import type { Registry } from "../contracts/registration";
import type { Gate } from "./gate";

export interface Application {
  /** All other operations of the document answer 501. */
  readonly operations: ImplementedOperations;
  readonly registry: Registry;
  /** What `local_settings.backend` can name. */
  readonly backends: ReadonlyMap<string, Backend>;
  readonly models: Pick<ModelPool, "acquire">;
  /** Removes all registrations of a model, and unloads what nothing else uses. @returns whether there were any */
  readonly unregister: (model: string) => boolean;
  /** Who may use what. */
  readonly gate: Pick<Gate, "admit">;
  readonly settings: RequestSettings;
}

export interface RequestSettings {
  readonly unknownProperties: "refuse" | "warn";
  /** Which requests share cached prompts: all, or those of one key. */
  readonly cacheNamespace: "shared" | "key";
  /** Bytes. */
  readonly bodyLimit: number;
  /** Bytes. */
  readonly answerLimit: number;
  readonly logPrompts: boolean;
  /** For requests whose key has no limit of its own. */
  readonly maxPriority: number;
  /** Milliseconds; 0: none. */
  readonly requestTimeout: number;
  readonly mediaUrls: "refuse" | "public" | "any";
  /** Bytes. */
  readonly mediaLimit: number;
  /** Milliseconds. */
  readonly mediaTimeout: number;
}
