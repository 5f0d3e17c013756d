/**
 * Images and recordings through the whole server, with OpenAI's own client: the embedded model with projectors of random
 * weights. What they show can't be recognised, but makes a difference, and always the same one.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { deflateSync } from "node:zlib";
import type OpenAI from "openai";
import { EXACT, exactTiny } from "../fixtures/exact";
import { dataUrl, gif, id3, jpeg, mp3, noise, png, pngChunk, wav } from "../fixtures/media-files";
import { ONE_ADAPTER } from "../fixtures/test-server";
import { startTinyServer, type TinyServer } from "../fixtures/tiny-server";
import { made } from "../model/models";

type Part = OpenAI.Chat.Completions.ChatCompletionContentPart;

const IMAGE_TOKENS = 16;
const AUDIO_TOKENS = 15;

const text = (words: string): Part => ({ type: "text", text: words });
const image = (width: number, height: number, detail: "auto" | "low" = "auto"): Part => ({
  type: "image_url",
  image_url: { url: dataUrl(noise(width, height)), detail },
});
/** 10 x 10 pixels, and 300 MiB of them. */
const bomb = (): Buffer =>
  Buffer.concat([
    png(10, 10).subarray(0, 33),
    pngChunk("IDAT", deflateSync(Buffer.alloc(300 * 1024 * 1024))),
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
const SECOND = 2 * 16_000;
const sound = (bytes: Buffer): Part => ({
  type: "input_audio",
  input_audio: { data: wav(bytes).toString("base64"), format: "wav" },
});

const registration = (model: string, projector: string) => `registration:
  model: ${model}
  endpoint: [createChatCompletion, applyTemplate]
local_settings:
  backend: llama
  model: ${exactTiny()}
  kv_type_k: f32
  kv_type_v: f32
  flash_attention: "off"
  projector: ${made(projector)}
  context_size: 1024
  parallel: 2
`;

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), "media-"));
  mkdirSync(path.join(dir, "configs"));
  for (const [model, projector] of [
    ["both", "mmproj-both.gguf"],
    ["eyes", "mmproj-vision.gguf"],
  ] as const) {
    writeFileSync(path.join(dir, "configs", `${model}.yaml`), registration(model, projector));
  }
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe.each(ONE_ADAPTER)("over %s", (adapter) => {
  let tiny: TinyServer;
  beforeAll(
    async () =>
      (tiny = await startTinyServer({
        adapter,
        configDir: path.join(dir, "configs"),
        modelsDir: dir,
        bodyLimit: 8 * 1024 * 1024,
        mediaLimit: 8 * 1024 * 1024,
        mediaUrls: "any",
        mediaTimeout: 10_000,
      })),
  );
  afterAll(() => tiny.server.close(0));

  const ask = (content: Part[] | string, model = "both") =>
    tiny.client.chat.completions.create({
      model,
      messages: [{ role: "user", content }],
      logprobs: true,
      temperature: 0,
      max_completion_tokens: 8,
    });
  const trace = async (content: Part[] | string) =>
    (await ask(content)).choices[0]!.logprobs!.content!.map(({ logprob }) => logprob);
  /** The largest difference of two traces. */
  const difference = (a: number[], b: number[]) => Math.max(...a.map((value, i) => Math.abs(value - (b[i] ?? NaN))));

  test("images and recordings count as tokens of the prompt", async () => {
    const without = (await ask([text("What is this?")])).usage!.prompt_tokens;
    const tokens = async (parts: Part[]) =>
      (await ask([...parts, text("What is this?")])).usage!.prompt_tokens - without;
    expect(await tokens([image(40, 30)])).toBe(IMAGE_TOKENS);
    expect(await tokens([image(40, 30), image(3, 200)])).toBeGreaterThanOrEqual(2 * IMAGE_TOKENS);
    expect(await tokens([sound(Buffer.alloc(SECOND, "sound"))])).toBe(AUDIO_TOKENS);
  });

  test("what they are makes a difference, and always the same one", async () => {
    const [one, two] = [
      [image(40, 30), text("What?")],
      [image(30, 40), text("What?")],
    ];
    const first = await trace(one);
    expect(difference(await trace(two), first)).toBeGreaterThan(EXACT);
    expect(difference(await trace(one), first)).toBeLessThan(EXACT);
  });

  test("a stream", async () => {
    const whole = (await ask([image(40, 30), text("What?")])).choices[0]!.message.content;
    const stream = await tiny.client.chat.completions.create({
      model: "both",
      messages: [{ role: "user", content: [image(40, 30), text("What?")] }],
      temperature: 0,
      max_completion_tokens: 8,
      stream: true,
    });
    let streamed = "";
    for await (const chunk of stream) streamed += chunk.choices[0]?.delta.content ?? "";
    expect(streamed).toBe(whole);
  });

  test("a model without ears refuses recordings, one without eyes images", async () => {
    await expect(ask([sound(Buffer.alloc(SECOND))], "eyes")).rejects.toMatchObject({
      status: 400,
      code: "invalid_value",
      param: "messages[0].content[0].type",
    });
  });

  test("what only the decoder finds is an error of the property that held the file", async () => {
    const broken = Buffer.from(png(40, 30).toString("latin1").replace("IDAT", "IDAX"), "latin1");
    const part: Part = { type: "image_url", image_url: { url: dataUrl(broken) } };
    await expect(ask([text("a"), image(8, 8), part])).rejects.toMatchObject({
      status: 400,
      param: "messages[0].content[2].image_url.url",
    });
    await expect(ask([image(640, 4)])).rejects.toMatchObject({
      status: 400,
      code: "image_parse_error",
      param: "messages[0].content[0].image_url.url",
      message: expect.stringContaining("640 x 4") as string,
    });
    await expect(ask([sound(Buffer.alloc(100))])).rejects.toMatchObject({
      status: 400,
      code: "invalid_value",
      param: "messages[0].content[0].input_audio.data",
    });
  });

  const PICTURE = "messages[0].content[0].image_url.url";
  const SOUND = "messages[0].content[0].input_audio.data";
  const file = (bytes: Buffer): Part => ({ type: "image_url", image_url: { url: dataUrl(bytes) } });
  const recorded = (bytes: Buffer, format: "wav" | "mp3"): Part => ({
    type: "input_audio",
    input_audio: { data: bytes.toString("base64"), format },
  });
  test.each<[string, Part[], string, string, RegExp]>([
    ["text", [file(Buffer.from("secret words"))], "unsupported_image_media_type", PICTURE, /none of them/],
    ["WebP", [file(Buffer.from("RIFF\0\0\0\0WEBPVP8 "))], "unsupported_image_media_type", PICTURE, /this is WebP/],
    ["a WAV as an image", [file(wav(Buffer.alloc(SECOND)))], "unsupported_image_media_type", PICTURE, /recording/],
    ["a damaged PNG", [file(png(3, 2).subarray(0, 20))], "image_parse_error", PICTURE, /damaged/],
    ["a huge GIF", [file(gif(65535, 65535))], "image_too_large", PICTURE, /65535 x 65535/],
    ["a PNG that inflates to gigabytes", [file(bomb())], "image_too_large", PICTURE, /10 x 10/],
    ["a JPEG of many scans", [file(jpeg(700, 500, [], 10_000))], "image_parse_error", PICTURE, /128 scans/],
    [
      "images that are too large together",
      [file(gif(8000, 8000)), file(gif(8000, 8000)), file(gif(1, 1))],
      "image_too_large",
      PICTURE.replace("content[0]", "content[2]"),
      /128 million pixels together/,
    ],
    ["an MP3 said to be WAV", [recorded(mp3(3), "wav")], "invalid_value", SOUND, /no WAV/],
    ["a WAV said to be MP3", [recorded(wav(Buffer.alloc(SECOND)), "mp3")], "invalid_value", SOUND, /no MP3/],
    ["an empty recording", [recorded(Buffer.alloc(0), "wav")], "invalid_value", SOUND, /no WAV/],
    ["what only begins as an MP3", [recorded(Buffer.alloc(700_000, 0xff), "mp3")], "invalid_value", SOUND, /no MP3/],
    ["a tag with no frames", [recorded(id3(700_000), "mp3")], "invalid_value", SOUND, /damaged/],
    [
      "half an hour and a bit, together",
      [1000, 801].map((seconds) => recorded(wav(Buffer.alloc(seconds * 1000), { rate: 1000, bits: 8 }), "wav")),
      "invalid_value",
      SOUND.replace("content[0]", "content[1]"),
      /1800 seconds/,
    ],
    [
      "a format of its own",
      [recorded(wav(Buffer.alloc(SECOND), { tag: 2 }), "wav")],
      "invalid_value",
      SOUND,
      /WAV|damaged/,
    ],
  ])("%s is refused by the decoder, and nothing of it is told", async (_, parts, code, param, message) => {
    const error: unknown = await ask([...parts, text("What?")]).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ status: 400, code, param, message: expect.stringMatching(message) });
    expect(String(error)).not.toContain("secret");
  });

  test("what was fetched is told as little of", async () => {
    const files = createServer((_, response) => void response.end("secret words"));
    await new Promise<void>((resolve) => files.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(files.address() as AddressInfo).port}/picture`;
    const error: unknown = await ask([{ type: "image_url", image_url: { url } }]).catch((thrown: unknown) => thrown);
    files.close();
    expect(error).toMatchObject({ status: 400, code: "unsupported_image_media_type", param: PICTURE });
    expect(String(error)).not.toContain("secret");
  });

  test("detail low scales down", async () => {
    const high = await trace([image(700, 500), text("What?")]);
    expect(difference(await trace([image(700, 500, "low"), text("What?")]), high)).toBeGreaterThan(EXACT);
    const [low, plain] = [
      await trace([image(40, 30, "low"), text("What?")]),
      await trace([image(40, 30), text("What?")]),
    ];
    expect(difference(low, plain)).toBeLessThan(EXACT);
  });

  test("applyTemplate shows where they go", async () => {
    const { prompt } = await tiny.client.post<{ prompt: string }>("/apply-template", {
      body: { model: "both", messages: [{ role: "user", content: [text("See "), image(8, 8), text("!")] }] },
    });
    expect(prompt).toContain("See <__media__>!");
  });

  test("too many for the context", async () => {
    const many = Array.from({ length: 40 }, (_, i) => image(8 + i, 8));
    await expect(ask(many)).rejects.toMatchObject({ status: 400, code: "context_length_exceeded", param: "messages" });
  });
});
