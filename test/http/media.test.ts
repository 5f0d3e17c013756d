/** Images and recordings in messages, over HTTP: what the backend gets, and what is refused. */
import http from "node:http";
import type { AddressInfo } from "node:net";
import type OpenAI from "openai";
import { bmp, dataUrl, gif, mp3, png, wav } from "../fixtures/media-files";
import { ONE_ADAPTER, startTestServer, type TestServer, type TestServerOptions, until } from "../fixtures/test-server";

type Part = OpenAI.Chat.Completions.ChatCompletionContentPart;

const image = (bytes: Buffer, detail?: "low" | "high" | "auto"): Part => ({
  type: "image_url",
  image_url: { url: dataUrl(bytes), ...(detail === undefined ? {} : { detail }) },
});
const at = (url: string): Part => ({ type: "image_url", image_url: { url } });
const audio = (bytes: Buffer, format: "wav" | "mp3" = "wav"): Part => ({
  type: "input_audio",
  input_audio: { data: bytes.toString("base64"), format },
});
const text = (words: string): Part => ({ type: "text", text: words });
const SOUND = wav(Buffer.alloc(320, "sound"));

/** `eyes` takes images and recordings, `parrot` does not. */
const start = (options: Partial<TestServerOptions> = {}): Promise<TestServer> => {
  const local = { backend: "scripted", script: "parrot", senses: true };
  const registrations = [
    { model: "eyes", local },
    { model: "eyes", local, operation: "applyTemplate" as const },
    { model: "parrot", operation: "applyTemplate" as const },
  ];
  return startTestServer({ adapter: "express", registrations, ...options });
};
const poster =
  (server: TestServer) =>
  async (content: unknown, more: object = {}, path = "/v1/chat/completions"): Promise<Record<string, unknown>> => {
    const response = await fetch(server.url + path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ model: "eyes", messages: [{ role: "user", content }], ...more }),
    });
    const answer = (await response.json()) as { error?: object };
    return { status: response.status, ...(answer.error ?? answer) };
  };

