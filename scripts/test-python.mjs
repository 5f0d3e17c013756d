// `npm run test:python`: OpenAI's own Python package, and a client generated from the served document, against a server of
// the embedded model. The packages go to build/python-tests.
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { main } from "./lib/advice.mjs";
import { capture, passThrough } from "./lib/process.mjs";
import { pythonPackages } from "./lib/python.mjs";
import { ROOT } from "./lib/root.mjs";
import { startServer } from "./lib/server.mjs";

/** The generator leaves out what it can't read, chat among it, whose schema it can't compose. */
const GENERATED = path.join(ROOT, "build/python_client");

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
    const generated = await capture(path.join(bin, "openapi-python-client"), generate);
    if (generated.code !== 0) throw new Error(generated.output);
    const env = { ...process.env, BASE_URL: `${server.url}/v1`, PYTHONPATH: path.join(ROOT, "build") };
    const tests = ["-m", "unittest", "discover", "-v", "-s", "test/python", "-p", "*_test.py"];
    failed += await passThrough(path.join(bin, "python"), tests, { cwd: ROOT, env });
  } finally {
    if ((await server.stop()) !== 0) failed++;
  }
  process.exitCode = failed > 0 ? 1 : 0;
});
