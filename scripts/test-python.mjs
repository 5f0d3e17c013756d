// `npm run test:python`: OpenAI's own Python package, and a client generated from the served document, against a server of
// the embedded model. The packages go to build/python-tests.
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { main } from "./lib/advice.mjs";
import { passThrough } from "./lib/process.mjs";
import { pythonPackages, startServer } from "./lib/python.mjs";
import { ROOT } from "./lib/root.mjs";

/** Client of the implemented operations: the generator knows no more of the document than what one file of it holds. */
const GENERATED = path.join(ROOT, "build/python-client");

await main(async () => {
  const bin = await pythonPackages("python-tests", path.join(ROOT, "test/python/requirements.txt"));
  if (bin === undefined) return;
  const server = await startServer();
  let failed = 0;
  try {
    rmSync(GENERATED, { recursive: true, force: true });
    const file = path.join(ROOT, "build/python-client.json");
    writeFileSync(file, await (await fetch(`${server.url}/openapi.json`)).text());
    const generate = ["generate", "--path", file, "--output-path", GENERATED, "--meta", "none"];
    failed += await passThrough(path.join(bin, "openapi-python-client"), generate);
    const env = { ...process.env, BASE_URL: `${server.url}/v1`, PYTHONPATH: path.join(ROOT, "build") };
    const tests = ["-m", "unittest", "discover", "-v", "-s", "test/python", "-p", "*_test.py"];
    failed += await passThrough(path.join(bin, "python"), tests, { cwd: ROOT, env });
  } finally {
    if ((await server.stop()) !== 0) failed++;
  }
  process.exitCode = failed > 0 ? 1 : 0;
});
