/** Runs a TypeScript snippet as a module of its own, in a process of its own. */
import { transform } from "@swc/core";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { PageFolder } from "./page-folder";
import { atPort } from "./run-shell";
import type { Snippet } from "./snippets";

/** What a page has said before: a client, and whatever else a snippet's reader would have. */
const BEFORE: readonly { readonly unless: RegExp; readonly where: RegExp; readonly code: string }[] = [
  {
    unless: /new OpenAI\b/,
    where: /\bclient\b/,
    code: `import OpenAI from "openai";\nconst client = new OpenAI({ baseURL: "http://127.0.0.1:8080/v1", apiKey: "none" });`,
  },
  {
    unless: /\b(const|let) bytes\b/,
    where: /\bbytes\b/,
    code: `import { readFileSync } from "node:fs";\nconst bytes = readFileSync("picture.png");`,
  },
];

/** @returns what went wrong; "" where nothing did */
export async function runTypeScript(snippet: Snippet, folder: PageFolder, base: string, root: string): Promise<string> {
  const before = BEFORE.filter(({ unless, where }) => where.test(snippet.text) && !unless.test(snippet.text));
  const port = Number(new URL(base).port);
  const text = [...before.map(({ code }) => code), snippet.text].join("\n");
  const source = atPort(text, port).replaceAll("port: 8080", "port: 0");
  const { code } = await transform(source, {
    jsc: { target: "es2022", parser: { syntax: "typescript" } },
    isModule: true,
  });
  // Below the checkout, so that it finds the packages, this one among them, by their names.
  const scratch = path.join(root, "build/docs");
  mkdirSync(scratch, { recursive: true });
  const file = path.join(scratch, `${snippet.file.replaceAll(/\W/g, "-")}-${snippet.line}.mjs`);
  writeFileSync(file, code);
  try {
    const child = spawn(process.execPath, [file], {
      cwd: folder.path,
      env: folder.env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
    const [status] = (await once(child, "close")) as [number | null];
    return status === 0 ? "" : `exit status ${status}\n${output}`;
  } finally {
    rmSync(file);
  }
}
