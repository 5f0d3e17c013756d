import pino from "pino";
import { InFlight } from "../../../src/app/in-flight";

const log = pino({ level: "silent" });

test("a stop waits for the works that have begun", async () => {
  const inFlight = new InFlight();
  const work = inFlight.begin("one", log);
  expect([inFlight.size, inFlight.stopping]).toEqual([1, false]);
  const stopped = inFlight.stop(60_000);
  expect(inFlight.stopping).toBe(true);
  work.end();
  expect(await stopped).toBe(0);
  expect(work.signal.aborted).toBe(false);
});

test("those that are late are aborted, and counted", async () => {
  const inFlight = new InFlight();
  const works = ["one", "two"].map((id) => inFlight.begin(id, log));
  for (const work of works) work.signal.addEventListener("abort", () => work.end());
  expect(await inFlight.stop(1)).toBe(2);
  for (const { signal } of works) expect(signal.reason).toMatchObject({ code: "shutting_down" });
  expect(inFlight.size).toBe(0);
});
