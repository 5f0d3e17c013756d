/**
 * llama.cpp's own server, the peer of every benchmark: the release that vendor/llama.cpp.lock.json pins, built with the
 * flags that the addon was built with.
 *
 *   npx tsx bench/peer.ts                       builds it and prints where it is
 *   npx tsx bench/peer.ts -- -m FILE -c 4096    builds it and runs it with these arguments
 *
 * LLAMA_SERVER=PROGRAM takes that llama-server as it is: the benchmarks then say nothing of equal flags.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { ROOT, WORK } from "./lib/root";

const SOURCE = path.join(WORK, "llama.cpp");
const BUILD = path.join(WORK, "build");
const ADDON_CACHE = path.join(ROOT, "build/CMakeCache.txt");

/** What makes the addon's llama.cpp what it is (see cmake/llama.cmake), and on top of it the server without its pages. */
const FLAGS = [
  ...["BUILD_SHARED_LIBS=OFF", "CMAKE_POSITION_INDEPENDENT_CODE=ON", "LLAMA_OPENSSL=OFF", "LLAMA_SUBPROCESS=OFF"],
  ...["LLAMA_BUILD_NUMBER=0", "LLAMA_BUILD_COMMIT=vendored", "LLAMA_BUILD_UI=OFF", "LLAMA_USE_PREBUILT_UI=OFF"],
  ...["LLAMA_BUILD_TOOLS=ON", "LLAMA_BUILD_SERVER=ON"],
  ...["LLAMA_BUILD_TESTS=OFF", "LLAMA_BUILD_EXAMPLES=OFF", "LLAMA_BUILD_APP=OFF"],
  // Else it ends at its first prompt where GCC 12 compiled it and the processor has AMX.
  `CMAKE_PROJECT_llama.cpp_INCLUDE=${path.join(ROOT, "cmake/amx.cmake")}`,
];

/** Of the addon's cache: whatever decides how llama.cpp and ggml are compiled. */
const COPIED =
  /^(GGML_\w+|CMAKE_BUILD_TYPE|CMAKE_(?:C|CXX|CUDA)_(?:COMPILER|COMPILER_LAUNCHER|FLAGS(?:_RELEASE)?)):(\w+)=(.*)$/gm;

/**
 * Builds what has changed since the last time.
 * @returns the program
 * @throws Error where fetching or building fails; what they say goes to the terminal
 */
export function buildPeer(): string {
  const own = process.env["LLAMA_SERVER"];
  if (own !== undefined) return own;
  if (!existsSync(ADDON_CACHE)) {
    throw new Error("The addon is not built, so its flags are not known. Run `npm run install` first.");
  }
  const fetched = spawnSync(process.execPath, ["scripts/fetch-llama.mjs", "--full", "--dest", SOURCE], {
    cwd: ROOT,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (fetched.status !== 0) throw new Error("llama.cpp's sources could not be fetched.");
  const source = fetched.stdout.trim();
  const addons = [...readFileSync(ADDON_CACHE, "utf8").matchAll(COPIED)]
    .filter(([, , type]) => type !== "INTERNAL" && type !== "STATIC")
    .map(([, name, , value]) => `${name}=${value}`);
  const defines = [...addons, ...FLAGS].map((flag) => `-D${flag}`);
  run("cmake", ["-S", source, "-B", BUILD, "--log-level=WARNING", ...defines]);
  run("cmake", ["--build", BUILD, "--target", "llama-server", "--parallel", String(availableParallelism())]);
  const name = process.platform === "win32" ? "llama-server.exe" : "llama-server";
  const program = ["bin", "bin/Release"].map((folder) => path.join(BUILD, folder, name)).find(existsSync);
  if (program === undefined) throw new Error(`The build left no ${name} in ${BUILD}.`);
  return program;
}

function run(command: string, args: string[]): void {
  const { status, error } = spawnSync(command, args, { stdio: ["ignore", process.stderr, process.stderr] });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command} ended with ${status}.`);
}

if (require.main === module) {
  const program = buildPeer();
  const separator = process.argv.indexOf("--");
  if (separator < 0) console.log(program);
  else process.exitCode = spawnSync(program, process.argv.slice(separator + 1), { stdio: "inherit" }).status ?? 1;
}
