/** The decisions for the properties of createEdit. */
import { EDIT, TEXT_EXTENSIONS } from "../../prompting/support";
import type { Support } from "../descriptor";

export const EDIT_SUPPORT: Support = { properties: EDIT, extensions: TEXT_EXTENSIONS };
