/** A key's limits, by a clock of the test's own. */
import type { ApiError } from "../../../src/contracts/errors";
import { type Admission, Admissions } from "../../../src/keys/admission";
import { Bucket } from "../../../src/keys/bucket";
import type { Key, KeyLimits, KeyUsage } from "../../../src/contracts/key";
import { dayOf } from "../../../src/keys/key";
import { duration } from "../../../src/keys/rate-headers";
import { USUAL_SCOPE } from "../../../src/keys/scope";

const NOON = Date.UTC(2026, 10, 27, 12);
let now: number;
let days: Map<string, KeyUsage>;
let admissions: Admissions;
beforeEach(() => {
  now = NOON;
  days = new Map();
  const usage = (_: Key, at: number): KeyUsage => days.get(dayOf(at)) ?? { requests: 0, tokens: 0 };
  const use = async (key: Key, { requests, tokens }: KeyUsage, at: number): Promise<void> => {
    const before = usage(key, at);
    days.set(dayOf(at), { requests: before.requests + requests, tokens: before.tokens + tokens });
  };
  admissions = new Admissions({ refresh: async () => undefined, usage, use }, () => now);
});

const key = (limits: KeyLimits): Key => ({ id: "k", scope: USUAL_SCOPE, limits, counted: true });
const refused = async (
  limits: KeyLimits,
  act = (): Promise<unknown> => admissions.admit(key(limits)),
): Promise<ApiError> => {
  try {
    await act();
  } catch (error) {
    return error as ApiError;
  }
  throw new Error("it was admitted");
};

describe("a bucket", () => {
  test("fills evenly, and not above its rate", async () => {
    const bucket = new Bucket(60, 0);
    bucket.take(60, 0);
    expect([bucket.left(0), bucket.until(1, 0)]).toEqual([0, 1000]);
    expect(bucket.left(500)).toBeCloseTo(0.5);
    expect(bucket.left(61_000)).toBe(60);
    bucket.take(-10, 61_000);
    expect(bucket.left(61_000)).toBe(60);
  });

  test("goes below zero, and waits the longer", async () => {
    const bucket = new Bucket(60, 0);
    bucket.take(90, 0);
    expect([bucket.left(0), bucket.until(1, 0)]).toEqual([-30, 31_000]);
  });

  test("a clock that is set back takes nothing away", async () => {
    const bucket = new Bucket(60, 10_000);
    bucket.take(30, 10_000);
    expect(bucket.left(0)).toBe(30);
  });
});

test("requests a minute", async () => {
  const limits = { requestsPerMinute: 2 };
  const first = await admissions.admit(key(limits));
  expect(first.headers()).toEqual({
    "x-ratelimit-limit-requests": "2",
    "x-ratelimit-remaining-requests": "1",
    "x-ratelimit-reset-requests": "30s",
  });
  await admissions.admit(key(limits));
  now += 10_500;
  expect(await refused(limits)).toMatchObject({
    code: "rate_limit_exceeded",
    status: 429,
    type: "requests",
    message: "Rate limit reached on requests per min (RPM): this key's limit is 2. Please try again in 19.5s.",
    headers: { "retry-after": "20", "retry-after-ms": "19500", "x-ratelimit-remaining-requests": "0" },
  });
  now += 19_500;
  await admissions.admit(key(limits));
});

