// A bare Debian, for tests of what must run where nothing is installed: made once with debootstrap, below build/.
import { existsSync, readFileSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { Advice } from "../lib/advice.mjs";
import { capture, which } from "../lib/process.mjs";
import { ROOT } from "../lib/root.mjs";

const SOURCES = ["/etc/apt/sources.list", "/etc/apt/sources.list.d"];

/**
 * @param {string} [codename] default: of the Debian that this is
 * @returns {Promise<string>} its root folder. Not to be written to: copy it.
 */
export async function bareDebian(codename = ownCodename()) {
  const root = path.join(ROOT, `build/debian-${codename}`);
  if (existsSync(root)) return root;
  for (const program of ["debootstrap", "chroot"]) {
    if (!which(program)) throw new Advice(`${program} isn't on PATH`, "`apt-get install debootstrap`.");
  }
  if (process.getuid?.() !== 0) throw new Advice("debootstrap needs to be root", "Run this as root, in a container.");
  const draft = `${root}.draft`;
  rmSync(draft, { recursive: true, force: true });
  console.error("Making a bare Debian (once, a minute) ...");
  const { code, output } = await capture("debootstrap", ["--variant=minbase", codename, draft, mirror()]);
  if (code !== 0) throw new Advice("debootstrap failed", output.slice(-1000));
  renameSync(draft, root);
  return root;
}

function ownCodename() {
  const name = /^VERSION_CODENAME=(\w+)/m.exec(readFileSync("/etc/os-release", "utf8"))?.[1];
  if (name === undefined) throw new Advice("This is no Debian", "Run this in a container with Debian.");
  return name;
}

/** Where this machine's own packages come from, in either form of apt's sources. */
function mirror() {
  const files = SOURCES.flatMap((name) => {
    if (!existsSync(name)) return [];
    if (!name.endsWith(".d")) return [name];
    return readdirSync(name).filter((file) => /\.(list|sources)$/.test(file)).map((file) => path.join(name, file)); // prettier-ignore
  });
  for (const file of files) {
    const found = /^(?:URIs:\s*|deb\s+(?:\[[^\]]*\]\s*)?)(https?:\S+\/debian\/?)(?=\s|$)/m.exec(
      readFileSync(file, "utf8"),
    );
    if (found?.[1]) return found[1];
  }
  throw new Advice("apt's sources name no mirror of Debian", "Run this in a container with Debian.");
}
