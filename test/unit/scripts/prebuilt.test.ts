/** The packages that are published: what they are called, and what ours says of them. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT, callEach } from "./support";

const own = {
  name: "llama-openapi",
  version: "1.2.3",
  license: "MIT",
  engines: { node: ">=20" },
  scripts: { install: "node scripts/install.mjs", test: "x" },
  dependencies: { a: "1.0.0" },
  optionalDependencies: { b: "1.0.0" },
  devDependencies: { c: "1.0.0", "cmake-js": "8.0.0" },
};

test("names", async () => {
  const calls = [
    ["cpu", "linux", "x64"],
    ["cuda", "linux", "x64"],
    ["vulkan", "linux", "arm64"],
    ["metal", "darwin", "arm64"],
  ];
  expect(await callEach("release/prebuilt.mjs", "platformName", calls)).toEqual([
    "linux-x64",
    "linux-x64-cuda",
    "linux-arm64-vulkan",
    "darwin-arm64",
  ]);
});

test("a platform's package fits where npm finds its system, processor and C library", async () => {
  const got = await callEach("release/prebuilt.mjs", "platformManifest", [
    [own, "linux-x64-cuda"],
    [own, "darwin-arm64"],
  ]);
  const same = { version: "1.2.3", license: "MIT", engines: { node: ">=20" } };
  expect(got).toEqual([
    expect.objectContaining({
      name: "@llama-openapi/linux-x64-cuda",
      os: ["linux"],
      cpu: ["x64"],
      libc: ["glibc"],
      ...same,
    }),
    expect.objectContaining({ name: "@llama-openapi/darwin-arm64", os: ["darwin"], cpu: ["arm64"], ...same }),
  ]);
  expect(got[1]).not.toHaveProperty("libc");
});

test("ours names them all, pinned, and has nothing of a checkout", async () => {
  const [got] = (await callEach("release/prebuilt.mjs", "publishedManifest", [[own]])) as Record<string, object>[];
  expect(got).toMatchObject({ name: own.name, version: own.version, license: own.license, engines: own.engines });
  expect(got).toMatchObject({ scripts: { install: own.scripts.install } });
  expect(got!["dependencies"]).toEqual({ a: "1.0.0" });
  expect(got).not.toHaveProperty("devDependencies");
  expect(got!["scripts"]).not.toHaveProperty("test");
  const { optionalDependencies, peerDependencies, peerDependenciesMeta } = got!;
  expect(optionalDependencies).toEqual({
    "@llama-openapi/linux-x64": "1.2.3",
    "@llama-openapi/linux-arm64": "1.2.3",
    "@llama-openapi/darwin-arm64": "1.2.3",
  });
  expect(peerDependencies).toHaveProperty("b", "^1.0.0");
  expect(peerDependencies).toHaveProperty(["@llama-openapi/linux-x64-cuda"], "1.2.3");
  // Optional all of them: npm installs none by itself.
  expect(Object.values(peerDependenciesMeta!)).toEqual(Object.keys(peerDependencies!).map(() => ({ optional: true })));
});

test("the repository names none of them: npm would look for what may not be there yet", () => {
  expect(readFileSync(path.join(ROOT, "package.json"), "utf8")).not.toContain("@llama-openapi/");
});
