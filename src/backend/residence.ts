/** Memory that is reserved for one load of an engine, from its admission until it is given back. */
import type { MemoryPlan, Model } from "../contracts/backend";
import type { EngineState } from "./engine-states";
import type { Resident } from "./eviction";

/** Of an engine whose backend can't tell: it is loaded beside all others. */
const NOTHING: MemoryPlan = {
  host: { weights: 0, context: 0, compute: 0 },
  devices: [],
  flexible: false,
};

/** An engine, as the memory policy sees it. */
export interface Tenant {
  /** For errors. */
  readonly name: string;
  readonly state: EngineState;
  /** Whether a request waits for it. False: it is loaded only where no other engine must be unloaded for it. */
  readonly wanted: boolean;
  /** Takes no new requests from now on. */
  drain(): void;
  /** Takes requests again. */
  reopen(): void;
  /** Gives back its memory. No request has it. */
  unload(): void;
}

export class Residence implements Resident {
  readonly plan: MemoryPlan;
  /** Set once it is loaded. */
  model: Model | undefined;
  readyAt = 0;
  usedAt: number;
  loadMs = 0;
  /** Leases that have not been released. */
  holders = 0;

  constructor(
    readonly tenant: Tenant,
    plan: MemoryPlan | undefined,
    readonly begunAt: number,
  ) {
    this.plan = plan ?? NOTHING;
    this.usedAt = begunAt;
  }

  get state(): Resident["state"] {
    if (this.tenant.state === "unloading") return "leaving";
    if (this.model === undefined) return "loading";
    return this.holders > 0 ? "busy" : "idle";
  }

  loaded(model: Model, now: number): void {
    this.model = model;
    this.readyAt = this.usedAt = now;
    this.loadMs = now - this.begunAt;
  }
}
