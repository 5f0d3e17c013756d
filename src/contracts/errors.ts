/**
 * The one catalogue of errors that a client can see. Every entry is documented in docs/errors.md (a test compares the
 * two). An error's wire shape is OpenAI's: `{error: {message, type, param, code}}`.
 */

/** What each code means on the wire: HTTP status and OpenAI's `type`. */
export interface ErrorKind {
  readonly status: number;
  readonly type: string;
  /** What stands in `error.code`, where that is not the key. */
  readonly code?: string | null;
}

const invalid = (status = 400): ErrorKind => ({ status, type: "invalid_request_error" });

/** code -> status and type. The key is what stands in `error.code`, unless the entry says otherwise. */
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

/** OpenAI's error object, as it stands in a body or in a stream's error event. */
export interface ErrorBody {
  error: { message: string; type: string; param: string | null; code: string | null };
}

/** An error that a client may see. Everything else that is thrown becomes `internal_error` without its text. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  readonly type: string;

  /**
   * @param code entry of the catalogue; decides status and type
   * @param message what was wrong, what came and what was expected
   * @param param path of the property at fault as OpenAI writes it (`messages[0].role`), null where none is
   * @param headers response headers that belong to the error (`Allow`, `Retry-After`)
   */
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly param: string | null = null,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    // Nobody reads the stack of what a client did wrong, and to take it costs more than to find the fault.
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

/** What a client is told of something that was thrown: an ApiError as it is, anything else without its text. */
export function toApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  return new ApiError("internal_error", "The server had an error while processing your request.");
}
