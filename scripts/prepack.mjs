// npm's "prepack" script: what a package has and a checkout does not.
import { buildJs } from "./build-js.mjs";
import { main } from "./lib/advice.mjs";
import { writeToolsLock } from "./lib/tools.mjs";

await main(async () => {
  writeToolsLock();
  await buildJs();
});
