/** What the scripts read from other programs' output. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { callEach, ROOT, runNode, temporaryFolder } from "./support";

const folder = temporaryFolder();

test.each([
  ["[12/48] Building CXX object a.o", 25],
  ["[48/48] Linking", 100],
  ["[ 7%] Building CXX object", 7],
  ["[100%] Built target x", 100],
  ["-- Configuring done", null],
  ["see [1/2] here", null],
])("progress of %j is %j", async (line, want) => {
  expect(await callEach("lib/progress.mjs", "percentOf", [[line]])).toEqual([want]);
});

test("why a build failed: from the first error on, without the command line", async () => {
  const noise = ["[1/3] Building A", "[2/3] Building B", "FAILED: B", `c++ ${"-I/x ".repeat(500)}`];
  const errors = ["b.cc:3:1: error: no", "b.cc:4:1: error: neither", "ninja: build stopped"];
  const make = ["[ 50%] Building", "b.cc:3:1: error: no", "make: *** [b.o] Error 1"];
  const [ninja, gnu, cmake, other] = await callEach("lib/progress.mjs", "whyItFailed", [
    [[...noise, ...errors].join("\n")],
    [make.join("\n")],
    ["-- Detecting\nCMake Error at CMakeLists.txt:3 (message):\n  no tree\n"],
    ["one\ntwo\nthree\n", 2],
  ]);
  expect(ninja).toBe(["FAILED: B", ...errors].join("\n"));
  expect(gnu).toBe(make.slice(1).join("\n"));
  expect(cmake).toBe("CMake Error at CMakeLists.txt:3 (message):\n  no tree");
  expect(other).toBe("three");
});

const junit =
  '<?xml version="1.0"?>\n<testsuite name="Linux-c++"\n\ttests="7"\n\tfailures="2"\n\tdisabled="1"\n\tskipped="1"\n>' +
  '<testcase name="a.one" status="run"><system-out>ok</system-out></testcase>' +
  '<testcase name="b.two" status="notrun"><skipped message="SKIP_RETURN_CODE=77"/><system-out/></testcase>' +
  '<testcase name="d.four" status="fail"><failure message=""/></testcase>' +
  '<testcase name="c.three" status="disabled">\n<skipped message="Disabled"/></testcase>';
const report = {
  numPassedTests: 5,
  numFailedTests: 1,
  numRuntimeErrorTestSuites: 2,
  numPendingTests: 3,
  numTodoTests: 1,
  testResults: [
    {
      name: path.join(ROOT, "test/a.test.ts"),
      assertionResults: [
        { fullName: "one two", status: "pending" },
        { fullName: "three", status: "passed" },
        { fullName: "four", status: "todo" },
        { fullName: "five", status: "failed" },
      ],
    },
  ],
};

test("reports of CTest and jest", async () => {
  expect(await callEach("lib/tally.mjs", "parseJunit", [[junit]])).toEqual([
    { passed: 3, failed: 2, skipped: 2, skips: ["b.two", "c.three"] },
  ]);
  const counts = await callEach("lib/tally.mjs", "parseJest", [[JSON.stringify(report)]]);
  const skips = ["test/a.test.ts: one two", "test/a.test.ts: four"];
  expect(counts).toEqual([{ passed: 5, failed: 3, skipped: 4, skips }]);
});

test("skips are judged by name", async () => {
  const allowed = [
    { test: "a.one", reason: "no a" },
    { test: "test/b.test.ts: * (c)*", reason: "no c" },
  ];
  const names = [
    "a.one",
    "a.one_more",
    "axone",
    "test/b.test.ts: d (c) e",
    "test/b.test.ts: f (c)",
    "test/b.test.ts: c",
  ];
  expect(await callEach("lib/skips.mjs", "judgeSkips", [[names, allowed]])).toEqual([
    { unexpected: ["a.one_more", "axone", "test/b.test.ts: c"], reasons: ["no a: 1", "no c: 2"] },
  ]);
});

test.each([
  [{ passed: 3, failed: 0, skipped: 0 }, "3 passed, 0 failed"],
  [{ passed: 0, failed: 2, skipped: 1 }, "0 passed, 2 failed, 1 skipped"],
])("summary of %j", async (counts, want) => {
  expect(await callEach("lib/tally.mjs", "summary", [[counts]])).toEqual([want]);
});

test("Node versions: what is supported, what still works, what is refused", async () => {
  const versions = [["22.13.0"], ["24.0.0"], ["22.12.9"], ["20.17.0"], ["20.16.9"], ["18.20.0"]];
  const works = (version: string) =>
    expect.stringMatching(`^Node ${version} works today and is not supported`) as string;
  const tooOld = (version: string) => ({ advice: expect.stringContaining(`This is Node ${version}, and`) as string });
  expect(
    await callEach(
      "setup.mjs",
      "checkNode",
      versions.map((version) => [...version, "22.13.0"]),
    ),
  ).toEqual([null, null, works("22.12.9"), works("20.17.0"), tooOld("20.16.9"), tooOld("18.20.0")]);
});

test("package.json names the oldest Node that is supported, and CI finds it there", async () => {
  const manifest = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as { engines: { node: string } };
  const [oldest] = await callEach("lib/nodes.mjs", "oldestSupported", [[]]);
  expect(`>=${String(oldest)}`).toBe(manifest.engines.node);
});

describe("scripts of package.json run in Windows' shell too", () => {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  test.each(Object.entries(scripts))("%s", (_, script) => {
    expect(script).not.toMatch(/['$;`|<>\\]|(^|[^&])&([^&]|$)/);
    for (const command of script.split("&&").map((part) => part.trim())) {
      const [program = ""] = command.split(" ");
      const isFile = ["node_modules/.bin/" + program, `${program}.cmd`].some((file) =>
        existsSync(path.join(ROOT, file)),
      );
      expect([command, program === "node" || isFile]).toEqual([command, true]);
    }
  });
});

test.each([
  ["nothing done, total known", { elapsed: 0, fraction: 0, total: 240, jobs: 2 }, ", about 2 min left"],
  ["as fast as expected", { elapsed: 60, fraction: 0.5, total: 240, jobs: 2 }, ", about 60 s left"],
  ["a third as fast", { elapsed: 600, fraction: 0.5, total: 240, jobs: 1 }, ", about 9 min left"],
  ["the end", { elapsed: 100, fraction: 0.98, total: 240, jobs: 2 }, ", a few seconds left"],
  ["done", { elapsed: 100, fraction: 1, total: 240, jobs: 2 }, ""],
  ["nothing known", { elapsed: 1, fraction: 0.01, total: undefined, jobs: 2 }, ""],
  ["percent only", { elapsed: 100, fraction: 0.25, total: undefined, jobs: 2 }, ", about 5 min left"],
])("time left: %s", async (_, state, want) => {
  expect(await callEach("lib/progress.mjs", "timeLeft", [[state]])).toEqual([want]);
});

test("what the scripts load from dist/ is compiled", () => {
  const scripts = readdirSync(path.join(ROOT, "scripts"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".mjs") && !name.includes("node_modules"))
    .map((name) => readFileSync(path.join(ROOT, "scripts", name), "utf8"));
  const loaded = [...scripts.join("\n").matchAll(/\bdist\/([\w/-]+)\.js\b/g)].map(
    ([, name]) => `src/${String(name)}.ts`,
  );
  const tsc = path.join(ROOT, "node_modules/typescript/bin/tsc");
  const args = [tsc, "-p", "tsconfig.build.json", "--listFilesOnly"];
  const compiled = execFileSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" }).split("\n");
  expect(loaded).toContain("src/backend/llama/find-addon.ts");
  for (const file of new Set(loaded)) expect(compiled).toContain(path.join(ROOT, file));
});

const FOLLOW = `
  import { followBuild } from ${JSON.stringify(path.join(ROOT, "scripts/lib/progress.mjs"))};
  let text = "";
  const stream = { isTTY: process.argv[1] === "tty", write: (part) => (text += part) };
  const steps = ["Building CXX object a_test.cc.o", "Building C object b.c.o", "Linking c"];
  const follow = followBuild({ title: "T", logFile: process.argv[2], jobs: 1, steps, stream, now: () => 0 });
  for (const [index, step] of steps.entries()) follow.onText(\`[\${index + 1}/3] \${step}\\n\`);
  follow.end();
  console.log(text);`;

test.each([
  ["file", ["T 77 %, a few seconds left", "T 93 %, a few seconds left", "T 100 %"]],
  ["tty", ["T [#######################-------] 77 %, a few seconds left", "T [##############################] 100 %"]],
])("a build's progress by what the steps cost, on a %s", async (kind, want) => {
  const log = path.join(folder, `follow-${kind}.log`);
  const { stdout, stderr } = await runNode(["--input-type=module", "-e", FOLLOW, kind, log]);
  expect(stderr).toBe("");
  for (const line of want) expect(stdout).toContain(line);
  expect(stdout.endsWith("\r\u001b[K\n")).toBe(kind === "tty");
});

const lock = { "": {}, "node_modules/a": { version: "1.0.0" }, "node_modules/b": { version: "2.0.0", optional: true } };
const installed: [string, object | undefined, boolean][] = [
  ["all of it", { "node_modules/a": { version: "1.0.0" }, "node_modules/b": { version: "2.0.0" } }, true],
  ["all but an optional package", { "node_modules/a": { version: "1.0.0" } }, true],
  ["another version", { "node_modules/a": { version: "1.0.1" } }, false],
  ["one package less", {}, false],
  ["nothing", undefined, false],
];

test.each(installed)("node_modules with %s", async (name, packages, want) => {
  const root = path.join(folder, name);
  mkdirSync(path.join(root, "node_modules"), { recursive: true });
  writeFileSync(path.join(root, "package-lock.json"), JSON.stringify({ packages: lock }));
  if (packages) writeFileSync(path.join(root, "node_modules/.package-lock.json"), JSON.stringify({ packages }));
  expect(await callEach("lib/npm.mjs", "isInstalled", [[root]])).toEqual([want]);
});
