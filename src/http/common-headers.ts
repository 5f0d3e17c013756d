/** OpenAI's headers that every answer has: request id, processing time, API version. */
import { randomUUID } from "node:crypto";

/** OpenAI's only API version. */
const OPENAI_VERSION = "2020-10-01";

/** Of an answer, with names in lower case. */
export type Headers = Record<string, string | number>;

export interface CommonHeaders extends Record<string, string | number> {
  "x-request-id": string;
  /** Milliseconds until the answer begins. */
  "openai-processing-ms": number;
  "openai-version": string;
}

/** @param started when the request's head arrived, on `performance`'s clock */
export const commonHeaders = (id: string, started: number): CommonHeaders => ({
  "x-request-id": id,
  "openai-processing-ms": Math.round(performance.now() - started),
  "openai-version": OPENAI_VERSION,
});

export const newRequestId = (): string => `req_${randomUUID().replaceAll("-", "")}`;
