/** What `serve` prints first: the address, the models with their endpoints, and a request to try. */
import { FAMILIES } from "../../api/families";
import type { Registration } from "../../contracts/registration";
import { OPERATIONS, type OperationId } from "../../generated/routes";
import { NAME, VERSION } from "../../lib/product";

/** A request body that an operation answers, by operationId. */
const EXAMPLES: ReadonlyMap<OperationId, Readonly<Record<string, unknown>>> = new Map(
  FAMILIES.flat().flatMap(({ id, example }) => (example === undefined ? [] : [[id, example] as const])),
);

export function banner(url: string, registrations: readonly Registration[]): string {
  const models = new Map<string, string[]>();
  for (const { model, operation } of registrations) {
    models.set(model, [...(models.get(model) ?? []), `/v1${OPERATIONS[operation].path}`]);
  }
  const width = Math.max(0, ...[...models.keys()].map((name) => name.length));
  const lines = [`${NAME} ${VERSION} listens on ${url}`, ""];
  for (const [model, paths] of models) lines.push(`  ${model.padEnd(width)}  ${paths.join("  ")}`);
  if (models.size === 0) lines.push("  No model is registered: llama-openapi check says what is wrong.");
  const example = registrations.find(({ operation }) => EXAMPLES.has(operation));
  if (example !== undefined) lines.push("", "Try it:", "", `  ${curl(url, example)}`);
  return lines.join("\n") + "\n\n";
}

function curl(url: string, { model, operation }: Registration): string {
  const body = JSON.stringify({ model, ...EXAMPLES.get(operation) }).replaceAll("'", String.raw`'\''`);
  return `curl ${url}/v1${OPERATIONS[operation].path} -H 'content-type: application/json' -d '${body}'`;
}
