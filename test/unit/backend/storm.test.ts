/**
 * Everything at once, by a seed: requests that come and hang up, reloads, loads that fail, models that stop: loaded, while
 * they are loaded, and while they are closed. All transitions of the pool's table happen, and no others.
 */
import { readFileSync } from "node:fs";
import pino from "pino";
import type { EngineBackend, LoadHooks, LocalSettings, MemoryPlan, Model } from "../../../src/contracts/backend";
import { ACTIONS, TRANSITIONS } from "../../../src/backend/engine-states";
import { ModelPool } from "../../../src/backend/pool";
import type { Registration } from "../../../src/contracts/registration";
import { FakeClock } from "../../fixtures/fake-clock";
import { random } from "../../fixtures/random";
import { parrot, ScriptedModel } from "../../fixtures/scripted-backend";
import { sized } from "../../fixtures/sized-backend";

const LIMIT = 4;
const SIZES: Readonly<Record<string, number>> = { a: 1, b: 1, c: 2, d: 3, e: 3, huge: 5 };
/** Milliseconds. */
const STORM = 120_000;
const IDLE = 5000;

interface LogLine {
  readonly msg: string;
  readonly from?: string;
  readonly event?: string;
  readonly to?: string;
  readonly err?: { readonly message: string };
}

class Storm implements EngineBackend {
  readonly kind = "engine";
  readonly name = "scripted";
  readonly settingsSchema = {};
  readonly clock = new FakeClock();
  readonly pool: ModelPool;
  readonly #random: () => number;
  /** What models take that are loaded, or being loaded. */
  taken = 0;
  readonly wrong: string[] = [];
  readonly open = new Set<ScriptedModel>();
  readonly outcomes = new Map<string, number>();
  /** `state event state` */
  readonly transitions = new Set<string>();
  registrations: Registration[] = [];
  #preloads: Promise<void> = Promise.resolve();
  over = false;

