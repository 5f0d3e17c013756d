/** JPEG: the size of the picture, and how many scans it is painted in. */
import { broken, type Size } from "./picture";
import { Refused } from "./refused";

/** Each scan of a progressive picture goes over all of it. Encoders write about ten. */
const MAX_SCANS = 128;

/** Before the frame. Cameras write a few dozens. */
const MAX_SEGMENTS = 10_000;

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xc2;
/** Of segments that may stand before the frame: tables, restart interval, comments, what applications add. */
const isSegment = (marker: number): boolean =>
  marker === 0xc4 || marker === 0xdb || marker === 0xdd || marker === 0xfe || (marker >= 0xe0 && marker <= 0xef);

/** @throws Refused; RangeError where the file ends early */
export function jpegSize(bytes: Buffer): Size {
  let at = 2;
  for (let segments = 0; ; segments++) {
    // Padding may stand between segments, and a marker may have several 0xff before it.
    at = bytes.indexOf(0xff, at);
    if (at < 0 || segments > MAX_SEGMENTS) throw broken("JPEG");
    while (bytes.readUInt8(at) === 0xff) at++;
    const marker = bytes.readUInt8(at++);
    if (isFrame(marker)) break;
    const length = bytes.readUInt16BE(at);
    if (!isSegment(marker) || length < 2) throw broken("JPEG");
    at += length;
  }
  if (scans(bytes, at) > MAX_SCANS) {
    throw new Refused("image_parse_error", `a JPEG image may have ${MAX_SCANS} scans; this one has more.`);
  }
  return { height: bytes.readUInt16BE(at + 3), width: bytes.readUInt16BE(at + 5) };
}

/** Never fewer than there are: in the data of a picture 0xff is always followed by 0. */
function scans(bytes: Buffer, from: number): number {
  let count = 0;
  for (let at = from; count <= MAX_SCANS; count++) {
    at = bytes.indexOf(START_OF_SCAN, at);
    if (at < 0) break;
    at += 2;
  }
  return count;
}

const START_OF_SCAN = Buffer.from([0xff, 0xda]);
