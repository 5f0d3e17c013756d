/** Which registration a request means that names a model, or none. */
import type { Descriptor } from "../../../src/api/descriptor";
import { FAMILIES } from "../../../src/api/families";
import { StaticRegistry } from "../../../src/config/registry";
import type { Registration } from "../../../src/contracts/registration";
import type { OperationId } from "../../../src/generated/routes";
import type { Key } from "../../../src/contracts/key";
import { visibleRegistry } from "../../../src/app/visible-registry";
import { noRegistration, whichRegistration } from "../../../src/app/which-registration";

const descriptor = (id: OperationId): Descriptor => FAMILIES.flat().find((one) => one.id === id)!;

const registration = (operation: OperationId, model: string): Registration => ({
  operation,
  model,
  local: { backend: "llama" },
  defaults: {},
  limits: {},
  created: 0,
  source: { file: "a.yaml", line: 1 },
});

const registry = (...models: string[]): StaticRegistry =>
  new StaticRegistry([
    registration("createCompletion", "only"),
    ...models.map((model) => registration("tokenize", model)),
  ]);

test.each<[OperationId, string[], unknown, string | undefined]>([
  ["tokenize", ["a"], undefined, "a"],
  ["tokenize", ["a"], null, "a"],
  ["tokenize", ["a"], "a", "a"],
  ["tokenize", ["a"], "b", undefined],
  ["tokenize", ["a"], 1, undefined],
  ["tokenize", [], undefined, undefined],
  ["tokenize", ["a", "b"], undefined, undefined],
  ["tokenize", ["a", "b"], "b", "b"],
  ["retrieveTokenizerInfo", ["a"], undefined, "a"],
  ["retrieveTokenizerInfo", ["a", "b"], "b", "b"],
  // OpenAI's own operations want a name.
  ["createCompletion", ["a"], undefined, undefined],
  ["createCompletion", ["a"], "only", "only"],
])("%s of %j, asked for %j", (operation, models, model, wanted) => {
  expect(whichRegistration(registry(...models), descriptor(operation), model)?.model).toBe(wanted);
});

test("a key that may use one of several need not name it", () => {
  const key = { id: "k", scope: { operations: ["*"], models: ["b*"] }, limits: {}, counted: false } as Key;
  const visible = visibleRegistry(registry("a", "b1"), key);
  expect(whichRegistration(visible, descriptor("tokenize"), undefined)?.model).toBe("b1");
});

test.each<[string[], string | undefined, object]>([
  [[], undefined, { code: "model_not_found", message: "No model is registered for tokenize (/tokenize)." }],
  [["a"], "b", { code: "model_not_found", message: expect.stringContaining("'b' does not exist") as string }],
  [["a"], "only", { message: expect.stringContaining("not registered for tokenize (/tokenize)") as string }],
  [["a", "b"], undefined, { code: "missing_required_parameter", message: expect.stringMatching(/2: 'a', 'b'\.$/) }],
  [
    Array.from({ length: 12 }, (_, i) => `m${i}`),
    undefined,
    { code: "missing_required_parameter", message: expect.stringMatching(/12: 'm0', .*'m9' and 2 more\.$/) },
  ],
])("why there is none: %j, asked for %j", (models, model, wanted) => {
  expect(() => noRegistration(registry(...models), descriptor("retrieveTokenizerInfo"), model)).toThrow(
    expect.objectContaining({ param: "model", ...wanted }) as Error,
  );
});
