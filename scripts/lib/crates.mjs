// The Rust crates that are compiled into the addon, from cargo's own metadata of the versions that Cargo.lock pins.
import { existsSync } from "node:fs";
import path from "node:path";
import { Advice } from "./advice.mjs";
import { capture } from "./process.mjs";
import { ROOT } from "./root.mjs";
import { findCargo } from "./toolchain.mjs";

const MANIFEST = path.join(ROOT, "native/constraints/Cargo.toml");
/** Where crates keep the licence that is taken: the first of them. */
const LICENCES = ["LICENSE-MIT", "LICENSE"];

/**
 * @typedef {object} Crate
 * @property {string} name @property {string} licence SPDX expression @property {string} file that holds the licence
 *
 * @typedef {{ id: string, name: string, license: string | null, manifest_path: string, targets: { kind: string[] }[] }} Package
 * @typedef {{ id: string, deps: { pkg: string, dep_kinds: { kind: string | null }[] }[] }} Resolved
 */

/** All but ours, by name. Programs that run while others compile (macros, build scripts) are not among them. @returns {Promise<Crate[]>} */
export async function linkedCrates() {
  const cargo = findCargo({ ...process.env, LLAMA_OPENAPI_CMAKE_FLAGS: "" }) ?? "cargo";
  const args = ["metadata", "--quiet", "--format-version", "1", "--locked", "--manifest-path", MANIFEST];
  const { code, output } = await capture(cargo, args);
  if (code !== 0) throw new Advice("cargo metadata failed", output);
  /** @type {{ packages: Package[], resolve: { root: string, nodes: Resolved[] } }} */
  const { packages, resolve } = JSON.parse(output.slice(output.indexOf("{")));
  const packageOf = new Map(packages.map((one) => [one.id, one]));
  const nodeOf = new Map(resolve.nodes.map((one) => [one.id, one]));
  const linked = new Set([resolve.root]);
  for (const id of linked) {
    for (const { pkg, dep_kinds: kinds } of nodeOf.get(id)?.deps ?? []) {
      const isMacro = packageOf.get(pkg)?.targets.some(({ kind }) => kind.includes("proc-macro"));
      if (!isMacro && kinds.some(({ kind }) => kind === null)) linked.add(pkg);
    }
  }
  linked.delete(resolve.root);
  return [...linked].map((id) => describe(packageOf.get(id))).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** @param {Package | undefined} one @returns {Crate} */
function describe(one) {
  const folder = path.dirname(one?.manifest_path ?? "");
  const file = LICENCES.map((name) => path.join(folder, name)).find((name) => existsSync(name));
  if (!one?.license || file === undefined) {
    throw new Advice(`The crate ${one?.name} has no licence where it is looked for`, "Correct scripts/lib/crates.mjs.");
  }
  return { name: one.name, licence: one.license, file };
}
