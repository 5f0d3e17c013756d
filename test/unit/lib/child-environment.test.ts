/** What processes that this one starts inherit. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { childEnvironment } from "../../../src/lib/child-environment";

test.each([
  ...["PATH", "Path", "HOME", "TMPDIR", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "SystemRoot", "NODE_OPTIONS"],
  ...["CUDA_VISIBLE_DEVICES", "GGML_VK_VISIBLE_DEVICES", "HIP_VISIBLE_DEVICES", "HSA_OVERRIDE_GFX_VERSION"],
  ...["VK_ICD_FILENAMES", "OMP_NUM_THREADS", "LLAMA_TRACE", "XDG_CACHE_HOME"],
])("%s is inherited", (name) => expect(childEnvironment({ [name]: "x" })).toEqual({ [name]: "x" }));

test.each([
  ...["LLAMA_OPENAPI_API_KEY", "LLAMA_OPENAPI_DATA_DIR", "LLAMA_API_KEY", "OPENAI_API_KEY", "HF_TOKEN"],
  ...["AWS_SECRET_ACCESS_KEY", "OTEL_EXPORTER_OTLP_HEADERS", "DATABASE_URL", "SSH_AUTH_SOCK", "HTTPS_PROXY"],
  ...["NVIDIA_API_KEY", "GGML_TOKEN", "CUDA_PASSWORD", "NODE_AUTH_TOKEN", "npm_config_registry"],
])("%s is not", (name) => expect(childEnvironment({ [name]: "x" })).toEqual({}));

test("what is given beside it holds", () => {
  const env = childEnvironment({ PATH: "/bin", GGML_NO_BACKTRACE: "0", HOME: undefined }, { GGML_NO_BACKTRACE: "1" });
  expect(env).toEqual({ PATH: "/bin", GGML_NO_BACKTRACE: "1" });
});

test("every process that the server starts gets such an environment", () => {
  const root = path.join(__dirname, "../../../src");
  const sources = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => /\.(?:ts|cjs)$/.test(file));
  const starts = /\b(?:child_process|cluster)\b/;
  const starting = sources.filter((file) => starts.test(readFileSync(path.join(root, file), "utf8")));
  expect(starting.map((file) => file.replaceAll(path.sep, "/"))).toEqual(["backend/llama/probe.ts"]);
  for (const file of starting) {
    const text = readFileSync(path.join(root, file), "utf8");
    const calls = text.match(/(?<![.\w])(?:spawn|fork|exec|execFile)(?:Sync)?\(/g) ?? [];
    expect([file, calls.length]).toEqual([file, (text.match(/childEnvironment\(/g) ?? []).length]);
  }
});
