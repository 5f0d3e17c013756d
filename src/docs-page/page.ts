/**
 * `/docs`: the served document for people, written on the server, so that it needs no script and nothing from elsewhere.
 * All operations by their tags; those that are implemented with parameters, schemas and a request to copy.
 */
import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { type Document, type OperationObject, resolved, type Response, type Schema } from "./document";
import { curlExample, exampleBody } from "./examples";
import { Html, markup, NOTHING, prose, table } from "./html";
import { anchor, schemaTable, typeOf } from "./schema";
import { STYLE } from "./style";

export const DOCS_HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": `default-src 'none'; style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
} as const;

interface Entry {
  readonly method: string;
  readonly path: string;
  readonly operation: OperationObject;
}

/**
 * @param base where the API is: `http://127.0.0.1:8080/v1`
 * @param implemented operationIds; all others answer 501
 */
export async function docsPage(document: Document, base: string, implemented: ReadonlySet<string>): Promise<string> {
  const entries = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Entry => ({ method, path, operation })),
  );
  const seen = new Set<string>();
  const isDone = ({ operation }: Entry): boolean => implemented.has(operation.operationId);
  const done = entries.filter(isDone);
  const others = entries.filter((entry) => !isDone(entry));
  const operations: Html[] = [];
  for (const [tag, list] of byTag(done)) {
    // With breaks, so that no stream is held up.
    await setImmediate();
    operations.push(markup`<h2>${tag}</h2>
      ${list.map((entry) => operationHtml(document, entry, base, seen))}`);
  }
  const shown = await schemas(document, seen);
  const refused = byTag(others).map(
    ([tag, list]) =>
      markup`<h3>${tag}</h3>
        ${list.map(
          ({ method, path, operation }) =>
            markup`<div class="other" id="${operation.operationId}">
              <span class="method">${method}</span><code>${path}</code><span>${operation.operationId}</span>
              <span>501</span>
            </div> `,
        )}`,
  );
  return markup`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${document.info.title}</title>
        <style>${new Html(STYLE)}</style>
      </head>
      <body>
        <h1>${document.info.title}</h1>
        <p>${prose(document.info.description)}</p>
        <p>
          Base URL <code>${base}</code> · version ${document.info.version} · <a href="openapi.json">openapi.json</a> ·
          <a href="openapi.yaml">openapi.yaml</a>
        </p>
        <p class="dim">
          ${done.length} operations are implemented; the ${others.length} others of OpenAI's API answer 501. Where the
          server has keys, send one: <code>-H "Authorization: Bearer $KEY"</code>.
        </p>
        ${operations}
        <h2 id="schemas">Schemas</h2>
        ${shown}
        <h2 id="not-implemented">Not implemented</h2>
        <p>Requests for these are answered with 501 and <code>not_implemented</code>.</p>
        ${refused}
      </body>
    </html> `.text;
}

function byTag(entries: readonly Entry[]): [string, Entry[]][] {
  const tags = new Map<string, Entry[]>();
  for (const entry of entries) {
    const tag = entry.operation.tags?.[0] ?? "Others";
    tags.set(tag, [...(tags.get(tag) ?? []), entry]);
  }
  return [...tags].sort(([a], [b]) => a.localeCompare(b));
}

function operationHtml(document: Document, entry: Entry, base: string, seen: Set<string>): Html {
  const { method, path, operation } = entry;
  const body = operation.requestBody && resolved(document, operation.requestBody);
  const schema = body?.content?.["application/json"]?.schema;
  return markup`<details>
    <summary>
      <span class="method ${method}">${method}</span><code>${path}</code><span>${operation.operationId}</span>
              <span class="dim">${prose(operation.summary)}</span>
    </summary>
    <div id="${operation.operationId}">
      <p>${prose(operation.description)}</p>
      <h3>Example</h3>
      <pre>${curlExample(base, method, path, exampleBody(document, operation))}</pre>
      ${parametersHtml(document, operation, seen)}
      ${schema === undefined ? NOTHING : markup`<h3>Request body</h3>${schemaTable(document, schema, seen)}`}
      <h3>Responses</h3>
      ${responsesHtml(document, operation, seen)}
    </div>
  </details> `;
}

function parametersHtml(document: Document, { parameters = [] }: OperationObject, seen: Set<string>): Html {
  if (parameters.length === 0) return NOTHING;
  const rows = parameters
    .map((parameter) => resolved(document, parameter))
    .map(
      ({ name, in: place, required, description = "", schema = {} }) =>
        markup`<tr>
          <td><code>${name}</code>${required === true ? markup` <b>required</b>` : NOTHING}</td>
          <td>${place}</td>
          <td>${typeOf(document, schema, seen)}</td>
          <td>${prose(description)}</td>
        </tr>`,
    );
  return markup`<h3>Parameters</h3>
    ${table(["name", "in", "type", ""], rows)}`;
}

function responsesHtml(document: Document, { responses }: OperationObject, seen: Set<string>): Html {
  const rows = Object.entries(responses).map(([status, given]) => {
    const response: Response = resolved(document, given);
    const contents = Object.entries(response.content ?? {}).map(
      ([type, { schema = {} }]: [string, { schema?: Schema }]) =>
        markup`<div><code>${type}</code> ${typeOf(document, schema, seen)}</div>`,
    );
    return markup`<tr>
      <td>${status === "default" ? "other" : status}</td>
      <td>${contents}</td>
      <td>${prose(response.description)}</td>
    </tr>`;
  });
  return table(["status", "body", ""], rows);
}

/** All that is linked to, and what these link to in turn. */
async function schemas(document: Document, seen: Set<string>): Promise<readonly Html[]> {
  const shown: [string, Html][] = [];
  // The set grows meanwhile, and its iteration goes on to its end.
  for (const name of seen) {
    if (shown.length % 16 === 0) await setImmediate();
    const schema = document.components.schemas?.[name] as Schema;
    shown.push([
      name,
      markup`<details>
        <summary><code>${name}</code></summary>
        <div id="${anchor(name)}"><p>${prose(schema.description)}</p>
          ${schemaTable(document, schema, seen)}
        </div>
      </details> `,
    ]);
  }
  return shown.sort(([a], [b]) => a.localeCompare(b)).map(([, text]) => text);
}
