// `npm test`: prepares the checkout, runs CTest and jest, ends with the line `N passed, N failed`.
// Not the matrix of chat templates, which takes minutes: `npm test -- test/matrix`; `.ci/run` has it.
// `npm test -- test/unit/config` gives its arguments to jest and leaves CTest out.
import { main } from "./lib/advice.mjs";
import { BUILD } from "./lib/native.mjs";
import { runCtest, runJest, WITHOUT_MATRIX } from "./lib/runners.mjs";
import { reportSkips } from "./lib/skips.mjs";
import { sum, summary } from "./lib/tally.mjs";
import { setup } from "./setup.mjs";

await main(async () => {
  const chosen = process.argv.slice(2);
  await setup(chosen.length > 0 ? ["llama_openapi", "test_models"] : ["llama_openapi", "engine_tests"]);
  const counts = [];
  if (chosen.length === 0) counts.push(await runCtest(BUILD));
  counts.push(await runJest(chosen.length === 0 ? [WITHOUT_MATRIX] : chosen));
  const total = sum(counts);
  reportSkips(total.skips ?? []);
  console.log(summary(total));
  process.exitCode = total.failed > 0 ? 1 : 0;
});
