// A build tree of the engine's tests with sanitizers. Without the addon, so CMake is called directly.
import path from "node:path";
import { ROOT } from "./root.mjs";
import { jobs, runStep } from "./step.mjs";
import { findToolchain } from "./toolchain.mjs";

/**
 * Builds engine_tests instrumented. CMake itself knows what has changed since.
 * @param {{ llama: string, build: string, sanitizers: string, env?: NodeJS.ProcessEnv }} options sanitizers as
 * -fsanitize= takes them
 */
export async function buildSanitized({ llama, build, sanitizers, env = process.env }) {
  const { cmake, ninja } = findToolchain(env);
  const flags = {
    LLAMA_CPP_DIR: llama,
    LLAMA_OPENAPI_ADDON: "OFF",
    LLAMA_OPENAPI_TESTS: "ON",
    LLAMA_OPENAPI_SANITIZE: sanitizers,
    // libgomp is not instrumented: ThreadSanitizer takes its barriers for races.
    ...(sanitizers === "thread" ? { GGML_OPENMP: "OFF" } : {}),
    CMAKE_BUILD_TYPE: "Release",
    GGML_CUDA: "OFF",
    GGML_METAL: "OFF",
  };
  const defines = Object.entries(flags).map(([name, value]) => `-D${name}=${value}`);
  await runStep("Configuring", [cmake, "-S", ROOT, "-B", build, ...(ninja ? ["-G", "Ninja"] : []), ...defines], {
    build,
    env,
  });
  const command = [cmake, "--build", build, "--parallel", jobs(env), "--target", "engine_tests"];
  await runStep(`Building ${path.basename(build)}`, command, { build, env });
}
