// The packages of npm: one for each platform with the addon in it, and ours, which names them. What is called how,
// src/backend/llama/find-addon.ts knows as well: it looks for them.
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readStamp } from "../lib/files.mjs";
import { ROOT } from "../lib/root.mjs";

/** Where they are made. */
export const PREBUILT = path.join(ROOT, "build/prebuilt");

/** npm installs the one that fits. */
const PLATFORMS = ["linux-x64", "linux-arm64", "darwin-arm64"];
/** Installed by those who ask for one by name: they are large, and need the GPU's driver. */
const FOR_GPUS = ["linux-x64-cuda", "linux-x64-vulkan", "linux-arm64-cuda", "linux-arm64-vulkan"];

/** @typedef {{ name: string, version: string, scripts: Record<string, string>, optionalDependencies?: Record<string, string>, [key: string]: unknown }} Manifest */

/** Our package.json. @returns {Manifest} */
export const ownManifest = () => readStamp(path.join(ROOT, "package.json"));

/**
 * The name of a platform's package, without its scope.
 * @param {string} backend cpu, cuda, metal, vulkan @param {string} [platform] @param {string} [arch]
 */
export function platformName(backend, platform = process.platform, arch = process.arch) {
  const plain = backend === "cpu" || backend === "metal";
  return `${platform}-${arch}${plain ? "" : `-${backend}`}`;
}

/**
 * package.json of a platform's package.
 * @param {Manifest} own @param {string} name without its scope @returns {Record<string, unknown>}
 */
export function platformManifest(own, name) {
  const [os = "", cpu = ""] = name.split("-");
  return {
    name: `@llama-openapi/${name}`,
    version: own.version,
    description: `llama-openapi's addon, built for ${name}`,
    license: own.license,
    engines: own.engines,
    os: [os],
    cpu: [cpu],
    ...(os === "linux" ? { libc: ["glibc"] } : {}),
    preferUnplugged: true, // Yarn: the libraries are to be files
  };
}

/**
 * Our package.json as it is published: with the platforms' packages, pinned; with optional packages as optional peers; and
 * without what only a checkout has. The repository's package.json does not name the platforms' packages, because npm would
 * look for packages that may not be published yet.
 * @param {Manifest} own @returns {Record<string, unknown>}
 */
export function publishedManifest(own) {
  const { devDependencies: _, scripts, optionalDependencies, ...rest } = own;
  // A fifth of the whole, most of it sources, for a feature that many do not use: those who need it install it beside ours.
  const onRequest = Object.fromEntries(
    Object.entries(optionalDependencies ?? {}).map(([name, version]) => [name, `^${version}`]),
  );
  /** @param {string[]} names @param {string} value */
  const each = (names, value) => Object.fromEntries(names.map((name) => [`@llama-openapi/${name}`, value]));
  const peerDependencies = { ...onRequest, ...each(FOR_GPUS, own.version) };
  return {
    ...rest,
    scripts: { install: scripts.install },
    optionalDependencies: each(PLATFORMS, own.version),
    peerDependencies,
    peerDependenciesMeta: Object.fromEntries(Object.keys(peerDependencies).map((name) => [name, { optional: true }])),
  };
}

/**
 * Writes a platform's package.
 * @param {string} backend @param {string[]} files the addon and the libraries that it loads
 * @returns {string} its folder
 */
export function writePlatformPackage(backend, files) {
  const own = ownManifest();
  const name = platformName(backend);
  const folder = path.join(PREBUILT, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of [...files, path.join(ROOT, "LICENSE"), path.join(ROOT, "THIRD_PARTY_NOTICES.md")]) {
    cpSync(file, path.join(folder, path.basename(file)));
  }
  const readme = `# @llama-openapi/${name}\n\nThe native addon of llama-openapi ${own.version} for ${name}. Install llama-openapi, not this.\n`;
  writeFileSync(path.join(folder, "README.md"), readme);
  writeFileSync(path.join(folder, "package.json"), `${JSON.stringify(platformManifest(own, name), null, 2)}\n`);
  return folder;
}
