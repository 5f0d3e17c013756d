/** The memory that models share: who has some, who waits for some, in order. What to do is decided in `admission.ts`. */
import { ApiError } from "../contracts/errors";
import { type Decision, decide, HOST, type Rules, type Shortage } from "./eviction";
import type { FreeMemory, MemoryPlan } from "../contracts/backend";
import { shownBytes } from "../lib/bytes";
import type { Clock } from "../lib/clock";
import { Residence } from "./residence";

/** Nobody wants the model any more, or it was to be loaded only if there is room: no failure. */
export class NoRoom extends Error {
  override readonly name = "NoRoom";
}

export interface RoomHooks {
  free(): FreeMemory["devices"];
  /** These have to go. */
  unload(residence: Residence): void;
  /** `takesRequests` may say something else now. */
  changed(): void;
}

interface Waiting {
  readonly name: string;
  readonly plan: MemoryPlan | undefined;
  readonly since: number;
  /** False: it waits for nobody any more. */
  wanted(): boolean;
  resolve(residence: Residence): void;
  reject(error: Error): void;
}

export class Room {
  readonly residents = new Set<Residence>();
  #queue: Waiting[] = [];
  /** Their turn is over. */
  #closed: readonly Residence[] = [];
  #cancelTimer: () => void = () => undefined;

  constructor(
    readonly rules: Rules,
    private readonly clock: Clock,
    private readonly hooks: RoomHooks,
  ) {}

  /**
   * Waits until there is room for a model, and keeps it for it.
   * @param name for errors
   * @param wanted false where it is to be loaded only if nothing has to go for it, and once nobody waits for it
   * @throws ApiError `insufficient_memory` where there never will be; NoRoom
   */
  enter(name: string, plan: MemoryPlan | undefined, wanted: () => boolean): Promise<Residence> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ name, plan, since: this.clock.now(), wanted, resolve, reject });
      this.settle();
    });
  }

  /** @throws ApiError `insufficient_memory` where there will never be room for it */
  check(name: string, plan: MemoryPlan | undefined): void {
    const decision = this.#decide({ plan, since: this.clock.now() });
    if (decision.kind === "refuse") throw refusal({ name, plan }, decision);
  }

  /** It has given back what it had. */
  leave(residence: Residence): void {
    this.residents.delete(residence);
    this.settle();
  }

  takesRequests(residence: Residence): boolean {
    return !residence.leaving && !this.#closed.includes(residence);
  }

  /** To be called when anything has changed: a request has ended, a model is loaded, time has passed. */
  settle(): void {
    this.#cancelTimer();
    const closedBefore = this.#closed;
    this.#closed = [];
    while (this.#next());
    if (closedBefore.some((residence) => !this.#closed.includes(residence))) this.hooks.changed();
  }

  /** Does what is decided for the first in the queue. @returns whether there is to be decided more at once */
  #next(): boolean {
    const first = this.#queue[0];
    if (first === undefined) return false;
    const decision = this.#decide(first);
    if (decision.kind === "load") {
      this.#queue.shift();
      const residence = new Residence(first.plan, this.clock.now());
      this.residents.add(residence);
      first.resolve(residence);
      return true;
    }
    const displacing = decision.kind === "unload" || (decision.kind === "wait" && decision.displacing);
    if (decision.kind === "refuse" || (displacing && !first.wanted())) {
      this.#queue.shift();
      first.reject(decision.kind === "refuse" ? refusal(first, decision) : new NoRoom());
      return true;
    }
    if (decision.kind === "unload") {
      for (const residence of decision.models) this.hooks.unload(residence);
      return decision.models.every(({ leaving }) => leaving); // to wait for their end
    }
    this.#closed = decision.closed;
    const { until } = decision;
    if (until < Infinity) this.#cancelTimer = this.clock.after(until - this.clock.now(), () => this.settle());
    return false;
  }

  #decide({ plan, since }: Pick<Waiting, "plan" | "since">): Decision<Residence> {
    if (plan === undefined) return { kind: "load" };
    return decide(plan, since, [...this.residents], this.hooks.free(), this.rules, this.clock.now());
  }
}

function refusal({ name, plan }: Pick<Waiting, "name" | "plan">, { memory, needed, most }: Shortage): ApiError {
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
