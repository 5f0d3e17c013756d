/** A file of a form, which the validation tells from an object by its class. */
import type { UploadedFile } from "../contracts/form";

export class FormFile implements UploadedFile {
  readonly filename: string;
  readonly contentType: string;
  readonly size: number;
  readonly path: string;

  constructor({ filename, contentType, size, path }: UploadedFile) {
    this.filename = filename;
    this.contentType = contentType;
    this.size = size;
    this.path = path;
  }
}
