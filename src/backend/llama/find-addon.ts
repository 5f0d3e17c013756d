/** Where the addon is: named, built here, or in the prebuilt package of this platform. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PACKAGE_DIR } from "../../package-dir";
import { VERSION } from "../../lib/product";

const ADDON = "llama_openapi.node";

/** What a package for this platform may be called. Those for a GPU come first: nobody has one without asking for it. */
const PACKAGES = ["-cuda", "-vulkan", ""].map(
  (backend) => `@llama-openapi/${process.platform}-${process.arch}${backend}`,
);

/**
 * The addon of the installed package for this platform.
 * @param from a folder: packages are looked up from there
 * @throws Error where one is there but is another version's: its addon is not what this code calls
 */
export function prebuiltAddon(from = PACKAGE_DIR, version = VERSION): string | undefined {
  const { resolve } = createRequire(path.join(from, "package.json"));
  for (const name of PACKAGES) {
    const manifest = resolved(resolve, `${name}/package.json`);
    if (manifest === undefined) continue;
    const { version: found } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
    if (found === version) return path.join(path.dirname(manifest), ADDON);
    throw new Error(`${name} is version ${found}, and llama-openapi is ${version}: install ${name}@${version}.`);
  }
  return undefined;
}

function resolved(resolve: NodeJS.RequireResolve, id: string): string | undefined {
  try {
    return resolve(id);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}

/** @throws Error that says how to get one */
export function addonFile(): string {
  const named = process.env["LLAMA_OPENAPI_ADDON"];
  const built = path.join(PACKAGE_DIR, "build/Release", ADDON);
  const file = named ?? (existsSync(built) ? built : prebuiltAddon());
  if (file !== undefined && existsSync(file)) return file;
  throw new Error(`The addon is not built: there is no ${file ?? built}. Run \`npm run install\` in ${PACKAGE_DIR}.`);
}
