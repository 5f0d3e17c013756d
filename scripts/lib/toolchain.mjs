// The programs a native build needs: found, or one line that says how to get them.
import { realpathSync, statSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { Advice, howToInstall } from "./advice.mjs";
import { userFlags } from "./gpu.mjs";
import { capture, which } from "./process.mjs";

const CMAKE_LEAST = [3, 21];
/** What llguidance is compiled with: native/constraints/Cargo.toml. */
const RUST_LEAST = [1, 87];

/**
 * Finds CMake, a C++ compiler, a build tool and Rust's cargo.
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
  if (process.platform === "win32") return { cmake, ninja, compiler: undefined, cargo: findCargo(env) }; // CMake finds Visual Studio by itself
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
  return { cmake, ninja, compiler, cargo: findCargo(env) };
}

/**
 * On PATH, or where rustup puts it; undefined where a build is given what cargo would make.
 * @param {NodeJS.ProcessEnv} env
 */
export function findCargo(env) {
  if (userFlags(env).some((flag) => /^-DLLAMA_OPENAPI_CONSTRAINTS(:PATH)?=./.test(flag))) return undefined;
  const home = env.CARGO_HOME || path.join(env.HOME || env.USERPROFILE || homedir(), ".cargo");
  const cargo = which("cargo", env) ?? which(path.join(home, "bin", "cargo"), env);
  if (cargo) return cargo;
  throw new Advice(
    "Rust's cargo is neither on PATH nor in ~/.cargo/bin, and llguidance is compiled with it",
    `Install Rust ${RUST_LEAST.join(".")} or newer (${howToInstallRust()}) and run it again.`,
  );
}

/** Debian's own cargo is older: the packages that end with `-web`, for browsers, are kept up to date. */
const howToInstallRust = () =>
  howToInstall({
    apt: "cargo-web rustc-web",
    brew: "brew install rust",
    windows: "winget install Rustlang.Rustup",
  }) + (process.platform === "win32" ? "" : ", or rustup");

/**
 * Refuses tools that are too old for CMakeLists.txt and Cargo.toml.
 * @param {{ cmake: string, cargo?: string | undefined }} tools
 */
export async function checkVersions({ cmake, cargo }) {
  await checkVersion(cmake, CMAKE_LEAST, "Install a newer CMake, for instance with `pip install cmake`.");
  if (cargo) await checkVersion(cargo, RUST_LEAST, `Install a newer Rust (${howToInstallRust()}).`);
}

/** @param {string} program @param {number[]} least @param {string} advice */
async function checkVersion(program, least, advice) {
  const { output } = await capture(program, ["--version"]);
  const [, major, minor] = /(?:version|cargo) (\d+)\.(\d+)/.exec(output) ?? [];
  const [wantMajor = 0, wantMinor = 0] = least;
  if (Number(major) > wantMajor || (Number(major) === wantMajor && Number(minor) >= wantMinor)) return;
  throw new Advice(
    `${program} is version ${major}.${minor}, and ${least.join(".")} is the oldest that will do`,
    advice,
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
