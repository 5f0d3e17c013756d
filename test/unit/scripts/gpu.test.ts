/** LLAMA_OPENAPI_GPU and LLAMA_OPENAPI_CMAKE_FLAGS. */
import path from "node:path";
import { binFolder, callEach, temporaryFolder } from "./support";

const folder = temporaryFolder();
const nothing = { PATH: binFolder(path.join(folder, "nothing"), {}), CUDA_HOME: folder };
const tools = { PATH: binFolder(path.join(folder, "tools"), { nvcc: "", glslc: "" }) };
const old = binFolder(path.join(folder, "old"), { glslc: "echo warning: extension not supported: X >&2" });
const cudaHome = { CUDA_HOME: path.join(folder, "cuda") };
const nvcc = path.join(binFolder(path.join(cudaHome.CUDA_HOME, "bin"), { nvcc: "" }), "nvcc");

const switches = (on?: string) =>
  ["CUDA", "METAL", "VULKAN"].map((name) => `-DGGML_${name}=${name === on ? "ON" : "OFF"}`);
const cpu = { backend: "cpu", flags: switches() };
const cuda = { backend: "cuda", flags: switches("CUDA") };
const metal = { backend: "metal", flags: switches("METAL") };
const vulkan = { backend: "vulkan", flags: switches("VULKAN") };
const refused = (text: string) => ({ advice: expect.stringContaining(text) as string });

const gpu: { env: object; platform?: string; want: unknown }[] = [
  { env: nothing, want: cpu },
  { env: { ...nothing, LLAMA_OPENAPI_GPU: "" }, want: cpu },
  { env: { ...nothing, LLAMA_OPENAPI_GPU: "auto" }, want: cpu },
  { env: tools, want: cuda },
  { env: tools, platform: "darwin", want: metal },
  { env: { ...nothing, ...cudaHome }, want: { ...cuda, flags: [...cuda.flags, `-DCMAKE_CUDA_COMPILER=${nvcc}`] } },
  { env: { ...nothing, CUDACXX: nvcc }, want: { ...cuda, flags: [...cuda.flags, `-DCMAKE_CUDA_COMPILER=${nvcc}`] } },
  { env: { ...tools, LLAMA_OPENAPI_GPU: "off" }, want: cpu },
  { env: { ...tools, LLAMA_OPENAPI_GPU: "off" }, platform: "darwin", want: cpu },
  { env: { ...tools, LLAMA_OPENAPI_GPU: "cuda" }, want: cuda },
  { env: { ...tools, LLAMA_OPENAPI_GPU: "vulkan" }, want: vulkan },
  { env: { ...nothing, LLAMA_OPENAPI_GPU: "metal" }, platform: "darwin", want: metal },
  { env: { ...nothing, LLAMA_OPENAPI_GPU: "metal" }, want: refused("LLAMA_OPENAPI_GPU=metal needs macOS") },
  { env: { ...nothing, LLAMA_OPENAPI_GPU: "cuda" }, want: refused("LLAMA_OPENAPI_GPU=cuda needs nvcc") },
  { env: { ...nothing, LLAMA_OPENAPI_GPU: "vulkan" }, want: refused("LLAMA_OPENAPI_GPU=vulkan needs glslc") },
  { env: { PATH: old, LLAMA_OPENAPI_GPU: "vulkan" }, want: refused("glslc is too old for ggml's shaders") },
  { env: { ...nothing, LLAMA_OPENAPI_GPU: "CUDA" }, want: refused("one of auto, off, cuda, metal, vulkan") },
];

test("GPU choices", async () => {
  const got = await callEach(
    "lib/gpu.mjs",
    "gpuFlags",
    gpu.map(({ env, platform }) => [env, platform ?? "linux"]),
  );
  expect(got).toEqual(gpu.map(({ want }) => want));
});

const flags: { given?: string; want: unknown }[] = [
  { want: [] },
  { given: "  ", want: [] },
  { given: "-DGGML_NATIVE=OFF", want: ["-DGGML_NATIVE=OFF"] },
  { given: " -DA=1\t-DB:STRING=2 ", want: ["-DA=1", "-DB:STRING=2"] },
  { given: `-DA="two words" -DB='it "is"' -DC=a\\ b`, want: ["-DA=two words", '-DB=it "is"', "-DC=a b"] },
  { given: `"-DA=\\"q\\""`, want: ['-DA="q"'] },
  { given: "-DA=", want: ["-DA="] },
  { given: "-DA=1 GGML_CUDA=ON", want: refused('holds "GGML_CUDA=ON"') },
  { given: "-DA", want: refused('holds "-DA"') },
  { given: "-G Xcode", want: refused('holds "-G"') },
];

test("CMake flags", async () => {
  const calls = flags.map(({ given }) => [{ LLAMA_OPENAPI_CMAKE_FLAGS: given }]);
  expect(await callEach("lib/gpu.mjs", "userFlags", calls)).toEqual(flags.map(({ want }) => want));
});
