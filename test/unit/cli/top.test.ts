/** What `llama-openapi top` makes of two readings. */
import { parseExposition } from "../../../src/cli/top/exposition";
import { bar, bytes, columns, count, percent, rate, seconds, since } from "../../../src/cli/top/format";
import { type Health, Reading } from "../../../src/cli/top/reading";
import { drawScreen } from "../../../src/cli/top/screen";
import { Window } from "../../../src/cli/top/window";

describe("Prometheus' text format", () => {
  test.each<[string, unknown]>([
    ["up 1", { name: "up", labels: {}, value: 1 }],
    ['a{x="1",y="two words"} 2.5', { name: "a", labels: { x: "1", y: "two words" }, value: 2.5 }],
    [String.raw`a{x="q\"b\\n\nl, {}"} 1e+3`, { name: "a", labels: { x: 'q"b\\n\nl, {}' }, value: 1000 }],
    ["a:b:rate5m{} NaN 1700000000000", { name: "a:b:rate5m", labels: {}, value: NaN }],
    ['h_bucket{le="+Inf"} +Inf', { name: "h_bucket", labels: { le: "+Inf" }, value: Infinity }],
    ["a -Inf", { name: "a", labels: {}, value: -Infinity }],
  ])("%s", (line, want) => {
    expect(parseExposition(`# HELP a what\n# TYPE a counter\n${line}\n\n`)).toEqual([want]);
  });

  test("what is none is said", () => {
    expect(() => parseExposition("<html>")).toThrow("not a line of Prometheus' text format: <html>");
  });
});

test.each<[string, string]>([
  [count(1234567), "1,234,567"],
  [rate(0), "0"],
  [rate(3.14159), "3.1"],
  [rate(1234.5), "1,235"],
  [percent(0.426), "43 %"],
  [bytes(512), "512 B"],
  [bytes(1536), "1.5 KiB"],
  [bytes(5 * 2 ** 30), "5.0 GiB"],
  [bytes(300 * 2 ** 20), "300 MiB"],
  [seconds(0.0042), "4.2 ms"],
  [seconds(0.25), "250 ms"],
  [seconds(12.34), "12.3 s"],
  [seconds(125), "2 min 5 s"],
  [since(0), "0 s"],
  [since(3599), "59 min 59 s"],
  [since(90_061), "1 d 1 h"],
  [bar(0, 0, 0), "[                ]"],
  [bar(1, 1, 1000), "[#:              ]"],
  [bar(8, 4, 16), "[########::::    ]"],
  [bar(16, 4, 16), "[################]"],
])("%j", (got, want) => {
  expect(got).toBe(want);
});

test("columns are as wide as their widest cell", () => {
  expect(columns(["A", "NUMBER"], [["long name", "1"]], "<>")).toEqual(["A          NUMBER", "long name       1"]);
});

const health = (more: Partial<Health> = {}): Health => ({
  status: "ok",
  models: [],
  uptime: 60,
  version: "1.2.3",
  ...more,
});
/** @param at seconds */
const reading = (at: number, text: string, more: Partial<Health> = {}) =>
  new Reading(at * 1000, health({ uptime: 60 + at, ...more }), parseExposition(text));

function windowOf(...readings: Reading[]): Window {
  const window = new Window(3);
  for (const one of readings) window.add(one);
  return window;
}

describe("the window", () => {
  test("rates are taken over its readings, and no longer", () => {
    const window = windowOf(reading(0, "c 0"), reading(2, "c 100"), reading(4, "c 110"), reading(6, "c 120"));
    expect(window.rate("c")).toBe(5);
    expect(window.growth("c")).toBe(20);
    expect(window.rate("no such")).toBe(0);
  });

  test("one reading gives no rate; a server that was started anew begins anew", () => {
    expect(windowOf(reading(0, "c 5")).rate("c")).toBe(0);
    const window = windowOf(reading(0, "c 50"), reading(2, "c 60"), reading(4, "c 3", { uptime: 1 }));
    expect(window.rate("c")).toBe(0);
    window.add(reading(6, "c 5", { uptime: 3 }));
    expect(window.rate("c")).toBe(1);
  });

  test.each<[number, string, number | undefined]>([
    [0.5, 'h_bucket{le="1"} 0\nh_bucket{le="2"} 0\nh_bucket{le="+Inf"} 0', undefined],
    [0.5, 'h_bucket{le="1"} 0\nh_bucket{le="2"} 10\nh_bucket{le="+Inf"} 10', 1.5],
    [0.95, 'h_bucket{le="1"} 10\nh_bucket{le="2"} 20\nh_bucket{le="+Inf"} 20', 1.9],
    [0.95, 'h_bucket{le="1"} 1\nh_bucket{le="2"} 2\nh_bucket{le="+Inf"} 10', 2],
  ])("quantile %d of %j: %j", (q, text, want) => {
    const window = windowOf(reading(0, text.replaceAll(/\} \d+/g, "} 0")), reading(1, text));
    const got = window.quantile(q, "h", {});
    if (want === undefined) expect(got).toBeUndefined();
    else expect(got).toBeCloseTo(want);
  });

  test("errors come up newest first, with how many are new", () => {
    const error = (code: string, n: number) => `llama_openapi_errors_total{code="${code}"} ${n}`;
    const window = windowOf(
      reading(0, error("a", 7)),
      reading(1, error("a", 9)),
      reading(2, `${error("a", 9)}\n${error("b", 1)}`),
    );
    expect(window.errors).toEqual([
      { at: 2000, labels: { code: "b" }, count: 1 },
      { at: 1000, labels: { code: "a" }, count: 2 },
    ]);
  });
});

