/** Reads Prometheus' text format, as far as this server writes it. */

export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** `name{label="value",…} value` */
const LINE = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)(?: -?\d+)?$/;
const LABEL = /([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)",?/gs;
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", '"': '"', "\\": "\\" };

/** @throws Error where a line is none of that format */
export function parseExposition(text: string): Sample[] {
  return text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [, name, labels = "", value = ""] = LINE.exec(line) ?? [];
      if (name === undefined) throw new Error(`not a line of Prometheus' text format: ${line.slice(0, 100)}`);
      return { name, labels: parseLabels(labels), value: parseValue(value) };
    });
}

const parseLabels = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(LABEL)].map(([, name = "", value = ""]) => [
      name,
      value.replace(/\\(.)/gs, (whole, letter: string) => ESCAPES[letter] ?? whole),
    ]),
  );

/** Prometheus writes infinities as `+Inf` and `-Inf`. */
const parseValue = (text: string): number => Number(text.replace(/^([+-]?)Inf$/, "$1Infinity"));
