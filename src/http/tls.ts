/** The certificate of an https server, reloaded when its files change. */
import { readFileSync, statSync } from "node:fs";
import { createSecureContext } from "node:tls";
import type { Server } from "node:https";
import type { Logger } from "pino";
import type { ServerSettings } from "../config/settings";

/** Certificate and key, PEM. */
export interface Pair {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** Paths of certificate and key. */
export interface PairFiles {
  readonly cert: string;
  readonly key: string;
}

/**
 * Interval at which the files are checked, in milliseconds. Links are followed, so that a swapped directory is noticed
 * too.
 */
const LOOK_MS = 1000;

/**
 * @returns undefined for plain http
 * @throws Error if only one of the two is given
 */
export function pairFiles({ tlsCert, tlsKey }: Pick<ServerSettings, "tlsCert" | "tlsKey">): PairFiles | undefined {
  if (tlsCert === undefined && tlsKey === undefined) return undefined;
  if (tlsCert !== undefined && tlsKey !== undefined) return { cert: tlsCert, key: tlsKey };
  throw new Error("tls_cert and tls_key belong together: give both, or neither");
}

/** @throws Error if a file can't be read, or the key does not belong to the certificate */
export function readPair(files: PairFiles): Pair {
  const pair = { cert: readFileSync(files.cert), key: readFileSync(files.key) };
  try {
    createSecureContext(pair);
  } catch (error) {
    throw new Error(`${files.cert} and ${files.key} are not a certificate and its key: ${(error as Error).message}`, {
      cause: error,
    });
  }
  return pair;
}

/**
 * Reloads the certificate for new connections when the files change. A pair that does not match (for example, when only
 * one file is written yet) is logged and ignored.
 * @returns a function that stops it
 */
export function followPair(server: Server, files: PairFiles, log: Logger): () => void {
  let seen = stateOf(files);
  const look = (): void => {
    const state = stateOf(files);
    if (state === seen) return;
    seen = state;
    try {
      server.setSecureContext(readPair(files));
      log.info({ file: files.cert }, "new certificate");
    } catch (error) {
      log.error({ reason: (error as Error).message }, "the certificate can't be used; the previous one stays in use");
    }
  };
  const timer = setInterval(look, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}

const stateOf = (files: PairFiles): string =>
  [files.cert, files.key]
    .map((file) => {
      try {
        const { ino, size, mtimeMs } = statSync(file);
        return `${ino} ${size} ${mtimeMs}`;
      } catch (error) {
        // Missing, no permission, a loop of links: readPair reports the error.
        return (error as NodeJS.ErrnoException).code;
      }
    })
    .join(", ");
