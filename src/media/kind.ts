/** What a file claims to be by its first bytes, as far as the request has to agree. All else its decoder finds out. */

const at = (bytes: Buffer, from: number, text: string): boolean =>
  bytes.toString("latin1", from, from + text.length) === text;

/** `mp3`: a tag, or the first bits of a frame of Layer III. */
export function claimedRecording(bytes: Buffer): "wav" | "mp3" | undefined {
  if (at(bytes, 0, "RIFF") && at(bytes, 8, "WAVE")) return "wav";
  if (at(bytes, 0, "ID3") || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2)) return "mp3";
  return undefined;
}
