/** `llama-openapi keys` where its store lets it down. All else of it: test/lifecycle/keys.test.ts. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { runAction } from "../../../src/cli/keys/run";
import type { ServerSettings } from "../../../src/config/settings";
import { USUAL_SCOPE } from "../../../src/keys/scope";
import { StoreError } from "../../../src/store/errors";
import { SqliteKeys } from "../../../src/store/sqlite/keys";

test("a store that can't be written is one line, and exit status 1", async () => {
  const dataDir = mkdtempSync(`${tmpdir()}/keys-`);
  const said = jest.spyOn(process.stderr, "write").mockReturnValue(true);
  const add = jest
    .spyOn(SqliteKeys.prototype, "add")
    .mockRejectedValue(new StoreError("full", "database or disk is full"));
  const key = { name: "", scope: USUAL_SCOPE, limits: {} };
  expect(await runAction({ dataDir } as ServerSettings, { action: "add", key }, false)).toBe(1);
  expect(said.mock.calls).toEqual([["llama-openapi: database or disk is full\n"]]);
  said.mockRestore();
  add.mockRestore();
  rmSync(dataDir, { recursive: true });
});
