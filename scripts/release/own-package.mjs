// Our own package, as it is published.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Advice } from "../lib/advice.mjs";
import { passThrough } from "../lib/process.mjs";
import { ROOT } from "../lib/root.mjs";
import { unpack } from "../lib/tar.mjs";
import { PREBUILT, ownManifest, publishedManifest } from "./prebuilt.mjs";

/** Writes what `npm pack` packs, with package.json as it is published. @returns {Promise<string>} its folder */
export async function writeOwnPackage() {
  const own = ownManifest();
  const folder = path.join(PREBUILT, own.name);
  const tarball = path.join(PREBUILT, `${own.name}-${own.version}.tgz`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const pack = ["pack", "--silent", "--pack-destination", PREBUILT];
  if ((await passThrough("npm", pack, { cwd: ROOT })) !== 0) {
    throw new Advice("npm pack failed, for the reason above", "Correct that and run it again.");
  }
  const { code, output } = await unpack(tarball, folder, { strip: 1 });
  if (code !== 0) throw new Advice(`tar could not unpack ${tarball}: ${output}`, "Correct that and run it again.");
  rmSync(tarball);
  writeFileSync(path.join(folder, "package.json"), `${JSON.stringify(publishedManifest(own), null, 2)}\n`);
  return folder;
}
