/** `new ModelOptions({...})` and `new PredictOptions({...})`: every field of both tables. */
import { inspect } from "node:util";
import { MODEL_OPTION_FIELDS, PREDICT_OPTION_FIELDS } from "../../src/generated/options";
import type { Field } from "../../src/lib/option-field";
import { addon, thrown } from "./support";

type Instance = Record<string, unknown>;
interface Subject {
  name: string;
  fields: readonly Field[];
  /** Makes one of these options, and what else is required. */
  make: (init: Record<string, unknown>) => Instance;
}

const SUBJECTS: Subject[] = [
  {
    name: "ModelOptions",
    fields: MODEL_OPTION_FIELDS,
    make: (init) => new (addon().ModelOptions)({ model: "x", ...init }) as unknown as Instance,
  },
  {
    name: "PredictOptions",
    fields: PREDICT_OPTION_FIELDS,
    make: (init) => new (addon().PredictOptions)(init) as unknown as Instance,
  },
];

const EXPECTED: Record<Field["type"], string> = {
  bool: "a boolean",
  int: "an integer",
  float: "a number",
  string: "a string",
  choice: "a string",
  string_list: "an array of strings",
  int_list: "an array of integers",
  bytes_list: "an array of Uint8Arrays",
  bias_map: "an object of token ids and numbers",
};

/** A value that is good and not the default. */
function other(field: Field): unknown {
  switch (field.type) {
    case "bool":
      return field.default !== true;
    case "int":
    case "float":
      return field.default === field.max ? field.min : field.max;
    case "string":
      return "other";
    case "choice":
      return field.choices!.find((choice) => choice !== field.default);
    case "string_list":
      return ["a", ""];
    case "int_list":
      return [3, -1, 2147483647];
    case "bytes_list":
      return [Buffer.from([0, 255, 0]), Buffer.of()];
    case "bias_map":
      return { 7: -100, 4095: 1.5 };
  }
}

describe.each(SUBJECTS)("$name", ({ name, fields, make }) => {
  it("reads every default back", () => {
    const made = make({});
    for (const field of fields) {
      if (field.required !== true) expect([field.name, made[field.name]]).toEqual([field.name, field.default]);
    }
    expect(Object.keys(made)).toEqual(fields.map((field) => field.name));
  });

  it.each(fields.map((field) => [field.name, field] as const))("%s: reads back what was given", (_, field) => {
    const made = make({ [field.name]: other(field) });
    expect(made[field.name]).toEqual(other(field));
    for (const rest of fields) {
      if (rest !== field && rest.required !== true) expect(made[rest.name]).toEqual(rest.default);
    }
  });

  const numbers = fields.filter((field) => field.type === "int" || field.type === "float");
  it.each(numbers.map((field) => [field.name, field] as const))("%s: the range is inclusive", (_, field) => {
    const [min, max] = [field.min!, field.max!];
    expect(make({ [field.name]: min })[field.name]).toBe(min);
    expect(make({ [field.name]: max })[field.name]).toBe(max);
    const step = field.type === "int" ? 1 : 1e-6;
    for (const bad of [min - step, max + step, NaN, Infinity, -Infinity, Number.MAX_VALUE, -Number.MAX_VALUE]) {
      const { name: kind, message } = thrown(() => make({ [field.name]: bad }));
      expect(kind).toBe("RangeError");
      expect(message).toMatch(
        new RegExp(`^${name}\\.${field.name}: expected a value from \\S+ to \\S+, but got \\S+$`),
      );
      if (!Number.isFinite(bad)) expect(message.endsWith(`but got ${bad}`)).toBe(true);
    }
  });

  it.each(numbers.filter(({ type }) => type === "int").map((field) => [field.name, field] as const))(
    "%s: is whole",
    (_, field) => {
      const half = field.min! + 0.5;
      expect(thrown(() => make({ [field.name]: half }))).toEqual({
        name: "RangeError",
        message: `${name}.${field.name}: expected an integer, but got ${half}`,
      });
    },
  );

  it.each(fields.map((field) => [field.name, field] as const))("%s: has one type", (_, field) => {
    const values: [unknown, string][] = [
      [null, "null"],
      [true, "a boolean"],
      [1n, "a bigint"],
      [Symbol("s"), "a symbol"],
      [() => 1, "a function"],
      ["text", "a string"],
      [1, "a number"],
      [[{}], "an array"],
      [new Date(0), "an object"],
    ];
    const right: Record<Field["type"], string[]> = {
      bool: ["a boolean"],
      int: ["a number"],
      float: ["a number"],
      string: ["a string"],
      choice: ["a string"],
      string_list: [],
      int_list: [],
      bytes_list: ["an array"], // which item: below
      bias_map: ["an object", "a function"],
    };
    for (const [value, type] of values) {
      if (right[field.type].includes(type)) continue;
      // The items of a list are named, not the list.
      const got = type === "an array" && field.type.endsWith("_list") ? "an object" : type;
      expect(thrown(() => make({ [field.name]: value }))).toEqual({
        name: "TypeError",
        message: `${name}.${field.name}: expected ${EXPECTED[field.type]}, but got ${got}`,
      });
    }
  });

  it("takes undefined for not given", () => {
    const nothing = Object.fromEntries(fields.filter((f) => f.required !== true).map((f) => [f.name, undefined]));
    expect({ ...make(nothing) }).toEqual({ ...make({}) });
  });

  it("refuses unknown keys, and names the nearest", () => {
    const first = fields[0]!.name;
    const table: [string, string][] = [
      [`${first}s`, `, did you mean '${first}'?`],
      [
        first
          .toUpperCase()
          .toLowerCase()
          .replace(/(.)(.)/, "$2$1"),
        `, did you mean '${first}'?`,
      ],
      ["something_else_altogether", ""],
      ["__proto_", ""],
      ["", ""],
    ];
    for (const [key, meant] of table) {
      expect(thrown(() => make({ [key]: 1 }))).toEqual({
        name: "TypeError",
        message: `${name}: unknown option '${key}'${meant}`,
      });
    }
  });

  it.each([[undefined], [null], [1], ["text"], [[]], [() => 1], [Symbol("s")]])(
    "refuses %p for an argument",
    (argument) => {
      const construct = addon()[name as "PredictOptions"] as unknown as new (init: unknown) => Instance;
      expect(thrown(() => new construct(argument))).toEqual({
        name: "TypeError",
        message: `${name}: expected an object with options`,
      });
    },
  );

  it("is frozen, deeply", () => {
    const made = make({});
    expect(Object.isFrozen(made)).toBe(true);
    for (const value of Object.values(made)) expect(Object.isFrozen(value)).toBe(true);
    expect(() => Object.defineProperty(made, fields[0]!.name, { value: "y" })).toThrow();
    expect(() => Object.assign(made, { more: 1 })).toThrow();
  });

  it("keeps nothing of what was given", () => {
    for (const field of fields.filter(({ type }) => type.endsWith("_list") || type === "bias_map")) {
      const given = other(field) as Record<string, unknown>;
      const made = make({ [field.name]: given });
      given[0] = 99;
      expect(made[field.name]).toEqual(other(field));
    }
  });

  it("prints", () => {
    const made = make({});
    expect(inspect(made, { depth: 0 })).toContain(`${name} {`);
    expect(inspect(made)).toContain(`${fields[1]!.name}:`);
    expect(JSON.parse(JSON.stringify(made))).toEqual({ ...made });
  });

  it("can be made from one of its own", () => {
    const made = make({});
    expect({ ...make(made) }).toEqual({ ...made });
  });

  it("has to be constructed", () => {
    const construct = addon()[name as "PredictOptions"] as unknown as (init: unknown) => unknown;
    expect(thrown(() => construct({ model: "x" })).name).toBe("TypeError");
  });
});

