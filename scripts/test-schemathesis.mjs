// `npm run test:schemathesis`: requests that Schemathesis makes up from the served document, good and bad, to the
// implemented operations of a server of the embedded model: no 5xx save 501, and no answer that breaks the document.
// The package goes to build/schemathesis. Further arguments go to `schemathesis run`.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { main } from "./lib/advice.mjs";
import { passThrough } from "./lib/process.mjs";
import { pythonPackages, startServer } from "./lib/python.mjs";
import { ROOT } from "./lib/root.mjs";

/** Few enough for minutes; the same ones at each run. */
const BOUNDS = [
  "--phases",
  "coverage,fuzzing",
  "--max-examples",
  "30",
  "--generation-deterministic",
  "--workers",
  "1",
  "--request-timeout",
  "120",
];
const CHECKS = ["only_501", "status_code_conformance", "content_type_conformance", "response_schema_conformance"];
const METHODS = new Set(["get", "post", "put", "patch", "delete"]);

/** The document with the operations of one list only: all of it would be read for minutes. @param {string} text */
function restricted(text) {
  const source = readFileSync(path.join(ROOT, "src/spec/implemented.ts"), "utf8");
  const [, list = ""] = /IMPLEMENTED_OPERATIONS = \[([^\]]*)\]/.exec(source) ?? [];
  const ids = new Set([...list.matchAll(/"(\w+)"/g)].map(([, id]) => id));
  const document = JSON.parse(text);
  for (const [key, item] of Object.entries(document.paths)) {
    for (const method of Object.keys(item)) {
      if (METHODS.has(method) && !ids.has(item[method].operationId)) delete item[method];
    }
    if (!Object.keys(item).some((method) => METHODS.has(method))) delete document.paths[key];
  }
  // It takes a stream's schema for that of event, data and id together, as OpenAPI 3.2 has it; OpenAI's is of the data.
  // Streams are checked in test/http.
  for (const item of Object.values(document.paths)) {
    for (const method of Object.keys(item).filter((name) => METHODS.has(name))) {
      const stream = item[method].responses["200"]?.content?.["text/event-stream"];
      if (stream !== undefined) delete stream.schema;
    }
  }
  // Else hardly a request would get past the look-up of its model.
  return JSON.stringify(document, (name, value) =>
    name === "properties" &&
    value.model !== undefined &&
    (value.messages ?? value.prompt ?? value.instruction ?? value.input)
      ? { ...value, model: { type: "string", enum: ["tiny"] } }
      : value,
  );
}

await main(async () => {
  const bin = await pythonPackages("schemathesis", path.join(ROOT, "test/python/schemathesis-requirements.txt"));
  if (bin === undefined) return;
  const server = await startServer();
  let failed = 0;
  try {
    const file = path.join(ROOT, "build/schemathesis.json");
    writeFileSync(file, restricted(await (await fetch(`${server.url}/openapi.json`)).text()));
    const args = ["run", file, "--url", `${server.url}/v1`, "--checks", CHECKS.join(","), ...BOUNDS];
    const env = { ...process.env, PYTHONPATH: path.join(ROOT, "test/python"), SCHEMATHESIS_HOOKS: "only_501" };
    failed += await passThrough(path.join(bin, "schemathesis"), [...args, ...process.argv.slice(2)], {
      cwd: path.join(ROOT, "build"),
      env,
    });
  } finally {
    if ((await server.stop()) !== 0) failed++;
  }
  process.exitCode = failed > 0 ? 1 : 0;
});
