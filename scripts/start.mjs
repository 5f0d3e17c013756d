// `npm start`: prepares the checkout, then becomes the server. The same process, and package.json
// says `exec`: npm passes SIGTERM and SIGINT on to its shell only, which would end without us or wait for us forever.
// (exec.cmd is what Windows' shell finds under that name.)
import Module from "node:module";
import path from "node:path";
import { main } from "./lib/advice.mjs";
import { ROOT } from "./lib/root.mjs";
import { setup } from "./setup.mjs";

await main(async () => {
  await setup();
  process.argv[1] = path.join(ROOT, "dist/cli.js");
  Module.runMain(); // and not import(): cli.js is then `require.main`
});
