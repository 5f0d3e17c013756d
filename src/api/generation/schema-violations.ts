/** Where an answer's choices break the schemas that they were not held to in all. */
import { type Check, type Violation, violations } from "../../json-schema/violations";
import type { Unheld } from "../../prompting/conversation-options";

export interface SchemaViolation extends Violation, Where {}

/** A choice at its end. */
interface Ended {
  readonly text: string;
  readonly reason: string | undefined;
  readonly calls: readonly { readonly name: string; readonly arguments: string }[];
}

/** @returns of the choices that ended by themselves; undefined where nothing of them was to be checked, or could be */
export function schemaViolations({ content, calls }: Unheld, choices: readonly Ended[]): SchemaViolation[] | undefined {
  if (content === undefined && calls.size === 0) return undefined;
  const checks = choices.flatMap((choice, index): (Check & Where)[] => {
    if (choice.reason !== "stop") return [];
    if (choice.calls.length === 0) {
      return content === undefined ? [] : [{ schema: content, text: choice.text, choice: index }];
    }
    return choice.calls.flatMap(({ name, arguments: given }, call) => {
      const schema = calls.get(name);
      const text = given.trim() === "" ? "{}" : given;
      return schema === undefined ? [] : [{ schema, text, choice: index, call }];
    });
  });
  const found = violations(checks);
  if (found.length === 0 || found.includes(undefined)) return undefined;
  return checks.flatMap(({ choice, call }, index) =>
    (found[index] ?? []).map((one) => ({ choice, ...(call !== undefined && { call }), ...one })),
  );
}

interface Where {
  /** Which of the answer's choices. */
  readonly choice: number;
  /** Which of the choice's calls; undefined: its content. */
  readonly call?: number;
}
