/** What is done with each command that README and docs/ name: run here, or proved to exist. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

export type Proof =
  /** Run as it stands. */
  | { readonly kind: "run" }
  /** Starts a server: run until it is ready, and to the end of the snippet. `line` is what is run. */
  | { readonly kind: "serve"; readonly line: string }
  /** CI runs it, or it takes minutes, or wants what is not here: what it names exists. */
  | { readonly kind: "named" };

const NAMED: Proof = { kind: "named" };

interface Rule {
  readonly pattern: RegExp;
  /** @throws Error where the command names what does not exist */
  readonly prove: (command: string, root: string) => Proof;
}

const RULES: readonly Rule[] = [
  { pattern: /^npm start -- /, prove: (command) => serve(command.replace("npm start --", "llama-openapi")) },
  { pattern: /^npm (start|test|run [\w:-]+)( |$)/, prove: npmScript },
  { pattern: /^(npx tsx|node) (bench|scripts)\//, prove: script },
  { pattern: /^(npx )?llama-openapi( serve| --|$)/, prove: serve },
  { pattern: /^(npx )?llama-openapi /, prove: () => ({ kind: "run" }) },
  { pattern: /^(curl|mkdir|cp|mv|cat|echo|export|cd) /, prove: () => ({ kind: "run" }) },
  { pattern: /^(cmake|ctest) /, prove: () => NAMED },
];

function serve(line: string): Proof {
  return { kind: "serve", line };
}

function npmScript(command: string, root: string): Proof {
  const [, name = ""] = /^npm (?:run )?([\w:-]+)/.exec(command) ?? [];
  const { scripts } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  const line = scripts[name];
  if (line === undefined) throw new Error(`package.json has no script '${name}'`);
  for (const file of filesIn(line)) mustExist(root, file);
  return NAMED;
}

/** A script of ours: it exists, and reads each flag that it is given. */
function script(command: string, root: string): Proof {
  const [file = ""] = filesIn(command);
  mustExist(root, file);
  const source = readFileSync(path.join(root, file), "utf8");
  for (const [flag] of command.matchAll(/(?<= )--[a-z][\w-]*/g)) {
    const isRead = new RegExp(`(^|[\\s"'{])${flag.slice(2)}["']?\\s*:|["']${flag}["']`, "m");
    if (!isRead.test(source)) throw new Error(`${file} knows no ${flag}`);
  }
  return NAMED;
}

const filesIn = (line: string): string[] => line.match(/(?<=^|\s)[\w./-]+\.(?:mjs|ts|sh)\b/g) ?? [];

function mustExist(root: string, file: string): void {
  if (!existsSync(path.join(root, file))) throw new Error(`there is no ${file}`);
}

/** @throws Error where nothing proves the command */
export function proofOf(command: string, root: string): Proof {
  const bare = command.replace(/^(\w+=\S* +)+/, "");
  const rule = RULES.find(({ pattern }) => pattern.test(bare));
  if (rule === undefined) throw new Error(`no rule of test/docs/commands.ts proves '${command}'`);
  const proof = rule.prove(bare, root);
  const variables = command.slice(0, command.length - bare.length);
  return proof.kind === "serve" ? serve(variables + proof.line) : proof;
}
