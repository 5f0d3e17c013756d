/** The columns of the matrix, in the order of its table. */
import { agents, loose, strict } from "./arguments";
import { allowed, endFavoured, named, one, required, several } from "./calls";
import { cut, plain, reasoning, stops } from "./content";
import { format, formatOrCall } from "./formats";
import { histories } from "./histories";
import type { Property } from "./property";
import { afterResult } from "./results";
import { saidCalls, saidCut, saidStops } from "./said";
import { streamed } from "./streams";

export type { Property } from "./property";
export { SAID } from "./content";

export const PROPERTIES: readonly Property[] = [
  required,
  allowed,
  named,
  endFavoured,
  several,
  one,
  strict,
  loose,
  agents,
  format,
  formatOrCall,
  plain,
  cut,
  saidCalls,
  saidCut,
  stops,
  saidStops,
  reasoning,
  afterResult,
  histories,
  streamed,
];
