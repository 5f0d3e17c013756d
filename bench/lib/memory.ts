/** What a watched server's memory comes to, for people. */
import type { Report } from "./watched-process";

export const MiB = 1024 * 1024;

export const mib = (bytes: number): string => `${(bytes / MiB).toFixed(1)} MiB`;

export const memoryOf = ({ anonymous, heap }: Pick<Report, "anonymous" | "heap">): string =>
  `anonymous ${mib(anonymous)}, heap ${mib(heap)}`;
