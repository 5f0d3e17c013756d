/**
 * Many of OpenAI's own clients stream at once, to the end, and each is told exactly what it used. Exits 1 otherwise.
 *
 *   npx tsx bench/clients.ts [--clients 32] [--tokens 64] [--model FILE] [--adapter express]
 */
import path from "node:path";
import { parseArgs } from "node:util";
import OpenAI from "openai";
import { AnswerCheck } from "./lib/answer-check";
import { shortPrompt } from "./lib/chats";
import { ROOT } from "./lib/root";
import { WatchedServer } from "./lib/watched-server";

const { values: flags } = parseArgs({
  options: {
    clients: { type: "string", default: "32" },
    tokens: { type: "string", default: "64" },
    model: { type: "string", default: path.join(ROOT, "models/tiny.gguf") },
    adapter: { type: "string", default: "express" },
  },
});

async function stream(url: string, number: number): Promise<AnswerCheck> {
  const client = new OpenAI({ baseURL: `${url}/v1`, apiKey: "none", maxRetries: 0 });
  const n = 1 + (number % 2);
  const check = new AnswerCheck({ n, max_tokens: Number(flags.tokens) });
  const chunks = await client.chat.completions.create({
    model: "clients",
    messages: [{ role: "user", content: shortPrompt(number) }],
    max_tokens: Number(flags.tokens),
    n,
    logprobs: true,
    stream: true,
    stream_options: { include_usage: true },
  });
  for await (const chunk of chunks) check.addChunk(chunk);
  return check;
}

async function main(): Promise<void> {
  const model = path.resolve(flags.model);
  const serverFlags = ["--model", model, "--alias", "clients", "--ctx-size", "16384", "--parallel", "8"];
  const server = await WatchedServer.start([...serverFlags, "--adapter", flags.adapter]);
  const clients = Number(flags.clients);
  const checks = await Promise.all(Array.from({ length: clients }, (_, number) => stream(server.url, number)));
  const problems = checks.flatMap((check, i) => check.problems().map((problem) => `client ${i}: ${problem}`));
  const [engine] = (await server.report()).engines;
  const promised = checks.reduce((sum, check) => sum + check.completionTokens, 0);
  if (engine?.completionTokens !== promised) {
    problems.push(`usage adds up to ${promised} tokens, and the engine sampled ${engine?.completionTokens}`);
  }
  const exit = await server.stop();
  if (exit !== 0) problems.push(`the server ended with ${exit}`);
  for (const problem of problems) console.log(`PROBLEM: ${problem}`);
  console.log(`${clients} clients at once streamed ${promised} tokens to the end; ${problems.length} problems.`);
  if (problems.length > 0) process.exitCode = 1;
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
