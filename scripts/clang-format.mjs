// clang-format over native/: checks, or with --fix writes. Where no clang-format is found it says so and ends well
// (`.ci/run` installs one).
import { Advice, main } from "./lib/advice.mjs";
import { listFiles } from "./lib/files.mjs";
import { passThrough, which } from "./lib/process.mjs";
import { ROOT } from "./lib/root.mjs";

await main(async () => {
  const tool = which("clang-format");
  if (!tool) return console.error("clang-format isn't on PATH: native/ not checked");
  const sources = listFiles(ROOT, "native").filter((file) => /\.(cc|h)$/.test(file) && !file.includes("/generated/"));
  const mode = process.argv.includes("--fix") ? ["-i"] : ["--dry-run", "-Werror"];
  const code = await passThrough(tool, [...mode, ...sources], { cwd: ROOT });
  if (code !== 0) throw new Advice("Files in native/ aren't formatted as .clang-format says", "Run `npm run format`.");
});
