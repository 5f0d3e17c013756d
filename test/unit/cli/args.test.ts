import { parseCommandLine } from "../../../src/cli/args";
import { COMMANDS } from "../../../src/cli/commands";
import { commandHelp, helpText } from "../../../src/cli/help/text";
import { flagName, SETTING_NAMES } from "../../../src/config/settings";

const parse = (line: string) => {
  const { command, settings, flags, problems, help, version } = parseCommandLine(line === "" ? [] : line.split(" "));
  const on = Object.entries({ help, version }).filter(([, value]) => value);
  const given = [...on.map(([name]) => name), ...flags.keys()];
  return { command: command.name, flags: Object.fromEntries(settings), on: given, problems };
};

test.each([
  ["", "serve", {}, []],
  ["serve", "serve", {}, []],
  ["check", "check", {}, []],
  ["check --json", "check", {}, ["--json"]],
  ["--json check", "check", {}, ["--json"]],
  ["devices --json", "devices", {}, ["--json"]],
  ["--once top", "top", {}, ["--once"]],
  ["top --url http://x", "top", {}, ["--url"]],
  ["check --help", "check", {}, ["help"]],
  ["--help", "serve", {}, ["help"]],
  ["-h", "serve", {}, ["help"]],
  ["--version", "serve", {}, ["version"]],
  ["-v", "serve", {}, ["version"]],
  ["--port 1 serve --host ::1", "serve", { port: "1", host: "::1" }, []],
  ["--port=1", "serve", { port: "1" }, []],
  ["--alias=a=b", "serve", { alias: "a=b" }, []],
  ["--alias=", "serve", { alias: "" }, []],
  ["--port 1 --port 2", "serve", { port: "2" }, []],
  ["--port -1", "serve", { port: "-1" }, []],
  ["--log-prompts --port 1", "serve", { logPrompts: "true", port: "1" }, []],
  ["--no-log-prompts", "serve", { logPrompts: "false" }, []],
  ["--log-prompts=false", "serve", { logPrompts: "false" }, []],
])("%s", (line, command, flags, on) => {
  expect(parse(line)).toEqual({ command, flags, on, problems: [] });
});

test.each([
  ["chek", ["chek is no command. Did you mean check?"]],
  ["frobnicate", ["frobnicate is no command. See llama-openapi --help."]],
  ["serve now", ["now: serve takes flags only."]],
  ["--prot 1", ["--prot is no flag. Did you mean --port?"]],
  ["--prot=1 --hots x check", ["--prot is no flag. Did you mean --port?", "--hots is no flag. Did you mean --host?"]],
  ["--xyzzy-plugh check", ["--xyzzy-plugh is no flag. See llama-openapi --help."]],
  ["--n_gpu_layers 1", ["--n_gpu_layers is no flag. Did you mean --gpu-layers?"]],
  ["-p", ["-p is no flag. See llama-openapi --help."]],
  ["--no-port", ["--no-port is no flag. Did you mean --port?"]],
  ["--port", ["--port needs a value."]],
  ["--port --host ::1", ["--port needs a value."]],
  ["--json", ["--json belongs to check, devices and keys."]],
  ["--once", ["--once belongs to top."]],
  ["check --json=x", ["--json takes no value."]],
  ["top --port 1", ["--port is a server's setting, and top takes none."]],
  ["top --ulr x", ["--ulr is no flag. Did you mean --url?"]],
  ["top now", ["now: top takes flags only."]],
  ["--", ["-- is no flag. See llama-openapi --help."]],
  ["--__proto__ 1", ["--__proto__ is no flag. See llama-openapi --help."]],
])("%s is refused", (line, want) => {
  expect(parse(line).problems.map(({ detail }) => detail)).toEqual(want);
});

test("help names every flag, in lines that a terminal holds", () => {
  const help = helpText(COMMANDS);
  for (const name of SETTING_NAMES) expect(help).toMatch(new RegExp(`^  ${flagName(name)}\\b`, "m"));
  expect(help.split("\n").filter((line) => line.length > 120)).toEqual([]);
});

test.each(COMMANDS.map((command) => [command.name, command] as const))("%s --help names its flags", (name, command) => {
  const help = commandHelp(command);
  expect(help).toContain(`llama-openapi ${command.usage[0]![0]}`);
  for (const flag of Object.keys(command.flags)) expect(help).toMatch(new RegExp(`^  ${flag}\\b`, "m"));
  expect(help.includes("--data-dir")).toBe(command.settings !== "none");
  expect(help.split("\n").filter((line) => line.length > 120)).toEqual([]);
  expect(helpText(COMMANDS)).toContain(command.usage[0]![1]);
  expect(name).toMatch(/^[a-z]+$/);
});
