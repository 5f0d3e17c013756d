// `npm start`: prepares the checkout, then becomes the server. The same process, and package.json
// says `exec`: npm passes SIGTERM and SIGINT on to its shell only, which would end without us or wait for us forever.
// (exec.cmd is what Windows' shell finds under that name.)
import Module, { createRequire } from "node:module";
import path from "node:path";
import { main } from "./lib/advice.mjs";
import { ROOT } from "./lib/root.mjs";
import { prepareSqlite } from "./lib/sqlite.mjs";
import { setup } from "./setup.mjs";

await main(async () => {
  await setup(undefined, { sqlite: false });
  const { usesKeys } = createRequire(import.meta.url)("../dist/cli/uses-keys.js");
  if (usesKeys(process.argv.slice(2))) await prepareSqlite();
  process.argv[1] = path.join(ROOT, "dist/cli.js");
  Module.runMain(); // and not import(): cli.js is then `require.main`
});
