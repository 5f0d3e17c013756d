// CUDA's toolkit as NVIDIA publishes it on PyPI: what compiling takes, without CUDA being installed.
import { existsSync, readdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { Advice } from "../lib/advice.mjs";
import { readStamp, writeStamp } from "../lib/files.mjs";
import { passThrough, which } from "../lib/process.mjs";
import { ROOT } from "../lib/root.mjs";

/** Compiler, its headers and device code, the runtime and the linear algebra: all of one release of CUDA. */
const TOOLKIT = [
  "nvidia-cuda-nvcc==13.0.88",
  "nvidia-nvvm==13.0.88",
  "nvidia-cuda-crt==13.0.88",
  "nvidia-cuda-runtime==13.0.96",
  "nvidia-cuda-cccl==13.0.85",
  "nvidia-cublas==13.1.0.3",
];
const FOLDER = path.join(ROOT, "build/cuda-toolkit");
const HOME = path.join(FOLDER, "nvidia/cu13");
const STAMP = path.join(FOLDER, "installed.json");

/** CMake's, for one architecture, since each takes its time. @param {string} architecture such as 89 */
export const cudaFlags = (architecture) => [
  `-DCMAKE_CUDA_ARCHITECTURES=${architecture}`,
  "-DGGML_CUDA_NO_VMM=ON", // it would link the driver's library, which is where a GPU is
  "-DGGML_CUDA_NCCL=OFF",
];

/** Installs it by pip, once. @returns {Promise<string>} its folder, as CUDA_HOME names one */
export async function cudaToolkit() {
  if (JSON.stringify(readStamp(STAMP)) === JSON.stringify(TOOLKIT)) return HOME;
  const python = which("python3");
  if (!python) throw new Advice("python3 isn't on PATH", "The toolkit comes by pip: `apt-get install python3-pip`.");
  console.error("Fetching CUDA's toolkit from PyPI (about 600 MB, once) ...");
  const install = ["-m", "pip", "install", "--quiet", "--no-deps", "--upgrade", "--target", FOLDER, ...TOOLKIT];
  if ((await passThrough(python, install)) !== 0) throw new Advice("pip failed, for the reason above", "Correct that.");
  // The packages are for running: the linker looks in lib64, for names without a version.
  const libraries = path.join(HOME, "lib");
  const links = readdirSync(libraries).map((file) => [file, path.join(libraries, file.replace(/\.so\.\d+$/, ".so"))]);
  for (const [target = "", link = ""] of [["lib", path.join(HOME, "lib64")], ...links]) {
    if (!existsSync(link)) symlinkSync(target, link);
  }
  writeStamp(STAMP, TOOLKIT);
  return HOME;
}
