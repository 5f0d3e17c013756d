/** Which addon is taken: what package for this platform, of what version. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { addonFile, prebuiltAddon } from "../../../../src/backend/llama/find-addon";

const PLATFORM = `@llama-openapi/${process.platform}-${process.arch}`;

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), "find-addon-")));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Puts packages beside ours, as npm does. */
function installed(packages: Record<string, string>): string {
  const own = path.join(folder, "node_modules/llama-openapi");
  mkdirSync(own, { recursive: true });
  for (const [name, version] of Object.entries(packages)) {
    const at = path.join(folder, "node_modules", name);
    mkdirSync(at, { recursive: true });
    writeFileSync(path.join(at, "package.json"), JSON.stringify({ name, version }));
  }
  return own;
}

const cases: { name: string; packages: Record<string, string>; want?: string }[] = [
  { name: "none", packages: {} },
  { name: "this platform's", packages: { [PLATFORM]: "1.2.3" }, want: PLATFORM },
  { name: "another platform's", packages: { "@llama-openapi/aix-ppc64": "1.2.3" } },
  {
    name: "one for a GPU besides",
    packages: { [PLATFORM]: "1.2.3", [`${PLATFORM}-vulkan`]: "1.2.3" },
    want: `${PLATFORM}-vulkan`,
  },
];
test.each(cases)("the prebuilt addon: $name", ({ packages, want }) => {
  const file = want && path.join(folder, "node_modules", want, "llama_openapi.node");
  expect(prebuiltAddon(installed(packages), "1.2.3")).toBe(file);
});

test("a package of another version is an error that says what to install", () => {
  const own = installed({ [PLATFORM]: "1.2.2" });
  expect(() => prebuiltAddon(own, "1.2.3")).toThrow(
    `${PLATFORM} is version 1.2.2, and llama-openapi is 1.2.3: install ${PLATFORM}@1.2.3.`,
  );
});

describe("LLAMA_OPENAPI_ADDON", () => {
  const before = process.env["LLAMA_OPENAPI_ADDON"];
  afterEach(() => {
    if (before === undefined) delete process.env["LLAMA_OPENAPI_ADDON"];
    else process.env["LLAMA_OPENAPI_ADDON"] = before;
  });

  test("comes before all others", () => {
    const file = path.join(folder, "own.node");
    writeFileSync(file, "");
    process.env["LLAMA_OPENAPI_ADDON"] = file;
    expect(addonFile()).toBe(file);
  });

  test("that names no file is an error", () => {
    process.env["LLAMA_OPENAPI_ADDON"] = "/nonexistent.node";
    expect(() => addonFile()).toThrow("there is no /nonexistent.node. Run `npm run install`");
  });
});
