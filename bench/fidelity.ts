/**
 * How near our server and llama.cpp's own are to OpenAI's API: the same requests to both, over plain HTTP, and each
 * answer judged by what OpenAI's document and API say. Prints a table by area and each failure with its reason. Exits 1
 * where ours fails.
 *
 *   npx tsx bench/fidelity.ts [--model FILE] [--threads 2] [--area TEXT] [--markdown FILE]
 *
 * --area takes the areas whose name has that text in it; --markdown writes the table and the failures to a file.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { Api } from "./fidelity/api";
import type { Area } from "./fidelity/area";
import { CHAT } from "./fidelity/chat";
import { CHAT_STREAMS } from "./fidelity/chat-streams";
import { COMPLETIONS } from "./fidelity/completions";
import { EMBEDDINGS } from "./fidelity/embeddings";
import { ERRORS } from "./fidelity/errors";
import { MODELS } from "./fidelity/models";
import { RANGES } from "./fidelity/ranges";
import { type Result, markdown } from "./fidelity/report";
import { SILENCE } from "./fidelity/silence";
import { STRUCTURED_OUTPUT } from "./fidelity/structured-output";
import { TOOL_CALLS } from "./fidelity/tools";
import { startOurs, startPeer } from "./lib/contenders";
import { ROOT, modelFile } from "./lib/root";
import type { ServerProcess } from "./lib/server-process";

const AREAS: readonly Area[] = [
  ...[ERRORS, RANGES, CHAT, CHAT_STREAMS, TOOL_CALLS, STRUCTURED_OUTPUT, COMPLETIONS],
  ...[EMBEDDINGS, MODELS, SILENCE],
];

const { values: flags } = parseArgs({
  options: {
    model: { type: "string", default: path.join(ROOT, "models/tiny.gguf") },
    threads: { type: "string", default: "2" },
    area: { type: "string", default: "" },
    markdown: { type: "string" },
  },
});

/** What a case of that server's fails for, null where it passes. */
async function reason(server: ServerProcess, run: (api: Api) => Promise<unknown>): Promise<string | null> {
  try {
    await run(new Api(server.url));
    return null;
  } catch (error) {
    return String(error instanceof Error ? error.message : error)
      .split("\n")[0]!
      .slice(0, 200);
  }
}

async function main(): Promise<void> {
  const conditions = {
    model: modelFile(flags.model),
    contextSize: 16_384,
    parallel: 8,
    threads: Number(flags.threads),
  };
  const servers: ServerProcess[] = [];
  const start = async (starting: Promise<ServerProcess>): Promise<ServerProcess> => {
    const server = await starting;
    servers.push(server);
    return server;
  };
  const results: Result[] = [];
  try {
    const ours = await start(startOurs(conditions));
    const peer = await start(startPeer(conditions, "streams", ["--jinja"]));
    // A batch as large as the context, so that it takes inputs as long as ours does; and unified, since its vectors of
    // several inputs are wrong otherwise.
    const embedding = ["--embeddings", "--pooling", "mean", "-b", "2048", "-ub", "2048"];
    const embedder = await start(startPeer(conditions, "unified", embedding));
    for (const area of AREAS.filter(({ name }) => name.includes(flags.area))) {
      for (const [name, run] of Object.entries(area.cases)) {
        const theirs = area.embeddings === true ? embedder : peer;
        results.push({ area: area.name, name, ours: await reason(ours, run), peer: await reason(theirs, run) });
      }
    }
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
  const text = markdown(results);
  console.log(text);
  if (flags.markdown !== undefined) writeFileSync(flags.markdown, text);
  if (results.some(({ ours }) => ours !== null)) process.exitCode = 1;
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
