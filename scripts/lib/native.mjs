// Configures and builds native/ through cmake-js, and does nothing where nothing changed.
import { existsSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { hashTree, hashValue, readStamp, writeStamp } from "./files.mjs";
import { gpuFlags, userFlags } from "./gpu.mjs";
import { withLock } from "./lock.mjs";
import { which } from "./process.mjs";
import { ROOT } from "./root.mjs";
import { jobs, runStep } from "./step.mjs";
import { checkVersions, findToolchain, identity } from "./toolchain.mjs";
import { findTool, loadTool, toolVersions } from "./tools.mjs";

export const BUILD = path.join(ROOT, "build");
/** @param {string} folder a build tree */
const stampOf = (folder) => path.join(folder, ".llama-openapi.json");

/** What each target leaves: the stamp alone doesn't prove that nobody deleted it. */
const OUTPUT = {
  llama_openapi: "Release/llama_openapi.node",
  test_models: "native/test/models/written",
  engine_tests: undefined,
  engine_tests_sanitized: undefined,
  engine_tests_threads: undefined,
};

/** @typedef {keyof typeof OUTPUT} Target */

/**
 * @typedef {object} Plan
 * @property {string} configure key of everything that CMake's configuration depends on
 * @property {string | null} sources key of everything that is compiled; null where it can't be known cheaply (one's own llama.cpp)
 * @property {string[]} flags
 * @property {string} backend
 * @property {string} folder the build tree
 */

/**
 * What is to be built, from the environment and the files.
 * @param {string} llama llama.cpp's folder @param {NodeJS.ProcessEnv} [env]
 * @param {boolean} [portable] for every machine of this kind, in a build tree of its own @returns {Plan}
 */
function planBuild(llama, env = process.env, portable = false) {
  const { cmake, ninja, compiler, cargo } = findToolchain(env);
  const { backend, flags: gpu } = gpuFlags(env);
  const tests = existsSync(path.join(ROOT, "native/test")); // not in the npm package
  const flags = [
    `-DLLAMA_CPP_DIR=${llama}`,
    `-DLLAMA_OPENAPI_TESTS=${tests ? "ON" : "OFF"}`,
    ...(portable ? ["-DLLAMA_OPENAPI_PORTABLE=ON"] : []),
    ...(cargo ? [`-DLLAMA_OPENAPI_CARGO=${cargo}`] : []),
    `-DLLAMA_OPENAPI_NODE_ADDON_API=${findTool("node-addon-api")?.folder ?? ""}`,
    ...gpu,
    ...userFlags(env),
  ];
  const surroundings = [env.CC, env.CXX, env.CFLAGS, env.CXXFLAGS, env.LDFLAGS, env.CUDACXX].map(
    (value) => value ?? null,
  );
  const tools = [cmake, ninja ?? null, which("ccache", env) ?? null, identity(compiler), identity(cargo)];
  const pin = readStamp(path.join(llama, ".llama-openapi.json"));
  return {
    configure: hashValue([ROOT, flags, toolVersions(), surroundings, tools, process.platform, process.arch]),
    sources: pin ? hashValue([pin, hashTree(ROOT, ["CMakeLists.txt", "cmake", "native"])]) : null,
    flags,
    backend,
    // Beside build/, not in it: seen from both, the sources lie at the same place, so that ccache has an object for both.
    folder: portable ? `${BUILD}-portable-${backend}` : BUILD,
  };
}

/** Whether all of it stands as planned. @param {Plan} plan @param {Target[]} targets */
function isBuilt(plan, targets) {
  const stamp = readStamp(stampOf(plan.folder));
  return targets.every((target) => {
    const output = OUTPUT[target];
    return (
      plan.sources !== null &&
      stamp?.configure === plan.configure &&
      stamp.built?.[target] === plan.sources &&
      (output === undefined || existsSync(path.join(plan.folder, output)))
    );
  });
}

/**
 * Builds the targets unless they stand. Advice where a tool is missing or the build fails.
 * @param {object} options
 * @param {string} options.llama llama.cpp's folder @param {Target[]} [options.targets]
 * @param {boolean} [options.portable] see planBuild
 * @param {NodeJS.ProcessEnv} [options.env] @param {(line: string) => void} [options.log]
 * @returns {Promise<Plan>}
 */
export async function buildNative({
  llama,
  targets = ["llama_openapi"],
  portable = false,
  env = process.env,
  log = console.error,
}) {
  const plan = planBuild(llama, env, portable);
  if (isBuilt(plan, targets)) return plan;
  await withLock(path.join(plan.folder, ".lock"), async () => {
    if (isBuilt(plan, targets)) return;
    await configureAndBuild(plan, targets, env, log);
  });
  return plan;
}

/** @param {Plan} plan @param {Target[]} targets @param {NodeJS.ProcessEnv} env @param {(line: string) => void} log */
async function configureAndBuild(plan, targets, env, log) {
  const cmakeJs = loadTool("cmake-js");
  // cmake-js asks for g++ or clang++ by name unless it is given both.
  const compilers = env.CC && env.CXX ? { cCompilerPath: env.CC, cppCompilerPath: env.CXX } : {};
  const system = new cmakeJs.BuildSystem({ directory: ROOT, out: plan.folder, noLog: true, ...compilers });
  const { folder } = plan;
  const stamp = stampOf(folder);
  const before = readStamp(stamp);
  let built = before?.built ?? {};
  if (before?.configure !== plan.configure || !existsSync(path.join(folder, "CMakeCache.txt"))) {
    await checkVersions(findToolchain(env));
    // A flag that is gone would live on in the cache. Objects stay: what compiles the same isn't compiled again.
    rmSync(stamp, { force: true });
    for (const name of ["CMakeCache.txt", "CMakeFiles"])
      rmSync(path.join(folder, name), { recursive: true, force: true });
    log(`Configuring the native addon (${plan.backend}) ...`);
    await runStep("Configuring", [...(await system.getConfigureCommand()), ...plan.flags], { build: folder, env });
    built = {};
  }
  // A build that fails halfway may have made some of them: until it ends well, nothing is known of any.
  built = Object.fromEntries(Object.entries(built).filter(([name]) => !targets.includes(/** @type {Target} */ (name))));
  writeStamp(stamp, { configure: plan.configure, built });
  const command = [...(await system.getBuildCommand()), "--parallel", jobs(env), "--target", ...targets];
  await runStep("Building the native addon", command, { build: folder, env });
  for (const target of targets) built[target] = plan.sources;
  writeStamp(stamp, { configure: plan.configure, built });
}
