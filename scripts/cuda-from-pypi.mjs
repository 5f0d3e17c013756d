// `npm run build:cuda [-- --architecture 89]`: the package with CUDA's backend, compiled against the toolkit that NVIDIA
// publishes on PyPI: no CUDA need be installed, and no GPU be there.
import path from "node:path";
import { parseArgs } from "node:util";
import { buildPrebuilt } from "./build-prebuilt.mjs";
import { main } from "./lib/advice.mjs";
import { cudaFlags, cudaToolkit } from "./release/cuda-toolkit.mjs";
import { megabytes, sizeOf } from "./release/size.mjs";

await main(async () => {
  const { values } = parseArgs({ options: { architecture: { type: "string", default: "86" } } });
  const home = await cudaToolkit();
  process.env.CUDACXX = path.join(home, "bin/nvcc");
  const flags = [...cudaFlags(values.architecture), `"-DCUDAToolkit_ROOT=${home}"`];
  process.env.LLAMA_OPENAPI_CMAKE_FLAGS = [...flags, process.env.LLAMA_OPENAPI_CMAKE_FLAGS ?? ""].join(" ");
  const [folder = ""] = await buildPrebuilt("cuda");
  console.log(`${folder}  ${megabytes(sizeOf(folder))}`);
});
