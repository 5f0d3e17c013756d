/**
 * MP3 (MPEG-1, 2 and 2.5, Layer III): the frames, one behind another, and nothing of what stands around them. Tags are
 * left out, and so is a frame that tells how many there are: the decoder would believe it.
 */
import { MAX_SECONDS } from "./limits";
import type { Recording } from "./recording";
import { Refused } from "./refused";

/** kbit/s by the header's index. 0 would be a rate of the file's own, 15 is none. */
const BIT_RATES = {
  1: [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  2: [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;
const SAMPLE_RATES = [44_100, 48_000, 32_000] as const;

/** Places that are looked at for the next frame: millions would hold up other requests. */
const MAX_TRIES = 50_000;

/** A frame's header. */
interface Frame {
  /** Bytes, header and padding included. */
  readonly length: number;
  readonly seconds: number;
  /** Same in all frames of a file: version, layer, sample rate, and whether there is one channel. */
  readonly kind: string;
}

/** @throws Refused where it does not begin as an MP3 does, or has no frames */
export function readMp3(bytes: Buffer): Recording {
  const start = afterTag(bytes);
  if (start === 0 && frameAt(bytes, 0) === undefined) {
    throw new Refused("invalid_value", "the recording is no MP3, as its 'format' says: it does not begin as one.");
  }
  const pieces: Buffer[] = [];
  let seconds = 0;
  let kind: string | undefined;
  let tries = 0;
  for (let at = start; at + 4 <= bytes.length && tries < MAX_TRIES && seconds <= MAX_SECONDS; tries++) {
    const frame = frameAt(bytes, at, kind);
    if (frame === undefined || !isFollowed(bytes, at, frame)) {
      at = bytes.indexOf(0xff, at + 1);
      if (at < 0) break;
      continue;
    }
    const piece = bytes.subarray(at, at + frame.length);
    at += frame.length;
    if (countsFrames(piece)) continue;
    kind = frame.kind;
    tries = 0;
    pieces.push(piece);
    seconds += frame.seconds;
  }
  if (pieces.length === 0) throw new Refused("invalid_value", "the recording begins as an MP3, but has no frames.");
  return { bytes: Buffer.concat(pieces), seconds };
}

/** Behind an ID3v2 tag, or 0. */
function afterTag(bytes: Buffer): number {
  if (bytes.length < 10 || bytes.toString("latin1", 0, 3) !== "ID3") return 0;
  const footer = (bytes[5]! & 0x10) === 0 ? 0 : 10;
  const size = [6, 7, 8, 9].reduce((sum, at) => (sum << 7) | (bytes[at]! & 0x7f), 0);
  return 10 + size + footer;
}

/** The bytes of a header are found in any data; that another of the same kind, or the end, comes behind is not chance. */
function isFollowed(bytes: Buffer, at: number, { length, kind }: Frame): boolean {
  const next = at + length;
  return next === bytes.length || frameAt(bytes, next, kind) !== undefined || isTag(bytes, next);
}

/** Tags at a file's end. */
const isTag = (bytes: Buffer, at: number): boolean => /^(?:TAG|APETAGEX)/.test(bytes.toString("latin1", at, at + 8));

/** @param kind other frames are none */
function frameAt(bytes: Buffer, at: number, kind?: string): Frame | undefined {
  if (at + 4 > bytes.length) return undefined;
  const [sync, version, rates, mode] = [0, 1, 2, 3].map((i) => bytes[at + i]!) as [number, number, number, number];
  // Version 01 is reserved; Layer III is 01.
  if (sync !== 0xff || (version & 0xe6) !== 0xe2 || (version & 0x18) === 0x08) return undefined;
  const isMpeg1 = (version & 0x18) === 0x18;
  const isMpeg25 = (version & 0x18) === 0;
  const bitRate = BIT_RATES[isMpeg1 ? 1 : 2][(rates >> 4) - 1];
  const fullRate = SAMPLE_RATES[(rates >> 2) & 3];
  if (bitRate === undefined || fullRate === undefined) return undefined;
  const rate = fullRate / (isMpeg1 ? 1 : isMpeg25 ? 4 : 2);
  const samples = isMpeg1 ? 1152 : 576;
  const padding = (rates >> 1) & 1;
  const frame = {
    length: Math.floor((samples * bitRate * 125) / rate) + padding,
    seconds: samples / rate,
    kind: `${version & 0x18} ${rate} ${(mode & 0xc0) === 0xc0}`,
  };
  return kind === undefined || kind === frame.kind ? frame : undefined;
}

/** Where the description of the frame's sound ends, a mark stands in place of the sound. */
function countsFrames(frame: Buffer): boolean {
  const isMpeg1 = (frame[1]! & 0x08) !== 0;
  const isMono = (frame[3]! & 0xc0) === 0xc0;
  const checksum = (frame[1]! & 1) === 0 ? 2 : 0;
  const at = 4 + checksum + (isMpeg1 ? (isMono ? 17 : 32) : isMono ? 9 : 17);
  return /^(?:Xing|Info)$/.test(frame.toString("latin1", at, at + 4));
}
