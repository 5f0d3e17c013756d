/** A request's hold on a loaded model. */
import type { Model } from "../contracts/backend";

/** The model of one request. It is not unloaded before `release`. */
export interface Lease {
  readonly model: Model;
  /** Milliseconds that the request waited for the model's load or its turn; 0: the model was ready. */
  readonly waitedMs: number;
  /** Idempotent. */
  readonly release: () => void;
}