const METRICS = (n: number) => `llama_openapi_requests_in_flight 5
llama_openapi_requests_total{operation="createChatCompletion",model="tiny",status="200"} ${n}
llama_openapi_requests_total{operation="createChatCompletion",model="tiny",status="429"} 2
llama_openapi_requests_total{operation="createChatCompletion",model="tiny",status="499"} 3
llama_openapi_requests_total{operation="",model="",status="404"} 1
llama_openapi_first_token_seconds_bucket{operation="createChatCompletion",model="tiny",le="0.1"} ${n}
llama_openapi_first_token_seconds_bucket{operation="createChatCompletion",model="tiny",le="+Inf"} ${n}
llama_openapi_errors_total{operation="createChatCompletion",model="tiny",code="queue_full"} 2
llama_openapi_engine_info{engine="tiny",models="tiny",architecture="llama",description="llama"} 1
llama_openapi_engine_running{engine="tiny"} 4
llama_openapi_engine_waiting{engine="tiny"} 7
llama_openapi_engine_cells{engine="tiny"} 100
llama_openapi_engine_cells_used{engine="tiny"} 50
llama_openapi_engine_cells_cached{engine="tiny"} 25
llama_openapi_engine_prompt_tokens_total{engine="tiny"} ${n * 10}
llama_openapi_engine_cached_tokens_total{engine="tiny"} ${n * 30}
llama_openapi_engine_completion_tokens_total{engine="tiny"} ${n * 20}
process_cpu_seconds_total ${n / 10}
process_resident_memory_bytes 1048576
`;

describe("the screen", () => {
  const options = { url: "http://a:1", width: 200, height: 50, colour: false };
  const models = [{ names: ["big"], state: "failed", error: "no such file" }];
  const window = windowOf(reading(0, METRICS(0)), reading(10, METRICS(10), { status: "degraded", models }));

  test("says what is loaded, running, waiting and cached, and what it gives", () => {
    const lines = drawScreen(window, options);
    expect(lines[0]).toMatch(/^llama-openapi 1\.2\.3 {2}http:\/\/a:1 {2}degraded {2}up 1 min 10 s {2}\d\d:\d\d:\d\d$/);
    expect(lines[1]).toContain("in flight 5   requests 1.0/s (16)   errors 0/s (2)   CPU 10 %   memory 1.0 MiB");
    expect(lines.find((line) => line.startsWith("tiny"))).toMatch(
      /^tiny +4 +7 +\[########:::: {4}\] 50 % +10\.0 +75 % +20\.0 /,
    );
    expect(lines).toContain("big: failed: no such file");
    expect(lines.find((line) => /^tiny +createChat/.test(line))).toMatch(/1\.0 +15 +2 +0 +3 +50 ms +95 ms +0 +0$/);
    expect(lines.at(-1)).toMatch(/^queue_full +2$/);
  });

  test("fits the terminal, and is coloured without being longer", () => {
    const small = drawScreen(window, { ...options, width: 20, height: 4 });
    expect([small.length, Math.max(...small.map((line) => line.length))]).toEqual([4, 20]);
    const coloured = drawScreen(window, { ...options, colour: true });
    expect(coloured.map((line) => line.replaceAll(/\u001b\[\d+m/g, ""))).toEqual(drawScreen(window, options));
  });

  test("what a model file says moves no cursor and makes no lines", () => {
    const hostile = [{ names: ["a\u001b[2J"], state: "failed", error: "line\nline\u009b1A\u202e" }];
    const lines = drawScreen(windowOf(reading(0, METRICS(0), { models: hostile })), options);
    expect(lines).toContain("a [2J: failed: line line 1A ");
  });

  test("a server that is gone is said above what was last known", () => {
    const lines = drawScreen(window, { ...options, problem: "http://a:1 does not answer" });
    expect(lines[0]).toBe("http://a:1 does not answer");
    expect(lines[1]).toMatch(/^llama-openapi 1\.2\.3/);
    expect(drawScreen(new Window(3), { ...options, problem: "gone" })).toEqual(["gone"]);
  });
});
