/** What the readers of image formats share. */
import { Refused } from "./refused";

/** Pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** @param format its name */
export const broken = (format: string): Refused =>
  new Refused("image_parse_error", `the image begins as ${format} does, but is none: it is damaged or cut off.`);
