/** What graphics hardware there is, and why models are not computed on it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { report } from "../../../../src/cli/devices/run";
import type { Device } from "../../../../src/backend/llama/addon";
import { type Graphics, hardware, whyUnused } from "../../../../src/backend/llama/hardware";

const GiB = 1024 ** 3;
const cpu: Device = { name: "CPU", description: "AMD EPYC", type: "cpu", memoryFree: 8 * GiB, memoryTotal: 16 * GiB };
const gpu = (description: string): Device => ({
  name: "CUDA0",
  description,
  type: "gpu",
  memoryFree: 70 * GiB,
  memoryTotal: 80 * GiB,
});
const card = (maker: Graphics["maker"], driver?: string, address = "0000:01:00.0"): Graphics => ({
  maker,
  address,
  driver,
});

test("is read from the system's files, whatever else is on the bus", () => {
  const root = mkdtempSync(path.join(tmpdir(), "hardware-"));
  const add = (address: string, files: Readonly<Record<string, string>>): void => {
    const folder = path.join(root, "sys/bus/pci/devices", address);
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text + "\n");
  };
  try {
    expect(hardware(root)).toEqual([]);
    add("0000:00:1f.0", { vendor: "0x8086", class: "0x060100", uevent: "DRIVER=lpc_ich" });
    add("0000:01:00.0", { vendor: "0x10de", class: "0x030200", uevent: "DRIVER=nvidia\nPCI_CLASS=30200" });
    add("0000:02:00.0", { vendor: "0x1002", class: "0x030000", uevent: "PCI_CLASS=30000" });
    add("0000:03:00.0", { vendor: "0x1af4", class: "0x030000", uevent: "DRIVER=virtio-pci" });
    add("0000:04:00.0", { vendor: "0x10de" });
    expect(hardware(root)).toEqual([card("NVIDIA", "nvidia"), card("AMD", undefined, "0000:02:00.0")]);
  } finally {
    rmSync(root, { recursive: true });
  }
});

test.each<[string, Graphics[], string[], Device[], string[]]>([
  ["nothing there", [], ["CPU"], [cpu], []],
  ["used", [card("NVIDIA", "nvidia")], ["CPU", "CUDA"], [cpu, gpu("NVIDIA H100")], []],
  ["another build", [card("NVIDIA", "nvidia")], ["CPU"], [cpu], ["neither CUDA nor Vulkan; LLAMA_OPENAPI_GPU=cuda"]],
  ["another build", [card("Intel", "i915")], ["CPU"], [cpu], ["no Vulkan; LLAMA_OPENAPI_GPU=vulkan"]],
  ["no driver", [card("NVIDIA")], ["CUDA", "CPU"], [cpu], ["no driver of the kernel has 0000:01:00.0; nvidia"]],
  ["a virtual machine's", [card("AMD", "vfio-pci")], ["Vulkan", "CPU"], [cpu], ["given to a virtual machine"]],
  ["no library", [card("NVIDIA", "nvidia")], ["CUDA", "CPU"], [cpu], ["its library shows this process no device"]],
  [
    "one of two",
    [card("NVIDIA", "nvidia"), card("NVIDIA", "nvidia", "0000:02:00.0")],
    ["CUDA", "CPU"],
    [cpu, gpu("NVIDIA H100")],
    ["shows 1 of 2"],
  ],
])("%s: the reason says what to do", (_, graphics, backends, devices, reasons) => {
  const unused = whyUnused(graphics, backends, devices);
  expect(unused.map(({ why }) => why)).toEqual(reasons.map((reason) => expect.stringContaining(reason)));
});

test("llama-openapi devices, as text", () => {
  expect(report(["CUDA", "CPU"], [gpu("NVIDIA H100"), cpu], [{ what: "AMD graphics", why: "no driver" }])).toBe(
    `device  type  memory free           what it is
CUDA0   gpu   70.0 GiB of 80.0 GiB  NVIDIA H100
CPU     cpu   8.0 GiB of 16.0 GiB   AMD EPYC

Not used:
  AMD graphics: no driver

This build computes with CUDA, CPU.
`,
  );
});
