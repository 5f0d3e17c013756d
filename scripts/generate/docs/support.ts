/** docs/support.md: what each operation and each request property does, printed from the tables that decide it. */
import type { Descriptor } from "../../../src/api/descriptor";
import { FAMILIES } from "../../../src/api/families";
import { OPERATIONS, type Operation, type OperationId } from "../../../src/generated/routes";
import type { Decision, DecisionTable } from "../../../src/prompting/decisions";
import type { Neighbour } from "../../../src/validation/neighbours/neighbour";
import { requestOf } from "../../../src/validation/validate-schema";

/** Requests first, then the objects in them, then extensions. */
function tables(descriptors: readonly Descriptor[]): (readonly [title: string, table: DecisionTable])[] {
  const all = descriptors.flatMap(({ id, support }) => (support === undefined ? [] : [{ id, ...support() }]));
  return [
    ...all.map(({ id, properties }) => [id, properties] as const),
    ...all.flatMap(({ parts = [] }) => parts),
    ...all.flatMap(({ id, extensions }) =>
      extensions === undefined ? [] : [[`x-localai-extensions of ${id}`, extensions] as const],
    ),
  ];
}

/** Part of `npm run generate`. @returns files relative to the repository's root */
export function generateSupportDocs(): Map<string, string> {
  const descriptors = FAMILIES.flat();
  const operations = Object.values(OPERATIONS);
  const known = new Set(descriptors.map(({ id }) => id));
  const implemented = operations.filter(({ id }) => known.has(id));
  const missing = operations.filter(({ id }) => !known.has(id));
  const page = `<!-- Generated from the descriptors in src/api and spec/ by \`npm run generate\`. Do not edit. -->
# What is supported

## Operations

Of the document's ${operations.length} operations ${implemented.length} are implemented:

| operation | method | path |
|---|---|---|
${implemented.map(row).join("\n")}

The others answer 501 \`not_implemented\`, naming the operation:

${missing.map(({ id }) => `\`${id}\``).join(", ")}.

## Request properties

A property that is in none of these tables, and is no name of a neighbour's (below), is a 400 \`unknown_parameter\` with the
nearest known name, or, where \`unknown_properties\` is \`warn\`, goes on and is named in the log and in the header
\`x-llama-openapi-ignored\`.

${tables(descriptors)
  .map(([title, table]) => section(title, table))
  .join("\n")}
## Names of neighbours

What other local servers and gateways call things is taken at the top level of a request (not in a registration's defaults):
some names are aliases of our own properties, some are tolerated. An alias with a value that can't be kept is a 400
\`unsupported_parameter\`; beside our own property with another value it is a 400 \`invalid_value\`. What is tolerated has no
effect, and is named in the header \`x-llama-openapi-ignored\`. \`max_tokens: -1\` means no limit. An image's \`image_url\` may be
the URL as it is, in a part of type \`image_url\` or \`input_image\`.

${descriptors
  .map(({ id }) => neighbours(id))
  .filter(Boolean)
  .join("\n")}`;
  return new Map([["docs/support.md", page]]);
}

const row = ({ id, method, path }: Operation): string => `| \`${id}\` | ${method.toUpperCase()} | \`${path}\` |`;

function section(title: string, table: DecisionTable): string {
  const rows = Object.entries(table).map(([name, decision]) => `| \`${name}\` | ${effect(decision)} |`);
  return `### ${title}\n\n| property | what it does |\n|---|---|\n${rows.join("\n")}\n`;
}

function neighbours(operation: OperationId): string {
  const { names = {}, values = {} } = requestOf(operation) ?? {};
  const rows = [
    ...Object.entries(names).map(([name, neighbour]) => `| \`${name}\` | ${neighbour.from} | ${becomes(neighbour)} |`),
    ...Object.entries(values).map(
      ([name, { from, of }]) =>
        `| \`${name}\` | ${from} | ${of.map(([a, b]) => `${code(a)} is ${code(b)}`).join(", ")} |`,
    ),
  ];
  if (rows.length === 0) return "";
  return `### ${operation}\n\n| name | of | what it is here |\n|---|---|---|\n${rows.join("\n")}\n`;
}

const code = (value: unknown): string => `\`${JSON.stringify(value)}\``;

function becomes({ to, only, members, why }: Neighbour): string {
  if (why !== undefined) return `tolerated: ${why}`;
  if (members !== undefined) return `an object of ${members.map((name) => `\`${name}\``).join(", ")}`;
  if (to !== undefined) return `\`${to}\``;
  if (only === undefined || only.length === 0) return "400 \`unsupported_parameter\`";
  return `what happens anyway for ${only.map(code).join(" and ")}, else 400 \`unsupported_parameter\``;
}

function effect(decision: Decision<never>): string {
  switch (decision.kind) {
    case "option":
      return `engine option \`${decision.as}\``;
    case "stage":
      return `read for ${decision.by}`;
    case "accepted":
      return `accepted: ${decision.why}`;
    case "refused":
      return decision.harmless === ""
        ? "400 \`unsupported_parameter\`"
        : `400 \`unsupported_parameter\`, save for \`${decision.harmless}\``;
  }
}
