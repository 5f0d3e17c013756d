/**
 * A folder in which a page's snippets work: its registrations beside the shipped ones, model files under the names that it
 * gives them, `llama-openapi` and `npx` on the path.
 */
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { generate } from "selfsigned";
import { ROOT } from "../fixtures/tiny-server";
import { made } from "../model/models";
import type { Snippet } from "./snippets";

export interface PageFolder {
  readonly path: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Keys of a registration file's documents. */
const PARTS = /^(registration|local_settings|request_defaults|limits|unknown_properties):/m;

/** The registration that a snippet is, or is a part of; undefined where it is none. */
export function registrationOf({ language, text }: Snippet): string | undefined {
  if (language !== "yaml" || !PARTS.test(text)) return undefined;
  const has = (part: string): boolean => new RegExp(`^${part}:`, "m").test(text);
  return [
    ...(has("registration") ? [] : ["registration: { model: snippet, endpoint: createChatCompletion }"]),
    ...(has("local_settings") ? [] : ["local_settings: { backend: llama, model: tiny.gguf }"]),
    text,
  ].join("\n");
}

export async function makePageFolder(snippets: readonly Snippet[]): Promise<PageFolder> {
  const folder = mkdtempSync(path.join(tmpdir(), "page-"));
  const bin = path.join(folder, "bin");
  for (const name of ["configs", "models", "templates", "bin"]) mkdirSync(path.join(folder, name));
  for (const name of readdirSync(path.join(ROOT, "configs")).filter((file) => file.endsWith(".yaml"))) {
    copyFileSync(path.join(ROOT, "configs", name), path.join(folder, "configs", name));
  }
  snippets.forEach((snippet, i) => {
    const text = registrationOf(snippet);
    // The embedded model keeps the registrations that it comes with.
    if (text === undefined || /^\s*model: tiny\b(?!\.)/m.test(text)) return;
    writeFileSync(path.join(folder, "configs", `snippet-${i}.yaml`), text);
  });
  for (const name of new Set(
    snippets.flatMap(({ text }) => text.match(/[\w.-]+\.gguf\b/g) ?? []).concat("tiny.gguf"),
  )) {
    const file = /mmproj|projector/.test(name) ? made("mmproj-vision.gguf") : path.join(ROOT, "models/tiny.gguf");
    symlinkSync(file, path.join(folder, "models", name));
  }
  const cli = `exec "${process.execPath}" --require "${require.resolve("tsx/cjs")}" "${path.join(ROOT, "src/cli.ts")}" "$@"`;
  program(path.join(bin, "llama-openapi"), cli);
  program(path.join(bin, "npx"), 'exec "$@"');
  const { cert, private: key } = await generate([{ name: "commonName", value: "127.0.0.1" }], {});
  writeFileSync(path.join(folder, "cert.pem"), cert);
  writeFileSync(path.join(folder, "key.pem"), key);
  const env = {
    ...process.env,
    // A home of its own, so that `~/models/...` is there and nothing of this user's is touched.
    HOME: folder,
    XDG_STATE_HOME: path.join(folder, "state"),
    PATH: `${bin}:${process.env["PATH"]}`,
    LLAMA_OPENAPI_LOG_LEVEL: "warn",
    KEY: "a key of a reader",
  };
  return { path: folder, env };
}

function program(file: string, line: string): void {
  writeFileSync(file, `#!/bin/sh\n${line}\n`);
  chmodSync(file, 0o755);
}
