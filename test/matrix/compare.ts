/** The matrix as measured beside the record of it. */
import type { Matrix } from "./measure";
import type { MatrixRecord } from "./record";

export interface Difference {
  /** Recorded as holding, or not recorded at all, and why it does not hold now. */
  readonly lost: Readonly<Record<string, string>>;
  /** Recorded as failing, and holds now. */
  readonly gained: readonly string[];
  /** Of these the property is recorded to say something and says nothing now, or the other way round. */
  readonly scope: readonly string[];
}

/** One property's difference. */
export function difference(matrix: Matrix, record: MatrixRecord, id: string): Difference {
  const { fails = [], none = [] } = record.properties[id] ?? {};
  const lost: Record<string, string> = {};
  const gained: string[] = [];
  const scope: string[] = [];
  for (const [name, row] of matrix) {
    const cell = row.get(id);
    if (typeof cell === "string" && !fails.includes(name)) lost[name] = cell;
    else if (cell === true && fails.includes(name)) gained.push(name);
    else if ((cell === false) !== none.includes(name)) scope.push(name);
  }
  return { lost, gained, scope };
}

/** Every cell that does not hold, with its reason: for whoever mends it. */
export function reasons(matrix: Matrix, ids: readonly string[]): string {
  const lines: string[] = [];
  for (const id of ids) {
    const cells = [...matrix].flatMap(([name, row]) => (row.has(id) ? [[name, row.get(id)] as const] : []));
    const said = cells.filter(([, cell]) => cell !== false);
    lines.push(`${id}: ${said.filter(([, cell]) => cell === true).length} of ${said.length}`);
    for (const [name, cell] of said) if (cell !== true) lines.push(`  ${name}: ${cell}`);
  }
  return lines.join("\n");
}
