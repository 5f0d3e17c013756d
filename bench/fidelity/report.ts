/** A case, and what each server fails it for; null where it passes. */
export interface Result {
  readonly area: string;
  readonly name: string;
  readonly ours: string | null;
  readonly peer: string | null;
}

type Side = "ours" | "peer";

/** The table by area, and below it each side's failures. */
export function markdown(results: readonly Result[]): string {
  const areas = [...new Set(results.map(({ area }) => area))];
  const row = (name: string, cases: readonly Result[]): string =>
    `| ${name} | ${cases.length} | ${passed(cases, "ours")} | ${passed(cases, "peer")} |`;
  return [
    "| area | cases | ours | llama-server |",
    "| --- | --- | --- | --- |",
    ...areas.map((name) => row(name, within(results, name))),
    row("all", results),
    ...failures("What ours fails", areas, results, "ours"),
    ...failures("What llama-server fails", areas, results, "peer"),
    "",
  ].join("\n");
}

function failures(title: string, areas: readonly string[], results: readonly Result[], side: Side): string[] {
  const sections = areas.flatMap((name) => {
    const failed = within(results, name).filter((result) => result[side] !== null);
    const lines = failed.map((result) => `- ${result.name}: ${code(result[side]!)}`);
    return lines.length === 0 ? [] : ["", `**${name}**`, "", ...lines];
  });
  return ["", `## ${title}`, ...(sections.length === 0 ? ["", "Nothing."] : sections)];
}

const within = (results: readonly Result[], name: string): Result[] => results.filter(({ area }) => area === name);

const passed = (results: readonly Result[], side: Side): number =>
  results.filter((result) => result[side] === null).length;

const code = (text: string): string => `\`${text.replace(/`/g, "'")}\``;
