/**
 * Which models have to go so that another one can be loaded, and when. Pure: the pool does what is decided here.
 *
 * Requests for a loaded model go before those for one that would take its place, within a bound: a model keeps its place
 * for a turn, and longer where nobody waits for it. When its turn is over it takes no new requests, and goes with the
 * last that it has.
 */
import type { FreeMemory, MemoryPlan, MemoryUse } from "../contracts/backend";

/** A model that has memory. */
export interface Resident {
  readonly plan: MemoryPlan;
  /**
   * - `loading`: takes what it has planned, not all of it yet
   * - `busy`: has requests
   * - `idle`
   * - `leaving`: is being unloaded, and will have given it all back
   */
  readonly state: "loading" | "busy" | "idle" | "leaving";
  /** When it was loaded, and when its last request ended. Milliseconds. */
  readonly readyAt: number;
  readonly usedAt: number;
  /** How long its load took. Milliseconds. */
  readonly loadMs: number;
}

export interface Rules {
  /** Most bytes of the host's memory that models take together. */
  readonly hostLimit: number;
  /** Least time that a model stays loaded while it has requests, and another waits. Milliseconds. */
  readonly turnMs: number;
  /** A model without requests for so long is not about to get the next one. Milliseconds. */
  readonly idleMs: number;
}

export type Decision<R> =
  | { readonly kind: "load" }
  /** Not even with everything else unloaded. */
  | ({ readonly kind: "refuse" } & Shortage)
  /** These go now; then it is decided again. */
  | { readonly kind: "unload"; readonly models: readonly R[] }
  /**
   * Nothing to do before `until`, or before something ends. `closed` take no new requests. Not `displacing`: it waits for
   * nothing but what goes anyway.
   */
  | { readonly kind: "wait"; readonly until: number; readonly closed: readonly R[]; readonly displacing: boolean };

/** Bytes that are needed of a memory (`host`, or a device's name), and that can be had at most. */
export interface Shortage {
  readonly memory: string;
  readonly needed: number;
  readonly most: number;
}

export const HOST = "host";

export const total = ({ weights, context, compute }: MemoryUse): number => weights + context + compute;

/**
 * @param need of the model that waits
 * @param since when it began to wait
 * @param free of devices, now
 */
export function decide<R extends Resident>(
  need: MemoryPlan,
  since: number,
  residents: readonly R[],
  free: FreeMemory["devices"],
  rules: Rules,
  now: number,
): Decision<R> {
  const lacks = (gone: readonly R[]) => shortage(need, residents, gone, free, rules.hostLimit);
  if (lacks([]) === undefined) return { kind: "load" };
  const hopeless = lacks(residents);
  if (hopeless !== undefined && (hopeless.memory === HOST || !need.flexible)) return { kind: "refuse", ...hopeless };
  const gone = residents.filter(({ state }) => state === "leaving");
  const staying = residents.filter((one) => !gone.includes(one)).sort(byUse);
  const going: R[] = [];
  for (let lack = lacks(gone); lack !== undefined; lack = lacks([...gone, ...going])) {
    const { memory } = lack;
    const next = staying.find((one) => !going.includes(one) && taken(one.plan, memory) > 0);
    if (next === undefined) break;
    going.push(next);
  }
  // What is flexible takes what there is, when nothing more can be had for it.
  if (going.length === 0 && gone.length === 0) return { kind: "load" };
  const end = (one: R): number => Math.max(since, one.readyAt) + Math.max(rules.turnMs, one.loadMs);
  const unloadable = going.filter(
    (one) => one.state === "idle" && now >= Math.min(end(one), one.usedAt + rules.idleMs),
  );
  if (unloadable.length > 0 && unloadable.length === going.length) return { kind: "unload", models: unloadable };
  const closed = going.filter((one) => one.state !== "loading" && now >= end(one));
  const times = going.flatMap((one) => [end(one), one.state === "idle" ? one.usedAt + rules.idleMs : Infinity]);
  const until = Math.min(Infinity, ...times.filter((time) => time > now));
  return { kind: "wait", until, closed, displacing: going.length > 0 };
}

/** Idle ones first; among them, and among the others, the one first that was used least recently. */
function byUse(a: Resident, b: Resident): number {
  if ((a.state === "idle") !== (b.state === "idle")) return a.state === "idle" ? -1 : 1;
  return a.usedAt - b.usedAt;
}

/** The first memory that is too small for `need` beside the residents that are not gone. */
function shortage(
  need: MemoryPlan,
  residents: readonly Resident[],
  gone: readonly Resident[],
  free: FreeMemory["devices"],
  hostLimit: number,
): Shortage | undefined {
  const staying = residents.filter((resident) => !gone.includes(resident));
  const host = hostLimit - sum(staying.map(({ plan }) => taken(plan, HOST)));
  if (taken(need, HOST) > host) return { memory: HOST, needed: taken(need, HOST), most: Math.max(0, host) };
  for (const use of need.devices) {
    const back = gone.filter(({ state }) => state !== "loading").map(({ plan }) => taken(plan, use.device));
    const promised = staying.filter(({ state }) => state === "loading").map(({ plan }) => taken(plan, use.device));
    const most = (free.get(use.device) ?? Infinity) + sum(back) - sum(promised);
    if (total(use) > most) return { memory: use.device, needed: total(use), most: Math.max(0, most) };
  }
  return undefined;
}

const taken = (plan: MemoryPlan, memory: string): number =>
  memory === HOST ? total(plan.host) : sum(plan.devices.filter(({ device }) => device === memory).map(total));

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
