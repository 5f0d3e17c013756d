import { violations } from "../../../src/json-schema/violations";

/** Milliseconds, on a machine that does much else. */
const ENOUGH = 20_000;

const found = (schema: object, value: unknown): string[] | undefined =>
  violations([{ schema, text: JSON.stringify(value) }], ENOUGH)[0]?.map(({ path, keyword }) => `${path} ${keyword}`);

describe("where an answer breaks its schema", () => {
  const CASES: [schema: object, value: unknown, found: string[]][] = [
    [{ properties: { a: { not: { const: 1 } } } }, { a: 1 }, ["/a /properties/a/not"]],
    [{ properties: { a: { not: { const: 1 } } } }, { a: 2 }, []],
    [{ uniqueItems: true }, [1, 1], [" /uniqueItems"]],
    [{ contains: { type: "null" } }, [1], [" /contains"]],
    [{ pattern: "^a(?!b)" }, "ab", [" /pattern"]],
    [{ if: { minimum: 1 }, then: { maximum: 2 } }, 3, [" /then/maximum"]],
    [{ minimum: 1, exclusiveMinimum: true }, 1, [" /minimum"]],
    [{ items: [{ type: "null" }] }, [1], ["/0 /items/0/type"]],
    [{ $schema: "http://json-schema.org/draft-07/schema#", items: [{ type: "null" }] }, [1], ["/0 /items/0/type"]],
  ];
  test.each(CASES)("%j: %j", (schema, value, want) => {
    expect(found(schema, value)).toEqual(want);
  });

  test("only so many are told", () => {
    const list = Array.from({ length: 100 }, (_, index) => ({ maximum: index - 100 }));
    expect(found({ allOf: list }, 1)).toHaveLength(10);
  });

  test("not where it can't be found out", () => {
    expect(found({ $ref: "https://example.com/a.json" }, 1)).toBeUndefined();
    expect(violations([{ schema: { not: {} }, text: '{"a"' }])).toEqual([undefined]);
    expect(violations([{ schema: { not: {} }, text: `"${"x".repeat(300_000)}"` }])).toEqual([undefined]);
  });

  test("not for longer than a moment, whatever the schema is", () => {
    const moment = (schema: object, value: unknown): unknown => violations([{ schema, text: JSON.stringify(value) }]);
    expect(moment({ pattern: "^(a+)+$" }, `${"a".repeat(60)}b`)).toEqual([undefined]);
    const $defs = { a: { anyOf: [{ $ref: "#/$defs/b" }, { $ref: "#/$defs/b" }] }, b: { items: { $ref: "#/$defs/a" } } };
    const deep = Array.from({ length: 60 }).reduce<unknown>((inner) => [inner], 1);
    expect(moment({ $defs, allOf: [{ $ref: "#/$defs/a" }, { not: {} }] }, deep)).toEqual([undefined]);
  });
});
