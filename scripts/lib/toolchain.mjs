// The programs a native build needs: found, or one line that says how to get them.
import { realpathSync, statSync } from "node:fs";
import { Advice, howToInstall } from "./advice.mjs";
import { capture, which } from "./process.mjs";

const CMAKE_LEAST = [3, 21];

/**
 * Finds CMake, a C++ compiler and a build tool.
 * @param {NodeJS.ProcessEnv} [env]
 */
export function findToolchain(env = process.env) {
  const cmake = which("cmake", env);
  if (!cmake) {
    const how = howToInstall({ apt: "cmake", brew: "brew install cmake", windows: "winget install Kitware.CMake" });
    throw new Advice(
      "CMake isn't on PATH and the native addon is built with it",
      `Install CMake ${CMAKE_LEAST.join(".")} or newer (${how}) and run it again.`,
    );
  }
  const ninja = which("ninja", env);
  if (process.platform === "win32") return { cmake, ninja, compiler: undefined }; // CMake finds Visual Studio by itself
  const compiler = env.CXX
    ? which(env.CXX.split(" ")[0] ?? "", env)
    : ["c++", "g++", "clang++"].map((name) => which(name, env)).find(Boolean);
  if (!compiler) {
    const what = env.CXX ? `CXX=${env.CXX} names no program` : "No C++ compiler (c++, g++, clang++) is on PATH";
    const how = howToInstall({ apt: "g++ make", brew: "xcode-select --install", windows: "" });
    throw new Advice(what, env.CXX ? "Correct or unset CXX." : `Install one (${how}) and run it again.`);
  }
  if (!ninja && !which("make", env)) {
    const how = howToInstall({ apt: "ninja-build", brew: "brew install ninja", windows: "" });
    throw new Advice("Neither ninja nor make is on PATH", `Install one of them (${how}) and run it again.`);
  }
  return { cmake, ninja, compiler };
}

/** Refuses a CMake that is too old for CMakeLists.txt. @param {string} cmake */
export async function checkCmakeVersion(cmake) {
  const { output } = await capture(cmake, ["--version"]);
  const [, major, minor] = /version (\d+)\.(\d+)/.exec(output) ?? [];
  const [wantMajor = 0, wantMinor = 0] = CMAKE_LEAST;
  if (Number(major) > wantMajor || (Number(major) === wantMajor && Number(minor) >= wantMinor)) return;
  throw new Advice(
    `${cmake} is version ${major}.${minor}, and ${CMAKE_LEAST.join(".")} is the oldest that will do`,
    "Install a newer CMake, for instance with `pip install cmake`.",
  );
}

/**
 * What tells one compiler from another without starting it: its real path, size and time.
 * @param {string | undefined} program
 */
export function identity(program) {
  if (!program) return null;
  const file = realpathSync(program);
  const { size, mtimeMs } = statSync(file);
  return [program, file, size, mtimeMs];
}
