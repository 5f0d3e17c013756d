// Failures a user can do something about: one line each, no stack.

/** An error whose message is one line: what happened, then what to do. */
export class Advice extends Error {
  /** @param {string} happened what went wrong @param {string} advice what to do about it */
  constructor(happened, advice) {
    super(oneLine(`${happened.replace(/[.\s]+$/, "")}. ${advice}`));
    this.name = "Advice";
  }
}

/** @param {string} text */
export function oneLine(text) {
  return text.replace(/\s*\r?\n\s*/g, " ").trim();
}

/**
 * Runs a script's main function: Advice is printed as one line, anything else is a bug and keeps its stack; both exit 1.
 * @param {() => Promise<unknown>} action
 */
export async function main(action) {
  try {
    await action();
  } catch (error) {
    if (error instanceof Advice) console.error(`llama-openapi: ${error.message}`);
    else console.error(error);
    process.exit(1);
  }
}

/**
 * How to install a tool on this system, in words.
 * @param {{ apt: string, brew: string, windows: string }} packages
 * @param {NodeJS.Platform} [platform]
 */
export function howToInstall(packages, platform = process.platform) {
  if (platform === "darwin") return `\`${packages.brew}\``;
  if (platform === "win32") return packages.windows;
  return `\`apt-get install ${packages.apt}\`, or your distribution's equivalent`;
}
