/** What the npm tarball holds: what the build and the product need, and nothing else. `npm run test:package` installs it. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");
const listing = execFileSync("npm", ["pack", "--dry-run", "--ignore-scripts", "--json"], {
  cwd: ROOT,
  encoding: "utf8",
});
const [packed] = JSON.parse(listing) as { files: { path: string }[] }[];
const files = new Set((packed?.files ?? []).map((file) => file.path));
const below = (folder: string) => [...files].filter((file) => file.startsWith(`${folder}/`)).sort();

test("holds nothing that only development needs", () => {
  const top = new Set([...files].map((file) => file.split("/")[0]));
  expect([...top].sort()).toEqual(
    [
      ...["CMakeLists.txt", "LICENSE", "README.md", "THIRD_PARTY_NOTICES.md", "binding.gyp", "package.json"],
      ...["cmake", "configs", "dist", "models", "native", "scripts", "vendor"],
    ].sort(),
  );
  expect(below("vendor")).toEqual(["vendor/llama.cpp.lock.json"]);
  expect(below("native/test")).toEqual([]);
  expect([...files].filter((file) => /\.test\.|tsbuildinfo|\.map$|(?<!\.d)\.ts$/.test(file))).toEqual([]);
});

test("holds what package.json names", () => {
  const { main, types, bin } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as {
    main: string;
    types: string;
    bin: Record<string, string>;
  };
  for (const file of [main, types, ...Object.values(bin)]) expect(files).toContain(file);
});

test("holds what its scripts and modules import", () => {
  const sources = [...below("scripts"), ...below("dist").filter((file) => file.endsWith("js"))];
  const missing = sources.flatMap((file) => {
    const text = readFileSync(path.join(ROOT, file), "utf8");
    const imports = [...text.matchAll(/(?:from|import|require)\s*\(?\s*["'](\.[^"']+)["']/g)];
    return imports
      .map(([, name = ""]) => path.posix.join(path.posix.dirname(file), name))
      .filter((target) => !["", ".js", "/index.js"].some((suffix) => files.has(target + suffix)))
      .map((target) => `${file}: ${target}`);
  });
  expect(sources.length).toBeGreaterThan(50);
  expect(missing).toEqual([]);
});

test("holds every file that native/ compiles", () => {
  for (const list of ["native", "native/binding"]) {
    const text = readFileSync(path.join(ROOT, list, "CMakeLists.txt"), "utf8");
    for (const [source] of text.matchAll(/[\w/]+\.cc\b/g)) expect(files).toContain(`${list}/${source}`);
  }
  for (const file of below("native").filter((name) => /\.(cc|h)$/.test(name))) {
    const text = readFileSync(path.join(ROOT, file), "utf8");
    for (const [, name = ""] of text.matchAll(/#include "([^"]+)"/g)) {
      const ours = [path.posix.join(path.posix.dirname(file), name), `native/${name}`];
      if (ours.some((target) => existsSync(path.join(ROOT, target)))) {
        expect(ours.some((target) => files.has(target))).toBe(true);
      }
    }
  }
});
