// A compiler's five hundred lines as one moving line, or as one line per tenth of the work where there is no terminal. Both
// say how long it will take.
import { createWriteStream } from "node:fs";
import { costOf } from "./costs.mjs";

const BAR_WIDTH = 30;
/** For how long the reference machine's speed counts against what was measured here. */
const PRIOR_SECONDS = 20;

/**
 * @typedef {object} FollowOptions
 * @property {string} title
 * @property {string} logFile
 * @property {number} [jobs] how many steps run at once
 * @property {string[]} [steps] the descriptions of all steps, where they are known beforehand; else each counts the same
 * @property {Pick<NodeJS.WriteStream, "write" | "isTTY">} [stream]
 * @property {() => number} [now] milliseconds
 */

/**
 * Follows the output of CMake, Ninja or Make: shows how far it is, keeps everything in a log file.
 * @param {FollowOptions} options
 */
export function followBuild({ title, logFile, jobs = 1, steps, stream = process.stderr, now = Date.now }) {
  const log = createWriteStream(logFile);
  const began = now();
  const total = steps?.reduce((sum, step) => sum + costOf(step), 0);
  let done = 0; // of total, in seconds of the reference machine
  let fraction = 0;
  let shown = -1; // percent
  let rest = "";
  const left = () => timeLeft({ elapsed: (now() - began) / 1000, fraction, total, jobs });
  const draw = () => {
    if (shown >= 0) stream.write(`\r${title} ${bar(fraction)} ${Math.floor(100 * fraction)} %${left()}\x1b[K`);
  };
  /** The estimate changes between two steps, of which some take half a minute. */
  const timer = stream.isTTY ? setInterval(draw, 1000).unref() : undefined;

  /** @param {string} line */
  const take = (line) => {
    const percent = percentOf(line);
    if (percent === undefined) return;
    if (total === undefined) fraction = percent / 100;
    else {
      done += costOf(line.replace(/^\[[^\]]*\] /, ""));
      fraction = percent === 100 ? 1 : Math.min(done / total, 0.99);
    }
    const whole = Math.floor(100 * fraction);
    if (stream.isTTY) {
      shown = whole;
      draw();
    } else if (shown < 0 || whole - shown >= 10) {
      stream.write(`${title} ${whole} %${left()}\n`);
      shown = Math.floor(whole / 10) * 10;
    }
  };
  return {
    /** @param {string} text */
    onText(text) {
      log.write(text);
      const lines = (rest + text).split(/\r?\n/);
      rest = lines.pop() ?? "";
      for (const line of lines) take(line);
    },
    end() {
      clearInterval(timer);
      if (stream.isTTY && shown >= 0) stream.write("\r\x1b[K");
      log.end();
    },
  };
}

/** @param {number} fraction */
function bar(fraction) {
  const full = Math.round(BAR_WIDTH * fraction);
  return `[${"#".repeat(full)}${"-".repeat(BAR_WIDTH - full)}]`;
}

/**
 * How long it will take, in words; nothing where nothing can be said.
 * @param {{ elapsed: number, fraction: number, total: number | undefined, jobs: number }} state elapsed: seconds; total: of
 * the whole work, in seconds of the reference machine
 */
export function timeLeft({ elapsed, fraction, total, jobs }) {
  // Without a total only what was measured counts, once it is more than the first few steps.
  if (fraction >= 1 || (total === undefined && fraction < 0.05)) return "";
  const prior = total === undefined ? 0 : PRIOR_SECONDS;
  const work = total ?? 1;
  const speed = (fraction * work + prior * jobs) / (elapsed + prior);
  const seconds = ((1 - fraction) * work) / speed;
  if (seconds < 10) return ", a few seconds left";
  if (seconds < 90) return `, about ${Math.ceil(seconds / 10) * 10} s left`;
  return `, about ${Math.round(seconds / 60)} min left`;
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
