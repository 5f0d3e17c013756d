/** A form (`multipart/form-data`) as received, not validated. */

/** One part; parts are in the body's order. */
export type FormPart =
  { readonly name: string; readonly text: string } | { readonly name: string; readonly file: UploadedFile };

/** A file in a temporary folder. Deleted with the form, unless it is moved elsewhere before. */
export interface UploadedFile {
  /** The client's file name, without folders. */
  readonly filename: string;
  /** Media type given by the client. */
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
  /** Absolute path. */
  readonly path: string;
}

export interface Form {
  readonly parts: readonly FormPart[];
  /** Deletes the files that are still in the temporary folder. Idempotent. */
  dispose(): Promise<void>;
}
