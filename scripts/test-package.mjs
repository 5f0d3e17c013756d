// `npm run test:package`: packs the package, installs the tarball in an empty project as a user would (the native build
// included: minutes without ccache, seconds with; crates are taken from this checkout's build), and uses it from there: command, CommonJS and ES module import, types.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { main } from "./lib/advice.mjs";
import { BUILD } from "./lib/native.mjs";
import { ROOT } from "./lib/root.mjs";
import { CLEAN, step } from "./release/consumer.mjs";
import { writeOwnPackage } from "./release/own-package.mjs";
import { ownManifest } from "./release/prebuilt.mjs";

const USE = `
  import { startServer } from "llama-openapi";
  const server = await startServer({ port: 0, logLevel: "warn" });
  const response = await fetch(server.url + "/v1/chat/completions", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ model: "tiny", messages: [{ role: "user", content: "Who are you?" }], temperature: 0 }),
  });
  const { choices } = await response.json();
  await server.close();
  if (!/tiny/.test(choices[0].message.content)) throw new Error("tiny says " + JSON.stringify(choices));
  console.log("tiny says", JSON.stringify(choices[0].message.content));
`;
/** `@types/node`, as every Node project has it. */
const TSCONFIG = {
  compilerOptions: {
    strict: true,
    noEmit: true,
    target: "es2022",
    module: "node16",
    typeRoots: [path.join(ROOT, "node_modules/@types")],
    types: ["node"],
  },
  files: ["typed.ts"],
};

const TYPED = `
  import { startServer, type RunningServer } from "llama-openapi";
  import type { ChatExtensions } from "llama-openapi/openai";
  export const server: Promise<RunningServer> = startServer({ port: 0 });
  export const extensions: ChatExtensions = { top_k: 40 };
`;

await main(async () => {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "llama-openapi-package-")));
  const project = path.join(folder, "project");
  const inside = { cwd: project };
  mkdirSync(project);
  writeFileSync(path.join(project, "package.json"), '{ "name": "project", "private": true }\n');
  writeFileSync(path.join(project, "use.mjs"), USE);
  writeFileSync(path.join(project, "typed.ts"), TYPED);
  writeFileSync(path.join(project, "tsconfig.json"), JSON.stringify(TSCONFIG));
  const tarball = path.join(folder, `llama-openapi-${ownManifest().version}.tgz`);
  const tsc = path.join(ROOT, "node_modules/typescript/bin/tsc");
  const node = process.execPath;
  try {
    const packed = ["pack", "--silent", "--pack-destination", folder, await writeOwnPackage()];
    await step("npm pack", { cwd: ROOT }, "npm", ...packed);
    // Else npm hides what install scripts print; where npm asks for consent, this is it.
    const loud = ["--foreground-scripts", "--no-audit", "--no-fund"];
    const CARGO_TARGET_DIR = path.join(BUILD, "constraints/target");
    const fromSource = { ...inside, env: { ...CLEAN, LLAMA_OPENAPI_BUILD_FROM_SOURCE: "1", CARGO_TARGET_DIR } };
    await step("npm install", fromSource, "npm", "install", ...loud, tarball);
    await step("command", inside, "npx", "--no-install", "llama-openapi", "--help");
    await step("import", inside, node, "use.mjs");
    await step(
      "require",
      inside,
      node,
      "-e",
      'if (typeof require("llama-openapi").startServer !== "function") process.exit(1)',
    );
    await step("types", inside, node, tsc, "-p", ".");
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
});
