/** The memory that engines share: who has some, and who waits for some, in order. What to do is decided in `eviction.ts`. */
import { ApiError } from "../contracts/errors";
import { type Decision, decide, HOST, type Rules, type Shortage } from "./eviction";
import type { FreeMemory, MemoryPlan } from "../contracts/backend";
import { shownBytes } from "../lib/bytes";
import type { Clock } from "../lib/clock";
import { Residence, type Tenant } from "./residence";

/** What is known of memory outside the pool. */
export interface Memory {
  /** Read once, at the first decision: what is free then is what is free at start. */
  rules(): Rules;
  free(): FreeMemory["devices"];
}

interface Waiting {
  readonly tenant: Tenant;
  readonly plan: MemoryPlan | undefined;
  readonly since: number;
  resolve(residence: Residence | undefined): void;
  reject(error: Error): void;
}

export class Room {
  readonly #residents = new Set<Residence>();
  readonly #queue: Waiting[] = [];
  #rules: Rules | undefined;
  #cancelTimer: () => void = () => undefined;

  constructor(
    private readonly memory: Memory,
    private readonly clock: Clock,
  ) {}

  /**
   * Waits until there is room for an engine, and reserves it.
   * @returns undefined where others would have to be unloaded for it, and no request waits for it
   * @throws ApiError `insufficient_memory` where there never will be room
   */
  enter(tenant: Tenant, plan: MemoryPlan | undefined): Promise<Residence | undefined> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ tenant, plan, since: this.clock.now(), resolve, reject });
      this.settle();
    });
  }

  /** @throws ApiError `insufficient_memory` where there will never be room for it */
  check(name: string, plan: MemoryPlan | undefined): void {
    const decision = this.#decide(plan, this.clock.now());
    if (decision.kind === "refuse") throw refusal(name, plan, decision);
  }

  /** The residence's memory is free again. */
  leave(residence: Residence): void {
    this.#residents.delete(residence);
    this.settle();
  }

  /** To be called when anything has changed: a request has ended, an engine is loaded, time has passed. */
  settle(): void {
    this.#cancelTimer();
    let draining: readonly Residence[] | undefined;
    while (draining === undefined) draining = this.#next();
    for (const { tenant } of this.#residents) {
      const drains = draining.some((one) => one.tenant === tenant);
      if (drains && tenant.state === "ready") tenant.drain();
      if (!drains && tenant.state === "draining") tenant.reopen();
    }
  }

  /**
   * Does what is decided for the first in the queue.
   * @returns the residences that must take no new requests; undefined: the next decision is due at once
   */
  #next(): readonly Residence[] | undefined {
    const first = this.#queue[0];
    if (first === undefined) return [];
    const decision = this.#decide(first.plan, first.since);
    if (decision.kind === "load") {
      this.#queue.shift();
      const residence = new Residence(first.tenant, first.plan, this.clock.now());
      this.#residents.add(residence);
      first.resolve(residence);
      return undefined;
    }
    const displaces = decision.kind === "unload" || (decision.kind === "wait" && decision.displacing);
    if (decision.kind === "refuse" || (displaces && !first.tenant.wanted)) {
      this.#queue.shift();
      if (decision.kind === "refuse") first.reject(refusal(first.tenant.name, first.plan, decision));
      else first.resolve(undefined);
      return undefined;
    }
    if (decision.kind === "unload") {
      for (const { tenant } of decision.models) tenant.unload();
      // The next decision is to wait for their end.
      return decision.models.every(({ state }) => state === "leaving") ? undefined : [];
    }
    const { until } = decision;
    if (until < Infinity) this.#cancelTimer = this.clock.after(until - this.clock.now(), () => this.settle());
    return decision.closed;
  }

  #decide(plan: MemoryPlan | undefined, since: number): Decision<Residence> {
    const rules = (this.#rules ??= this.memory.rules());
    if (plan === undefined) return { kind: "load" };
    return decide(plan, since, [...this.#residents], this.memory.free(), rules, this.clock.now());
  }
}

function refusal(name: string, plan: MemoryPlan | undefined, { memory, needed, most }: Shortage): ApiError {
  const use = memory === HOST ? plan!.host : plan!.devices.find(({ device }) => device === memory)!;
  const parts = `weights ${shownBytes(use.weights)}, context ${shownBytes(use.context)}, buffers ${shownBytes(use.compute)}`;
  const where = memory === HOST ? "memory" : `the memory of ${memory}`;
  const bound = memory === HOST ? " (memory_limit)" : "";
  return new ApiError(
    "insufficient_memory",
    `The model '${name}' takes ${shownBytes(needed)} of ${where} (${parts}), but at most ${shownBytes(most)} can be had${bound}.`,
    "model",
  );
}
