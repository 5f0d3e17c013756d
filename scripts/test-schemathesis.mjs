// `npm run test:schemathesis`: requests that Schemathesis makes up from the served document, good and bad, to the
// implemented operations of a server of the embedded model: no 5xx save 501, and no answer that breaks the document.
// The package goes to build/schemathesis. Further arguments go to `schemathesis run`.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { main } from "./lib/advice.mjs";
import { passThrough } from "./lib/process.mjs";
import { pythonPackages } from "./lib/python.mjs";
import { ROOT } from "./lib/root.mjs";
import { startServer } from "./lib/server.mjs";

/** Few enough for minutes; the same ones at each run. */
const BOUNDS = [
  "--phases",
  "coverage,fuzzing",
  "--max-examples",
  "150",
  "--generation-deterministic",
  "--workers",
  "1",
  "--request-timeout",
  "120",
];
/** Not negative_data_rejection: null is taken for any optional property, whatever its schema says. */
const CHECKS = ["only_501", "status_code_conformance", "content_type_conformance", "response_schema_conformance"];
const METHODS = new Set(["get", "post", "put", "patch", "delete"]);

/** As test/python/registrations limits them: an answer of more would be refused, and less would be tested. */
const MAXIMA = { max_completion_tokens: 16, max_tokens: 16, n: 3, best_of: 3 };

/**
 * Names that path parameters take: of a model that nothing else needs where the operation deletes.
 * @type {Record<string, string[]>}
 */
const MODELS = { retrieveModel: ["tiny", "absent"], deleteModel: ["spare", "absent"] };

/**
 * Takes out of a document whatever answers 501: all of it would be read for minutes.
 * @param {Record<string, any>} document @param {string} base
 */
async function restrict(document, base) {
  const kept = [];
  for (const [key, item] of Object.entries(document.paths)) {
    for (const method of Object.keys(item).filter((name) => METHODS.has(name))) {
      const url = base + key.replace(/\{\w+\}/g, "absent");
      const answer = await fetch(url, { method: method.toUpperCase() });
      await answer.arrayBuffer();
      if (answer.status === 501) delete item[method];
      else kept.push(item[method]);
    }
    if (!Object.keys(item).some((name) => METHODS.has(name))) delete document.paths[key];
  }
  return kept;
}

/** @param {Record<string, any>} operation */
function steer(operation) {
  // It takes a stream's schema for that of event, data and id together, as OpenAPI 3.2 has it; OpenAI's is of the data.
  // Streams are checked in test/http.
  const stream = operation.responses["200"]?.content?.["text/event-stream"];
  if (stream !== undefined) delete stream.schema;
  for (const parameter of operation.parameters ?? []) {
    if (parameter.name === "model") parameter.schema = { type: "string", enum: MODELS[operation.operationId] };
  }
}

/**
 * The document of what is implemented, with values that get further than to a look-up of their model or to a limit.
 * @param {string} url of the server
 */
async function testedDocument(url) {
  const document = /** @type {Record<string, any>} */ (await (await fetch(`${url}/openapi.json`)).json());
  const operations = await restrict(document, `${url}/v1`);
  if (operations.length === 0) throw new Error("no operation of the served document is implemented");
  console.log(`Testing ${operations.map(({ operationId }) => operationId).join(", ")}`);
  operations.forEach(steer);
  for (const { properties } of parts(document)) {
    const isRequest = ["messages", "prompt", "instruction", "input", "tokens", "query"].some(
      (name) => properties[name],
    );
    if (!isRequest || properties.model === undefined) continue;
    properties.model = { type: "string", enum: ["tiny"] };
    for (const [name, maximum] of Object.entries(MAXIMA)) {
      if (properties[name] !== undefined) properties[name] = { ...properties[name], maximum };
    }
  }
  return document;
}

/** Whatever has properties in a value, at any depth. @param {any} value @returns {Generator<{ properties: any }>} */
function* parts(value) {
  if (typeof value !== "object" || value === null) return;
  if (typeof value.properties === "object") yield value;
  for (const child of Object.values(value)) yield* parts(child);
}

await main(async () => {
  const bin = await pythonPackages("schemathesis", path.join(ROOT, "test/python/schemathesis-requirements.txt"));
  if (bin === undefined) return;
  const server = await startServer(["--config-dir", "test/python/registrations", "--models-dir", "models"]);
  let failed = 0;
  try {
    const file = path.join(ROOT, "build/schemathesis.json");
    writeFileSync(file, JSON.stringify(await testedDocument(server.url)));
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
