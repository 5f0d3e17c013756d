/** What is wrong with a file that a client sent or named. Whoever knows where it stood makes an ApiError of it. */
import type { ErrorCode } from "../contracts/errors";

export class Refused extends Error {
  override readonly name = "Refused";

  /** @param message a sentence that reads on from "Invalid 'messages[0]...': " */
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** @param limit bytes */
export const tooLarge = (kind: "image" | "recording", limit: number): Refused =>
  new Refused(
    kind === "image" ? "image_file_too_large" : "invalid_value",
    `a request's images and recordings may have ${limit} bytes together (the server's media_limit setting).`,
  );
