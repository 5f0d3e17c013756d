import { deflateSync } from "node:zlib";
import { checkImage } from "../../../src/media/image";
import { bmp, gif, jpeg, png, pngChunk, segment } from "../../fixtures/media-files";

const { signal } = new AbortController();
const check = (bytes: Buffer) => checkImage(bytes, signal);
/** A comment, padding, fill bytes, an application's segment with a frame's bytes in it. */
const BEFORE = [
  segment(0xfe, Buffer.from("words")),
  Buffer.from([0, 1, 2, 0xff, 0xff]),
  segment(0xe1, Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0])),
];

test.each([
  ["PNG", png(7, 5), 7, 5],
  ["PNG of 64 million pixels", png(8000, 8000), 8000, 8000],
  [
    "PNG with a chunk of its own",
    Buffer.concat([png(7, 5).subarray(0, 33), pngChunk("teXt", Buffer.of(1)), png(7, 5).subarray(33)]),
    7,
    5,
  ],
  ["JPEG", jpeg(700, 500), 700, 500],
  ["JPEG with much before the frame", jpeg(700, 500, BEFORE), 700, 500],
  ["progressive JPEG", jpeg(700, 500, [], 128), 700, 500],
  ["GIF", gif(300, 2), 300, 2],
  ["BMP", bmp(300, 2), 300, 2],
  ["BMP from the top", bmp(300, -2), 300, 2],
  ["BMP of OS/2", bmp(300, 2, 12), 300, 2],
  ["BMP, version 5", bmp(300, 2, 124), 300, 2],
])("%s", async (_, bytes, width, height) => {
  expect(await check(bytes)).toEqual({ width, height });
});

const ihdr = (bytes: Buffer, edit: (copy: Buffer) => void): Buffer => {
  const copy = Buffer.from(bytes);
  edit(copy);
  return copy;
};

