/** The keys that the operator's settings give: `api_key`, and the lines of `api_key_file`. */
import type { Key } from "../contracts/key";
import { hashKey } from "./key";
import { WHOLE_SCOPE } from "./scope";

/** Fewer letters can be tried out. */
const MIN_LENGTH = 16;

/** What comes through a header as it is. */
const SENDABLE = /^[!-~]+$/;

const NAME = /^[\w.@+-]{1,64}$/;

/** Hexadecimal digits of a key's hash that its id has, where it has no name. */
const ID_DIGITS = 12;

/** @returns the lines of a file that are keys */
export const keyLines = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));

/**
 * An id is the key's name, or a part of its hash: it stays what it is, whichever keys stand before it. Keys of one name
 * are one client, so that one can take another's place.
 * @param keys in clear, or as `sha256:` and 64 hexadecimal digits; a name may follow behind a blank
 * @param source the setting, which ids begin with
 * @returns by hash
 * @throws Error that does not show them
 */
export function givenKeys(keys: readonly string[], source: "api_key" | "api_key_file"): Map<string, Key> {
  return new Map(
    keys.map((text, index) => {
      const [, secret = "", name] = /^(\S+)(?:[ \t]+(\S.*))?$/.exec(text) ?? [];
      const [, digest] = /^sha256:([\da-f]{64})$/i.exec(secret) ?? [];
      const refuse = (expected: string): never => {
        throw new Error(`key ${index + 1} of ${source}: expected ${expected}`);
      };
      if (digest === undefined && (secret.length < MIN_LENGTH || !SENDABLE.test(secret) || /^sha256:/i.test(secret))) {
        refuse(`${MIN_LENGTH} characters of ASCII or more without blanks, or sha256: and 64 hexadecimal digits`);
      }
      if (name !== undefined && !NAME.test(name)) {
        refuse("nothing behind the key, or its name: at most 64 letters, digits and . _ - + @, without blanks");
      }
      const hash = digest?.toLowerCase() ?? hashKey(secret).toString("hex");
      const id = `${source}:${name ?? hash.slice(0, ID_DIGITS)}`;
      return [hash, { id, scope: WHOLE_SCOPE, limits: {}, counted: false }];
    }),
  );
}
