/** `data:` URLs (RFC 2397) of images. */
import { decodeBase64, decodedLength } from "./base64";
import { Refused, tooLarge } from "./refused";

/** Characters before the comma. */
const MAX_HEAD = 256;

const TYPE = /^([\w!#$&^.+-]+\/[\w!#$&^.+-]+)((?:;[\w!#$&^.+-]+=[\w!#$&^.+%"-]*)*)(;base64)?$/i;

/**
 * @param url begins with `data:`, in any case
 * @param limit bytes
 * @throws Refused where it is no such URL, of something that is no image, empty or too large
 */
export function readDataUrl(url: string, limit: number): Buffer {
  const comma = url.slice(0, MAX_HEAD).indexOf(",");
  const match = comma < 0 ? null : TYPE.exec(url.slice("data:".length, comma));
  if (match === null) {
    const expected = "expected 'data:', the image's media type, ';base64,' and the image's bytes in base64.";
    throw new Refused("invalid_image_url", expected);
  }
  const [, type = "", , base64] = match;
  if (!/^image\//i.test(type)) {
    throw new Refused("unsupported_image_media_type", `expected the media type of an image, but got '${type}'.`);
  }
  const data = url.slice(comma + 1);
  const bytes = base64 === undefined ? percentDecoded(data, limit) : base64Decoded(data, limit);
  if (bytes.length === 0) throw new Refused("empty_image_file", "the image is empty.");
  if (bytes.length > limit) throw tooLarge("image", limit);
  return bytes;
}

function base64Decoded(data: string, limit: number): Buffer {
  // Some clients write `+`, `/` and `=` percent-encoded, as may be done in any URL.
  const text = data.includes("%") ? percentDecoded(data, 3 * limit).toString("latin1") : data;
  if (decodedLength(text.length) > limit + 2) throw tooLarge("image", limit);
  const bytes = decodeBase64(text);
  if (bytes !== undefined) return bytes;
  throw new Refused("invalid_base64_image", "the image is no valid base64: expected A-Z, a-z, 0-9, +, / and padding.");
}

function percentDecoded(data: string, limit: number): Buffer {
  const bytes = Buffer.from(data, "latin1");
  let length = 0;
  for (let from = 0; from < bytes.length; from++) {
    let byte = bytes[from]!;
    if (byte === PERCENT) {
      const high = HEX[bytes[from + 1] ?? 0]!;
      const low = HEX[bytes[from + 2] ?? 0]!;
      if (high < 0 || low < 0) {
        throw new Refused("invalid_image_url", "a '%' in the URL has no two hexadecimal digits behind it.");
      }
      byte = (high << 4) | low;
      from += 2;
    }
    if (length >= limit + 1) break; // more than is taken, however much more
    bytes[length++] = byte;
  }
  return bytes.subarray(0, length);
}

const PERCENT = 0x25;
/** Values of hexadecimal digits by their code; -1: none. */
const HEX = Int8Array.from({ length: 256 }, (_, code) => {
  const value = parseInt(String.fromCharCode(code), 16);
  return Number.isNaN(value) ? -1 : value;
});