describe.each(ONE_ADAPTER)("over %s", (adapter) => {
  let server: TestServer;
  let post: ReturnType<typeof poster>;
  beforeAll(async () => {
    server = await start({ adapter, settings: { bodyLimit: 1024 * 1024 } });
    post = poster(server);
  });
  afterAll(() => server.close());

  const got = () => server.backend.records.at(-1)!.options;

  test("what the backend gets: places in the messages, and the files in their order", async () => {
    const [one, two, three] = [png(3, 2), gif(5, 4), bmp(7, 6)];
    const answer = await server.client().chat.completions.create({
      model: "eyes",
      messages: [
        { role: "system", content: "Look and listen." },
        { role: "user", content: [text("first "), image(one, "low"), image(two, "high"), text(" words")] },
        { role: "assistant", content: "I see." },
        { role: "user", content: [audio(SOUND), text("and "), image(three)] },
      ],
    });
    expect(answer.choices[0]?.message.content).toContain("first");
    const { media, media_max_side: sides, messages } = got();
    expect(media?.map((bytes) => Buffer.from(bytes))).toEqual([one, two, expect.any(Buffer), three]);
    expect(Buffer.from(media![2]!).subarray(44)).toEqual(Buffer.alloc(320, "sound"));
    expect(sides).toEqual([512, 0, 0, 0]);
    const marker = { type: "media_marker", text: "" };
    expect(JSON.parse(messages!)).toEqual([
      { role: "system", content: "Look and listen." },
      { role: "user", content: [text("first "), marker, marker, text(" words")] },
      { role: "assistant", content: "I see." },
      { role: "user", content: [marker, text("and "), marker] },
    ]);
  });

  test("an MP3, in a stream", async () => {
    const stream = await server.client().chat.completions.create({
      model: "eyes",
      messages: [{ role: "user", content: [text("words"), audio(mp3(3), "mp3")] }],
      stream: true,
    });
    let said = "";
    for await (const chunk of stream) said += chunk.choices[0]?.delta.content ?? "";
    expect(said).toBe("words");
    expect(got().media?.map((bytes) => Buffer.from(bytes))).toEqual([mp3(3)]);
  });

  test("without any, the options have no trace of them", async () => {
    await post("words");
    expect(Object.keys(got())).not.toEqual(expect.arrayContaining(["media"]));
    expect(got().media_max_side).toBeUndefined();
  });

  test("null counts as no detail", async () => {
    await post([{ type: "image_url", image_url: { url: dataUrl(png(1, 1)), detail: null } }]);
    expect(got().media_max_side).toEqual([0]);
  });

  test("a URL as it is, and Responses' name of an image", async () => {
    const url = dataUrl(png(3, 2));
    const parts = [
      { type: "image_url", image_url: url },
      { type: "input_image", image_url: url, detail: "low" },
      { type: "input_image", image_url: url, detail: null },
    ];
    expect((await post([text("x"), ...parts])).status).toBe(200);
    expect(got().media?.map((bytes) => Buffer.from(bytes))).toEqual([png(3, 2), png(3, 2), png(3, 2)]);
    expect(got().media_max_side).toEqual([0, 512, 0]);
  });

  const URL_AT = "messages[0].content[1].image_url.url";
  const DATA_AT = "messages[0].content[1].input_audio.data";
  test.each<[string, unknown, string, string, RegExp]>([
    ["an http URL", at("http://127.0.0.1/x.png"), "unsupported_parameter", URL_AT, /media_urls setting is 'refuse'/],
    ["an https URL", at("HTTPS://example.com"), "unsupported_parameter", URL_AT, /media_urls/],
    ["another URL", at("file:///etc/passwd"), "invalid_image_url", URL_AT, /expected a data: URL/],
    ["no URL", at("picture.png"), "invalid_image_url", URL_AT, /expected a data: URL/],
    ["base64 without a URL", at(png(1, 1).toString("base64")), "invalid_image_url", URL_AT, /expected a data: URL/],
    ["a data URL of nothing", at("data:,"), "invalid_image_url", URL_AT, /media type/],
    ["no base64", at("data:image/png;base64,..."), "invalid_base64_image", URL_AT, /base64/],
    ["an empty image", at("data:image/png;base64,"), "empty_image_file", URL_AT, /empty/],
    ["text as an image", at("data:text/html,hello"), "unsupported_image_media_type", URL_AT, /'text\/html'/],
    ["a large file", at(dataUrl(Buffer.alloc(33 * 1024))), "image_file_too_large", URL_AT, /32768 bytes.*media_limit/],
    ["a recording as an image", image(SOUND), "unsupported_image_media_type", URL_AT, /this is a recording/],
    ["an MP3 said to be WAV", audio(mp3(3)), "invalid_value", DATA_AT, /no WAV/],
    ["a WAV said to be MP3", audio(SOUND, "mp3"), "invalid_value", DATA_AT, /no MP3/],
    ["an empty recording", audio(Buffer.alloc(0)), "invalid_value", DATA_AT, /no WAV/],
    ["a large recording", audio(Buffer.alloc(33 * 1024)), "invalid_value", DATA_AT, /32768 bytes.*media_limit/],
    [
      "a recording that is no base64",
      { type: "input_audio", input_audio: { data: "data:audio/wav;base64,AAAA", format: "wav" } },
      "invalid_value",
      DATA_AT,
      /base64/,
    ],
    [
      "another format",
      { type: "input_audio", input_audio: { data: "AAAA", format: "flac" } },
      "invalid_value",
      "messages[0].content[1].input_audio.format",
      /flac/,
    ],
    [
      "another detail",
      { type: "image_url", image_url: { url: "data:,", detail: "original" } },
      "invalid_value",
      "messages[0].content[1].image_url.detail",
      /original/,
    ],
    [
      "an unknown property",
      { type: "image_url", image_url: { url: "data:,", size: 3 } },
      "unknown_parameter",
      "messages[0].content[1].image_url.size",
      /size/,
    ],
  ])("%s is refused", async (_, part, code, param, message) => {
    const before = server.backend.records.length;
    expect(await post([text("x"), part])).toEqual({
      status: 400,
      type: "invalid_request_error",
      code,
      param,
      message: expect.stringMatching(message),
    });
    expect(server.backend.records).toHaveLength(before);
  });

  test("the limits hold for all together", async () => {
    const half = image(Buffer.concat([gif(1, 1), Buffer.alloc(16 * 1024 - gif(1, 1).length)]));
    expect(await post([half, half])).toMatchObject({ status: 200 });
    expect(await post([half, half, image(gif(1, 1))])).toMatchObject({
      code: "image_file_too_large",
      param: "messages[0].content[2].image_url.url",
    });
    expect(await post(Array.from({ length: 64 }, () => image(gif(1, 1))))).toMatchObject({ status: 200 });
    expect(await post(Array.from({ length: 65 }, () => image(gif(1, 1))))).toMatchObject({
      code: "array_above_max_length",
      param: "messages",
    });
  });

  test.each([
    ["image_url", image(png(1, 1)), "sees images"],
    ["input_audio", audio(SOUND), "hears audio"],
    ["image_url", at("http://127.0.0.1:1/never-asked"), "sees images"],
  ])("a model that does not take %s says how one does", async (type, part, does) => {
    for (const path of ["/v1/chat/completions", "/v1/apply-template"]) {
      expect(await post([text("x"), part], { model: "parrot" }, path)).toEqual({
        status: 400,
        type: "invalid_request_error",
        code: "invalid_value",
        param: "messages[0].content[1].type",
        message: `Invalid content type. ${type} is only supported by certain models, and 'parrot' is none of them. A registration gets one that ${does} by naming the model's projector (local_settings.projector).`,
      });
    }
  });

  test("other messages have no images", async () => {
    for (const role of ["system", "developer", "assistant", "tool"]) {
      const messages = [{ role, content: [image(png(1, 1))], tool_call_id: "x" }];
      expect(await post("", { messages })).toMatchObject({
        status: 400,
        param: expect.stringMatching(/^messages\[0\]/),
      });
    }
  });

  test("applyTemplate shows where they go, and neither reads nor fetches them", async () => {
    const before = server.backend.records.length;
    expect(await post([text("x"), at("http://127.0.0.1:1/x")], {}, "/v1/apply-template")).toEqual({
      status: 200,
      prompt: "x",
    });
    expect(server.backend.records).toHaveLength(before);
  });
});

