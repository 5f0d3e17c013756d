// A compiler's five hundred lines as one moving line, or as one line per tenth of the work where there is no terminal.
import { createWriteStream } from "node:fs";

/**
 * Follows the output of CMake, Ninja or Make: shows how far it is, keeps everything in a log file.
 * @param {{ title: string, logFile: string, stream?: NodeJS.WriteStream }} options
 */
export function followBuild({ title, logFile, stream = process.stderr }) {
  const log = createWriteStream(logFile);
  let shown = -1;
  let rest = "";
  /** @param {number} percent */
  const show = (percent) => {
    if (stream.isTTY) stream.write(`\r${title} ${percent} %\x1b[K`);
    else if (percent - shown >= 10) stream.write(`${title} ${percent} %\n`);
    else return;
    shown = percent;
  };
  return {
    /** @param {string} text */
    onText(text) {
      log.write(text);
      const lines = (rest + text).split(/\r?\n/);
      rest = lines.pop() ?? "";
      for (const line of lines) {
        const percent = percentOf(line);
        if (percent !== undefined && percent > shown) show(percent);
      }
    },
    end() {
      if (stream.isTTY && shown >= 0) stream.write("\r\x1b[K");
      log.end();
    },
  };
}

/** Ninja says `[12/345] ...`, Make `[ 12%] ...`. @param {string} line @returns {number | undefined} */
export function percentOf(line) {
  const ninja = /^\[(\d+)\/(\d+)\] /.exec(line);
  if (ninja) return Math.floor((100 * Number(ninja[1])) / Number(ninja[2]));
  const make = /^\[ *(\d+)%\] /.exec(line);
  return make ? Number(make[1]) : undefined;
}

/**
 * The part of a failed build's output that says why: from the first error on, without the compiler's command line.
 * @param {string} output @param {number} [most] lines
 */
export function whyItFailed(output, most = 60) {
  const lines = output.split(/\r?\n/).filter((line) => line.length < 2000 && percentOf(line) === undefined);
  const first = lines.findIndex((line) => /^FAILED: |\berror\b|^CMake Error|: undefined reference/i.test(line));
  const start = first < 0 ? Math.max(0, lines.length - most) : first;
  return lines
    .slice(start, start + most)
    .join("\n")
    .trimEnd();
}
