/** The bytes that one answer may take while it is held: the server's `answer_limit`. */
import { ApiError } from "../contracts/errors";

export class AnswerBudget {
  private left: number;

  /**
   * @param limit bytes
   * @param param property of the request by which the answer could be smaller
   */
  constructor(
    readonly limit: number,
    private readonly param: string | null,
  ) {
    this.left = limit;
  }

  /** @throws ApiError answer_too_large where the limit is passed */
  take(bytes: number): void {
    this.left -= bytes;
    if (this.left < 0) throw answerTooLarge("The answer has grown larger than", this.limit, this.param);
  }

  /** Takes what a text needs as JSON. @throws ApiError answer_too_large */
  takeText(text: string): void {
    if (text !== "") this.take(Buffer.byteLength(JSON.stringify(text)) - 2);
  }
}

/** @param what up to the limit: "The answer may be larger than" */
export function answerTooLarge(what: string, limit: number, param: string | null): ApiError {
  const less = param === null ? "" : ` Ask for less (${param}), for less at once, or for a stream where there is one.`;
  return new ApiError("answer_too_large", `${what} ${limit} bytes, this server's answer_limit.${less}`, param);
}
