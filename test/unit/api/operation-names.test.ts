/** An operation is named in its family's folder, and nowhere else in src. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { FAMILIES } from "../../../src/api/families";

const SRC = path.join(__dirname, "../../../src");

/** Files that name operations, and why. */
const ALLOWED: Readonly<Record<string, string>> = {
  "keys/scope.ts": "keys are below api: what a key must name by itself",
  "contracts/operation-types.ts": "what the events of streams hold, which the document does not say",
  "prompting/answer-size.ts": "types of the requests that generate text",
};

const ids = new Set<string>(FAMILIES.flat().map(({ id }) => id));

/** Ids in a file's strings and names of properties. A model's methods are called as some operations are. */
function named(text: string): string[] {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && ids.has(node.text)) found.add(node.text);
    if (ts.isPropertyAssignment(node) && ids.has(node.name.getText())) found.add(node.name.getText());
    if (ts.isPropertySignature(node) && ids.has(node.name.getText())) found.add(node.name.getText());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("a.ts", text, ts.ScriptTarget.Latest, true));
  return [...found];
}

test("operations are named in their families' folders alone", () => {
  const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !/^(?:generated|api\/\w+)\//.test(file),
  );
  expect(files.length).toBeGreaterThan(100);
  const naming = files.filter((file) => named(readFileSync(path.join(SRC, file), "utf8")).length > 0);
  expect(naming.sort()).toEqual(Object.keys(ALLOWED).sort());
});

test("it finds them", () => {
  expect(named('const a = { createEdit: 1, b: "rerank" }; model.tokenize(); type X = Of<"createEmbedding">;')).toEqual([
    "createEdit",
    "rerank",
    "createEmbedding",
  ]);
});
