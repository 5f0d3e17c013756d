/** A request's body as a JSON value. */
import { ApiError } from "../contracts/errors";
import type { Call } from "./call";
import { parseJson } from "./parse-json";

/**
 * @param limit bytes
 * @throws ApiError unsupported_content_type, request_too_large, invalid_json
 */
export async function readJson(call: Call, limit: number): Promise<unknown> {
  checkContentType(call);
  return parseJson(await call.body(limit));
}

function checkContentType(call: Call): void {
  const given = call.headers["content-type"];
  const type = given?.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (type !== "application/json" && !/^application\/[\w.!#$&^-]+\+json$/.test(type)) {
    const what = given === undefined ? "no Content-Type header" : `the header 'Content-Type: ${given}'`;
    throw new ApiError(
      "unsupported_content_type",
      `This API method only accepts 'application/json' requests, but you sent ${what}.`,
    );
  }
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(given ?? "")?.[1]?.toLowerCase();
  if (charset !== undefined && charset !== "utf-8" && charset !== "utf8") {
    throw new ApiError("unsupported_content_type", `JSON is UTF-8, but the Content-Type header says '${charset}'.`);
  }
  const encoding = call.headers["content-encoding"]?.trim().toLowerCase();
  if (encoding !== undefined && encoding !== "" && encoding !== "identity") {
    throw new ApiError(
      "unsupported_content_type",
      `This server accepts only uncompressed bodies, but you sent 'Content-Encoding: ${encoding}'.`,
    );
  }
}
