/** The files of a split model, by their names. */
import { firstShard, modelName, shardsOf } from "../../../src/lib/shards";

test.each([
  ["/m/a.gguf", ["/m/a.gguf"]],
  ["/m/a-00001-of-00001.gguf", ["/m/a-00001-of-00001.gguf"]],
  ["/m/a-00001-of-00003.gguf", ["/m/a-00001-of-00003.gguf", "/m/a-00002-of-00003.gguf", "/m/a-00003-of-00003.gguf"]],
  ["/m/a-00002-of-00002.gguf", ["/m/a-00001-of-00002.gguf", "/m/a-00002-of-00002.gguf"]],
  ["/m/a-00003-of-00002.gguf", ["/m/a-00003-of-00002.gguf"]],
  ["/m/a-00000-of-00002.gguf", ["/m/a-00000-of-00002.gguf"]],
  ["/m/a-00001-of-99999.gguf", ["/m/a-00001-of-99999.gguf"]],
  ["/m/a-1-of-2.gguf", ["/m/a-1-of-2.gguf"]],
  ["/m/a-00001-of-00002.safetensors", ["/m/a-00001-of-00002.safetensors"]],
])("%s", (file, shards) => {
  expect(shardsOf(file)).toEqual(shards);
});

test("a later one leads to the first", () => {
  expect(firstShard("/m/a-00002-of-00002.gguf")).toBe("/m/a-00001-of-00002.gguf");
  expect(firstShard("/m/a-00001-of-00002.gguf")).toBeUndefined();
  expect(firstShard("/m/a.gguf")).toBeUndefined();
});

test.each([
  ["a.gguf", "a"],
  ["a.GGUF", "a"],
  ["a", "a"],
  ["a-00001-of-00012.gguf", "a"],
  ["-00001-of-00012.gguf", "-00001-of-00012"],
])("the model of %s is called %s", (file, name) => {
  expect(modelName(file)).toBe(name);
});