test("large values are made when they are asked for, and are what they were", () => {
  const given = {
    prompt: "x".repeat(10_000),
    prompt_tokens: Int32Array.from({ length: 100_000 }, (_, i) => i),
    media: [Buffer.alloc(10_000, 7)],
  };
  const made = SUBJECTS[1]!.make(given) as Record<keyof typeof given, unknown>;
  given.prompt_tokens[1] = 99;
  given.media[0]![1] = 99;
  expect(Object.isFrozen(made)).toBe(true);
  expect(Object.keys(made)).toEqual(expect.arrayContaining(Object.keys(given)));
  expect(made.prompt).toBe(given.prompt);
  expect(made.prompt_tokens).toEqual(Array.from({ length: 100_000 }, (_, i) => i));
  expect(Object.isFrozen(made.prompt_tokens)).toBe(true);
  expect(made.media).toEqual([Buffer.alloc(10_000, 7)]);
  const { prompt, ...rest } = SUBJECTS[1]!.make({ ...made }) as typeof made;
  expect([prompt, rest.prompt_tokens]).toEqual([made.prompt, made.prompt_tokens]);
});

describe("files", () => {
  const make = (media: unknown): unknown => SUBJECTS[1]!.make({ media }).media;

  it("are copied, of a view its own part", () => {
    const bytes = Uint8Array.of(1, 2, 3, 4);
    const read = make([bytes.subarray(1, 3), Buffer.from("text")]);
    bytes.fill(0);
    expect(read).toEqual([Buffer.of(2, 3), Buffer.from("text")]);
  });

  it.each([
    ["text", "a string"],
    [[1], "an array"],
    [new Uint16Array(1), "an object"],
    [new ArrayBuffer(1), "an object"],
    [null, "null"],
    [undefined, "undefined"],
  ])("%p is none", (file, got) => {
    expect(thrown(() => make([Buffer.of(1), file]))).toEqual({
      name: "TypeError",
      message: `PredictOptions.media[1]: expected a Uint8Array, but got ${got}`,
    });
  });

  it("of a detached buffer there is nothing", () => {
    const bytes = new Uint8Array(4);
    structuredClone(bytes.buffer, { transfer: [bytes.buffer] });
    expect(make([bytes])).toEqual([Buffer.of()]);
  });
});

