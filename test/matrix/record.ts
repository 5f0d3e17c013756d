/** What holds today: a committed file, and the table that the documentation shows of it. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Matrix } from "./measure";
import { PROPERTIES } from "./properties";

const FILE = path.join(__dirname, "record.json");
const PEER_FILE = path.join(__dirname, "peer.json");
const PAGE = path.join(__dirname, "../../docs/tools.md");
const [BEGIN, END] = ["<!-- generated: matrix -->", "<!-- end: matrix -->"];

export interface Column {
  /** Templates with which the property does not hold, sorted by name. */
  readonly fails: readonly string[];
  /** Templates of which it says nothing. */
  readonly none: readonly string[];
}

export interface MatrixRecord {
  /** How many templates there are. */
  readonly templates: number;
  /** By the property's id. */
  readonly properties: Readonly<Record<string, Column>>;
}

/** The same of llama.cpp's own server, which is measured when its release changes. */
export interface PeerRecord extends MatrixRecord {
  /** llama.cpp's release. */
  readonly version: string;
}

const readPeerRecord = (): PeerRecord => JSON.parse(readFileSync(PEER_FILE, "utf8")) as PeerRecord;

export const readRecord = (): MatrixRecord => JSON.parse(readFileSync(FILE, "utf8")) as MatrixRecord;

export function recordOf(matrix: Matrix): MatrixRecord {
  const column = (id: string): Column => {
    const names = (wanted: (cell: unknown) => boolean): string[] =>
      [...matrix].flatMap(([name, row]) => (wanted(row.get(id)) ? [name] : []));
    return { fails: names((cell) => typeof cell === "string"), none: names((cell) => cell === false) };
  };
  return {
    templates: matrix.size,
    properties: Object.fromEntries(PROPERTIES.map(({ id }) => [id, column(id)])),
  };
}

export function writeRecord(record: MatrixRecord): void {
  writeFileSync(FILE, `${JSON.stringify(record, null, 2)}\n`);
  writeFileSync(PAGE, pageAndWanted()[1]);
}

export function writePeerRecord(record: PeerRecord): void {
  writeFileSync(PEER_FILE, `${JSON.stringify(record, null, 2)}\n`);
  writeFileSync(PAGE, pageAndWanted()[1]);
}

/** The documentation's page as it is, and as the records have it. */
export function pageAndWanted(): readonly [string, string] {
  const page = readFileSync(PAGE, "utf8");
  const [start, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`${PAGE} has no '${BEGIN}' and '${END}'`);
  return [
    page,
    `${page.slice(0, start + BEGIN.length)}\n\n${table(readRecord(), readPeerRecord())}\n${page.slice(end)}`,
  ];
}

/** With how many templates a property holds. */
function count({ templates, properties }: MatrixRecord, id: string): string {
  const column = properties[id];
  if (column === undefined) return "not measured";
  const all = templates - column.none.length;
  return `${all - column.fails.length} of ${all}`;
}

/** How many templates hold each property, and which don't. */
function table(record: MatrixRecord, peer: PeerRecord): string {
  const lines = [`| property | what it says | templates | llama-server ${peer.version} |`, "|---|---|---|---|"];
  for (const { id, title } of PROPERTIES) {
    lines.push(`| \`${id}\` | ${title.replaceAll("|", "\\|")} | ${count(record, id)} | ${count(peer, id)} |`);
  }
  const failing = PROPERTIES.map(({ id }) => ({ id, fails: record.properties[id]?.fails ?? [] }));
  if (failing.some(({ fails }) => fails.length > 0)) lines.push("", "Not yet:", "");
  for (const { id, fails } of failing) {
    if (fails.length > 0) lines.push(...wrapped(`- \`${id}\`: ${fails.join(", ")}`));
  }
  return `${lines.join("\n")}\n`;
}

const COLUMNS = 120;

/** An item of a list, in lines of the page's width. */
function wrapped(text: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > COLUMNS) {
      lines.push(line);
      line = ` `;
    }
    line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
