/** The packages that only a build needs, and the part of our lock that pins them. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT, callEach } from "./support";

const whole = {
  lockfileVersion: 3,
  packages: {
    "": { name: "x", version: "1.0.0" },
    "node_modules/tool": { version: "1.0.0", integrity: "t", dev: true, dependencies: { a: "^1.0.0", b: "^2.0.0" } },
    "node_modules/tool/node_modules/a": { version: "1.5.0", integrity: "a1", dev: true, dependencies: { b: "^2.0.0" } },
    "node_modules/a": { version: "2.0.0", integrity: "a2" },
    "node_modules/b": { version: "2.0.0", integrity: "b", optionalDependencies: { "@s/c": "1", gone: "1" } },
    "node_modules/@s/c": { version: "1.0.0", integrity: "c", devOptional: true, dependencies: { tool: "1" } },
    "node_modules/else": { version: "1.0.0", integrity: "e" },
  },
};

test("the tools' lock: what they need, at the same places, each with its hash", async () => {
  const [got] = await callEach("lib/tools.mjs", "toolsLock", [[whole, ["tool"]]]);
  const dependencies = { tool: "1.0.0" };
  expect(got).toMatchObject({ manifest: { private: true, dependencies }, lock: { lockfileVersion: 3 } });
  const { packages } = (got as { lock: { packages: Record<string, object> } }).lock;
  expect(packages).toEqual({
    "": { name: "llama-openapi-build-tools", dependencies },
    "node_modules/@s/c": { version: "1.0.0", integrity: "c", dependencies: { tool: "1" } },
    "node_modules/b": { version: "2.0.0", integrity: "b", optionalDependencies: { "@s/c": "1", gone: "1" } },
    "node_modules/tool": { version: "1.0.0", integrity: "t", dependencies: { a: "^1.0.0", b: "^2.0.0" } },
    "node_modules/tool/node_modules/a": { version: "1.5.0", integrity: "a1", dependencies: { b: "^2.0.0" } },
  });
});

test("the tools are development dependencies, pinned, and each package of their lock has a hash", async () => {
  const read = (name: string) => JSON.parse(readFileSync(path.join(ROOT, name), "utf8")) as Record<string, object>;
  const [got] = await callEach("lib/tools.mjs", "toolsLock", [[]]);
  const { manifest, lock } = got as {
    manifest: { dependencies: object };
    lock: { packages: Record<string, { integrity?: string }> };
  };
  expect(read("package.json")["devDependencies"]).toMatchObject(manifest.dependencies);
  expect(Object.keys(manifest.dependencies)).toEqual(["cmake-js", "node-addon-api", "node-api-headers"]);
  const { "": _, ...pinned } = lock.packages;
  expect(Object.entries(pinned).filter(([, { integrity }]) => !integrity?.startsWith("sha512-"))).toEqual([]);
});
