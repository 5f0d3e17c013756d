/** One model that has memory: from the moment at which room is kept for it to the one at which it has given it back. */
import type { Resident } from "./eviction";
import type { MemoryPlan, Model } from "../contracts/backend";

/** Where nobody can tell what a model takes, it takes nothing: it is loaded beside all others. */
const NOTHING: MemoryPlan = {
  host: { weights: 0, context: 0, compute: 0 },
  devices: [],
  flexible: false,
};

export class Residence implements Resident {
  readonly plan: MemoryPlan;
  /** Set once it is loaded. */
  model: Model | undefined;
  readyAt = 0;
  usedAt: number;
  loadMs = 0;
  /** Requests that may still ask it for something. */
  holders = 0;
  leaving = false;
  /** It was closed by itself. */
  stopped = false;

  constructor(
    plan: MemoryPlan | undefined,
    readonly begunAt: number,
  ) {
    this.plan = plan ?? NOTHING;
    this.usedAt = begunAt;
  }

  get state(): Resident["state"] {
    if (this.leaving) return "leaving";
    if (this.model === undefined) return "loading";
    return this.holders > 0 ? "busy" : "idle";
  }

  loaded(model: Model, now: number): void {
    this.model = model;
    this.readyAt = this.usedAt = now;
    this.loadMs = now - this.begunAt;
  }
}
