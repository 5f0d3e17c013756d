// Container images without an engine for containers: buildah, in a storage of its own below build/. As root.
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Advice } from "../lib/advice.mjs";
import { cudaFlags, cudaToolkit } from "./cuda-toolkit.mjs";
import { bareDebian } from "./debian.mjs";
import { registryOf } from "../lib/npm.mjs";
import { capture, passThrough, which } from "../lib/process.mjs";
import { ROOT } from "../lib/root.mjs";

const STORAGE = path.join(ROOT, "build/containers");
/** Neither mounts nor namespaces are needed: both work inside of a container, too. */
const GLOBAL = [
  "--storage-driver",
  "vfs",
  "--root",
  path.join(STORAGE, "root"),
  "--runroot",
  path.join(STORAGE, "run"),
];
/** Of the Dockerfile's own base image. */
const DEBIAN = "trixie";
const BASE = `localhost/llama-openapi-node:${DEBIAN}`;
const CUDA_BASE = `localhost/llama-openapi-cuda:${DEBIAN}`;

/** The command line of buildah. @param {string} verb @param {string[]} args */
export const buildah = (verb, ...args) => ["buildah", ...GLOBAL, verb, ...args];

/** What buildah prints. Advice where it fails. @param {string} verb @param {string[]} args */
export async function ask(verb, ...args) {
  const [program = "", ...all] = buildah(verb, ...args);
  const { code, output } = await capture(program, all);
  if (code !== 0) throw new Advice(`buildah ${verb} ${args.join(" ")} failed`, output);
  return output.trim();
}

/**
 * Builds one target of the Dockerfile.
 * @param {string} target @returns {Promise<string>} the image's name
 */
export async function buildImage(target) {
  if (!which("buildah")) throw new Advice("buildah isn't on PATH", "`apt-get install buildah`.");
  await baseImage();
  const name = `localhost/llama-openapi:${target}`;
  const proxies = Object.entries(process.env).filter(([variable]) => /^(https?|no)_proxy$/i.test(variable));
  const cuda = target === "cuda" ? await cudaArguments() : {};
  const all = Object.entries({ NODE_IMAGE: BASE, ...cuda, ...Object.fromEntries(proxies) });
  const [program = "", ...args] = buildah(
    "build",
    ...["--isolation", "chroot", "--target", target, "--tag", name],
    // The format of Docker: OCI's own has no health checks.
    ...["--format", "docker"],
    ...all.flatMap(([variable, value]) => ["--build-arg", `${variable}=${value}`]),
    ROOT,
  );
  if ((await passThrough(program, args)) !== 0) throw new Advice("buildah build failed", "The reason is above.");
  return name;
}

/** @param {string} image */
async function isThere(image) {
  const [program = "", ...args] = buildah("images", "--quiet", image);
  return (await capture(program, args)).code === 0;
}

/** For the target cuda: an image with the toolkit of PyPI, in place of NVIDIA's own, and code for one architecture. */
async function cudaArguments() {
  if (!(await isThere(CUDA_BASE))) {
    const toolkit = await cudaToolkit();
    const container = await ask("from", BASE);
    await ask("add", container, toolkit, "/usr/local/cuda");
    await ask("commit", "--rm", container, CUDA_BASE);
  }
  return { CUDA_IMAGE: CUDA_BASE, CMAKE_FLAGS: cudaFlags("86").join(" ") };
}

/** A bare Debian with this Node, in place of the image that the Dockerfile names: no registry of images is asked. */
async function baseImage() {
  if (await isThere(BASE)) return;
  const folder = mkdtempSync(path.join(tmpdir(), "llama-openapi-image-"));
  const root = path.join(folder, "root");
  try {
    if ((await passThrough("cp", ["-a", await bareDebian(DEBIAN), root])) !== 0)
      throw new Advice("cp failed", "See above.");
    addNode(root);
    await addRegistries(root);
    const container = await ask("from", "scratch");
    await ask("add", container, root, "/");
    await ask("config", "--env", "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", container);
    await ask("commit", "--rm", container, BASE);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As Node's own images have it: below /usr/local, with npm and the headers. @param {string} root */
function addNode(root) {
  const home = path.dirname(path.dirname(realpathSync(process.execPath)));
  const local = path.join(root, "usr/local");
  cpSync(process.execPath, path.join(local, "bin/node"));
  for (const folder of ["include/node", "lib/node_modules/npm"]) {
    mkdirSync(path.dirname(path.join(local, folder)), { recursive: true });
    if (existsSync(path.join(home, folder)))
      cpSync(path.join(home, folder), path.join(local, folder), { recursive: true });
  }
  for (const name of ["npm", "npx"])
    symlinkSync(`../lib/node_modules/npm/bin/${name}-cli.js`, path.join(local, "bin", name));
}

/** How this machine reaches Debian's packages and npm's. @param {string} root */
async function addRegistries(root) {
  cpSync("/etc/apt/apt.conf.d", path.join(root, "etc/apt/apt.conf.d"), { recursive: true });
  const settings = [`registry=${await registryOf(ROOT)}`];
  const certificates = process.env.NODE_EXTRA_CA_CERTS;
  if (certificates) {
    cpSync(realpathSync(certificates), path.join(root, "usr/local/etc/certificates.pem"));
    settings.push("cafile=/usr/local/etc/certificates.pem");
    mkdirSync(path.join(root, "root/.cargo"), { recursive: true });
    writeFileSync(path.join(root, "root/.cargo/config.toml"), '[http]\ncainfo = "/usr/local/etc/certificates.pem"\n');
  }
  writeFileSync(path.join(root, "usr/local/etc/npmrc"), `${settings.join("\n")}\n`);
}
