import { readFileSync } from "node:fs";
import path from "node:path";
import { load, loadAll } from "js-yaml";
import { checkText } from "../../../src/config/load";
import { SourceFile } from "../../../src/config/diagnostic";
import { generateConfigurationDocs } from "../../../scripts/generate/docs/configuration";
import { fileKey, SETTING_NAMES } from "../../../src/config/settings";
import { backends } from "../../../src/backend/catalogue";
import { SETTINGS_SCHEMA } from "../../../src/backend/llama/local-settings";

const page = readFileSync(path.join(__dirname, "../../../docs/configuration.md"), "utf8");
const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1]!);

test("the page is what npm run generate makes of the tables", () => {
  expect([...generateConfigurationDocs()]).toEqual([["docs/configuration.md", page]]);
});

test("every setting has its row", () => {
  for (const name of SETTING_NAMES) expect(page).toMatch(new RegExp(`^\\| (\`${fileKey(name)}\`)? \\|`, "m"));
  for (const name of Object.keys(SETTINGS_SCHEMA["properties"] as object)) expect(page).toContain(`\n| \`${name}\` |`);
});

test("the registrations on the page are right", () => {
  const registrations = examples.filter((text) =>
    loadAll(text).some((value) => Object.hasOwn(value as object, "registration")),
  );
  expect(registrations).not.toEqual([]);
  for (const text of registrations) {
    const { bound, problems } = checkText(new SourceFile("page", text), { backends: backends() }, 0);
    expect(problems).toEqual([]);
    expect(bound).toHaveLength(1);
  }
});

test("the keys of the settings file on the page exist", () => {
  const files = examples.filter((text) => text.startsWith("# llama-openapi.yaml"));
  expect(files).toHaveLength(1);
  for (const key of Object.keys(load(files[0]!) as object)) expect(SETTING_NAMES.map(fileKey)).toContain(key);
});
