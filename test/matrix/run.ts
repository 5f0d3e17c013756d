/**
 * Measures the matrix and prints each cell that does not hold, with its reason.
 *
 *   npm run matrix -- [--templates REGEX] [--properties REGEX] [--peer] [--update]
 *
 * `--peer` measures llama.cpp's own server, of the pinned release, which is built for that (bench/peer.ts). `--update` writes
 * the record of what was measured and the documentation's table; it measures everything.
 */
import { parseArgs } from "node:util";
import { reasons } from "./compare";
import { measure } from "./measure";
import { peerVersion, servePeer } from "./peer";
import { PROPERTIES } from "./properties";
import { recordOf, writePeerRecord, writeRecord } from "./record";
import { templates } from "./templates";

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      templates: { type: "string", default: "" },
      properties: { type: "string", default: "" },
      peer: { type: "boolean", default: false },
      update: { type: "boolean", default: false },
    },
  });
  if (values.update && values.templates + values.properties !== "") {
    throw new Error("--update measures everything: give it without --templates and --properties");
  }
  const properties = PROPERTIES.filter(({ id }) => new RegExp(values.properties).test(id));
  const matrix = await measure({
    chosen: templates().filter(({ name }) => new RegExp(values.templates).test(name)),
    properties,
    ...(values.peer ? { serve: servePeer } : {}),
  });
  const ids = properties.map(({ id }) => id);
  console.log(reasons(matrix, ids));
  if (!values.update) return;
  if (values.peer) writePeerRecord({ version: peerVersion(), ...recordOf(matrix) });
  else writeRecord(recordOf(matrix));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
