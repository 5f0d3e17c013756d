/** The package's own name and version. */
import { readFileSync } from "node:fs";
import path from "node:path";

// Not imported: package.json lies outside of what is compiled. The path holds from src/ and from dist/.
const manifest = JSON.parse(readFileSync(path.join(__dirname, "../../package.json"), "utf8")) as {
  name: string;
  version: string;
};

export const { name: NAME, version: VERSION } = manifest;
