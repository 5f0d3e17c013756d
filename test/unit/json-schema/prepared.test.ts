import { requestSchema } from "../../../src/json-schema/prepared";

const AT = { param: "response_format", subject: "response_format", name: "x" } as const;

/** An engine that refuses one keyword, and takes some milliseconds of a clock that stands still otherwise. */
class Engine {
  asked = 0;
  now = 0;

  constructor(readonly ms: number) {
    jest.spyOn(performance, "now").mockImplementation(() => this.now);
  }

  prepare(schema: object): Promise<{ ignored: readonly string[] }> {
    const compile = (text: string): Promise<{ message: string } | undefined> => {
      this.asked += 1;
      this.now += this.ms;
      return Promise.resolve(text.includes('"minimum":7') ? { message: "no such range" } : undefined);
    };
    return requestSchema(schema, AT, "schema", compile, false);
  }
}

const schemaOf = (name: string): object => ({
  title: name,
  prefixItems: Array.from({ length: 16 }, (_, index) => ({ minimum: index })),
});

afterEach(() => jest.restoreAllMocks());

test("a schema is prepared once", async () => {
  const engine = new Engine(10);
  const first = await engine.prepare(schemaOf("once"));
  const { asked } = engine;
  expect(first.ignored).toEqual(["schema.prefixItems[7].minimum"]);
  expect(await engine.prepare(schemaOf("once"))).toEqual(first);
  expect(engine.asked).toBe(asked);
});

test("what a slow machine made of it is not kept", async () => {
  const slow = new Engine(400);
  const hasty = await slow.prepare(schemaOf("slow"));
  expect(hasty.ignored.length).toBeGreaterThan(1);
  expect(hasty.ignored).toContain("schema.prefixItems[7].minimum");
  const quick = new Engine(10);
  expect((await quick.prepare(schemaOf("slow"))).ignored).toEqual(["schema.prefixItems[7].minimum"]);
});
