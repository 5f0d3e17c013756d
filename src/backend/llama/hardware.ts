/** The graphics hardware that the system tells of, whoever can use it. Linux only: elsewhere nothing is found. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Device } from "./addon";

type Maker = "NVIDIA" | "AMD" | "Intel";

export interface Graphics {
  readonly maker: Maker;
  /** PCI address: `0000:01:00.0` */
  readonly address: string;
  /** The kernel's driver that has it, if one has. */
  readonly driver: string | undefined;
}

/** Something that models could be computed on, and are not. */
export interface Unused {
  readonly what: string;
  readonly why: string;
}

const MAKERS: Readonly<Record<string, Maker>> = { "0x10de": "NVIDIA", "0x1002": "AMD", "0x8086": "Intel" };

/** What computes on a maker's hardware: ggml's name, the build's word for it, and the driver that it needs. */
const WAYS: Readonly<Record<Maker, { backend: string; build: string; driver: string }>> = {
  NVIDIA: { backend: "CUDA", build: "cuda", driver: "nvidia" },
  AMD: { backend: "ROCm", build: "vulkan", driver: "amdgpu" },
  Intel: { backend: "Vulkan", build: "vulkan", driver: "i915 or xe" },
};

/** @param root of the system's files; tests have their own */
export function hardware(root = "/"): Graphics[] {
  const devices = path.join(root, "sys/bus/pci/devices");
  if (!existsSync(devices)) return [];
  return readdirSync(devices).flatMap((address) => {
    const read = (name: string): string => {
      try {
        return readFileSync(path.join(devices, address, name), "utf8");
      } catch {
        return "";
      }
    };
    const maker = MAKERS[read("vendor").trim()];
    // Class 0x03: display controllers, among them those without a display.
    if (maker === undefined || !read("class").startsWith("0x03")) return [];
    return [{ maker, address, driver: /^DRIVER=(.+)$/m.exec(read("uevent"))?.[1] }];
  });
}

/**
 * @param backends of this build
 * @param devices that it sees
 */
export function whyUnused(
  graphics: readonly Graphics[],
  backends: readonly string[],
  devices: readonly Device[],
): Unused[] {
  const makers = [...new Set(graphics.map(({ maker }) => maker))];
  return makers.flatMap((maker) => {
    const there = graphics.filter((one) => one.maker === maker);
    const seen = devices.filter(({ type, description }) => type !== "cpu" && isOf(maker, description)).length;
    if (seen >= there.length) return [];
    const what = `${maker} graphics (${there.map(({ address }) => address).join(", ")})`;
    return [{ what, why: reason(maker, there, backends, seen) }];
  });
}

/** The makers' names for their own, as drivers tell them. */
function isOf(maker: Maker, description: string): boolean {
  if (maker === "NVIDIA") return /nvidia|geforce|quadro|tesla/i.test(description);
  return maker === "AMD" ? /\bamd\b|radeon|instinct/i.test(description) : /intel/i.test(description);
}

function reason(maker: Maker, there: readonly Graphics[], backends: readonly string[], seen: number): string {
  const { backend, build, driver } = WAYS[maker];
  const able = backends.includes(backend) || backends.includes("Vulkan");
  if (!able) {
    const missing = backend === "Vulkan" ? "no Vulkan" : `neither ${backend} nor Vulkan`;
    return `this build has ${missing}; LLAMA_OPENAPI_GPU=${build} npm run install makes one that can use it`;
  }
  const without = there.find((one) => one.driver === undefined);
  if (without !== undefined) return `no driver of the kernel has ${without.address}; ${driver} is needed`;
  const passedThrough = there.find((one) => one.driver === "vfio-pci");
  if (passedThrough !== undefined) return `${passedThrough.address} is given to a virtual machine (vfio-pci)`;
  if (seen > 0) return `the driver shows ${seen} of ${there.length} to this process`;
  return `the driver (${there[0]!.driver}) is there, but its library shows this process no device: is the library of ${backend} installed, and may this user open the device files?`;
}
