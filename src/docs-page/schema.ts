/** Schemas as HTML: a type in words, and tables of properties. A named schema is shown once, and linked to. */
import { type Document, propertiesOf, resolved, type Schema, schemaName } from "./document";
import { Html, markup, NOTHING, prose, table } from "./html";

/** Values of an enumeration that are shown. */
const MOST_VALUES = 30;

export const anchor = (name: string): string => `schema-${name}`;

/** @param seen takes the names of the schemas that are linked to */
export function typeOf(document: Document, schema: Schema, seen: Set<string>): Html {
  const name = schemaName(schema);
  if (name !== undefined) {
    const target = resolved(document, schema);
    if (isPlain(target)) return typeOf(document, target, seen);
    seen.add(name);
    return markup`<a href="#${anchor(name)}">${name}</a>`;
  }
  const variants = schema.oneOf ?? schema.anyOf;
  if (variants !== undefined) return joined(variants.map((variant) => typeOf(document, variant, seen)));
  if (schema.allOf?.length === 1) return typeOf(document, schema.allOf[0]!, seen);
  if (schema.const !== undefined) return markup`<code>${JSON.stringify(schema.const)}</code>`;
  if (schema.enum !== undefined) {
    const values = schema.enum.slice(0, MOST_VALUES).map((value) => markup`<code>${JSON.stringify(value)}</code>`);
    return joined(schema.enum.length > MOST_VALUES ? [...values, markup`…`] : values);
  }
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? []);
  return joined(
    types.length === 0 ? [markup`${schema.properties ? "object" : "any"}`] : types.map((type) => ofType(type)),
  );

  function ofType(type: string): Html {
    if (type === "array" && schema.items !== undefined)
      return markup`array of (${typeOf(document, schema.items, seen)})`;
    if (type === "object" && typeof schema.additionalProperties === "object") {
      return markup`object of (${typeOf(document, schema.additionalProperties, seen)})`;
    }
    return markup`${type}`;
  }
}

/** Shown where it is used, without a name of its own. */
const isPlain = (schema: Schema): boolean =>
  schema.properties === undefined &&
  schema.allOf === undefined &&
  schema.oneOf === undefined &&
  schema.anyOf === undefined;

const joined = (parts: readonly Html[]): Html =>
  new Html([...new Set(parts.map(({ text }) => text))].join(" <i>or</i> "));

/** An object's properties, or what the schema is instead. */
export function schemaTable(document: Document, schema: Schema, seen: Set<string>): Html {
  const all = propertiesOf(document, schema);
  const properties = [...all.filter(({ required }) => required), ...all.filter(({ required }) => !required)];
  if (properties.length === 0) return markup`<p>${typeOf(document, { ...resolved(document, schema) }, seen)}</p>`;
  const rows = properties.map(
    ({ name, schema: property, required }) =>
      markup`<tr>
        <td><code>${name}</code>${required ? markup` <b>required</b>` : NOTHING}</td>
        <td>${typeOf(document, property, seen)}${bounds(resolved(document, property))}</td>
        <td>${prose(resolved(document, property).description)}</td>
      </tr>`,
  );
  return table(["property", "type", ""], rows);
}

function bounds(schema: Schema): Html {
  const said = [
    schema.minimum === undefined ? "" : `≥ ${shown(schema.minimum)}`,
    schema.exclusiveMinimum === undefined ? "" : `> ${schema.exclusiveMinimum}`,
    schema.maximum === undefined ? "" : `≤ ${shown(schema.maximum)}`,
    schema.exclusiveMaximum === undefined ? "" : `< ${schema.exclusiveMaximum}`,
    schema.minLength === undefined ? "" : `characters: at least ${schema.minLength}`,
    schema.maxLength === undefined ? "" : `characters: at most ${schema.maxLength}`,
    schema.minItems === undefined ? "" : `items: at least ${schema.minItems}`,
    schema.maxItems === undefined ? "" : `items: at most ${schema.maxItems}`,
    schema.default === undefined || schema.default === null ? "" : `default ${JSON.stringify(schema.default)}`,
  ].filter((text) => text !== "");
  return said.length === 0 ? NOTHING : markup`<small>${said.join(", ")}</small>`;
}

/** Beyond what JSON's numbers hold exactly, a power of two is meant. */
const shown = (bound: number): string =>
  Number.isSafeInteger(bound) || !Number.isInteger(bound)
    ? `${bound}`
    : `${Math.sign(bound) < 0 ? "-" : ""}2^${Math.log2(Math.abs(bound))}`;
