// `npm run build:prebuilt [-- --backend cuda]`: the npm packages to publish, in build/prebuilt/: the one with the addon for
// this platform, and ours, which names it. `npm publish --access public build/prebuilt/NAME`, ours last.
import { parseArgs } from "node:util";
import { main } from "./lib/advice.mjs";
import { listFiles } from "./lib/files.mjs";
import { isMain } from "./lib/root.mjs";
import { writeOwnPackage } from "./release/own-package.mjs";
import { DEFAULT_BACKEND, buildPortable } from "./release/portable.mjs";
import { writePlatformPackage } from "./release/prebuilt.mjs";
import { megabytes, sizeOf } from "./release/size.mjs";

/**
 * Makes both packages.
 * @param {string} [backend] @returns {Promise<string[]>} their folders, in the order of publishing
 */
export async function buildPrebuilt(backend) {
  const platform = writePlatformPackage(backend ?? DEFAULT_BACKEND, await buildPortable(backend));
  return [platform, await writeOwnPackage()];
}

if (isMain(import.meta.url)) {
  await main(async () => {
    const { values } = parseArgs({ options: { backend: { type: "string" } } });
    for (const folder of await buildPrebuilt(values.backend)) {
      console.log(`${folder}  ${listFiles(folder, "").length} files, ${megabytes(sizeOf(folder))}`);
    }
  });
}
