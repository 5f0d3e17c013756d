// `npm run build:prebuilt [-- --backend cuda]`: the npm packages to publish, in build/prebuilt/: the one with the addon for
// this platform, and ours, which names it. `npm publish --access public build/prebuilt/NAME`, ours last.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { extract } from "tar";
import { Advice, main } from "./lib/advice.mjs";
import { listFiles } from "./lib/files.mjs";
import { DEFAULT_BACKEND, buildPortable } from "./release/portable.mjs";
import { PREBUILT, ownManifest, publishedManifest, writePlatformPackage } from "./release/prebuilt.mjs";
import { passThrough } from "./lib/process.mjs";
import { ROOT, isMain } from "./lib/root.mjs";
import { megabytes, sizeOf } from "./release/size.mjs";

/**
 * Makes both packages.
 * @param {string} [backend] @returns {Promise<string[]>} their folders, in the order of publishing
 */
export async function buildPrebuilt(backend) {
  const platform = writePlatformPackage(backend ?? DEFAULT_BACKEND, await buildPortable(backend));
  return [platform, await writeOwnPackage()];
}

/** What `npm pack` packs, with package.json as it is published. */
async function writeOwnPackage() {
  const own = ownManifest();
  const folder = path.join(PREBUILT, own.name);
  const tarball = path.join(PREBUILT, `${own.name}-${own.version}.tgz`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const pack = ["pack", "--silent", "--pack-destination", PREBUILT];
  if ((await passThrough("npm", pack, { cwd: ROOT })) !== 0) {
    throw new Advice("npm pack failed, for the reason above", "Correct that and run it again.");
  }
  await extract({ file: tarball, cwd: folder, strip: 1 });
  rmSync(tarball);
  writeFileSync(path.join(folder, "package.json"), `${JSON.stringify(publishedManifest(own), null, 2)}\n`);
  return folder;
}

if (isMain(import.meta.url)) {
  await main(async () => {
    const { values } = parseArgs({ options: { backend: { type: "string" } } });
    for (const folder of await buildPrebuilt(values.backend)) {
      console.log(`${folder}  ${listFiles(folder, "").length} files, ${megabytes(sizeOf(folder))}`);
    }
  });
}