describe("tokens a minute", () => {
  const limits = { tokensPerMinute: 600 };

  test("what was used, and not what had been expected, is gone", async () => {
    const admission = await admissions.admit(key(limits));
    await admission.reserve(500);
    expect(admission.headers()).toMatchObject({ "x-ratelimit-remaining-tokens": "100" });
    await admission.used(20);
    admission.end();
    expect(admission.headers()).toMatchObject({
      "x-ratelimit-limit-tokens": "600",
      "x-ratelimit-remaining-tokens": "580",
      "x-ratelimit-reset-tokens": "2s",
    });
  });

  test("more than had been expected too, and the next one waits", async () => {
    const admission = await admissions.admit(key(limits));
    await admission.reserve(10);
    await admission.used(700);
    admission.end();
    expect(await refused(limits)).toMatchObject({
      code: "token_rate_limit_exceeded",
      type: "tokens",
      headers: { "retry-after": "11", "retry-after-ms": "10100" },
    });
    now += 10_100;
    await admissions.admit(key(limits));
  });

  test("what runs holds what it may still take", async () => {
    const running = await admissions.admit(key(limits));
    await running.reserve(6000);
    // It may end at any time: how long all of that takes to come in again is not the time to wait.
    const headers = { "retry-after": "1", "retry-after-ms": "1000", "x-ratelimit-reset-tokens": "10m0s" };
    expect(await refused(limits)).toMatchObject({ type: "tokens", headers });
    running.end();
    await admissions.admit(key(limits));
  });

  test("what was used counts, also where that is known after the end", async () => {
    const [before, after] = [await admissions.admit(key(limits)), await admissions.admit(key(limits))];
    await before.reserve(100);
    await before.used(120);
    before.end();
    await after.reserve(100);
    after.end();
    await after.used(80);
    expect(after.headers()).toMatchObject({ "x-ratelimit-remaining-tokens": "400" });
    expect(days.get(dayOf(now))).toEqual({ requests: 2, tokens: 200 });
  });

  test("what is used up has to come in again, whatever is set aside", async () => {
    await (await admissions.admit(key(limits))).used(700);
    const { headers } = await refused(limits);
    expect(headers).toMatchObject({ "retry-after-ms": "10100" });
  });
});

test("at once", async () => {
  const limits = { concurrent: 2 };
  const first = await admissions.admit(key(limits));
  await admissions.admit(key(limits));
  expect(await refused(limits)).toMatchObject({ code: "rate_limit_exceeded", headers: { "retry-after": "1" } });
  first.end();
  await admissions.admit(key(limits));
});

describe("budgets of a day", () => {
  test("requests", async () => {
    const limits = { requestsPerDay: 1 };
    await admissions.admit(key(limits));
    expect(await refused(limits)).toMatchObject({
      code: "insufficient_quota",
      status: 429,
      headers: { "retry-after": String(12 * 3600), "x-should-retry": "false" },
    });
    now += 12 * 3600 * 1000 - 1;
    await refused(limits);
    now += 1;
    await admissions.admit(key(limits));
  });

  test("tokens, also those that running requests may take", async () => {
    const limits = { tokensPerDay: 100 };
    const admission = await admissions.admit(key(limits));
    await admission.reserve(100);
    // Nothing is used yet: a client that tries again soon is served.
    expect(await refused(limits)).toMatchObject({
      code: "token_rate_limit_exceeded",
      message: expect.stringContaining("set aside"),
      headers: { "retry-after": "1" },
    });
    await admission.used(40);
    admission.end();
    const next = await admissions.admit(key(limits));
    await next.used(60);
    next.end();
    expect((await refused(limits)).message).toContain("100 tokens a day and has used 100");
  });

  test("with the headers of the rates that the key has too", async () => {
    const limits = { requestsPerDay: 1, tokensPerMinute: 60 };
    await admissions.admit(key(limits));
    expect((await refused(limits)).headers).toMatchObject({ "x-ratelimit-remaining-tokens": "60" });
  });

  test("a request that is refused is not counted", async () => {
    const limits = { concurrent: 1, requestsPerDay: 5 };
    await admissions.admit(key(limits));
    await refused(limits);
    expect(days.get(dayOf(now))).toEqual({ requests: 1, tokens: 0 });
  });
});

test.each<[string, KeyLimits]>([
  ["rate", { tokensPerMinute: 100 }],
  ["budget", { tokensPerDay: 100 }],
])("requests that were let in together do not each take what is left of a %s", async (_, limits) => {
  // Each has sent all but the last byte of its body.
  const [first, ...others] = (await Promise.all(Array.from({ length: 3 }, () => admissions.admit(key(limits))))) as [
    Admission,
  ];
  await first.reserve(1000);
  for (const other of others as Admission[]) {
    expect(await refused(limits, () => other.reserve(1000))).toMatchObject({ code: "token_rate_limit_exceeded" });
    other.end();
  }
  first.end();
  const next = await admissions.admit(key(limits));
  await next.reserve(1000);
});

test.each([
  [0, "0ms"],
  [20, "20ms"],
  [999, "999ms"],
  [1000, "1s"],
  [1500, "1.5s"],
  [60_000, "1m0s"],
  [362_250, "6m2.25s"],
  [3_600_000, "1h0m0s"],
  [90_061_000, "25h1m1s"],
])("%d ms is %s", (ms, want) => expect(duration(ms)).toBe(want));
