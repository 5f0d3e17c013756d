/** A form that a client sent (`multipart/form-data`), as it came: nothing of it is validated. */

/** One part, in the order of the body. */
export type FormPart =
  { readonly name: string; readonly text: string } | { readonly name: string; readonly file: UploadedFile };

/** A file that lies in a temporary folder. It goes with the form, unless somebody moves it away. */
export interface UploadedFile {
  /** As the client named it, without folders. */
  readonly filename: string;
  /** Media type, as the client named it. */
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
  /** Absolute. */
  readonly path: string;
}

export interface Form {
  readonly parts: readonly FormPart[];
  /** Deletes the files that are still in the temporary folder. Idempotent. */
  dispose(): Promise<void>;
}
