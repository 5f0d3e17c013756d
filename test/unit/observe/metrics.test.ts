/** What a request's end adds to which series. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseExposition } from "../../../src/cli/top/exposition";
import { ApiError } from "../../../src/contracts/errors";
import type { Ended } from "../../../src/contracts/ended";
import { generateMetricsDocs } from "../../../scripts/generate/docs/metrics";
import { Engines } from "../../../src/observe/engines";
import { Metrics } from "../../../src/observe/metrics";
import { METRICS } from "../../../src/observe/table";

const make = (inFlight = 0) =>
  new Metrics({
    engines: new Engines(),
    status: () => [
      { models: ["a", "b"], state: "ready", progress: 1 },
      { models: ["a"], state: "failed", progress: 0, error: "why" },
    ],
    inFlight: () => inFlight,
    problems: () => 4,
    waiting: () => 0,
    models: () => ["a", "b"],
    names: "own",
  });

const ended = (fields: Partial<Ended>): Ended => ({
  id: "id",
  method: "POST",
  path: "/v1/chat/completions",
  headers: {},
  operation: "createChatCompletion",
  model: "a",
  status: 200,
  error: undefined,
  started: 1000,
  ended: 3000,
  ...fields,
});

/** All series of our own that are not zero, without buckets. */
async function series(metrics: Metrics): Promise<Record<string, number>> {
  const samples = parseExposition(await metrics.text()).filter(
    ({ name, value }) => name.startsWith("llama_openapi_") && !name.endsWith("_bucket") && value !== 0,
  );
  return Object.fromEntries(
    samples.map(({ name, labels, value }) => [`${name.slice(14)} ${Object.values(labels).join(" ")}`.trimEnd(), value]),
  );
}

const used = { promptTokens: 5, cachedTokens: 2, completionTokens: 3, reasoningTokens: 1 };
const times = { queuedMs: 1000, promptMs: 500, firstTokenMs: 1500, generationMs: 250 };
const CHAT = "createChatCompletion a";
const tokens = {
  [`prompt_tokens_total ${CHAT}`]: 5,
  [`cached_prompt_tokens_total ${CHAT}`]: 2,
  [`completion_tokens_total ${CHAT}`]: 3,
  [`reasoning_tokens_total ${CHAT}`]: 1,
};

test.each<[string, Partial<Ended>, Record<string, number>]>([
  [
    "an answer",
    { used: { ...used, ...times } },
    {
      [`requests_total ${CHAT} 200`]: 1,
      [`request_duration_seconds_sum ${CHAT} 200`]: 2,
      [`request_duration_seconds_count ${CHAT} 200`]: 1,
      ...tokens,
      [`queue_seconds_sum ${CHAT}`]: 1,
      [`queue_seconds_count ${CHAT}`]: 1,
      [`prompt_seconds_sum ${CHAT}`]: 0.5,
      [`prompt_seconds_count ${CHAT}`]: 1,
      [`first_token_seconds_sum ${CHAT}`]: 1.5,
      [`first_token_seconds_count ${CHAT}`]: 1,
      [`generation_seconds_sum ${CHAT}`]: 0.25,
      [`generation_seconds_count ${CHAT}`]: 1,
    },
  ],
  [
    "an error",
    { status: 400, error: "invalid_value" },
    {
      [`requests_total ${CHAT} 400`]: 1,
      [`request_duration_seconds_sum ${CHAT} 400`]: 2,
      [`request_duration_seconds_count ${CHAT} 400`]: 1,
      [`errors_total ${CHAT} invalid_value`]: 1,
    },
  ],
  [
    "a stream that failed in its middle",
    { status: 200, error: "engine_failed", used },
    {
      [`requests_total ${CHAT} 200`]: 1,
      [`request_duration_seconds_sum ${CHAT} 200`]: 2,
      [`request_duration_seconds_count ${CHAT} 200`]: 1,
      [`errors_total ${CHAT} engine_failed`]: 1,
      ...tokens,
    },
  ],
  [
    "a client that went away",
    { status: 499, used },
    {
      [`requests_total ${CHAT} 499`]: 1,
      [`request_duration_seconds_sum ${CHAT} 499`]: 2,
      [`request_duration_seconds_count ${CHAT} 499`]: 1,
      ...tokens,
    },
  ],
])("%s", async (_name, fields, want) => {
  const metrics = make();
  const before = await series(metrics);
  metrics.ended(ended(fields));
  const after = await series(metrics);
  for (const name of Object.keys(before)) delete after[name];
  expect(after).toEqual(want);
});

test("what was refused below HTTP is a request too", async () => {
  const metrics = make();
  metrics.refused(new ApiError("headers_too_large", "too large"));
  expect(await series(metrics)).toMatchObject({ "requests_total   431": 1, "errors_total   headers_too_large": 1 });
});

test("those who read the metrics are not in flight", async () => {
  const metrics = make(3);
  const end = metrics.reading();
  expect((await series(metrics))["requests_in_flight"]).toBe(2);
  end();
  expect((await series(metrics))["requests_in_flight"]).toBe(3);
});

test("models by their state, and what is wrong in files", async () => {
  const now = { "models a ready": 1, "models b ready": 1, "models a failed": 1, configuration_problems: 4 };
  expect(await series(make())).toMatchObject(now);
});

test("every metric of the table has its name, help and type, also before anything was counted", async () => {
  const text = await make().text();
  for (const [name, { type, help }] of Object.entries(METRICS)) {
    expect(text).toContain(`# HELP ${name} ${help}\n# TYPE ${name} ${type}\n`);
  }
});

test("the page is what npm run generate makes of the table", () => {
  const page = readFileSync(path.join(__dirname, "../../../docs/observability.md"), "utf8");
  expect([...generateMetricsDocs()]).toEqual([["docs/observability.md", page]]);
});
