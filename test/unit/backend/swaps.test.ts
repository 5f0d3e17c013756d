/** Models that don't fit together, under load: a simulation with a clock of its own. */
import pino from "pino";
import type { Registration } from "../../../src/contracts/registration";
import { ModelPool } from "../../../src/backend/pool";
import { FakeClock } from "../../fixtures/fake-clock";
import { sized, SizedBackend } from "../../fixtures/sized-backend";

/** Milliseconds. */
const TURN = 10_000;
const MINUTES = 10;

interface Client {
  readonly model: Registration;
  /** How long its requests take, and how long it waits before the next. */
  readonly work: number;
  readonly pause: number;
}

interface Seen {
  readonly waits: Map<string, number[]>;
  readonly swaps: number;
  readonly history: readonly string[];
}

/** Clients that each ask again when they have their answer, for some minutes. */
async function simulate(clients: readonly Client[], loadMs: number, memoryLimit: number): Promise<Seen> {
  const clock = new FakeClock();
  const backend = new SizedBackend(clock, loadMs);
  const pool = new ModelPool(
    new Map([[backend.name, backend]]),
    { modelsDir: "", templatesDir: "" },
    pino({ level: "silent" }),
    { clock, memoryLimit, swapAfter: TURN },
  );
  const waits = new Map<string, number[]>();
  const sleep = (ms: number) => new Promise<void>((resolve) => clock.after(ms, resolve));
  const over = MINUTES * 60_000;
  const run = async ({ model, work, pause }: Client): Promise<void> => {
    while (clock.now() < over) {
      const lease = await pool.acquire(model);
      waits.set(model.model, [...(waits.get(model.model) ?? []), lease.waitedMs]);
      await sleep(work);
      lease.release();
      await sleep(pause);
    }
  };
  const all = Promise.all(clients.map(run));
  // Everybody comes to an end: nobody waits for ever.
  await clock.pass(over + 60 * TURN);
  await all;
  await pool.close();
  return { waits, swaps: backend.loads, history: backend.history };
}

const [a, b, c] = [sized("a"), sized("b"), sized("c")];
const many = (count: number, client: Client): Client[] => Array.from({ length: count }, () => client);
const longest = ({ waits }: Seen, model: string): number => Math.max(...waits.get(model)!);
/** A turn each way, a load each way, and the requests that are under way when a turn ends. */
const bound = (models: number, loadMs: number, work: number): number =>
  (models - 1) * (Math.max(TURN, loadMs) + loadMs + work) + loadMs + work + 10;

test.each<[string, Client[], number, number]>([
  ["short requests, one after another", [a, b].map((model) => ({ model, work: 50, pause: 0 })), 2000, 2],
  ["many clients of each", [a, b].flatMap((model) => many(8, { model, work: 700, pause: 20 })), 3000, 2],
  ["long requests", [a, b].flatMap((model) => many(3, { model, work: 30_000, pause: 100 })), 3000, 2],
  ["a load that takes longer than a turn", [a, b].map((model) => ({ model, work: 200, pause: 50 })), 25_000, 2],
  ["three that take turns", [a, b, c].flatMap((model) => many(2, { model, work: 300, pause: 0 })), 1000, 3],
])("%s: no thrashing, and nobody waits for ever", async (_, clients, loadMs, models) => {
  const seen = await simulate(clients, loadMs, 1);
  // One turn a load, at the least.
  const time = MINUTES * 60_000 + 60 * TURN;
  expect(seen.swaps).toBeLessThanOrEqual(Math.ceil(time / Math.max(TURN, loadMs)) + models);
  expect(seen.swaps).toBeGreaterThan(4);
  const work = Math.max(...clients.map((client) => client.work));
  for (const { model } of clients) {
    expect(longest(seen, model.model)).toBeLessThanOrEqual(bound(models, loadMs, work));
    expect(seen.waits.get(model.model)!.length).toBeGreaterThan(3);
  }
  // Never two at once.
  seen.history.forEach((event, i) => expect(event[0]).toBe(i % 2 === 0 ? "+" : "-"));
});

test("requests for the loaded model go first: most never wait", async () => {
  const clients = [...many(4, { model: a, work: 100, pause: 10 }), { model: b, work: 100, pause: 60_000 }];
  const seen = await simulate(clients, 1000, 1);
  const waits = seen.waits.get("a")!;
  expect(waits.filter((wait) => wait > 0).length / waits.length).toBeLessThan(0.01);
  // The one in a while of b costs a's clients no turn: b has no other request, and goes at once.
  expect(longest(seen, "a")).toBeLessThan(TURN);
});

test("two that fit together are loaded once each", async () => {
  const seen = await simulate(
    [a, b].map((model) => ({ model, work: 100, pause: 10 })),
    1000,
    2,
  );
  expect(seen.swaps).toBe(2);
});

test("a model that has just answered is not unloaded before its client can have asked again", async () => {
  const clients = [
    { model: a, work: 100, pause: 300 },
    { model: b, work: 100, pause: 300 },
  ];
  const seen = await simulate(clients, 500, 1);
  const perLoad = seen.waits.get("a")!.length / seen.history.filter((event) => event === "+a").length;
  expect(perLoad).toBeGreaterThan(10);
});
