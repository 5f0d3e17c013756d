// LLAMA_OPENAPI_GPU and LLAMA_OPENAPI_CMAKE_FLAGS: from words to CMake's -D flags.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { Advice } from "./advice.mjs";
import { which } from "./process.mjs";

const GPU_CHOICES = ["auto", "off", "cuda", "metal", "vulkan"];

/**
 * The backend to build and its flags. All three are always set, so that a choice made before doesn't linger in CMake's cache.
 * @param {NodeJS.ProcessEnv} [env] @param {NodeJS.Platform} [platform]
 * @returns {{ backend: "cpu" | "cuda" | "metal" | "vulkan", flags: string[] }}
 */
export function gpuFlags(env = process.env, platform = process.platform) {
  const choice = env.LLAMA_OPENAPI_GPU || "auto";
  if (!GPU_CHOICES.includes(choice)) {
    throw new Advice(`LLAMA_OPENAPI_GPU=${choice} is unknown`, `Set it to one of ${GPU_CHOICES.join(", ")}.`);
  }
  const nvcc = findNvcc(env);
  const backend = choice === "auto" ? automatic(platform, nvcc) : choice === "off" ? "cpu" : choice;
  if (backend === "metal" && platform !== "darwin") {
    throw new Advice("LLAMA_OPENAPI_GPU=metal needs macOS", "Set it to auto, off, cuda or vulkan.");
  }
  if (backend === "cuda" && !nvcc) {
    throw new Advice(
      "LLAMA_OPENAPI_GPU=cuda needs nvcc, which is neither on PATH nor below CUDA_PATH, CUDA_HOME or /usr/local/cuda",
      "Install the CUDA toolkit, or set CUDACXX to nvcc's path.",
    );
  }
  if (backend === "vulkan") checkGlslc(env);
  const flags = ["cuda", "metal", "vulkan"].map(
    (name) => `-DGGML_${name.toUpperCase()}=${name === backend ? "ON" : "OFF"}`,
  );
  if (backend === "cuda" && nvcc !== which("nvcc", env)) flags.push(`-DCMAKE_CUDA_COMPILER=${nvcc}`);
  return { backend: /** @type {"cpu" | "cuda" | "metal" | "vulkan"} */ (backend), flags };
}

/** What a shader of ggml's that is compiled everywhere, whatever devices there are, needs. */
const COOPERATIVE_MATRIX = "#version 450\n#extension GL_KHR_cooperative_matrix : require\nvoid main() {}\n";

/** @param {NodeJS.ProcessEnv} env */
function checkGlslc(env) {
  const glslc = which("glslc", env);
  if (!glslc) {
    throw new Advice(
      "LLAMA_OPENAPI_GPU=vulkan needs glslc, which isn't on PATH",
      "Install the Vulkan SDK (on Debian 13 `apt-get install libvulkan-dev glslc spirv-headers`).",
    );
  }
  const args = ["-fshader-stage=compute", "--target-env=vulkan1.3", "-o", "-", "-"];
  const { stderr } = spawnSync(glslc, args, { input: COOPERATIVE_MATRIX, encoding: "utf8", env });
  if (!stderr.includes("extension not supported")) return;
  throw new Advice(
    `${glslc} is too old for ggml's shaders: it doesn't know GL_KHR_cooperative_matrix`,
    "Take Debian 13's or the Vulkan SDK's, or build the container image (`--target vulkan`).",
  );
}

/** @param {NodeJS.Platform} platform @param {string | undefined} nvcc */
function automatic(platform, nvcc) {
  return platform === "darwin" ? "metal" : nvcc ? "cuda" : "cpu";
}

/** @param {NodeJS.ProcessEnv} env */
function findNvcc(env) {
  if (env.CUDACXX) return which(env.CUDACXX, env);
  const home = env.CUDA_PATH ?? env.CUDA_HOME ?? "/usr/local/cuda";
  return which("nvcc", env) ?? which(path.join(home, "bin/nvcc"), env);
}

/**
 * LLAMA_OPENAPI_CMAKE_FLAGS as a list: split at spaces, quotes and backslashes as in a shell.
 * @param {NodeJS.ProcessEnv} [env]
 */
export function userFlags(env = process.env) {
  const flags = splitWords(env.LLAMA_OPENAPI_CMAKE_FLAGS ?? "");
  const wrong = flags.find((flag) => !/^-D[A-Za-z]\w*(:\w+)?=/.test(flag));
  if (wrong !== undefined) {
    throw new Advice(
      `LLAMA_OPENAPI_CMAKE_FLAGS holds ${JSON.stringify(wrong)}`,
      "Give -DNAME=value flags, for instance -DGGML_NATIVE=OFF, parted by spaces.",
    );
  }
  return flags;
}

/** @param {string} text @returns {string[]} */
function splitWords(text) {
  const words = text.match(/(?:[^\s"'\\]|\\.|"(?:[^"\\]|\\.)*"|'[^']*')+/g) ?? [];
  return words.map((word) =>
    word.replace(
      /\\(.)|"((?:[^"\\]|\\.)*)"|'([^']*)'/g,
      (_, escaped, double, single) => escaped ?? single ?? double.replace(/\\(.)/g, "$1"),
    ),
  );
}
