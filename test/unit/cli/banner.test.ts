import { execFileSync } from "node:child_process";
import { banner } from "../../../src/cli/serve/banner";
import type { Registration } from "../../../src/contracts/registration";

const registration = (operation: Registration["operation"], model: string): Registration => ({
  operation,
  model,
  local: { backend: "fake" },
  defaults: {},
  limits: {},
  created: 0,
  source: { file: "a.yaml", line: 1 },
});

test("address, models with their endpoints, a request to try", () => {
  const text = banner("http://127.0.0.1:1", [
    registration("createChatCompletion", "a"),
    registration("createCompletion", "longer"),
    registration("createCompletion", "a"),
  ]);
  expect(text).toMatch(/^llama-openapi \d\S* listens on http:\/\/127\.0\.0\.1:1\n/);
  expect(text).toContain("  a       /v1/chat/completions  /v1/completions\n");
  expect(text).toContain("  longer  /v1/completions\n");
  expect(text).toContain("  curl http://127.0.0.1:1/v1/chat/completions -H ");
});

test("the request survives a shell, whatever the model is called", () => {
  const text = banner("http://x", [registration("createCompletion", `it's "odd" $HOME`)]);
  const line = text.split("\n").find((candidate) => candidate.includes("curl"))!;
  const words = execFileSync("sh", ["-c", `printf '%s\\0' ${line}`], { encoding: "utf8" }).split("\0");
  expect(words.slice(0, 5)).toEqual(["curl", "http://x/v1/completions", "-H", "content-type: application/json", "-d"]);
  expect(JSON.parse(words[5]!)).toEqual({ model: `it's "odd" $HOME`, prompt: "Once upon a time" });
});
