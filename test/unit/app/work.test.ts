import pino from "pino";
import { Work } from "../../../src/app/work";
import type { Lease } from "../../../src/backend/pool";
import type { Admission } from "../../../src/keys/admission";

const silent = pino({ level: "silent" });
const begun = (): Work => new Work("id", silent);

const lease = (release = jest.fn(), waitedMs = 0): Lease => ({ model: {} as never, waitedMs, release });
function admission(counts = true) {
  const spies = { reserve: jest.fn(), used: jest.fn(), end: jest.fn() };
  return { ...spies, countsTokens: counts, headers: () => ({ left: String(spies.reserve.mock.calls.length) }) };
}

describe("the signal", () => {
  test("of an abort before it was asked for", () => {
    const work = begun();
    work.abort("first");
    work.abort("second");
    expect(work.signal).toMatchObject({ aborted: true, reason: "first" });
    expect(work.signal).toBe(work.signal);
  });

  test("of one after that: it is aborted once", () => {
    const work = begun();
    const { signal } = work;
    const heard = jest.fn();
    signal.addEventListener("abort", heard);
    expect(signal.aborted).toBe(false);
    work.abort("gone");
    work.abort("again");
    expect(signal).toMatchObject({ aborted: true, reason: "gone" });
    expect(heard).toHaveBeenCalledTimes(1);
  });

  test("of a deadline, which the end takes away", () => {
    jest.useFakeTimers();
    const [late, done] = [begun(), begun()];
    for (const work of [late, done]) work.setDeadline(1500);
    done.end();
    jest.advanceTimersByTime(1500);
    jest.useRealTimers();
    expect(late.signal.reason).toMatchObject({ code: "deadline_exceeded", message: /1\.5 s/ });
    expect(done.signal.aborted).toBe(false);
  });
});

test("the end gives back what the work held", () => {
  const work = begun();
  const [release, admitted] = [jest.fn(), admission()];
  work.admit(admitted as unknown as Admission);
  work.lease(lease(release, 12));
  expect(work).toMatchObject({ modelWaitMs: 12, facts: { modelWaitMs: 12 } });
  expect([release, admitted.end].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
  work.end();
  expect([release, admitted.end].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
});

test("a lease that comes after the end is released at once", () => {
  const [work, release] = [begun(), jest.fn()];
  work.end();
  work.lease(lease(release));
  expect(release).toHaveBeenCalledTimes(1);
});

test("tokens are estimated only where the key's are counted", async () => {
  const expected = jest.fn(() => 7);
  const free = admission(false);
  const work = begun();
  work.admit(free as unknown as Admission);
  await work.reserve(expected);
  expect(expected).not.toHaveBeenCalled();

  const [counted, other] = [admission(), begun()];
  other.admit(counted as unknown as Admission);
  expect(other.rates).toEqual({ left: "0" });
  await other.reserve(expected);
  expect(counted.reserve).toHaveBeenCalledWith(7);
  expect(other.rates).toEqual({ left: "1" });
});

test("it is settled when the engine has done with it, and usage is counted also after the end", () => {
  const [work, admitted, settled] = [begun(), admission(), jest.fn()];
  work.admit(admitted as unknown as Admission);
  const accounts = [work.account(), work.account()] as const;
  accounts[0]({ promptTokens: 3, completionTokens: 2 }, 5);
  work.end(settled);
  expect(settled).not.toHaveBeenCalled();
  accounts[1]({ promptTokens: 0 });
  expect(settled).toHaveBeenCalledTimes(1);
  expect(admitted.used.mock.calls).toEqual([[5]]);
  expect(work.observed).toMatchObject({ used: { promptTokens: 3, completionTokens: 2 }, began: 5 });
});

test("a listener that fails keeps none of the others from being called", () => {
  const lines: string[] = [];
  const work = new Work("mine", pino({}, { write: (line: string) => void lines.push(line) }));
  const heard = jest.fn();
  work.onEnd(() => {
    throw new Error("broken");
  });
  work.onEnd(heard);
  work.end(heard);
  work.onEnd(heard);
  expect(heard).toHaveBeenCalledTimes(3);
  expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([{ id: "mine", err: { message: "broken" } }]);
});
