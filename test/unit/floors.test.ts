/** The floors of src/: a folder imports from those below it, and from nothing above. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

const SRC = path.join(__dirname, "../../src");

/** From the top. Of one floor, none imports from another. A file of src/ itself is named without its extension. */
const FLOORS = [
  ["cli", "index", "openai"],
  ["start"],
  ["server"],
  ["http"],
  ["docs-page", "app"],
  ["dialects", "api"],
  ["prompting"],
  ["media", "observe"],
  ["backend", "keys"],
  ["config", "store"],
  ["validation"],
  ["answers", "json-schema"],
  ["contracts"],
  ["generated"],
  ["lib"],
  ["package-dir"],
] as const;

interface Import {
  readonly from: string;
  readonly to: string;
}

const sources = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) return sources(file);
    return /\.ts$/.test(name) ? [file] : [];
  });

const IMPORT = /(?:from|import|require)\s*\(?\s*"(\.{1,2}\/[^"]+)"/g;

const imports = sources(SRC).flatMap((file) =>
  [...readFileSync(file, "utf8").matchAll(IMPORT)].map(([, to = ""]): Import => ({
    from: path.relative(SRC, file),
    to: path.relative(SRC, path.resolve(path.dirname(file), to)),
  })),
);

const roomOf = (file: string): string => file.split("/")[0]!.replace(/\.ts$/, "");
const floorOf = (room: string): number => FLOORS.findIndex((rooms) => (rooms as readonly string[]).includes(room));

test("every folder has its floor", () => {
  const rooms = readdirSync(SRC).map(roomOf);
  expect(rooms.filter((room) => floorOf(room) < 0)).toEqual([]);
  expect(FLOORS.flat().filter((room) => !rooms.includes(room))).toEqual([]);
  expect(imports.length).toBeGreaterThan(500);
});

test("nothing is imported from above, or from outside", () => {
  const upwards = imports.filter(({ from, to }) => {
    const [a, b] = [roomOf(from), roomOf(to)];
    return a !== b && floorOf(a) >= floorOf(b);
  });
  expect(upwards).toEqual([]);
});

test("no files import each other in a circle", () => {
  const targets = new Map<string, string[]>();
  const named = new Set(imports.map(({ from }) => from));
  const fileOf = (to: string): string | undefined => [`${to}.ts`, `${to}/index.ts`].find((file) => named.has(file));
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), fileOf(to) ?? ""]);
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) return void circles.push([...trail.slice(trail.indexOf(file)), file].join(" -> "));
    if (done.has(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const file of named) visit(file, []);
  expect(circles).toEqual([]);
});
