/** The native build, on a small project of the same shape: real CMake and compiler, a llama.cpp of four files. */
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { ROOT, binFolder, carrier, environment, registry, runNode, temporaryFolder } from "./support";

const folder = temporaryFolder();
const needed = [
  "CMakeLists.txt",
  "LICENSE",
  "AUTHORS",
  "licenses/a",
  "cmake/a",
  "common/a",
  "ggml/a",
  "include/llama.h",
];
const files = [...needed, "src/a", "vendor/a", "tools/mtmd/a"].map((name) => [name, ""] as const);
const { tarball, lock } = carrier(path.join(folder, "carrier"), Object.fromEntries(files));
const server = registry(tarball);

const project = path.join(folder, "project");
const calls = path.join(folder, "calls");
const source = path.join(project, "native/addon.c");
const addon = path.join(project, "build/Release/llama_openapi.node");

/** A cmake that notes what it is asked for, in one word each; asking what a build would do (-n) is no build. */
const noting = binFolder(path.join(folder, "bin"), {
  cmake: `case "$*" in *'-- -n') ;; --build*) echo build;; --version) ;; *) echo configure;; esac >> '${calls}'
PATH='${process.env.PATH}' exec cmake "$@"`,
});

beforeAll(() => {
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(project, name)), { recursive: true });
    writeFileSync(path.join(project, name), text);
  };
  const { devDependencies } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as Record<
    string,
    object
  >;
  const manifest = { name: "project", version: "1.0.0", binary: { napi_versions: [8] }, devDependencies };
  write("package.json", JSON.stringify(manifest));
  cpSync(path.join(ROOT, "package-lock.json"), path.join(project, "package-lock.json"));
  write("vendor/llama.cpp.lock.json", JSON.stringify(lock));
  write("native/addon.c", "int answer(void) { return 42; }\n");
  write(
    "CMakeLists.txt",
    `cmake_minimum_required(VERSION 3.21)
     project(small C)
     if(NOT EXISTS "\${LLAMA_CPP_DIR}/include/llama.h")
       message(FATAL_ERROR "no llama.h")
     endif()
     add_library(llama_openapi SHARED native/addon.c)
     set_target_properties(llama_openapi PROPERTIES PREFIX "" SUFFIX ".node")
     target_compile_definitions(llama_openapi PRIVATE "VALUE=\${VALUE}")`,
  );
  cpSync(path.join(ROOT, "scripts"), path.join(project, "scripts"), { recursive: true });
  symlinkSync(path.join(ROOT, "node_modules"), path.join(project, "node_modules"));
});

/** Runs the install script: how it ended and what it asked of CMake. */
async function install(extra: NodeJS.ProcessEnv = {}) {
  rmSync(calls, { force: true });
  const env = environment({
    PATH: `${noting}:${process.env.PATH}`,
    npm_config_registry: server.url(),
    npm_config_cache: path.join(folder, "cache"),
    LLAMA_OPENAPI_GPU: "off",
    ...extra,
  });
  const { code, stderr } = await runNode(["scripts/install.mjs"], { cwd: project, env });
  const asked = existsSync(calls) ? readFileSync(calls, "utf8").trim().split("\n") : [];
  return { code, asked, stderr };
}

let changes = 0;
const changeSource = () => appendFileSync(source, `int more${++changes}(void) { return 1; }\n`);

// In order: each step finds what the one before left.
const steps: { name: string; change?: () => void; env?: NodeJS.ProcessEnv; want: string[] }[] = [
  { name: "a fresh checkout is configured and built", want: ["configure", "build"] },
  { name: "nothing changed: nothing is asked of CMake", want: [] },
  { name: "new times alone change nothing", change: () => utimesSync(source, new Date(), new Date()), want: [] },
  { name: "a changed source is built", change: changeSource, want: ["build"] },
  { name: "a lost addon is built", change: () => rmSync(addon), want: ["build"] },
  {
    name: "a changed flag is configured",
    env: { LLAMA_OPENAPI_CMAKE_FLAGS: "-DVALUE=1" },
    want: ["configure", "build"],
  },
  { name: "the flag goes again", want: ["configure", "build"] },
  { name: "another compiler flag in the environment", env: { CFLAGS: "-O1" }, want: ["configure", "build"] },
  { name: "LLAMA_OPENAPI_SKIP_BUILD skips", change: changeSource, env: { LLAMA_OPENAPI_SKIP_BUILD: "1" }, want: [] },
  {
    name: "one's own llama.cpp is always looked at",
    env: { LLAMA_CPP_DIR: path.join(folder, "carrier/source") },
    want: ["configure", "build"],
  },
  { name: "again", env: { LLAMA_CPP_DIR: path.join(folder, "carrier/source") }, want: ["build"] },
];

test.each(steps)("$name", async ({ change, env, want }) => {
  change?.();
  expect(await install(env)).toMatchObject({ code: 0, asked: want });
  expect(existsSync(addon)).toBe(true);
});

/** The package for this platform beside the project's own, with this addon. */
function prebuilt(version: string, addonFile: string) {
  const name = `@llama-openapi/${process.platform}-${process.arch}`;
  const at = path.join(folder, "node_modules", name);
  rmSync(at, { recursive: true, force: true });
  mkdirSync(at, { recursive: true });
  writeFileSync(path.join(at, "package.json"), JSON.stringify({ name, version }));
  if (existsSync(addonFile)) symlinkSync(addonFile, path.join(at, "llama_openapi.node"));
  else writeFileSync(path.join(at, "llama_openapi.node"), "no addon");
}

