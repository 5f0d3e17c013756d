// `npm run build:cuda [-- --architecture 89]`: the package with CUDA's backend, compiled against the toolkit that NVIDIA
// publishes on PyPI: no CUDA need be installed, and no GPU be there. For one architecture, since each takes its time.
import { existsSync, readdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { buildPrebuilt } from "./build-prebuilt.mjs";
import { Advice, main } from "./lib/advice.mjs";
import { readStamp, writeStamp } from "./lib/files.mjs";
import { passThrough, which } from "./lib/process.mjs";
import { ROOT } from "./lib/root.mjs";
import { megabytes, sizeOf } from "./release/size.mjs";

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

await main(async () => {
  const { values } = parseArgs({ options: { architecture: { type: "string", default: "86" } } });
  await installToolkit();
  process.env.CUDACXX = path.join(HOME, "bin/nvcc");
  const flags = {
    CMAKE_CUDA_ARCHITECTURES: values.architecture,
    CUDAToolkit_ROOT: HOME,
    GGML_CUDA_NO_VMM: "ON", // it would link the driver's library, which is where a GPU is
    GGML_CUDA_NCCL: "OFF",
  };
  const given = process.env.LLAMA_OPENAPI_CMAKE_FLAGS ?? "";
  const ours = Object.entries(flags).map(([name, value]) => `"-D${name}=${value}"`);
  process.env.LLAMA_OPENAPI_CMAKE_FLAGS = [...ours, given].join(" ");
  const [folder = ""] = await buildPrebuilt("cuda");
  console.log(`${folder}  ${megabytes(sizeOf(folder))}`);
});

/** By pip, once. */
async function installToolkit() {
  if (JSON.stringify(readStamp(STAMP)) === JSON.stringify(TOOLKIT)) return;
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
}
