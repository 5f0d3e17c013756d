// `npm run test:docker [-- vulkan | cuda]`: builds a target of the Dockerfile (default: cpu) with buildah and runs it as
// the image says, with nothing mounted: it serves, is healthy, writes nothing but its state, and ends at SIGTERM. The target
// vulkan computes on Mesa's lavapipe, and cuda, where no GPU is, on the processor. Needs root, buildah and debootstrap.
import { lstatSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { main } from "./lib/advice.mjs";
import { listFiles } from "./lib/files.mjs";
import { capture } from "./lib/process.mjs";
import { askTiny, startServer } from "./lib/server.mjs";
import { isAlive } from "./lib/source-tree.mjs";
import { ask, buildImage, buildah } from "./release/images.mjs";
import { makeKey } from "./release/keys.mjs";
import { megabytes, sizeOf } from "./release/size.mjs";

await main(async () => {
  const target = process.argv[2] ?? "cpu";
  const image = await buildImage(target);
  const container = await ask("from", image);
  try {
    await use(container, target);
  } finally {
    await ask("rm", container);
  }
});

/** @param {string} container @param {string} target */
async function use(container, target) {
  const { config } = JSON.parse(await ask("inspect", container)).Docker;
  const root = await ask("mount", container);
  const own = sizeOf(path.join(root, "opt"));
  console.log(`the image: ${megabytes(sizeOf(root))}, of them the program ${megabytes(own)}`);
  /** @param {string} variable @param {string[]} command */
  const inside = (variable, command) => {
    // Mesa's lavapipe, GPU code on the processor, is taken by ggml only where it is asked for by its number.
    const env = [variable, "GGML_VK_VISIBLE_DEVICES=0"].flatMap((one) => ["--env", one]);
    return buildah("run", "--isolation", "chroot", ...env, container, "--", ...command);
  };
  const [program = "", ...args] = inside("LLAMA_OPENAPI_LOG_LEVEL=silent", [...config.Entrypoint, "devices"]);
  const { output } = await capture(program, args);
  console.log(output.trim());
  if (target === "vulkan" && !/^Vulkan0 /m.test(output)) throw new Error("the image sees no Vulkan device");

  // A container with a network of its own would say 0.0.0.0: here the network is this machine's.
  const server = await startServer([], { command: inside("LLAMA_OPENAPI_HOST=127.0.0.1", config.Entrypoint) });
  const pid = serverOf(server.pid);
  try {
    console.log("tiny says", JSON.stringify(await askTiny(server.url)));
    const [, ...health] = config.Healthcheck.Test;
    /** @param {string} port */
    const healthy = async (port) => {
      const [command = "", ...args] = inside(`LLAMA_OPENAPI_PORT=${port}`, health);
      return (await capture(command, args)).code === 0;
    };
    if (!(await healthy(new URL(server.url).port))) throw new Error("the health check finds nobody at home");
    if (await healthy("9")) throw new Error("the health check is content where nothing is served");
    const user = Number(/^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
    if (user === 0) throw new Error("the server runs as root");
    process.kill(pid, "SIGTERM");
    const code = await server.ended;
    if (code !== 0) throw new Error(`the server ended with ${code} after SIGTERM`);
    const written = listFiles(root, "").filter(
      (file) => !file.startsWith("data/state/") && lstatSync(path.join(root, file)).uid === user,
    );
    if (written.length > 0) throw new Error(`it has written ${written.join(", ")}`);
    console.log(`healthy, as user ${user}, ended at SIGTERM, nothing written but its state`);
    await makeKey(inside("LLAMA_OPENAPI_LOG_LEVEL=silent", config.Entrypoint), "/tmp/state");
    console.log("a key is made");
  } catch (error) {
    if (isAlive(pid)) process.kill(pid, "SIGKILL"); // buildah would leave it running
    throw error;
  }
}

/**
 * The server itself: buildah's processes stand before it, one in the other, and those that try models come after it.
 * @param {number} pid @returns {number}
 */
function serverOf(pid) {
  const [program = ""] = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
  if (path.basename(program) === "node") return pid;
  const child = readdirSync("/proc").find((name) => /^\d+$/.test(name) && parentOf(name) === pid);
  if (child === undefined) throw new Error("no server runs in the container");
  return serverOf(Number(child));
}

/** @param {string} pid @returns {number | undefined} */
function parentOf(pid) {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
  } catch {
    return undefined; // ended meanwhile
  }
}
