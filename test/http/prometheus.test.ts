/**
 * The examples for Prometheus and Grafana: they ask for nothing that is not there, Prometheus' own tool finds them right,
 * and a real Prometheus that scrapes a real server by them says what its clients counted.
 */
import { execFile, spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { load } from "js-yaml";
import { parseExposition } from "../../src/cli/top/exposition";
import { METRICS } from "../../src/observe/table";
import { ROOT, startTinyServer, type TinyServer } from "../fixtures/tiny-server";

const EXAMPLES = path.join(ROOT, "examples/prometheus");
const RULES = "llama-openapi.rules.yml";
const example = (name: string) => readFileSync(path.join(EXAMPLES, name), "utf8");

const there = (command: string) => spawnSync(command, ["--version"]).status === 0;
const available = there("promtool") && there("prometheus");
if (!available) {
  console.warn("SKIPPED: what needs Prometheus and promtool, which are not here (Debian: apt-get install prometheus)");
}
const withPrometheus = available ? test : test.skip;

interface Rule {
  readonly record?: string;
  readonly alert?: string;
  readonly expr: string;
}
const rules = (load(example(RULES)) as { groups: { rules: Rule[] }[] }).groups.flatMap((group) => group.rules);
const dashboard = JSON.parse(readFileSync(path.join(ROOT, "examples/grafana/dashboard.json"), "utf8")) as {
  panels: { id: number; title: string; targets?: { expr: string }[] }[];
  templating: { list: { definition?: string }[] };
};
const panelQueries = dashboard.panels.flatMap(({ title, targets = [] }) =>
  targets.map(({ expr }) => ({ title, expr })),
);

/** Names of metrics in a query: words that are neither functions, labels, strings, variables nor durations. */
function metricsIn(query: string): string[] {
  const bare = query
    .replace(/"(?:[^"\\]|\\.)*"/g, "")
    .replace(/\[[^\]]*\]/g, "")
    .replace(/\{[^}]*\}/g, "")
    .replace(/\b(?:by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)/g, "");
  return [...bare.matchAll(/[a-zA-Z_:][\w:]*(?!\s*\()\b(?!\s*\()/g)]
    .map(([word]) => word)
    .filter((word) => !["and", "or", "unless", "bool", "offset"].includes(word));
}

let tiny: TinyServer;
let dir: string;
let prometheus: ChildProcess | undefined;
beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), "prometheus-"));
  tiny = await startTinyServer({});
  await tiny.server.ready;
});
afterAll(async () => {
  prometheus?.kill("SIGKILL");
  await tiny.server.close(0);
  rmSync(dir, { recursive: true, force: true });
});

const exposition = async () => (await fetch(`${tiny.server.url}/metrics`)).text();

test("every query of the rules and the dashboard asks for metrics that exist", async () => {
  const text = await exposition();
  const served = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].flatMap(([, name = "", type]) =>
    type === "histogram" ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
  );
  const known = new Set([...served, ...rules.flatMap(({ record }) => record ?? []), "up"]);
  expect(panelQueries.length).toBeGreaterThan(30);
  for (const { expr } of [...rules, ...panelQueries]) {
    const names = metricsIn(expr);
    expect([expr, names.length > 0, names.filter((name) => !known.has(name))]).toEqual([expr, true, []]);
  }
});

test("the dashboard shows every metric that a rule or a person would look for", () => {
  const asked = new Set(
    panelQueries.flatMap(({ expr }) => metricsIn(expr).map((name) => name.replace(/_bucket$/, ""))),
  );
  const infos = ["llama_openapi_build_info", "llama_openapi_engine_info"];
  expect(Object.keys(METRICS).filter((name) => !asked.has(name) && !infos.includes(name))).toEqual([]);
  expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length);
});

test("the page's queries ask for metrics that exist", async () => {
  const page = readFileSync(path.join(ROOT, "docs/observability.md"), "utf8");
  const text = await exposition();
  const queries = [...page.matchAll(/^```\n(.*llama_openapi_[^]*?)```$/gm)].map(([, query = ""]) => query);
  expect(queries.length).toBeGreaterThan(2);
  for (const name of queries.flatMap(metricsIn)) expect(text).toContain(name.replace(/_bucket$/, ""));
});

const promtool = (args: readonly string[], input = "") =>
  new Promise<{ status: number; output: string }>((resolve) => {
    const child = execFile("promtool", args, { cwd: EXAMPLES }, (error, stdout, stderr) =>
      resolve({ status: error === null ? 0 : Number(error.code), output: stdout + stderr }),
    );
    child.stdin?.end(input);
  });

