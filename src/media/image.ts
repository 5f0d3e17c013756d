/**
 * What an image is, from its own bytes, before anything decodes it. The engine's decoder is stb_image. Sizes are read as
 * it reads them: a library that takes another path through a hostile file would measure another image than the one that
 * is decoded.
 */
import { jpegSize } from "./jpeg";
import { MAX_PIXELS } from "./limits";
import { broken, type Size } from "./picture";

import { checkPng, pngSize } from "./png";
import { Refused } from "./refused";

interface Format {
  readonly name: string;
  /** What the file begins with. */
  readonly magic: readonly Buffer[];
  /** @throws Refused where the header is broken */
  readonly size: (bytes: Buffer) => Size;
  /** What a header can't tell. @throws Refused */
  readonly check?: (bytes: Buffer, size: Size, signal: AbortSignal) => Promise<void>;
}

const FORMATS: readonly Format[] = [
  { name: "PNG", magic: [Buffer.from("\x89PNG\r\n\x1a\n", "latin1")], size: pngSize, check: checkPng },
  { name: "JPEG", magic: [Buffer.from([0xff, 0xd8, 0xff])], size: jpegSize },
  { name: "GIF", magic: [Buffer.from("GIF87a"), Buffer.from("GIF89a")], size: gifSize },
  { name: "BMP", magic: [Buffer.from("BM")], size: bmpSize },
];

/** Known, so that an error can name them. */
const OTHERS: readonly [name: string, pattern: RegExp][] = [
  ["WebP", /^RIFF[^]{4}WEBP/],
  ["AVIF or HEIC", /^[^]{4}ftyp/],
  ["TIFF", /^(?:II\*\0|MM\0\*)/],
  ["SVG", /^\s*<(?:\?xml|svg|!--)/],
  ["PDF", /^%PDF-/],
];

/**
 * @returns the size that its header tells
 * @throws Refused where the image is of no kind that is decoded, is broken or too large
 */
export async function checkImage(bytes: Buffer, signal: AbortSignal): Promise<Size> {
  if (bytes.length === 0) throw new Refused("empty_image_file", "the image is empty.");
  const format = FORMATS.find(({ magic }) => magic.some((start) => bytes.subarray(0, start.length).equals(start)));
  if (format === undefined) {
    const head = bytes.toString("latin1", 0, 16);
    const [other] = OTHERS.find(([, pattern]) => pattern.test(head)) ?? [];
    const got = other === undefined ? "this is none of them" : `this is ${other}`;
    throw new Refused("unsupported_image_media_type", `PNG, JPEG, GIF and BMP images are taken; ${got}.`);
  }
  const size = sizeOf(format, bytes);
  const { width, height } = size;
  if (width < 1 || height < 1) throw broken(format.name);
  if (width * height > MAX_PIXELS) {
    const pixels = `${MAX_PIXELS / 1e6} million pixels`;
    throw new Refused("image_too_large", `an image may have ${pixels}; this one has ${width} x ${height}.`);
  }
  await format.check?.(bytes, size, signal);
  return size;
}

function sizeOf(format: Format, bytes: Buffer): Size {
  try {
    return format.size(bytes);
  } catch (error) {
    // Buffer's readers throw where the file ends within its header.
    throw error instanceof Refused ? error : broken(format.name);
  }
}

/** Of the canvas, which the first frame is drawn on. */
function gifSize(bytes: Buffer): Size {
  return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
}

function bmpSize(bytes: Buffer): Size {
  const header = bytes.readUInt32LE(14);
  if (header === 12) return { width: bytes.readUInt16LE(18), height: bytes.readUInt16LE(20) };
  if (![40, 56, 108, 124].includes(header)) throw broken("BMP");
  // A negative height: the rows begin at the top.
  return { width: bytes.readInt32LE(18), height: Math.abs(bytes.readInt32LE(22)) };
}
