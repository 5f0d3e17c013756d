/** The one list of families. An operation of the document that none of them has answers 501. */
import { CHAT } from "./chat/operations";
import { COMPLETIONS } from "./completions/operations";
import type { Family } from "./descriptor";
import { EDITS } from "./edits/operations";
import { EMBEDDINGS } from "./embeddings/operations";
import { MODELS } from "./models/operations";
import { RERANK } from "./rerank/operations";
import { TOKENS } from "./tokens/operations";

export const FAMILIES: readonly Family[] = [CHAT, COMPLETIONS, EDITS, EMBEDDINGS, TOKENS, RERANK, MODELS];
