/**
 * The environment of the processes that this one starts: what they need to run and to compute, and none of the secrets
 * that the server's own has. They read files that may be hostile.
 */

/** Names as they are, in any case: Windows has `Path`. */
const NAMES: ReadonlySet<string> = new Set([
  ...["PATH", "HOME", "LANG", "LANGUAGE", "TZ", "TMPDIR", "TMP", "TEMP", "TERM", "NO_COLOR"],
  ...["LD_LIBRARY_PATH", "LD_PRELOAD", "DYLD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH", "MALLOC_CONF"],
  ...["NODE_OPTIONS", "NODE_ICU_DATA", "LLAMA_TRACE", "LLAMA_GRAPH_REUSE_DISABLE", "LLAMA_ATTN_ROT_DISABLE"],
  // Windows can't start a process without some of these.
  ...["SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "PATHEXT", "USERPROFILE", "APPDATA", "LOCALAPPDATA"],
  ...["PROGRAMDATA", "PROGRAMFILES", "NUMBER_OF_PROCESSORS", "PROCESSOR_ARCHITECTURE"],
  // Where drivers and their caches are found.
  ...["XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_CONFIG_DIRS", "XDG_DATA_HOME", "XDG_DATA_DIRS", "XDG_RUNTIME_DIR"],
]);

/** Variables of ggml and llama.cpp, of threads, and of devices and their drivers. */
const PREFIXES =
  /^(?:LC|GGML|OMP|GOMP|KMP|OPENBLAS|MKL|CUDA|NVIDIA|HIP|HSA|ROCR|ROCM|ROCBLAS|AMD|GPU|VK|MESA|RADV|METAL|MTL|ONEAPI|SYCL|ZE|OCL|OPENCL|MUSA|ASAN|UBSAN|TSAN|LSAN|GLIBC)_/i;

/** Whatever its prefix. */
const SECRET = /KEY|TOKEN|SECRET|PASSW|CREDENTIAL|AUTH/i;

/** @param env of this process @param more what the child gets besides */
export function childEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  more: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const kept = Object.entries(env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined &&
      (NAMES.has(entry[0].toUpperCase()) || (PREFIXES.test(entry[0]) && !SECRET.test(entry[0]))),
  );
  return { ...Object.fromEntries(kept), ...more };
}
