/** WAV (RIFF): read to the samples, and written anew with a header of our own, so that any decoder reads the same. */
import type { Recording } from "./recording";
import { Refused } from "./refused";

const EXTENSIBLE = 0xfffe;

/** Format tag -> name and bits of a sample. */
const ENCODINGS = new Map<number, { readonly name: string; readonly bits: readonly number[] }>([
  [1, { name: "PCM", bits: [8, 16, 24, 32] }],
  [3, { name: "float", bits: [32, 64] }],
  [6, { name: "A-law", bits: [8] }],
  [7, { name: "mu-law", bits: [8] }],
]);

const MAX_CHANNELS = 8;
const MIN_RATE = 1000;
const MAX_RATE = 768_000;

interface Format {
  readonly tag: number;
  readonly channels: number;
  /** Samples of a channel a second. */
  readonly rate: number;
  readonly bits: number;
}

/** @throws Refused where it is no WAV, is broken, has no samples, or samples of a kind that is not taken */
export function readWav(bytes: Buffer): Recording {
  if (bytes.toString("latin1", 0, 4) !== "RIFF" || bytes.toString("latin1", 8, 12) !== "WAVE") {
    throw new Refused("invalid_value", "the recording is no WAV, as its 'format' says: it does not begin as one.");
  }
  let format: Format | undefined;
  for (let at = 12; at + 8 <= bytes.length;) {
    const id = bytes.toString("latin1", at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const chunk = bytes.subarray(at + 8, at + 8 + length);
    if (id === "fmt ") format = readFormat(chunk);
    // What writes to a pipe can't know the length: then the samples go on to the end.
    if (id === "data") return recording(format, chunk);
    at += 8 + length + (length % 2);
  }
  throw new Refused("invalid_value", "the WAV has no samples: there is no 'data' chunk.");
}

function readFormat(chunk: Buffer): Format {
  if (chunk.length < 16) throw new Refused("invalid_value", "the WAV is damaged: its 'fmt ' chunk is too short.");
  const given = chunk.readUInt16LE(0);
  // There the tag stands in the first bytes of an identifier.
  const tag = given === EXTENSIBLE && chunk.length >= 26 ? chunk.readUInt16LE(24) : given;
  const [channels, rate, frame, bits] = [2, 4, 12, 14].map((at) =>
    at === 4 ? chunk.readUInt32LE(at) : chunk.readUInt16LE(at),
  ) as [number, number, number, number];
  const encoding = ENCODINGS.get(tag);
  if (encoding?.bits.includes(bits) !== true) {
    const taken = [...ENCODINGS.values()].map(({ name, bits: some }) => `${name} (${some.join(", ")} bits)`).join(", ");
    throw new Refused("invalid_value", `of WAV, ${taken} are taken, but not format ${tag} with ${bits} bits.`);
  }
  if (channels < 1 || channels > MAX_CHANNELS) {
    throw new Refused("invalid_value", `a WAV may have 1 to ${MAX_CHANNELS} channels; this one has ${channels}.`);
  }
  if (rate < MIN_RATE || rate > MAX_RATE) {
    const range = `${MIN_RATE} to ${MAX_RATE}`;
    throw new Refused("invalid_value", `a WAV may have ${range} samples a second; this one has ${rate}.`);
  }
  if (frame !== (channels * bits) / 8) {
    throw new Refused("invalid_value", "the WAV is damaged: its frames are not as long as their samples.");
  }
  return { tag, channels, rate, bits };
}

function recording(format: Format | undefined, data: Buffer): Recording {
  if (format === undefined) {
    throw new Refused("invalid_value", "the WAV is damaged: no 'fmt ' chunk stands before its samples.");
  }
  const frame = (format.channels * format.bits) / 8;
  const frames = Math.floor(data.length / frame);
  if (frames === 0) throw new Refused("invalid_value", "the WAV has no samples.");
  return { bytes: written(format, data.subarray(0, frames * frame)), seconds: frames / format.rate };
}

function written({ tag, channels, rate, bits }: Format, data: Buffer): Buffer {
  const head = Buffer.alloc(44);
  const frame = (channels * bits) / 8;
  head.write("RIFF", 0, "latin1");
  head.writeUInt32LE(36 + data.length, 4);
  head.write("WAVEfmt ", 8, "latin1");
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(tag, 20);
  head.writeUInt16LE(channels, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * frame, 28);
  head.writeUInt16LE(frame, 32);
  head.writeUInt16LE(bits, 34);
  head.write("data", 36, "latin1");
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}
