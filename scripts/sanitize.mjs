// `npm run test:sanitize`: the engine and its tests under AddressSanitizer and UndefinedBehaviorSanitizer, and those that
// have threads under ThreadSanitizer, in the build tree of all else, against the same llama.cpp. `-- address` and
// `-- thread` instrument llama.cpp too, in a tree of their own: most of an hour of compiling on two cores.
import path from "node:path";
import { fetchLlama } from "./fetch-llama.mjs";
import { Advice, main } from "./lib/advice.mjs";
import { BUILD } from "./lib/native.mjs";
import { ROOT, isMain } from "./lib/root.mjs";
import { runCtest } from "./lib/runners.mjs";
import { buildSanitized } from "./lib/sanitized.mjs";
import { summary } from "./lib/tally.mjs";
import { setup } from "./setup.mjs";

const KINDS = { address: "address,undefined", thread: "thread" };

const ENVIRONMENT = {
  ...process.env,
  ASAN_OPTIONS: "abort_on_error=1:allocator_may_return_null=1:detect_stack_use_after_return=1",
  UBSAN_OPTIONS: "halt_on_error=1:print_stacktrace=1",
  TSAN_OPTIONS: "halt_on_error=1",
};

/** What to build for `runSanitized`. @type {import("./lib/native.mjs").Target[]} */
export const SANITIZED = ["engine_tests_sanitized", "engine_tests_threads"];

/** Runs the instrumented tests that `setup` has built. */
export const runSanitized = () => runCtest(BUILD, "sanitized|threads", ENVIRONMENT);

/** Builds everything instrumented, and runs it. @param {string} kind */
async function testAll(kind) {
  if (kind !== "address" && kind !== "thread")
    throw new Advice(`${kind} is no sanitizer build`, `Choose one of ${Object.keys(KINDS).join(", ")}.`);
  const build = path.join(ROOT, `build-${kind}`);
  await buildSanitized({ llama: await fetchLlama(), build, sanitizers: KINDS[kind] });
  return runCtest(build, "plain", ENVIRONMENT);
}

async function testNative() {
  await setup(SANITIZED);
  return runSanitized();
}

if (isMain(import.meta.url)) {
  await main(async () => {
    const [kind] = process.argv.slice(2);
    const counts = await (kind === undefined ? testNative() : testAll(kind));
    console.log(summary(counts));
    process.exitCode = counts.failed > 0 ? 1 : 0;
  });
}
