import type { Api } from "./api";

/** One case: it asks, and throws an Error with a reason of one line where the answer is not OpenAI's. */
export type Case = (api: Api) => Promise<unknown>;

/** A row of the table. */
export interface Area {
  readonly name: string;
  /** Whether its cases go to the peer that was started for embeddings. */
  readonly embeddings?: boolean;
  readonly cases: Readonly<Record<string, Case>>;
}
