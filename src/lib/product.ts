/** The package's own name and version. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { PACKAGE_DIR } from "../package-dir";

// Not imported: package.json lies outside of what is compiled.
const manifest = JSON.parse(readFileSync(path.join(PACKAGE_DIR, "package.json"), "utf8")) as {
  name: string;
  version: string;
};

export const { name: NAME, version: VERSION } = manifest;
