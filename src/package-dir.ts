/** Where the package lies: in one place, since it holds for src/, for dist/ and for a bundle that stands in for dist/. */
import path from "node:path";

/** Holds package.json, `configs` and `models`. */
export const PACKAGE_DIR = path.join(__dirname, "..");

/** Holds what the build wrote: the served document. */
export const GENERATED_DIR = path.join(__dirname, "generated");
