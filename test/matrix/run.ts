import { measure } from "./measure";
import { templates } from "./templates";
import { PROPERTIES } from "./properties";

async function main(): Promise<void> {
  const [filter = "", props = ""] = process.argv.slice(2);
  const matrix = await measure({
    chosen: templates().filter(({ name }) => new RegExp(filter).test(name)),
    properties: PROPERTIES.filter(({ id }) => new RegExp(props).test(id)),
    note: (l) => console.log(l),
  });
  for (const { id } of PROPERTIES) {
    const cells = [...matrix].map(([name, row]) => [name, row.get(id)] as const);
    console.log(`== ${id} ${cells.filter(([, c]) => c === true).length} none ${cells.filter(([, c]) => c === false).length} of ${cells.length}`);
    for (const [name, cell] of cells) if (typeof cell === "string") console.log(`   ${name}: ${cell}`);
  }
}
void main();
