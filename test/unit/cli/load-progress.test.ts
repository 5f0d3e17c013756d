/** Loads on a terminal: one line that moves. */
import type { ModelStatus } from "../../../src/backend/pool";
import { LoadProgress } from "../../../src/cli/serve/load-progress";
import { StatusLine } from "../../../src/cli/status-line";

const model = (state: ModelStatus["state"], progress = 0, name = "tiny"): ModelStatus => ({
  models: [name],
  state,
  progress,
});

test("a load, with the time that is left by what it took so far", () => {
  const progress = new LoadProgress();
  const lines = (
    [
      [[model("waiting")], 0],
      [[model("loading", 0)], 1000],
      [[model("loading", 0.25)], 1100],
      [[model("loading", 0.25)], 4000],
      [[model("loading", 0.5)], 301_000],
      [[model("ready", 1), model("unloaded", 0, "b")], 302_000],
      [[model("loading", 0.9)], 400_000], // a new one: its time begins anew
    ] as const
  ).map(([status, now]) => progress.line(status, now));
  expect(lines).toEqual([
    "preparing tiny …",
    "loading tiny ░░░░░░░░░░░░░░░░░░░░ 0 %",
    "loading tiny █████░░░░░░░░░░░░░░░ 25 %",
    "loading tiny █████░░░░░░░░░░░░░░░ 25 %, about 9 s left",
    "loading tiny ██████████░░░░░░░░░░ 50 %, about 5 min left",
    "",
    "loading tiny ██████████████████░░ 90 %",
  ]);
});

test("lines are printed above it, and it does not pass the terminal's edge", () => {
  let written = "";
  const terminal = { columns: 10, write: (text: string) => (written += text) };
  const status = new StatusLine(terminal);
  status.print("one");
  status.set("0123456789abc");
  status.set("0123456789abc"); // no change, no flicker
  status.print("two");
  status.set("");
  status.print("three");
  expect(written).toBe("one\n\r\u001b[2K012345678\r\u001b[2Ktwo\n012345678\r\u001b[2Kthree\n");
});
