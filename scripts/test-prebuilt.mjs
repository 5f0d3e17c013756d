// `npm run test:prebuilt`: publishes the prebuilt packages to a registry on the loopback, installs from there in an empty
// folder with no compiler on PATH, and serves. Says how long the install took and how much it brought.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildPrebuilt } from "./build-prebuilt.mjs";
import { Advice, main } from "./lib/advice.mjs";
import { which } from "./lib/process.mjs";
import { askTiny, startServer } from "./lib/server.mjs";
import { CLEAN, step } from "./release/consumer.mjs";
import { tryKeys } from "./release/keys.mjs";
import { platformName } from "./release/prebuilt.mjs";
import { startRegistry } from "./release/registry.mjs";
import { megabytes, sizeOf } from "./release/size.mjs";

/** Bytes that an installation may have. */
const LIMIT = 60e6;
/** What keys need beside the package. */
const SQLITE = "@photostructure/sqlite@1";
const PROGRAMS = ["node", "npm", "npx", "sh"];

await main(async () => {
  const packages = await buildPrebuilt("cpu");
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "llama-openapi-prebuilt-")));
  const project = path.join(folder, "project");
  const bin = path.join(folder, "bin");
  for (const made of [project, bin]) mkdirSync(made);
  for (const name of PROGRAMS) symlinkSync(realpathSync(which(name) ?? name), path.join(bin, name));
  writeFileSync(path.join(project, "package.json"), '{ "name": "project", "private": true }\n');
  const registry = await startRegistry(path.join(folder, "registry"));
  const npmrc = path.join(folder, "npmrc");
  // npm publishes with a token only; this registry takes any.
  writeFileSync(npmrc, `registry=${registry.url}\n${registry.url.slice("http:".length)}:_authToken=anyone\n`);
  // Flags are for the build above; who has some of his own gets no prebuilt addon.
  const own = { LLAMA_OPENAPI_CMAKE_FLAGS: "", npm_config_userconfig: npmrc };
  const env = { ...CLEAN, ...own, npm_config_cache: path.join(folder, "cache") };
  const inside = { cwd: project, env: { ...env, PATH: bin } };
  try {
    for (const made of packages) {
      await step(
        `npm publish ${path.basename(made)}`,
        { cwd: made, env },
        "npm",
        "publish",
        "--access",
        "public",
        "--silent",
      );
    }
    const install = ["install", "--foreground-scripts", "--no-audit", "--no-fund", "llama-openapi"];
    await step("npm install, through an empty registry", inside, "npm", ...install);
    const modules = path.join(project, "node_modules");
    for (const gone of [modules, path.join(project, "package-lock.json"), env.npm_config_cache]) {
      rmSync(gone, { recursive: true, force: true });
    }
    await step("npm install, with npm's cache empty", inside, "npm", ...install);
    check(modules);
    const command = path.join(modules, ".bin/llama-openapi");
    await step("llama-openapi --version", inside, command, "--version");
    const server = await startServer([], { command: [command], ...inside });
    console.log("tiny says", JSON.stringify(await askTiny(server.url)));
    if ((await server.stop()) !== 0) throw new Advice("The server did not end well", "The reason is above.");
    await step(`npm install ${SQLITE}`, inside, "npm", "install", "--silent", SQLITE);
    await tryKeys([command], path.join(folder, "state"), inside);
  } finally {
    registry.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
});

/** @param {string} modules */
function check(modules) {
  const size = sizeOf(modules);
  const platform = path.join(modules, "@llama-openapi", platformName("cpu"));
  console.log(`node_modules: ${megabytes(size)}, of them the platform's package ${megabytes(sizeOf(platform))}`);
  if (existsSync(path.join(modules, "llama-openapi/build")))
    throw new Error("it was built although a package was there");
  if (size > LIMIT) {
    const largest = packagesIn(modules).map((name) => ({ name, size: sizeOf(path.join(modules, name)) }));
    largest.sort((a, b) => b.size - a.size);
    const list = largest
      .slice(0, 30)
      .map((one) => `${one.name} ${megabytes(one.size)}`)
      .join(", ");
    throw new Error(`node_modules has ${megabytes(size)}, and may have ${megabytes(LIMIT)}: ${list}, ...`);
  }
}

/** @param {string} modules @returns {string[]} */
function packagesIn(modules) {
  return readdirSync(modules).flatMap((name) =>
    name.startsWith("@") ? readdirSync(path.join(modules, name)).map((own) => `${name}/${own}`) : [name],
  );
}
