import { checkRecording } from "../../../src/media/recording";
import { id3, mp3, mp3Frame, riffChunk, wav, type WavFields } from "../../fixtures/media-files";

const second = Buffer.alloc(32_000, "sound");
const guid = (tag: number): Buffer =>
  Buffer.from([22, 0, 16, 0, 4, 0, 0, 0, tag, 0, 0, 0, 0, 0, 16, 0, 128, 0, 0, 170, 0, 56, 155, 113]);

test.each<[string, Buffer, number, WavFields]>([
  ["PCM", wav(second), 1, {}],
  ["stereo, 8 bits", wav(second, { channels: 2, bits: 8, rate: 8000 }), 2, { channels: 2, bits: 8, rate: 8000 }],
  ["24 bits", wav(second.subarray(0, 30_000), { bits: 24, rate: 10_000 }), 1, { bits: 24, rate: 10_000 }],
  ["float", wav(second, { tag: 3, bits: 32 }), 0.5, { tag: 3, bits: 32 }],
  ["mu-law", wav(second, { tag: 7, bits: 8 }), 2, { tag: 7, bits: 8 }],
  ["extensible PCM", wav(second, { tag: 0xfffe, more: guid(1) }), 1, {}],
  ["extensible float", wav(second, { tag: 0xfffe, bits: 32, more: guid(3) }), 0.5, { tag: 3, bits: 32 }],
  [
    "other chunks",
    wav(second, {
      between: Buffer.concat([riffChunk("LIST", Buffer.from("odd")), riffChunk("fact", Buffer.alloc(4))]),
    }),
    1,
    {},
  ],
  ["a length that nobody knew", wav(second, { length: 0xffffffff }), 1, {}],
])("WAV: %s", (_, bytes, seconds, plain) => {
  const recording = checkRecording(bytes, "wav");
  expect(recording.seconds).toBe(seconds);
  // What the engine gets is the plainest file of the same samples.
  const { bits = 16, channels = 1 } = plain;
  const data = recording.bytes.subarray(44);
  const plainFile = wav(data, plain);
  plainFile.writeUInt32LE(plainFile.length - 8, 4);
  expect(recording.bytes.equals(plainFile)).toBe(true);
  expect(data.equals(second.subarray(0, data.length))).toBe(true);
  expect(data.length % ((bits * channels) / 8)).toBe(0);
});

test("a WAV's last half frame and what stands behind the samples are left out", () => {
  const bytes = Buffer.concat([wav(second.subarray(0, 5)), Buffer.of(0), riffChunk("LIST", Buffer.alloc(4))]);
  const read = checkRecording(bytes, "wav").bytes;
  expect(read.length).toBe(44 + 4);
});

test.each<[string, Buffer, RegExp]>([
  ["nothing", Buffer.alloc(0), /empty/],
  ["text", Buffer.from("hello"), /is no WAV/],
  ["an MP3", mp3(3), /is no WAV/],
  ["WebP", Buffer.from("RIFF\0\0\0\0WEBPVP8 "), /is no WAV/],
  ["a header only", wav(second).subarray(0, 12), /no 'data' chunk/],
  ["no samples", wav(Buffer.alloc(0)), /no samples/],
  ["half a frame", wav(Buffer.alloc(1)), /no samples/],
  ["no format", Buffer.concat([wav(second).subarray(0, 12), riffChunk("data", second)]), /no 'fmt ' chunk/],
  [
    "a short format",
    Buffer.concat([wav(second).subarray(0, 12), riffChunk("fmt ", Buffer.alloc(8)), riffChunk("data", second)]),
    /too short/,
  ],
  ["ADPCM", wav(second, { tag: 2, bits: 4 }), /format 2 with 4 bits/],
  ["MP3 in WAV", wav(second, { tag: 0x55, bits: 16 }), /format 85/],
  ["PCM of 12 bits", wav(second, { bits: 12 }), /format 1 with 12 bits/],
  ["no channels", wav(second, { channels: 0, frame: 2 }), /1 to 8 channels/],
  ["9 channels", wav(second, { channels: 9 }), /1 to 8 channels/],
  ["999 Hz", wav(second, { rate: 999 }), /1000 to 768000/],
  ["4 GHz", wav(second, { rate: 4e9, frame: 2 }), /1000 to 768000/],
  ["frames of another length", wav(second, { frame: 4 }), /damaged/],
  ["half an hour and a bit", wav(Buffer.alloc(1_800_001), { rate: 1000, bits: 8 }), /1800 seconds.* 1801/],
])("WAV is refused: %s", (_, bytes, message) => {
  expect(() => checkRecording(bytes, "wav")).toThrow(
    expect.objectContaining({ code: "invalid_value", message: expect.stringMatching(message) }),
  );
});