  constructor(seed: number) {
    this.#random = random(seed);
    this.pool = new ModelPool(
      new Map([[this.name, this]]),
      { modelsDir: "", templatesDir: "" },
      pino({ level: "debug" }, { write: (line: string) => this.#logged(JSON.parse(line) as LogLine) }),
      { clock: this.clock, memoryLimit: LIMIT, swapAfter: 2000, idleTimeout: IDLE },
    );
  }

  #logged({ msg, from, event, to, err }: LogLine): void {
    if (msg === "engine") this.transitions.add(`${from} ${event} ${to}`);
    if (msg === "illegal event of an engine") this.wrong.push(String(err?.message));
  }

  upTo = (most: number): number => Math.floor(this.#random() * most);
  chance = (of: number): boolean => this.#random() < of;
  sleep = (ms: number): Promise<void> => new Promise((resolve) => this.clock.after(ms, resolve));

  engineKey = ({ script }: LocalSettings): string => String(script);
  freeMemory = () => ({ host: 0, devices: new Map<string, number>() });

  async plan({ script }: LocalSettings): Promise<MemoryPlan> {
    await this.sleep(this.upTo(300));
    if (this.chance(0.05)) throw new Error("no header");
    return { host: { weights: SIZES[String(script)]!, context: 0, compute: 0 }, devices: [], flexible: false };
  }

  async load({ script }: LocalSettings, _: unknown, { signal, onStopped }: LoadHooks): Promise<Model> {
    const size = SIZES[String(script)]!;
    const gone = (): void => void (this.taken -= size);
    this.taken += size;
    if (this.taken > LIMIT) this.wrong.push(`${this.taken} are taken`);
    try {
      await this.sleep(this.upTo(3000));
      signal?.throwIfAborted();
      if (this.chance(0.1)) throw new Error("broken");
    } catch (error) {
      gone();
      throw error;
    }
    const model = new ScriptedModel(parrot, []);
    if (this.chance(0.15)) {
      gone();
      onStopped?.(new Error("stopped early"));
      await this.sleep(this.upTo(300));
      if (this.chance(0.5)) throw new Error("broken early");
      return model;
    }
    this.open.add(model);
    let closed = false;
    model.close = async () => {
      if (closed) return;
      closed = true;
      this.open.delete(model);
      await this.sleep(this.upTo(200));
      gone();
      if (this.chance(0.2)) onStopped?.(new Error("stopped late"));
      await this.sleep(this.upTo(20));
    };
    const stop = (): void => {
      if (closed) return;
      closed = true;
      this.open.delete(model);
      gone();
      onStopped?.(new Error("stopped"));
    };
    if (this.chance(0.4)) this.clock.after(this.upTo(15_000), stop);
    return model;
  }

  async client(): Promise<void> {
    while (!this.over) {
      await this.sleep(this.upTo(1500));
      if (this.registrations.length === 0) continue;
      const hangUp = new AbortController();
      const cancel = this.chance(0.4) ? this.clock.after(this.upTo(4000), () => hangUp.abort(new Error("gone"))) : null;
      const outcome = await this.#ask(this.registrations[this.upTo(this.registrations.length)]!, hangUp.signal);
      cancel?.();
      this.outcomes.set(outcome, (this.outcomes.get(outcome) ?? 0) + 1);
    }
  }

  async #ask(registration: Registration, signal: AbortSignal): Promise<string> {
    try {
      const { model, release } = await this.pool.acquire(registration, signal);
      if (!this.open.has(model as ScriptedModel)) this.wrong.push("a closed model was given away");
      await this.sleep(this.upTo(this.chance(0.15) ? 20_000 : 500));
      release();
      return "answered";
    } catch (error) {
      return (error as { code?: string }).code ?? (error as Error).message;
    }
  }

  async operator(): Promise<void> {
    for (let edit = 0; !this.over; edit++) {
      const names = Object.keys(SIZES).filter(() => this.chance(0.7));
      const changed = names.map((name) => {
        const before = this.registrations.find(({ model }) => model === name);
        return before !== undefined && this.chance(0.7) ? before : { ...sized(name), revision: String(edit) };
      });
      const toLoad = changed.filter((one) => !this.registrations.includes(one));
      this.registrations = changed;
      this.pool.retain(changed);
      this.#preloads = this.#preloads.then(() => this.pool.preload(toLoad, (one) => this.registrations.includes(one)));
      await this.sleep(this.upTo(this.chance(0.2) ? 60_000 : 8000));
    }
  }
}

const outcomes = new Set<string>();
const transitions = new Set<string>();
/** The table, as `state event state`. */
const table = Object.entries(TRANSITIONS).flatMap(([from, events]) =>
  Object.entries(events).map(([event, { to }]) => `${from} ${event} ${to}`),
);

test.each(Array.from({ length: 40 }, (_, seed) => seed))("seed %d", async (seed) => {
  const storm = new Storm(seed);
  const all = Promise.all([storm.operator(), ...Array.from({ length: 8 }, () => storm.client())]);
  await storm.clock.pass(STORM);
  expect(storm.wrong).toEqual([]);
  expect(storm.outcomes.get("answered")).toBeGreaterThan(50);
  storm.over = true;
  if (seed % 4 === 0) {
    const closed = storm.pool.close();
    await storm.clock.pass(60_000);
    await closed;
  }
  // Everybody comes to an end: nobody waits for ever.
  await storm.clock.pass(300_000);
  await all;
  expect(storm.pool.status().filter(({ state }) => state !== "unloaded" && state !== "failed")).toEqual([]);
  storm.pool.retain([]);
  await storm.clock.pass(60_000);
  expect([storm.taken, storm.open.size, storm.pool.status(), storm.wrong]).toEqual([0, 0, [], []]);
  for (const outcome of storm.outcomes.keys()) outcomes.add(outcome);
  for (const transition of storm.transitions) transitions.add(transition);
  await storm.pool.close();
});

test("all of that has happened", () => {
  expect([...outcomes].sort()).toEqual([
    "answered",
    "broken",
    "broken early",
    "engine_failed",
    "gone",
    "insufficient_memory",
    "model_load_failed",
    "no header",
    "shutting_down",
  ]);
});

test("every transition of the table has happened, and no other", () => {
  expect([...transitions].sort()).toEqual([...table].sort());
});

test("docs/models-and-memory.md shows the table", () => {
  const rows = Object.entries(TRANSITIONS).flatMap(([from, events]) =>
    Object.entries(events).map(
      ([event, { to, does }]) => `| \`${from}\` | \`${event}\` | \`${to}\` | ${ACTIONS[does]} |`,
    ),
  );
  const docs = readFileSync("docs/models-and-memory.md", "utf8");
  const shown = docs.split("\n").filter((line) => /^\| `\w+` \| `\w+` \| `\w+` \|/.test(line));
  expect(shown).toEqual(rows);
});
