// `npm run notices`: writes THIRD_PARTY_NOTICES.md, the licences of what is compiled into the addon or lies in the
// package. `-- --check` writes nothing and fails where the file isn't what it would write.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fetchLlama, readLock } from "./fetch-llama.mjs";
import { Advice, main } from "./lib/advice.mjs";
import { linkedCrates } from "./lib/crates.mjs";
import { ROOT } from "./lib/root.mjs";

const FILE = "THIRD_PARTY_NOTICES.md";
const LLAMA = "vendor/llama.cpp";

/**
 * @typedef {object} Part
 * @property {string} name @property {string} use where it is in the product
 * @property {string} licence SPDX expression
 * @property {string} file that holds the licence, from the package's root or absolute
 * @property {RegExp} [text] the part of that file, where it is source code: its first group
 */

/** @type {Part[]} */
const PARTS = [
  { name: "llama.cpp and ggml", use: "compiled into the addon", licence: "MIT", file: `${LLAMA}/LICENSE` },
  {
    name: "YaRN, in ggml",
    use: "compiled into the addon",
    licence: "MIT",
    file: `${LLAMA}/ggml/src/ggml-cpu/ops.cpp`,
    text: /^\/\/ (MIT licensed\. Copyright .* Jeffrey Quesnelle and Bowen Peng\.)$/m,
  },
  {
    name: "llamafile's matrix kernels, in ggml",
    use: "compiled into the addon",
    licence: "MIT",
    file: `${LLAMA}/ggml/src/ggml-cpu/llamafile/sgemm.cpp`,
    text: /^((?:\/\/.*\n)+)/,
  },
  {
    name: "JSON for Modern C++",
    use: "compiled into the addon",
    licence: "MIT",
    file: `${LLAMA}/licenses/LICENSE-jsonhpp`,
  },
  {
    name: "miniaudio",
    use: "compiled into the addon",
    licence: "Unlicense OR MIT-0",
    file: `${LLAMA}/vendor/miniaudio/miniaudio.h`,
    text: /\/\*\n(This software is available as a choice[^]*?)\*\/\s*$/,
  },
  {
    name: "stb_image",
    use: "compiled into the addon",
    licence: "MIT OR Unlicense",
    file: `${LLAMA}/vendor/stb/stb_image.h`,
    text: /(This software is available under 2 licenses[^]*?)\n-+\n\*\/\s*$/,
  },
  {
    name: "subprocess.h",
    use: "compiled into the addon",
    licence: "Unlicense",
    file: `${LLAMA}/vendor/sheredom/subprocess.h`,
    text: /\/\*\s*(This is free and unencumbered[^]*?)\*\//,
  },
  {
    name: "base64.hpp",
    use: "compiled into the addon",
    licence: "Unlicense",
    file: `${LLAMA}/common/base64.hpp`,
    text: /\/\*\s*(This is free and unencumbered[^]*?)\*\//,
  },
  {
    name: "xxHash",
    use: "compiled into the addon",
    licence: "BSD-2-Clause",
    file: `${LLAMA}/vendor/hash/xxhash/LICENSE`,
  },
  {
    name: "SHA-256 by Igor Pavlov",
    use: "compiled into the addon",
    licence: "public domain",
    file: `${LLAMA}/vendor/hash/sha256/LICENSE`,
  },
  {
    name: "SHA-1 by Steve Reid",
    use: "compiled into the addon",
    licence: "public domain",
    file: `${LLAMA}/vendor/hash/sha1/sha1.c`,
    text: /\/\*\s*(SHA-1 in C\n[^]*?Public Domain)/,
  },
  {
    name: "rotate-bits",
    use: "compiled into the addon",
    licence: "MIT",
    file: `${LLAMA}/vendor/hash/rotate-bits/LICENSE.md`,
  },
  {
    name: "node-addon-api",
    use: "compiled into the addon",
    licence: "MIT",
    file: "node_modules/node-addon-api/LICENSE.md",
  },
  {
    name: "node-api-headers",
    use: "compiled into the addon",
    licence: "MIT",
    file: "node_modules/node-api-headers/LICENSE",
  },
  {
    name: "OpenTelemetry for JavaScript",
    use: "bundled into dist/",
    licence: "Apache-2.0",
    file: "node_modules/@opentelemetry/sdk-trace-base/LICENSE",
  },
  {
    name: "OpenAI's OpenAPI document",
    use: "its structure, without its prose, in spec/ and src/generated/",
    licence: "MIT",
    file: "spec/LICENSE",
  },
];

/** llguidance and what it is made of; some have the same licence, word for word. @returns {Promise<Part[]>} */
async function rustParts() {
  const use = "compiled into the addon";
  const crates = (await linkedCrates()).map((crate) => ({ ...crate, name: `${crate.name} (Rust)`, use }));
  // Its own LICENSE-MIT has the words of serde's, and not each toolchain brings it along.
  const file = crates.find(({ name }) => name.startsWith("serde "))?.file ?? "";
  return [...crates, { name: "Rust's standard library", licence: "MIT OR Apache-2.0", use, file }];
}

/** The licence's words, without comment signs. @param {Part} part */
function licenceText({ name, file, text }) {
  const content = readFileSync(path.resolve(ROOT, file), "utf8").replaceAll("\r", "");
  const found = text ? text.exec(content)?.[1] : content;
  if (!found)
    throw new Advice(`${file} no longer holds the licence of ${name} where it was`, "Correct scripts/notices.mjs.");
  return found
    .split("\n")
    .map((line) => line.replace(/^\/\/ ?/, "").replace(/\s+$/, ""))
    .join("\n")
    .trim();
}

/** npm packages that are installed beside ours, with the licence they declare. */
function npmTable() {
  const { packages } = JSON.parse(readFileSync(path.join(ROOT, "package-lock.json"), "utf8"));
  const names = Object.keys(packages[""].dependencies);
  const rows = names.map((name) => `| ${name} | ${packages[`node_modules/${name}`].license} |`);
  return ["| package | licence |", "|---|---|", ...rows].join("\n");
}

async function notices() {
  const parts = [...PARTS, ...(await rustParts())];
  const table = parts.map(({ name, use, licence }) => `| ${name} | ${licence} | ${use} |`);
  /** @type {Map<string, string[]>} */
  const names = new Map();
  for (const part of parts) {
    const text = licenceText(part);
    names.set(text, [...(names.get(text) ?? []), part.name]);
  }
  const texts = [...names].map(([text, all]) => `### ${all.join(", ")}\n\n\`\`\`text\n${text}\n\`\`\``);
  return `# Third-party notices

llama-openapi is MIT licensed (see LICENSE). This file, made by \`npm run notices\`, names what others wrote that is compiled
into its native addon or lies in its package. The addon is built from llama.cpp ${readLock().version} and what llama.cpp carries, and from llguidance; GPU backends
add files of ggml, under its licence, and link the libraries of the GPU's vendor.

| part | licence | where |
|---|---|---|
${table.join("\n")}

npm installs these beside it, each with its own licence file (and what they depend on in turn):

${npmTable()}

## Licences

${texts.join("\n\n")}
`;
}

await main(async () => {
  await fetchLlama({ env: { ...process.env, LLAMA_CPP_DIR: "" } });
  const file = path.join(ROOT, FILE);
  const wanted = await notices();
  if (!process.argv.includes("--check")) return writeFileSync(file, wanted);
  if (readFileSync(file, "utf8") !== wanted) throw new Advice(`${FILE} isn't up to date`, "Run `npm run notices`.");
});