test.each([
  ["nothing", Buffer.alloc(0), "empty_image_file", /empty/],
  ["text", Buffer.from("hello"), "unsupported_image_media_type", /PNG, JPEG, GIF and BMP .* none of them/],
  ["WebP", Buffer.from("RIFF\0\0\0\0WEBPVP8 "), "unsupported_image_media_type", /this is WebP/],
  ["AVIF", Buffer.from("\0\0\0\x20ftypavif"), "unsupported_image_media_type", /AVIF/],
  ["SVG", Buffer.from("<svg/>"), "unsupported_image_media_type", /SVG/],
  ["TIFF", Buffer.from("II*\0aaaaaaaaaaaa"), "unsupported_image_media_type", /TIFF/],
  ["a PNG's first bytes", png(7, 5).subarray(0, 8), "image_parse_error", /PNG/],
  ["a PNG without its end", png(7, 5).subarray(0, -12), "image_parse_error", /PNG/],
  ["a PNG whose data is cut off", png(7, 5).subarray(0, -20), "image_parse_error", /PNG/],
  [
    "a PNG that begins otherwise",
    Buffer.concat([png(7, 5).subarray(0, 8), pngChunk("CgBI", Buffer.alloc(13)), png(7, 5).subarray(8)]),
    "image_parse_error",
    /PNG/,
  ],
  [
    "Apple's PNG",
    Buffer.concat([png(7, 5).subarray(0, 33), pngChunk("CgBI", Buffer.alloc(4)), png(7, 5).subarray(33)]),
    "image_parse_error",
    /PNG/,
  ],
  ["a PNG without width", png(0, 5), "image_parse_error", /PNG/],
  [
    "a huge PNG",
    ihdr(png(1, 1), (b) => b.writeUInt32BE(0xffffffff, 16)),
    "image_too_large",
    /64 million pixels.* 4294967295 x 1/,
  ],
  ["a PNG just too large", png(8001, 8000, Buffer.alloc(1)), "image_too_large", /8001 x 8000/],
  ["a JPEG's first bytes", jpeg(1, 1).subarray(0, 3), "image_parse_error", /JPEG/],
  ["a JPEG cut off in its frame", jpeg(1, 1).subarray(0, 8), "image_parse_error", /JPEG/],
  ["a JPEG without a frame", Buffer.concat([Buffer.of(0xff, 0xd8), ...BEFORE]), "image_parse_error", /JPEG/],
  [
    "a JPEG of lossless kind",
    Buffer.concat([Buffer.of(0xff, 0xd8), segment(0xc3, Buffer.alloc(9))]),
    "image_parse_error",
    /JPEG/,
  ],
  ["a huge JPEG", jpeg(65535, 65535), "image_too_large", /65535 x 65535/],
  ["a huge JPEG behind fill bytes", jpeg(65535, 65535, BEFORE), "image_too_large", /65535 x 65535/],
  [
    "a JPEG of millions of segments",
    jpeg(1, 1, Array<Buffer>(20_000).fill(segment(0xe1, Buffer.alloc(0)))),
    "image_parse_error",
    /JPEG/,
  ],
  [
    "a PNG of too many chunks",
    Buffer.concat([
      png(7, 5).subarray(0, 33),
      ...Array<Buffer>(60_000).fill(pngChunk("teXt", Buffer.alloc(0))),
      png(7, 5).subarray(33),
    ]),
    "image_parse_error",
    /PNG/,
  ],
  ["a JPEG without height", jpeg(10, 0), "image_parse_error", /JPEG/],
  ["a JPEG of a million scans", jpeg(700, 500, [], 1_000_000), "image_parse_error", /128 scans/],
  ["a huge GIF", gif(65535, 65535), "image_too_large", /65535 x 65535/],
  ["a GIF's first bytes", gif(1, 1).subarray(0, 9), "image_parse_error", /GIF/],
  ["a huge BMP", bmp(2_000_000_000, -2_000_000_000), "image_too_large", /2000000000 x 2000000000/],
  ["a BMP of negative width", bmp(-5, 5), "image_parse_error", /BMP/],
  ["a BMP of no known version", bmp(5, 5, 41), "image_parse_error", /BMP/],
])("%s is refused", async (_, bytes, code, message) => {
  await expect(check(bytes)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
});

describe("a PNG that inflates to more than its picture", () => {
  const bomb = (data: Buffer): Buffer => {
    const parts = [data.subarray(0, data.length / 2), data.subarray(data.length / 2)];
    return Buffer.concat([
      png(10, 10).subarray(0, 33),
      ...parts.map((part) => pngChunk("IDAT", part)),
      pngChunk("IEND", Buffer.alloc(0)),
    ]);
  };
  const much = deflateSync(Buffer.alloc(300 * 1024 * 1024));

  test("is refused, whatever its header says", async () => {
    await expect(check(bomb(much))).rejects.toMatchObject({ code: "image_too_large", message: /10 x 10/ });
  });

  test("and so is what zlib can't read to its end", async () => {
    const damaged = Buffer.from(much);
    damaged.fill(0xff, 20, 4000);
    await expect(check(bomb(damaged))).rejects.toMatchObject({
      code: expect.stringMatching(/image_parse_error|image_too_large/),
    });
  });

  test("a gone client ends the count", async () => {
    const gone = AbortSignal.abort(new Error("gone"));
    await expect(checkImage(bomb(much), gone)).rejects.toThrow("gone");
  });
});

test("random bytes behind each beginning only ever give a size or a refusal", async () => {
  let state = 1;
  const byte = (): number => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) >>> 24;
  const starts = [png(7, 5), jpeg(7, 5, BEFORE), gif(7, 5), bmp(7, 5)];
  for (let i = 0; i < 4000; i++) {
    const bytes = Buffer.from(starts[i % 4]!);
    for (let edits = 0; edits < 4; edits++) bytes[2 + (byte() % (bytes.length - 2))] = byte();
    const cut = bytes.subarray(0, bytes.length - (byte() % 8));
    const outcome = await check(cut).then(
      () => "size",
      (error: Error) => error.name,
    );
    expect(["size", "Refused"]).toContain(outcome);
  }
});
