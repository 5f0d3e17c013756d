/** What is remembered of model files that were tried: found again, and no more of it than there is room for. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { probeKey, readProbe, writeProbe } from "../../../../src/backend/llama/probe-cache";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "probe-cache-"));
  process.env.XDG_CACHE_HOME = dir;
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

const folder = () => path.join(dir, "llama-openapi/probes");

test("what was found is found again, of the same file and the same facts only", () => {
  const file = path.join(dir, "m.gguf");
  writeFileSync(file, "weights");
  const key = probeKey(["plan"], [file]);
  writeProbe(key, { host: 1 });
  expect(readProbe(probeKey(["plan"], [file]))).toEqual({ host: 1 });
  expect(readProbe(probeKey(["other"], [file]))).toBeUndefined();
  writeFileSync(file, "other weights");
  expect(readProbe(probeKey(["plan"], [file]))).toBeUndefined();
});

test("what is old goes, what a killed process left behind as well: the folder doesn't grow for ever", () => {
  mkdirSync(folder(), { recursive: true });
  for (let i = 0; i < 1200; i++) {
    const file = path.join(folder(), i % 2 === 0 ? `${i}` : `${i}.half-written`);
    writeFileSync(file, "{}");
    utimesSync(file, 1e9 + i, 1e9 + i);
  }
  writeProbe("newest", { host: 1 });
  const left = readdirSync(folder());
  expect(left).toHaveLength(900);
  expect(left).toEqual(expect.arrayContaining(["newest", "1198", "1199.half-written"]));
  expect(left).not.toContain("0");
});
