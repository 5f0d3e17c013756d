/** Every command and snippet of README and docs/ does what the page says: it runs, or what it names exists. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { RunningServer } from "../../src";
import { backends } from "../../src/backend/catalogue";
import { SourceFile, type Diagnostic } from "../../src/config/diagnostic";
import { checkText } from "../../src/config/load";
import { MISSING_PATH } from "../../src/config/read-setting";
import { readSettingsFile } from "../../src/config/settings-file";
import { png } from "../fixtures/media-files";
import { ROOT, startTinyServer } from "../fixtures/tiny-server";
import { makePageFolder, type PageFolder, registrationOf } from "./page-folder";
import { runShell } from "./run-shell";
import { runTypeScript } from "./run-typescript";
import { commandsOf, pages, type Snippet, snippetsIn, snippetsOf } from "./snippets";

const brief = (problems: readonly Diagnostic[]): string[] =>
  problems.map(({ line, summary, detail }) => `${line}: ${summary}: ${detail}`);

function checkYaml(snippet: Snippet): string[] {
  const registration = registrationOf(snippet);
  if (registration !== undefined) {
    return brief(checkText(new SourceFile(snippet.file, registration), { backends: backends() }, 0).problems);
  }
  const folder = mkdtempSync(path.join(tmpdir(), "settings-"));
  const file = path.join(folder, "llama-openapi.yaml");
  writeFileSync(file, snippet.text);
  const problems: Diagnostic[] = [];
  readSettingsFile(file, problems);
  rmSync(folder, { recursive: true });
  // Directories that a reader has are not here.
  return brief(problems.filter(({ summary }) => summary !== MISSING_PATH));
}

describe.each(pages(ROOT).filter((file) => existsSync(path.join(ROOT, file))))("%s", (file) => {
  const snippets = snippetsOf(ROOT, file);
  let folder: PageFolder;
  let server: RunningServer | undefined;
  beforeAll(async () => {
    folder = await makePageFolder(snippets);
    writeFileSync(path.join(folder.path, "picture.png"), png(2, 2));
    if (!snippets.some(({ language }) => language === "ts" || language === "sh")) return;
    const of = (name: string): string => path.join(folder.path, name);
    ({ server } = await startTinyServer({
      configDir: of("configs"),
      modelsDir: of("models"),
      templatesDir: of("templates"),
    }));
    await server.ready;
  });
  afterAll(async () => {
    await server?.close(0);
    rmSync(folder.path, { recursive: true, force: true });
  });

  if (snippets.length === 0) return test("has no code", () => expect(snippets).toEqual([]));
  test.each(snippets.map((snippet) => [snippet.line, snippet.language, snippet] as const))(
    "line %i: %s",
    async (_line, language, snippet) => {
      switch (language) {
        case "yaml":
          expect(checkYaml(snippet)).toEqual([]);
          break;
        case "json":
          expect(() => JSON.parse(snippet.text) as unknown).not.toThrow();
          break;
        case "ts":
          expect(await runTypeScript(snippet, folder, server!.url, ROOT)).toBe("");
          break;
        case "sh":
          expect(await runShell(snippet, folder, server!.url, ROOT)).toBe("");
          break;
        default:
          // What a program prints.
          expect(language).toBe("");
      }
    },
  );
});

test("fences and indented code are found, lists are not", () => {
  const text = ["a", "", "    npm start  # so", "", "- list", "", "    more of it", "", "```ts", "let x;", "```"].join(
    "\n",
  );
  const found = snippetsIn("a.md", text).map(({ line, language, text: code }) => [line, language, code]);
  expect(found).toEqual([
    [3, "sh", "npm start  # so"],
    [10, "ts", "let x;"],
  ]);
});

test("commands are joined, and have no comments", () => {
  const text = "curl a \\\n  b # why\n# only a comment\n$ npm start";
  expect(commandsOf({ text })).toEqual(["curl a b", "npm start"]);
});
