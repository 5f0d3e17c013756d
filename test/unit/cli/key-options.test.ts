import { parseCommandLine } from "../../../src/cli/args";
import { readKeysAction } from "../../../src/cli/keys/options";

const NOW = Date.UTC(2026, 10, 27);
const read = (line: string) => {
  const { command, words, flags, problems } = parseCommandLine([
    "keys",
    ...line.split(" ").filter((word) => word !== ""),
  ]);
  expect([command.name, problems]).toEqual(["keys", []]);
  return readKeysAction(words, flags, NOW);
};
const usual = { operations: ["*"], models: ["*"] };

test.each<[string, object]>([
  ["list", { action: "list" }],
  ["list --json --data-dir /x", { action: "list" }],
  ["revoke key_1", { action: "revoke", id: "key_1" }],
  ["add", { action: "add", key: { name: "", scope: usual, limits: {} } }],
  ["add --name=a=b", { action: "add", key: { name: "a=b", scope: usual, limits: {} } }],
  [
    "add --models tiny,org/* --operations create*,listModels",
    {
      action: "add",
      key: { name: "", scope: { operations: ["create*", "listModels"], models: ["tiny", "org/*"] }, limits: {} },
    },
  ],
  [
    "add --requests-per-minute 1 --tokens-per-minute 2 --concurrent 3 --requests-per-day 4 --tokens-per-day 5",
    {
      action: "add",
      key: {
        name: "",
        scope: usual,
        limits: { requestsPerMinute: 1, tokensPerMinute: 2, concurrent: 3, requestsPerDay: 4, tokensPerDay: 5 },
      },
    },
  ],
  ["add --priority 10", { action: "add", key: { name: "", scope: usual, limits: { priority: 10 } } }],
  ["add --priority 0", { action: "add", key: { name: "", scope: usual, limits: { priority: 0 } } }],
  [
    "add --expires 30",
    { action: "add", key: { name: "", scope: usual, limits: {}, expiresAt: NOW + 30 * 86_400_000 } },
  ],
  [
    "add --expires 2027-01-01",
    { action: "add", key: { name: "", scope: usual, limits: {}, expiresAt: Date.UTC(2027, 0, 1) } },
  ],
])("keys %s", (line, want) => expect(read(line)).toEqual(want));

test.each<[string, (string | RegExp)[]]>([
  ["", ["keys needs one of add, list and revoke."]],
  ["ad", ["keys ad: expected add, list or revoke. Did you mean add?"]],
  ["revoke", ["keys revoke needs a key's id, as keys list shows it."]],
  ["revoke a b", ["b: keys revoke takes one id."]],
  ["list all --name x", ["--name belongs to keys add.", "all: keys list takes flags only."]],
  ["add key", ["key: keys add takes flags only."]],
  ["add --concurrent 0", [/^--concurrent: expected an integer from 1 to \d+, got "0"\.$/]],
  ["add --tokens-per-day 1.5 --concurrent x", [/--concurrent/, /--tokens-per-day/]],
  ["add --priority 101", ['--priority: expected an integer from 0 to 100, got "101".']],
  ["add --operations createChat", [/createChat is no operation of this server\. Did you mean/]],
  ["add --operations ,", ["--operations: expected names with commas between them; * stands for any letters."]],
  ["add --expires 0", [/^--expires: expected a number of days/]],
  ["add --expires 2020-01-01", [/^--expires/]],
  ["add --expires 2026-13-45", [/^--expires/]],
  [`add --name ${"x".repeat(101)}`, ["--name: expected at most 100 letters in one line."]],
])("keys %s is refused", (line, want) => {
  const problems = read(line) as string[];
  expect(problems).toHaveLength(want.length);
  want.forEach((part, i) => expect(problems[i]).toMatch(part));
});

test.each([
  ["keys add --nam x", ["--nam is no flag. Did you mean --name?"]],
  ["keys add --name", ["--name needs a value."]],
  ["serve --name x", ["--name is no flag. See llama-openapi --help."]],
])("%s is refused", (line, want) => {
  expect(parseCommandLine(line.split(" ")).problems.map(({ detail }) => detail)).toEqual(want);
});
