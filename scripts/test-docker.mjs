// `npm run test:docker [-- vulkan]`: builds a target of the Dockerfile (default: cpu) with buildah and runs it as the image
// says, with nothing mounted: it serves, is healthy, writes nothing into itself, and ends at SIGTERM. Needs root, buildah
// and debootstrap.
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { main } from "./lib/advice.mjs";
import { listFiles } from "./lib/files.mjs";
import { capture } from "./lib/process.mjs";
import { askTiny, startServer } from "./lib/server.mjs";
import { ask, buildImage, buildah } from "./release/images.mjs";
import { megabytes, sizeOf } from "./release/size.mjs";

await main(async () => {
  const target = process.argv[2] ?? "cpu";
  const image = await buildImage(target);
  const container = await ask("from", image);
  try {
    await use(container);
  } finally {
    await ask("rm", container);
  }
});

/** @param {string} container */
async function use(container) {
  const { config } = JSON.parse(await ask("inspect", container)).Docker;
  const root = await ask("mount", container);
  console.log(
    `the image: ${megabytes(sizeOf(root))}, of them the program ${megabytes(sizeOf(path.join(root, "opt")))}`,
  );
  const before = listFiles(root, "").length;
  // A container of its own network would say 0.0.0.0: here the network is this machine's.
  const run = ["run", "--isolation", "chroot", "--env", "LLAMA_OPENAPI_HOST=127.0.0.1"];
  const server = await startServer([], {
    command: buildah(run[0] ?? "", ...run.slice(1), container, "--", ...config.Entrypoint),
  });
  console.log("tiny says", JSON.stringify(await askTiny(server.url)));

  const port = `LLAMA_OPENAPI_PORT=${new URL(server.url).port}`;
  const [, ...health] = config.Healthcheck.Test;
  await ask("run", "--isolation", "chroot", "--env", port, container, "--", ...health);
  const [program = "", ...args] = buildah(
    "run",
    "--isolation",
    "chroot",
    "--env",
    "LLAMA_OPENAPI_PORT=9",
    container,
    "--",
    ...health,
  );
  if ((await capture(program, args)).code === 0) throw new Error("the health check is content where nothing is served");

  const pid = serverProcess(config.Entrypoint);
  const { Uid } = status(pid);
  if (Uid?.[0] === "0") throw new Error("the server runs as root");
  process.kill(pid, "SIGTERM");
  const code = await server.ended;
  if (code !== 0) throw new Error(`the server ended with ${code} after SIGTERM`);
  const after = listFiles(root, "").length;
  if (after !== before) throw new Error(`${after - before} files more lie in the container than before`);
  console.log(`healthy, as user ${Uid?.[0]}, ended at SIGTERM, nothing written`);
}

/** The process itself and not buildah, which stands before it. @param {string[]} entrypoint */
function serverProcess([, script]) {
  const found = readdirSync("/proc").filter((name) => {
    try {
      return /^\d+$/.test(name) && readFileSync(`/proc/${name}/cmdline`, "utf8").split("\0")[1] === script;
    } catch {
      return false; // ended meanwhile
    }
  });
  if (found.length !== 1) throw new Error(`${found.length} processes run ${script}`);
  return Number(found[0]);
}

/** /proc/PID/status. @param {number} pid @returns {Record<string, string[]>} */
function status(pid) {
  const lines = readFileSync(`/proc/${pid}/status`, "utf8").trim().split("\n");
  return Object.fromEntries(lines.map((line) => [line.split(":")[0], line.split(/\s+/).slice(1)]));
}
