// `npm run lint` runs this beside eslint: words that our prose avoids (scripts/lib/words.mjs) may not come back. Folders that
// still have some may have as many as scripts/words-left.json says. `node scripts/words.mjs --update` lowers its numbers,
// `node scripts/words.mjs FOLDER` lists what a folder has.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Advice, main } from "./lib/advice.mjs";
import { readStamp } from "./lib/files.mjs";
import { capture } from "./lib/process.mjs";
import { ROOT } from "./lib/root.mjs";
import { compareWords, findAvoided } from "./lib/words.mjs";

const ALLOWED = path.join(ROOT, "scripts/words-left.json");
const PROSE = [
  "*.md",
  "*.ts",
  "*.mjs",
  "*.cjs",
  "*.h",
  "*.cc",
  "*.cpp",
  "*.cmake",
  "CMakeLists.txt",
  "*.yaml",
  "*.yml",
];
/** Made from other files, or about these words. */
const LEFT_OUT = ["src/generated/*", "spec/*", "scripts/lib/words.mjs", "test/unit/scripts/words.test.ts"];
/** Lines that are shown of a folder. */
const SHOWN = 50;

/** @typedef {import("./lib/words.mjs").Found & { file: string }} Hit */

/** Files of the checkout, those that git ignores aside. */
async function proseFiles() {
  const only = [...PROSE, ...LEFT_OUT.map((name) => `:(exclude)${name}`)];
  const args = ["ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate", "--", ...only];
  const { code, stdout, output } = await capture("git", args, { cwd: ROOT });
  if (code !== 0) throw new Advice(`git could not list the files: ${output}`, "Run this in a checkout.");
  return stdout.trim().split("\n");
}

/** The words that are found, by top-level folder; "." for files in none. */
async function search() {
  /** @type {Record<string, Hit[]>} */
  const hits = {};
  for (const file of await proseFiles()) {
    const folder = file.includes("/") ? file.slice(0, file.indexOf("/")) : ".";
    for (const found of findAvoided(read(file))) (hits[folder] ??= []).push({ file, ...found });
  }
  return hits;
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(path.join(ROOT, file), "utf8");
  } catch {
    return ""; // deleted, and not committed yet
  }
}

/** @param {Hit[]} hits */
function show(hits) {
  for (const { file, line, words, instead } of hits.slice(0, SHOWN)) {
    console.error(`${file}:${line}: "${words}": ${instead}`);
  }
  if (hits.length > SHOWN) console.error(`... and ${hits.length - SHOWN} more`);
}

await main(async () => {
  const hits = await search();
  const [option] = process.argv.slice(2);
  if (option !== undefined && option !== "--update") return show(hits[option.replace(/\/$/, "")] ?? []);
  const counts = Object.fromEntries(Object.entries(hits).map(([folder, list]) => [folder, list.length]));
  const allowed = readStamp(ALLOWED) ?? {};
  const { over, left } = compareWords(counts, allowed);
  if (option === "--update") writeFileSync(ALLOWED, `${JSON.stringify(left, null, 2)}\n`);
  for (const folder of over) show(hits[folder] ?? []);
  if (over.length > 0) {
    const list = over.map((folder) => `${folder} has ${counts[folder]}, and may have ${allowed[folder] ?? 0}`);
    throw new Advice(`Words that our prose avoids: ${list.join("; ")}`, "Write those sentences in other words.");
  }
});
