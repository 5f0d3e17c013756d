/** Base64 as RFC 4648 has it: its alphabet and its padding, and nothing else. */

/** @returns undefined where the text is something else. Bits behind the last byte may have any value. */
export function decodeBase64(text: string): Buffer | undefined {
  // Buffer's decoder also takes the URL's alphabet, skips what it does not know and ends at the first padding.
  if (text.length % 4 !== 0 || text.includes("-") || text.includes("_")) return undefined;
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const bytes = Buffer.from(text, "base64");
  return bytes.length === (text.length / 4) * 3 - padding ? bytes : undefined;
}

/** Bytes that base64 of this length has at most. */
export const decodedLength = (length: number): number => Math.floor(length / 4) * 3;