describe("fetched", () => {
  let files: http.Server;
  let url: string;
  let server: TestServer;
  let post: ReturnType<typeof poster>;
  const asked: string[] = [];

  beforeAll(async () => {
    files = http.createServer((request, response) => {
      asked.push(request.url!);
      if (request.url === "/never") return;
      if (request.url === "/text") return void response.end("internal words");
      const width = Number(request.url!.slice(1));
      setTimeout(() => response.end(gif(width, 1)), width === 1 ? 50 : 0);
    });
    await new Promise<void>((resolve) => files.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(files.address() as AddressInfo).port}`;
    server = await start({ settings: { mediaUrls: "any", mediaTimeout: 60_000 } });
    post = poster(server);
  });
  afterAll(async () => {
    await server.close();
    files.closeAllConnections();
    files.close();
  });
  beforeEach(() => void asked.splice(0));

  test("and sent ones, in their order", async () => {
    expect(await post([at(`${url}/1`), image(gif(2, 1)), at(`${url}/3`)])).toMatchObject({ status: 200 });
    const { media } = server.backend.records.at(-1)!.options;
    expect(media?.map((bytes) => Buffer.from(bytes))).toEqual([gif(1, 1), gif(2, 1), gif(3, 1)]);
  });

  test("nothing is fetched where something else is wrong", async () => {
    expect(await post([at(`${url}/1`), at("data:image/png;base64,x")])).toMatchObject({ status: 400 });
    expect(await post([at(`${url}/1`)], { model: "parrot" })).toMatchObject({ status: 400 });
    expect(await post([at(`${url}/1`)], { stop: "" })).toMatchObject({ status: 400, param: "stop" });
    expect(await post([at(`${url.replace("//", "//user:secret@")}/1`)])).toMatchObject({ code: "invalid_image_url" });
    expect(asked).toEqual([]);
  });

  test("not from this machine, where only public addresses are allowed", async () => {
    const careful = await start({ settings: { mediaUrls: "public" } });
    try {
      for (const host of ["127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "0.0.0.0"]) {
        const answer = await poster(careful)([at(url.replace("127.0.0.1", host) + "/1")]);
        expect(answer).toMatchObject({ status: 400, code: "failed_to_download_image" });
        expect(JSON.stringify(answer)).not.toContain(host);
      }
      expect(asked).toEqual([]);
    } finally {
      await careful.close();
    }
  });

  test("a client that goes away ends it", async () => {
    const client = new AbortController();
    const body = JSON.stringify({ model: "eyes", messages: [{ role: "user", content: [at(`${url}/never`)] }] });
    const headers = { "content-type": "application/json" };
    const before = server.backend.records.length;
    const sent = fetch(`${server.url}/v1/chat/completions`, { method: "POST", headers, body, signal: client.signal });
    await until(() => asked.length === 1);
    client.abort();
    await expect(sent).rejects.toThrow();
    const connections = () => new Promise<number>((resolve) => files.getConnections((_, count) => resolve(count)));
    while ((await connections()) > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(server.backend.records).toHaveLength(before);
  });
});

describe("the log", () => {
  test("has no file in it, whatever is logged", async () => {
    const server = await start({ settings: { logPrompts: true } });
    try {
      const bytes = png(30, 20, Buffer.from(Array.from({ length: 620 }, (_, i) => (i * i) >> 2)));
      const content = [
        text("a question"),
        image(bytes),
        audio(SOUND),
        at("data:image/png;base64,%zz" + "A".repeat(100)),
      ];
      const post = poster(server);
      expect(await post(content.slice(0, 3), { debug: true })).toMatchObject({ status: 200 });
      expect(await post(content, { debug: true })).toMatchObject({ status: 400 });
      expect(await post([{ type: "image_url", image_url: dataUrl(bytes) }])).toMatchObject({ status: 200 });
      const wanted = server.backend.records.length + 1;
      await until(() => server.log.filter(({ status }) => status !== undefined).length >= wanted);
      const written = JSON.stringify(server.log);
      for (const file of [bytes, SOUND]) expect(written).not.toContain(file.toString("base64").slice(40, 60));
      expect(written).not.toContain("AAAAAAAAAA");
      expect(written).toContain("a question");
      const options = server.log.find((line) => line.options !== undefined)?.options;
      expect(options).toMatchObject({ media: [`(${bytes.length} bytes)`, `(${SOUND.length} bytes)`] });
      const line = server.log.find((one) => one.request !== undefined)?.request;
      expect(line).toMatchObject({
        messages: [
          {
            content: [
              text("a question"),
              { image_url: { url: `data:image/png;base64,(${dataUrl(bytes).length} characters)` } },
              { input_audio: { data: `(${SOUND.toString("base64").length} characters)`, format: "wav" } },
            ],
          },
        ],
      });
    } finally {
      await server.close();
    }
  });
});
