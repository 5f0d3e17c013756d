// `npm run test:variants [-- --variant haswell] [FILES]`: the tests that compute, with the processor's code that other machines
// get: the engine's tests and those of jest that load models, in the portable build, once for each variant. What passes with
// AVX-512 only, rests on one processor's rounding. FILES are jest's, in place of the folders below.
import path from "node:path";
import { parseArgs } from "node:util";
import { Advice, main } from "./lib/advice.mjs";
import { ROOT } from "./lib/root.mjs";
import { runCtest, runJest } from "./lib/runners.mjs";
import { sum, summary } from "./lib/tally.mjs";
import { buildPortableTests } from "./release/portable.mjs";
import { setup } from "./setup.mjs";

/** AVX2, and what each x86-64 processor of the last 15 years has. @type {Partial<Record<string, string[]>>} */
const VARIANTS = { x64: ["haswell", "sse42"] };

/** The tests of jest that compute with models. */
const COMPUTING = ["test/model/", "test/native/", "test/http/"];

await main(async () => {
  const { values, positionals } = parseArgs({
    options: { variant: { type: "string", multiple: true, default: VARIANTS[process.arch] ?? [] } },
    allowPositionals: true,
  });
  if (values.variant.length === 0) {
    throw new Advice(
      `There is no list of variants for ${process.arch}`,
      "Name one: npm run test:variants -- --variant NAME",
    );
  }
  await setup(["llama_openapi", "test_models"]);
  const folder = await buildPortableTests();
  const counts = [];
  for (const variant of values.variant) {
    console.log(`\n=== ${variant}`);
    const addon = path.join(folder, "Release/llama_openapi.node");
    const env = { ...process.env, LLAMA_OPENAPI_CPU_VARIANT: variant, LLAMA_OPENAPI_ADDON: addon };
    if (positionals.length === 0) counts.push(await runCtest(folder, "plain", env));
    counts.push(await runJest(positionals.length > 0 ? positionals : COMPUTING, { env }));
  }
  const total = sum(counts);
  console.log(`\n${path.relative(ROOT, folder)}, ${values.variant.join(", ")}: ${summary(total)}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
});