describe("choices", () => {
  it.each(MODEL_OPTION_FIELDS.filter(({ type }) => type === "choice").map((field) => [field.name, field] as const))(
    "%s",
    (_, field) => {
      const make = SUBJECTS[0]!.make;
      for (const choice of field.choices!) expect(make({ [field.name]: choice })[field.name]).toBe(choice);
      const all = field.choices!.map((choice) => `'${choice}'`).join(", ");
      expect(thrown(() => make({ [field.name]: "no such" }))).toEqual({
        name: "RangeError",
        message: `ModelOptions.${field.name}: expected one of ${all}, but got 'no such'`,
      });
    },
  );
});

describe("lengths", () => {
  const make = SUBJECTS[1]!.make;
  const refused = (field: string, min: number, max: number, got: number): { name: string; message: string } => ({
    name: "RangeError",
    message: `PredictOptions.${field}: expected a length from ${min} to ${max}, but got ${got}`,
  });

  it("of strings, in bytes of UTF-8", () => {
    expect(make({ template_kwargs: "é".repeat(524288) })["template_kwargs"]).toHaveLength(524288);
    expect(thrown(() => make({ template_kwargs: "é".repeat(524289) }))).toEqual(
      refused("template_kwargs", 0, 1048576, 1048578),
    );
    expect(thrown(() => make({ prompt: "x".repeat(67108865) }))).toEqual(refused("prompt", 0, 67108864, 67108865));
  });

  it("of lists", () => {
    expect(make({ stop: Array<string>(64).fill("x") })["stop"]).toHaveLength(64);
    expect(thrown(() => make({ stop: Array<string>(65).fill("x") }))).toEqual(refused("stop", 0, 64, 65));
    expect(thrown(() => make({ prompt_tokens: new Int32Array(16777217) }))).toEqual(
      refused("prompt_tokens", 0, 16777216, 16777217),
    );
    const sparse: string[] = [];
    sparse.length = 4294967295;
    expect(thrown(() => make({ stop: sparse }))).toEqual(refused("stop", 0, 64, 4294967295));
  });

  it("of maps", () => {
    const map = (size: number): Record<number, number> =>
      Object.fromEntries(Array.from({ length: size }, (_, id) => [id, 1]));
    expect(Object.keys(make({ logit_bias: map(16384) })["logit_bias"] as object)).toHaveLength(16384);
    expect(thrown(() => make({ logit_bias: map(16385) }))).toEqual(refused("logit_bias", 0, 16384, 16385));
  });

  it("of a required string", () => {
    expect(thrown(() => SUBJECTS[0]!.make({ model: "" }))).toEqual({
      name: "RangeError",
      message: "ModelOptions.model: expected a length from 1 to Infinity, but got 0",
    });
    const none = addon().ModelOptions as unknown as new (init: object) => unknown;
    expect(thrown(() => new none({}))).toEqual({
      name: "TypeError",
      message: "ModelOptions: missing required option 'model'",
    });
  });
});

describe("token lists and biases", () => {
  const make = SUBJECTS[1]!.make;

  it("takes Int32Array and arrays", () => {
    expect(make({ prompt_tokens: new Int32Array([1, 2, 3]) })["prompt_tokens"]).toEqual([1, 2, 3]);
    expect(make({ prompt_tokens: [] })["prompt_tokens"]).toEqual([]);
    expect(make({ prompt_tokens: new Int32Array(0) })["prompt_tokens"]).toEqual([]);
    expect(make({ prompt_tokens: new Int32Array(new SharedArrayBuffer(8)) })["prompt_tokens"]).toEqual([0, 0]);
    const detached = new Int32Array(4);
    structuredClone(detached, { transfer: [detached.buffer] });
    expect(make({ prompt_tokens: detached })["prompt_tokens"]).toEqual([]);
  });

  it.each([[[1.5]], [[NaN]], [[Infinity]], [[2147483648]], [[-2147483649]]])("refuses the tokens %p", (tokens) => {
    expect(thrown(() => make({ prompt_tokens: tokens }))).toEqual({
      name: "RangeError",
      message: `PredictOptions.prompt_tokens: expected integers of 32 bits, but got ${tokens[0]}`,
    });
  });

  it.each([[["1"]], [[null]], [[undefined]], [[{}]], [new Float32Array(2)], [new Uint8Array(2)], [Buffer.alloc(4)]])(
    "refuses %p for tokens",
    (tokens) => {
      expect(thrown(() => make({ prompt_tokens: tokens })).name).toBe("TypeError");
    },
  );

  it.each([["-1"], ["1.5"], ["x"], [""], ["1e3"], ["9999999999"], [" 1"], ["__proto__"]])(
    "refuses the token id %p",
    (key) => {
      const map = Object.fromEntries([[key, 1]]);
      expect(thrown(() => make({ logit_bias: map }))).toEqual({
        name: "RangeError",
        message: `PredictOptions.logit_bias: expected token ids as keys, but got '${key}'`,
      });
    },
  );

  it.each([[NaN], [Infinity], [-Infinity], [1e300]])("refuses the bias %p", (bias) => {
    expect(thrown(() => make({ logit_bias: { 1: bias } })).name).toBe("RangeError");
  });
});
