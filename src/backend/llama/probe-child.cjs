/*
 * The process in which a model's files are tried before the server reads them: what is in them may end it. Plain
 * JavaScript, so that it runs the same from src/, from dist/ and in the single executable. One JSON line comes in by
 * stdin (probe.ts says what is in it); lines go out by stdout: `{stage}` before each, then `{plan}` or `{error}`. Stdin
 * stays open as long as the server lives: its end is the end of this process, too.
 */

const { writeFileSync } = require("node:fs");
const { createInterface } = require("node:readline");

/** @param {{addon: string, options: object, stages: string[], limits: Record<string, {seconds: number, bytes: number}>}} task */
async function probe({ addon: file, options, stages, limits }) {
  const addon = require(file);
  const stagesOf = { header: readHeader, template: tryTemplate, weights: tryWeights };
  for (const stage of stages) {
    tell({ stage });
    addon.limitProcess(limits[stage].seconds, limits[stage].bytes);
    await stagesOf[stage](addon, options);
  }
}

/** What is in the header shows in the plan: the graph of a whole step is built for it. */
async function readHeader(addon, options) {
  tell({ plan: await addon.planModel(new addon.ModelOptions(options)) });
}

async function tryTemplate(addon, options) {
  await addon.tryTemplate(new addon.ModelOptions(options));
}

/** Events after which a request, or the load, is over. */
const ENDS = ["loaded", "end", "error", "tokens", "text", "embeddings"];

/** The model in small: a few tokens of an answer, embeddings, an image and a recording, where it takes any. */
async function tryWeights(addon, { warm_prompts: _, ...options }) {
  const small = { context_size: 512, parallel: 1, batch_size: 256, host_cache: 0 };
  const waiting = new Map();
  /** @returns the event that ends the request; of 0, the load */
  const done = (request) => new Promise((resolve) => waiting.set(request, resolve));
  const receive = (event) => ENDS.includes(event.type) && waiting.get(event.request ?? 0)?.(event);
  const model = new addon.Model(new addon.ModelOptions({ ...options, ...small }), (events) => events.forEach(receive));
  const loaded = await done(0);
  if (loaded.type !== "loaded") throw failure(loaded);
  // Whether it can do each of these is for requests to find out; here it must only come to an end.
  const { canGenerate, seesImages, hearsAudio } = model.info();
  await done(model.tokenize("Once upon a time, 1234 lamps … \u{1F98A}", true, true));
  await done(model.detokenize(Int32Array.of(0, 1, 2, 3)));
  if (canGenerate) {
    const short = { max_tokens: 3, ignore_eos: true, temperature: 0 };
    await done(model.submit(new addon.PredictOptions({ prompt: "Once upon a time", ...short })));
    for (const media of [...(seesImages ? [picture()] : []), ...(hearsAudio ? [silence()] : [])]) {
      const content = [
        { type: "text", text: "What is this?" },
        { type: "media_marker", text: "" },
      ];
      const messages = JSON.stringify([{ role: "user", content }]);
      await done(model.submit(new addon.PredictOptions({ messages, media: [media], ...short })));
    }
  }
  await done(model.embed(new addon.EmbedOptions({ texts: ["Once upon a time"] })));
}

/** 64 x 64 pixels of one colour: BMP, 24 bits. */
function picture() {
  const bmp = Buffer.alloc(54 + 64 * 64 * 3, 128);
  bmp.fill(0, 0, 54);
  bmp.write("BM", 0);
  bmp.writeUInt32LE(bmp.length, 2);
  bmp.writeUInt32LE(54, 10);
  bmp.writeUInt32LE(40, 14);
  bmp.writeUInt32LE(64, 18);
  bmp.writeUInt32LE(64, 22);
  bmp.writeUInt16LE(1, 26);
  bmp.writeUInt16LE(24, 28);
  return bmp;
}

/** A second of it: WAV, 16 kHz, 16 bits. */
function silence() {
  const wav = Buffer.alloc(44 + 32000);
  wav.write("RIFF", 0);
  wav.writeUInt32LE(wav.length - 8, 4);
  wav.write("WAVEfmt ", 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(16000, 24);
  wav.writeUInt32LE(32000, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write("data", 36);
  wav.writeUInt32LE(32000, 40);
  return wav;
}

const failure = ({ code, message, param }) => Object.assign(new Error(message), { code, param });

const tell = (line) => process.stdout.write(JSON.stringify(line) + "\n");

function main() {
  // Where memory runs out all the same, the system is to end this process and not the server.
  try {
    writeFileSync("/proc/self/oom_score_adj", "1000");
  } catch {
    // another system
  }
  // At once: no thread that is busy is waited for.
  const end = () => process.kill(process.pid, "SIGKILL");
  process.stdout.on("error", end); // nobody reads any more
  createInterface(process.stdin).once("line", run).on("close", end);
}

async function run(line) {
  try {
    await probe(JSON.parse(line));
    tell({ done: true });
  } catch (error) {
    tell({ error: { code: error.code ?? "model_load_failed", message: error.message } });
  }
  // Threads that a hostile file keeps busy are not waited for.
  process.stdout.write("", () => process.exit());
}

module.exports = { main };
if (require.main === module) main();
