/** The reason why a file could not be read, for "it can't be read: ...". */
export function fileError(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case "ENOENT":
      return "there is no such file or directory";
    case "EACCES":
    case "EPERM":
      return "permission denied";
    case "ENOTDIR":
      return "it is no directory";
    case "ERR_ENCODING_INVALID_ENCODED_DATA":
      return "it is not UTF-8 text";
    case undefined:
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