const FRAME = 1152 / 44_100;

test.each([
  ["frames", mp3(10), 10],
  ["one frame", mp3(1), 1],
  ["a tag before", Buffer.concat([id3(300), mp3(10)]), 10],
  ["a tag behind", Buffer.concat([mp3(10), Buffer.from("TAG"), Buffer.alloc(125)]), 10],
  ["a last frame that is cut off", Buffer.concat([mp3(10), mp3(1).subarray(0, 100)]), 10],
  ["a first frame that counts the others", Buffer.concat([mp3Frame(9, "Info"), mp3(10)]), 10],
  ["several that count, of any rate", Buffer.concat([mp3Frame(1, "Xing"), mp3(2), mp3Frame(9, "Xing"), mp3(2)]), 4],
  ["something in between", Buffer.concat([mp3(4), Buffer.alloc(1000, 0xff), mp3(4)]), 7],
  ["a variable rate", Buffer.concat([mp3Frame(1), mp3Frame(14), mp3Frame(5)]), 3],
  [
    "frames of another kind",
    Buffer.concat([mp3(4), Buffer.from([0xff, 0xf3, 0x10, 0xc0]), Buffer.alloc(500), mp3(3)]),
    6,
  ],
])("MP3: %s", (_, bytes, frames) => {
  const recording = checkRecording(bytes, "mp3");
  expect(recording.seconds).toBeCloseTo(frames * FRAME, 9);
  // Nothing but frames, which are found again.
  expect(checkRecording(recording.bytes, "mp3")).toEqual(recording);
  expect(recording.bytes.toString("latin1")).not.toMatch(/Xing|Info|ID3|TAG/);
});

test.each<[string, Buffer, RegExp]>([
  ["text", Buffer.from("hello"), /is no MP3/],
  ["a WAV", wav(second), /is no MP3/],
  ["a JPEG", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), /is no MP3/],
  ["Layer II", Buffer.from([0xff, 0xfd, 0x90, 0xc0, 0, 0]), /is no MP3/],
  ["a rate of its own", Buffer.from([0xff, 0xfb, 0x00, 0xc0, 0, 0]), /is no MP3/],
  ["a tag only", id3(100), /no frames/],
  ["a tag that is longer than the file", id3(1000).subarray(0, 50), /no frames/],
  ["frames that only count", Buffer.concat([mp3Frame(9, "Xing"), mp3Frame(9, "Xing")]), /no frames/],
  ["a header only", mp3Frame().subarray(0, 4), /no frames/],
  ["half an hour and a bit", Buffer.concat(Array.from({ length: 68_907 }, () => mp3Frame(1))), /1800 seconds/],
])("MP3 is refused: %s", (_, bytes, message) => {
  expect(() => checkRecording(bytes, "mp3")).toThrow(
    expect.objectContaining({ code: "invalid_value", message: expect.stringMatching(message) }),
  );
});

test("frames are looked for at so many places only", () => {
  const far = Buffer.concat([mp3(2), Buffer.alloc(100_000, 0xff), mp3(2)]);
  expect(checkRecording(far, "mp3").seconds).toBeLessThan(2.5 * FRAME);
  const mark = Buffer.from([0xff, 0xfb, 0x90, 0xc0]);
  expect(() => checkRecording(Buffer.concat([mark, Buffer.alloc(20 * 1024 * 1024, 0xff)]), "mp3")).toThrow(/no frames/);
});

test("bytes that look like headers everywhere take no longer than others", () => {
  const bytes = Buffer.concat([mp3(2), Buffer.alloc(8 * 1024 * 1024, Buffer.from([0xff, 0xfb, 0xe0]))]);
  expect(checkRecording(bytes, "mp3").seconds).toBeGreaterThan(0);
});
