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
  { pattern: /^\.\/llama-openapi( --|$)/, prove: (command) => serve(command.slice("./".length)) },
  { pattern: /^npm install (llama-openapi|@photostructure\/sqlite@)/, prove: npmPackages },
  { pattern: /^docker (build|run|compose) /, prove: docker },
  {
    pattern: /^kubectl apply -k /,
    prove: (command, root) => named(root, `${command.split(" ").at(-1)}/kustomization.yaml`),
  },
  {
    pattern: /^sudo (install|mkdir|systemctl) /,
    prove: (command, root) => named(root, ...(/examples\/\S+/.exec(command) ?? [])),
  },
  { pattern: /^(curl|mkdir|cp|mv|cat|echo|printf|export|cd) /, prove: () => ({ kind: "run" }) },
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

/** Those that are published with ours. Installed: `npm run test:prebuilt`. */
function npmPackages(command: string, root: string): Proof {
  const known = readFileSync(path.join(root, "scripts/release/prebuilt.mjs"), "utf8");
  for (const [, name] of command.matchAll(/@llama-openapi\/(\S+)/g)) {
    if (!known.includes(`"${name}"`)) throw new Error(`no package @llama-openapi/${name} is made`);
  }
  const { optionalDependencies: own } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
    optionalDependencies: Record<string, string>;
  };
  for (const [, name = "", major] of command.matchAll(/ ([\w-]+)@(\d+)/g)) {
    if (own[name]?.split(".")[0] !== major) throw new Error(`${name}@${major} is not what package.json has`);
  }
  return NAMED;
}

/** Targets, profiles and variables that there are. Built and run: `npm run test:docker`. */
function docker(command: string, root: string): Proof {
  const read = (name: string): string => readFileSync(path.join(root, name), "utf8");
  for (const [, target] of command.matchAll(/--target (\S+)/g)) {
    if (!read("Dockerfile").includes(` AS ${target}\n`)) throw new Error(`the Dockerfile has no target ${target}`);
  }
  for (const [, profile] of command.matchAll(/--profile (\S+)/g)) {
    if (!read("compose.yaml").includes(`profiles: [${profile}]`)) throw new Error(`compose.yaml has no ${profile}`);
  }
  for (const [variable] of command.matchAll(/LLAMA_OPENAPI_\w+/g)) {
    if (!read("Dockerfile").includes(variable)) throw new Error(`the Dockerfile says nothing of ${variable}`);
  }
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

function named(root: string, ...files: string[]): Proof {
  for (const file of files) mustExist(root, file);
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
