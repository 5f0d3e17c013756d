import type { Registration } from "../../../src/contracts/registration";
import { StaticRegistry } from "../../../src/config/registry";

const registration = (model: string, defaults: Record<string, unknown> = {}): Registration => ({
  operation: "createChatCompletion",
  model,
  local: { backend: "fake" },
  defaults,
  limits: {},
  created: 0,
  source: { file: "a.yaml", line: 1 },
});

test("get finds by operation and model", () => {
  const registry = new StaticRegistry([registration("a"), registration("b")]);
  expect(registry.get("createChatCompletion", "b")?.model).toBe("b");
  expect(registry.get("createCompletion", "b")).toBeUndefined();
  expect(registry.get("createChatCompletion", "c")).toBeUndefined();
  expect(registry.get("createChatCompletion", "__proto__")).toBeUndefined();
  expect(registry.list().map(({ model }) => model)).toEqual(["a", "b"]);
});

test("registrations are frozen to the bottom", () => {
  const registry = new StaticRegistry([registration("a", { stop: ["x"], "x-localai-extensions": { roles: {} } })]);
  const defaults = registry.get("createChatCompletion", "a")!.defaults as {
    stop: string[];
    "x-localai-extensions": { roles: { user?: string } };
  };
  expect(() => defaults.stop.push("y")).toThrow(TypeError);
  expect(() => (defaults["x-localai-extensions"].roles.user = "human")).toThrow(TypeError);
  expect(() => (registry.list() as unknown[]).push(1)).toThrow(TypeError);
});

test("replace takes the place of all; a list that was read before stays as it was", () => {
  const registry = new StaticRegistry([registration("a")]);
  const before = registry.list();
  registry.replace([registration("b")]);
  expect(registry.list().map(({ model }) => model)).toEqual(["b"]);
  registry.replace([]);
  expect(registry.list()).toEqual([]);
  expect(before.map(({ model }) => model)).toEqual(["a"]);
});

test("two registrations of one {operation, model} are refused, and change nothing", () => {
  const registry = new StaticRegistry([registration("a")]);
  expect(() => registry.replace([registration("b"), registration("b")])).toThrow(/two registrations of/);
  expect(registry.list().map(({ model }) => model)).toEqual(["a"]);
});