withPrometheus.each([
  [["check", "config", "prometheus.yml"]],
  [["check", "rules", RULES]],
  [["test", "rules", "llama-openapi.rules.test.yml"]],
])("promtool %j", async (args) => {
  expect(await promtool(args)).toMatchObject({ status: 0, output: expect.stringContaining("SUCCESS") });
});

withPrometheus("promtool check metrics finds nothing in ours", async () => {
  await tiny.client.chat.completions.create({
    model: "tiny",
    messages: [{ role: "user", content: "x" }],
    max_tokens: 2,
  });
  const { output } = await promtool(["check", "metrics"], await exposition());
  expect(output.split("\n").filter((line) => line.includes("llama_openapi") || /^error|parsing/.test(line))).toEqual(
    [],
  );
});

const pause = () => new Promise((resolve) => setTimeout(resolve, 100));

/** Prometheus by the example's configuration, but for the address, the place of its data, and its patience. */
async function startPrometheus(): Promise<string> {
  const config = example("prometheus.yml")
    .replace("127.0.0.1:8080", new URL(tiny.server.url).host)
    .replaceAll(/_interval: 15s/g, "_interval: 1s");
  writeFileSync(path.join(dir, "prometheus.yml"), config);
  writeFileSync(path.join(dir, RULES), example(RULES));
  prometheus = spawn(
    "prometheus",
    ["--config.file=prometheus.yml", "--storage.tsdb.path=data", "--web.listen-address=127.0.0.1:0"],
    { cwd: dir, stdio: ["ignore", "ignore", "pipe"] },
  );
  const lines: string[] = [];
  for await (const line of createInterface(prometheus.stderr!)) {
    lines.push(line);
    const address = /msg="Listening on" address=(\S+)/.exec(line)?.[1];
    if (address === undefined) continue;
    prometheus.stderr!.resume();
    const url = `http://${address}`;
    while ((await fetch(`${url}/-/ready`)).status !== 200) await pause();
    return url;
  }
  throw new Error(`prometheus has ended:\n${lines.join("\n")}`);
}

withPrometheus("a real Prometheus counts what the clients counted", async () => {
  const url = await startPrometheus();
  const query = async (expr: string) => {
    const response = await fetch(`${url}/api/v1/query?query=${encodeURIComponent(expr)}`);
    const answer = (await response.json()) as {
      status: string;
      error?: string;
      data?: { result: { metric: Record<string, string>; value: [number, string] }[] };
    };
    return { status: answer.status, error: answer.error, result: answer.data?.result ?? [] };
  };
  /** Values by a label, once Prometheus has this total of them. */
  const counted = async (expr: string, label: string, total: number) => {
    for (;;) {
      const { result } = await query(expr);
      const values = result.map(({ metric, value }) => [metric[label] ?? "", Number(value[1])] as const);
      if (values.reduce((sum, [, value]) => sum + value, 0) >= total) return Object.fromEntries(values);
      await pause();
    }
  };
  expect(await counted("up", "job", 1)).toEqual({ "llama-openapi": 1 });

  const before = parseExposition(await exposition());
  const had = (name: string) =>
    before.filter((sample) => sample.name === name).reduce((sum, { value }) => sum + value, 0);
  const ask = (more: object = {}) =>
    tiny.client.completions.create({ model: "tiny", prompt: "Once upon a time", max_tokens: 6, ...more });
  const answers = await Promise.all(Array.from({ length: 7 }, () => ask()));
  for (let i = 0; i < 3; i++) await expect(ask({ temperature: 9 })).rejects.toThrow("400");
  const completions = 'llama_openapi_requests_total{operation="createCompletion"}';
  expect(await counted(`sum by (status) (${completions})`, "status", 10)).toEqual({ "200": 7, "400": 3 });
  const tokens = answers.reduce((sum, { usage }) => sum + usage!.completion_tokens, 0);
  const engine = "llama_openapi_engine_completion_tokens_total";
  const all = had(engine) + tokens;
  expect(await counted(`sum by (engine) (${engine})`, "engine", all)).toEqual({ tiny: all });
  expect(
    await counted("sum by (model) (llama_openapi_first_token_seconds_count{operation='createCompletion'})", "model", 7),
  ).toEqual({ tiny: 7 });

  for (const { expr } of [...rules, ...panelQueries]) {
    const filled = expr.replaceAll("$__rate_interval", "1m").replaceAll(/\$\w+/g, ".*");
    expect([filled, await query(filled)]).toMatchObject([filled, { status: "success" }]);
  }
});
