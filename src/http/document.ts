/**
 * Serves `/openapi.json`, `/openapi.yaml` and `/docs`: the patched document, with the server URL that the client used.
 */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { dump } from "js-yaml";
import { FAMILIES } from "../api/families";
import type { Document } from "../docs-page/document";
import { escaped } from "../docs-page/html";
import { docsPage } from "../docs-page/page";
import { GENERATED_DIR } from "../package-dir";

type JsonObject = Record<string, unknown>;

/** Placeholder for the server's URL in cached texts. */
const ADDRESS = "@address-of-this-server@";

/** Computes a value once and caches it. A failure is not cached: the next call tries again. */
export const memo = <Value>(make: () => Promise<Value>): (() => Promise<Value>) => {
  let made: Promise<Value> | undefined;
  const forget = (error: unknown): never => {
    made = undefined;
    throw error;
  };
  return () => (made ??= make().catch(forget));
};

const document = memo(async (): Promise<JsonObject> => {
  const text = await readFile(path.join(GENERATED_DIR, "document.json"), "utf8");
  return { ...(JSON.parse(text) as JsonObject), servers: [{ url: ADDRESS }] };
});

const json = memo(async () => JSON.stringify(await document()));

const yaml = memo(async () => {
  const parts: string[] = [];
  for (const [key, value] of Object.entries(await document())) {
    if (key === "paths") parts.push("paths:\n", indent(await dumpEntries(value as JsonObject)));
    else if (key === "components") parts.push("components:\n", indent(await dumpSections(value as JsonObject)));
    else parts.push(dumpEntry(key, value));
  }
  return parts.join("");
});

const page = memo(async () =>
  docsPage(
    (await document()) as unknown as Document,
    ADDRESS,
    new Set(FAMILIES.flatMap((family) => family.map(({ id }) => id))),
  ),
);

/** @param base e.g. `http://127.0.0.1:8080/v1` */
export async function documentAsJson(base: string): Promise<string> {
  return (await json()).replace(ADDRESS, () => base);
}

export async function documentAsYaml(base: string): Promise<string> {
  return (await yaml()).replace(ADDRESS, () => base);
}

/** The HTML documentation page. */
export async function documentAsHtml(base: string): Promise<string> {
  return (await page()).replaceAll(ADDRESS, () => escaped(base));
}

const dumpEntry = (key: string, value: unknown): string => dump({ [key]: value }, { noRefs: true, lineWidth: -1 });

/**
 * Dumping the whole document at once would block the event loop for a third of a second, so it is dumped entry by entry
 * with pauses.
 */
async function dumpEntries(object: JsonObject): Promise<string> {
  const parts: string[] = [];
  for (const [key, value] of Object.entries(object)) {
    parts.push(dumpEntry(key, value));
    if (parts.length % 16 === 0) await setImmediate();
  }
  return parts.join("");
}

async function dumpSections(object: JsonObject): Promise<string> {
  const parts: string[] = [];
  for (const [key, value] of Object.entries(object)) {
    parts.push(`${key}:\n`, indent(await dumpEntries(value as JsonObject)));
  }
  return parts.join("");
}

const indent = (text: string): string => text.replace(/^(?=.)/gm, "  ");
