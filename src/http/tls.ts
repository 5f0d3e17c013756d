/** The certificate of an https server, read again when its files change. */
import { readFileSync, statSync } from "node:fs";
import { createSecureContext } from "node:tls";
import type { Server } from "node:https";
import type { Logger } from "pino";
import type { ServerSettings } from "../config/settings";

/** PEM. */
export interface Pair {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** Files, or undefined for http. */
export interface PairFiles {
  readonly cert: string;
  readonly key: string;
}

/** How often the files are looked at. A link counts as what it leads to, so that a swapped directory is seen too. */
const LOOK_MS = 1000;

/** @throws Error where one is given without the other */
export function pairFiles({ tlsCert, tlsKey }: Pick<ServerSettings, "tlsCert" | "tlsKey">): PairFiles | undefined {
  if (tlsCert === undefined && tlsKey === undefined) return undefined;
  if (tlsCert !== undefined && tlsKey !== undefined) return { cert: tlsCert, key: tlsKey };
  throw new Error("tls_cert and tls_key belong together: give both, or neither");
}

/** @throws Error where a file can't be read, or the key is not the certificate's */
export function readPair(files: PairFiles): Pair {
  const pair = { cert: readFileSync(files.cert), key: readFileSync(files.key) };
  try {
    createSecureContext(pair);
  } catch (error) {
    throw new Error(`${files.cert} and ${files.key} are no certificate and its key: ${(error as Error).message}`, {
      cause: error,
    });
  }
  return pair;
}

/**
 * Gives new connections the certificate that the files have by then. A pair that does not fit, as between the writing of
 * one file and of the other, changes nothing.
 * @returns what ends it
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
      log.error({ reason: (error as Error).message }, "the certificate can't be used; the last one is");
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
        // Not there, in a folder that may not be entered, a link to itself: what it is, the reading will say.
        return (error as NodeJS.ErrnoException).code;
      }
    })
    .join(", ");
