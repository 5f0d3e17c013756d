/** PNG: the size of the picture, and whether its data is as long as that, which the decoder does not ask before. */
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createInflate } from "node:zlib";
import { broken, type Size } from "./picture";
import { Refused } from "./refused";

/** Deflate makes a byte of so many at best. */
const MAX_RATIO = 1032;
/** Bytes that no one inflates to nothing but count them. */
const HARMLESS = 256 * 1024 * 1024;

/** Encoders write one for every few kilobytes. */
const MAX_CHUNKS = 50_000;

const KNOWN = ["IHDR", "PLTE", "IDAT", "IEND"];

/** @throws Refused; RangeError where the file ends early */
export function pngSize(bytes: Buffer): Size {
  // First, as the standard has it. (Apple's own variant begins otherwise.)
  if (bytes.readUInt32BE(8) !== 13 || bytes.toString("latin1", 12, 16) !== "IHDR") throw broken("PNG");
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/**
 * A few kilobytes can inflate to gigabytes, whatever size the header tells.
 * @throws Refused where the data is longer than the picture needs, or broken
 */
export async function checkPng(bytes: Buffer, { width, height }: Size, signal: AbortSignal): Promise<void> {
  const data = pictureData(bytes);
  const compressed = data.reduce((sum, { length }) => sum + length, 0);
  // 8 bytes a pixel is the most, and a byte a row; interlaced, there are 7 pictures with almost twice the rows.
  const most = width * height * 8 + 2 * height + 64;
  if (compressed * MAX_RATIO <= Math.max(HARMLESS, most)) return;
  const inflated = await inflatedLength(data, most, signal);
  if (inflated > most) {
    throw new Refused("image_too_large", `the image's data is longer than a picture of ${width} x ${height} has.`);
  }
}

/** The chunks of the compressed picture. */
function pictureData(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 8, chunks = 0; at + 8 <= bytes.length && chunks < MAX_CHUNKS; chunks++) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    const isCritical = (bytes[at + 4]! & 0x20) === 0;
    if (data.length !== length || (isCritical && !KNOWN.includes(type))) break;
    if (type === "IEND") return found;
    if (type === "IDAT") found.push(data);
    at += 8 + length + 4;
  }
  throw broken("PNG");
}

/** Counted no further than just above `most`. */
async function inflatedLength(data: readonly Buffer[], most: number, signal: AbortSignal): Promise<number> {
  let length = 0;
  const count = async (inflated: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of inflated) {
      length += chunk.length;
      if (length > most) throw new Error("more than enough");
    }
  };
  try {
    await pipeline(Readable.from(data), createInflate({ chunkSize: 256 * 1024 }), count, { signal });
  } catch {
    signal.throwIfAborted();
    if (length <= most) throw broken("PNG");
  }
  return length;
}