describe("a prebuilt package", () => {
  const good = process.env.LLAMA_OPENAPI_ADDON ?? path.join(ROOT, "build/Release/llama_openapi.node");
  beforeAll(() => {
    for (const name of ["backend/llama/find-addon.js", "package-dir.js", "lib/product.js"]) {
      cpSync(path.join(ROOT, "dist", name), path.join(project, "dist", name));
    }
  });
  afterAll(() => {
    for (const gone of ["project/dist", "node_modules"]) rmSync(path.join(folder, gone), { recursive: true });
  });

  const cases: {
    name: string;
    version?: string;
    file?: string;
    env?: NodeJS.ProcessEnv;
    built: boolean;
    says?: RegExp;
  }[] = [
    { name: "is taken", built: false },
    { name: "is left where one's own build is asked for", env: { LLAMA_OPENAPI_BUILD_FROM_SOURCE: "1" }, built: true },
    { name: "is left where flags are given", env: { LLAMA_OPENAPI_CMAKE_FLAGS: "-DVALUE=2" }, built: true },
    {
      name: "of another version",
      version: "0.9.0",
      built: true,
      says: /is version 0\.9\.0, and .* is 1\.0\.0.*Building one/,
    },
    { name: "that doesn't load here", file: "/nonexistent", built: true, says: /does not work here: .*Building one/ },
  ];
  test.each(cases)("$name", async ({ version = "1.0.0", file = good, env, built, says }) => {
    prebuilt(version, file);
    changeSource();
    const { code, asked, stderr } = await install({ LLAMA_OPENAPI_GPU: undefined, ...env });
    expect({ code, built: asked.length > 0 }).toEqual({ code: 0, built });
    if (says) expect(stderr).toMatch(says);
  });
});

test("two at once build once", async () => {
  changeSource();
  rmSync(path.join(project, "build"), { recursive: true });
  const ended = await Promise.all([install(), install()]);
  expect(ended.map(({ code }) => code)).toEqual([0, 0]);
  expect(readFileSync(calls, "utf8")).toBe("configure\nbuild\n");
});

test("a compiler's error is shown, then one line, and the next run is sound again", async () => {
  const good = readFileSync(source, "utf8");
  writeFileSync(source, "int answer(void) { return wrong; }\n");
  const { code, stderr } = await install();
  expect(stderr).toMatch(/error: .wrong. undeclared/);
  expect(stderr.trim().split("\n").at(-1)).toMatch(
    /^llama-openapi: Building the native addon failed; .*llama-openapi\.log/,
  );
  expect(code).toBe(1);
  writeFileSync(source, good);
  expect(await install()).toMatchObject({ code: 0, asked: ["build"] });
});

const missing: { name: string; tools: Record<string, string>; env?: NodeJS.ProcessEnv; says: RegExp }[] = [
  { name: "no CMake", tools: { "c++": "", make: "" }, says: /CMake isn't on PATH.*Install CMake 3\.21 or newer/ },
  { name: "no compiler", tools: { cmake: "", make: "" }, says: /No C\+\+ compiler .* is on PATH.*Install one/ },
  {
    name: "a CXX that isn't there",
    tools: { cmake: "", make: "", "c++": "" },
    env: { CXX: "g++-0" },
    says: /CXX=g\+\+-0 names no program. Correct or unset CXX/,
  },
  { name: "neither ninja nor make", tools: { cmake: "", "c++": "" }, says: /Neither ninja nor make is on PATH/ },
  {
    name: "no cargo",
    tools: { cmake: "", "c++": "", make: "" },
    env: { HOME: "/nonexistent", CARGO_HOME: undefined },
    says: /cargo is neither on PATH nor in ~\/\.cargo\/bin.*Install Rust 1\.87 or newer \(.*cargo-web rustc-web/,
  },
  {
    name: "an old cargo",
    tools: { cmake: "echo cmake version 3.21.0", "g++": "", "c++": "", make: "", cargo: "echo cargo 1.63.1" },
    says: /cargo is version 1\.63, and 1\.87 is the oldest/,
  },
  {
    name: "an old CMake",
    tools: { cmake: "echo cmake version 3.16.3", "g++": "", "c++": "", make: "", cargo: "" },
    says: /cmake is version 3\.16, and 3\.21 is the oldest/,
  },
  {
    name: "a misspelt GPU",
    tools: { cmake: "", "c++": "", make: "", cargo: "" },
    env: { LLAMA_OPENAPI_GPU: "rocm" },
    says: /LLAMA_OPENAPI_GPU=rocm is unknown/,
  },
];

test.each(missing)("$name: one line, exit 1", async ({ name, tools, env, says }) => {
  const PATH = binFolder(path.join(folder, name), tools);
  const { code, stderr } = await install({ PATH, ...env });
  const lines = stderr.trim().split("\n");
  expect(lines.at(-1)).toMatch(says);
  expect(lines.at(-1)).toMatch(/^llama-openapi: /);
  expect(lines.filter((line) => !/^Configuring the native addon/.test(line))).toHaveLength(1);
  expect(code).toBe(1);
});
