/** What a recording is, from its own bytes, before anything decodes it. The engine's decoder is miniaudio. */
import { MAX_SECONDS } from "./limits";
import { readMp3 } from "./mp3";
import { Refused } from "./refused";
import { readWav } from "./wav";

/** A recording as the engine gets it: what was read and checked, and nothing of what stood around it. */
export interface Recording {
  readonly bytes: Buffer;
  readonly seconds: number;
}

/** @throws Refused where it is not of that format, is broken or too long */
export function checkRecording(bytes: Buffer, format: "wav" | "mp3"): Recording {
  if (bytes.length === 0) throw new Refused("invalid_value", "the recording is empty.");
  const recording = format === "wav" ? readWav(bytes) : readMp3(bytes);
  if (recording.seconds > MAX_SECONDS) {
    const is = Math.ceil(recording.seconds);
    throw new Refused("invalid_value", `a recording may be ${MAX_SECONDS} seconds long; this one has ${is}.`);
  }
  return recording;
}
