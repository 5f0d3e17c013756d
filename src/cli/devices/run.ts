/** `llama-openapi devices`: what models can be computed on here, and why what else the machine has is not used. */
import { addon, type Device } from "../../backend/llama/addon";
import { shownBytes } from "../../lib/bytes";
import { hardware, whyUnused, type Unused } from "../../backend/llama/hardware";

/**
 * @param json writes one JSON object instead of text
 * @returns the exit status
 */
export function runDevices(json: boolean): number {
  const devices = addon().devices();
  const backends = addon().backends();
  const unused = whyUnused(hardware(), backends, devices);
  const found = { llama: addon().llamaVersion, backends, devices, unused };
  process.stdout.write(json ? JSON.stringify(found, null, 2) + "\n" : report(backends, devices, unused));
  return 0;
}

export function report(backends: readonly string[], devices: readonly Device[], unused: readonly Unused[]): string {
  const rows = devices.map((device) => [device.name, device.type, memory(device), device.description]);
  const blocks = [
    table([["device", "type", "memory free", "what it is"], ...rows]),
    ...(unused.length === 0 ? [] : [`Not used:\n${unused.map(({ what, why }) => `  ${what}: ${why}`).join("\n")}`]),
    `This build computes with ${backends.join(", ")}.`,
  ];
  return blocks.join("\n\n") + "\n";
}

const memory = ({ memoryFree, memoryTotal }: Device): string =>
  memoryTotal === 0 ? "not said" : `${shownBytes(memoryFree)} of ${shownBytes(memoryTotal)}`;

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
