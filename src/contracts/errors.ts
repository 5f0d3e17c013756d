/**
 * The catalogue of all errors that clients can see. docs/errors.md documents every entry (a test compares the two). An
 * error's JSON has OpenAI's shape: `{error: {message, type, param, code}}`.
 */

/** HTTP status and OpenAI's `type` of a code. */
export interface ErrorKind {
  readonly status: number;
  readonly type: string;
  /** Value of `error.code`, if it is not the entry's key. */
  readonly code?: string | null;
}

const invalid = (status = 400): ErrorKind => ({ status, type: "invalid_request_error" });

/** Status and type by code. The key is the value of `error.code`, unless the entry has its own `code`. */
export const ERROR_CATALOGUE = {
  bad_request: { ...invalid(), code: null },
  invalid_json: invalid(),
  invalid_type: invalid(),
  invalid_value: invalid(),
  missing_required_parameter: invalid(),
  unknown_parameter: invalid(),
  unsupported_parameter: invalid(),
  integer_above_max_value: invalid(),
  integer_below_min_value: invalid(),
  decimal_above_max_value: invalid(),
  decimal_below_min_value: invalid(),
  string_above_max_length: invalid(),
  string_below_min_length: invalid(),
  empty_string: invalid(),
  array_above_max_length: invalid(),
  array_below_min_length: invalid(),
  empty_array: invalid(),
  object_above_max_properties: invalid(),
  invalid_json_schema: invalid(),
  invalid_function_parameters: invalid(),
  invalid_image_url: invalid(),
  invalid_base64_image: invalid(),
  empty_image_file: invalid(),
  unsupported_image_media_type: invalid(),
  image_parse_error: invalid(),
  image_too_large: invalid(),
  image_file_too_large: invalid(),
  failed_to_download_image: invalid(),
  context_length_exceeded: invalid(),
  answer_too_large: invalid(),
  invalid_api_key: invalid(401),
  insufficient_permissions: invalid(403),
  host_not_allowed: invalid(403),
  origin_not_allowed: invalid(403),
  model_not_found: invalid(404),
  unknown_url: invalid(404),
  method_not_supported: invalid(405),
  request_timeout: invalid(408),
  request_too_large: invalid(413),
  unsupported_content_type: invalid(415),
  rate_limit_exceeded: { status: 429, type: "requests" },
  token_rate_limit_exceeded: { status: 429, type: "tokens", code: "rate_limit_exceeded" },
  insufficient_quota: { status: 429, type: "insufficient_quota" },
  queue_full: { status: 429, type: "rate_limit_error" },
  headers_too_large: invalid(431),
  internal_error: { status: 500, type: "server_error" },
  engine_failed: { status: 500, type: "server_error" },
  not_implemented: { status: 501, type: "not_implemented_error" },
  model_load_failed: { status: 503, type: "server_error" },
  insufficient_memory: { status: 503, type: "server_error" },
  deadline_exceeded: { status: 503, type: "server_error" },
  shutting_down: { status: 503, type: "server_error" },
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof ERROR_CATALOGUE;

/** OpenAI's error object, as in a body or in a stream's error event. */
export interface ErrorBody {
  error: { message: string; type: string; param: string | null; code: string | null };
}

/** An error that clients may see. Any other thrown value becomes `internal_error` without its text. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  readonly type: string;

  /**
   * @param code entry of the catalogue; determines status and type
   * @param message the fault, the value received and the value expected
   * @param param path of the faulty property in OpenAI's notation (`messages[0].role`); null if there is none
   * @param headers response headers that belong to the error (`Allow`, `Retry-After`)
   */
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly param: string | null = null,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    // No stack trace: it is not needed for client errors, and capturing it costs more than the validation.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(message);
    Error.stackTraceLimit = stackTraceLimit;
    const kind: ErrorKind = ERROR_CATALOGUE[code];
    this.status = kind.status;
    this.type = kind.type;
  }

  toJSON(): ErrorBody {
    const kind: ErrorKind = ERROR_CATALOGUE[this.code];
    const code = kind.code === undefined ? this.code : kind.code;
    return { error: { message: this.message, type: this.type, param: this.param, code } };
  }
}

/** The error sent to the client for a thrown value: an ApiError as it is, anything else without its text. */
export function toApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  return new ApiError("internal_error", "The server had an error while processing your request.");
}
