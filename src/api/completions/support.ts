/** The decisions for the properties of createCompletion. */
import { COMPLETION, COMPLETION_EXTENSIONS } from "../../prompting/support";
import type { Support } from "../descriptor";

export const COMPLETION_SUPPORT: Support = { properties: COMPLETION, extensions: COMPLETION_EXTENSIONS };
