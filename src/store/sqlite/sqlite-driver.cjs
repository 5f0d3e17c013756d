/*
 * The one file that names the SQLite library. It uses nothing but the interface of node:sqlite, of which this package is a
 * build for all releases of Node that this program runs on: docs/building.md says why node:sqlite itself is not used yet.
 */

const LIBRARY = "@photostructure/sqlite";

/** @returns the class DatabaseSync @throws Error with the code `unavailable` where the library does not work here */
function loadSqlite() {
  try {
    // The literal, so that bundles hold it.
    const { DatabaseSync } = require("@photostructure/sqlite");
    new DatabaseSync(":memory:").close();
    return DatabaseSync;
  } catch (error) {
    const [reason] = String(error.message).split("\n");
    const message =
      `keys are kept in SQLite, and the package ${LIBRARY} does not work here (${reason}). ` +
      `Install it with \`npm install ${LIBRARY}@1\`.`;
    throw Object.assign(new Error(message), { code: "unavailable" });
  }
}

/** Primary result codes of SQLite that callers tell apart. https://sqlite.org/rescode.html */
const CODES = { 5: "busy", 6: "busy", 8: "read_only", 11: "damaged", 13: "full", 19: "conflict", 26: "damaged" };

/** The same by SQLite's fixed texts: the package's `all()` gives no number. */
const TEXTS = [
  [/^database (table )?is locked/, "busy"],
  [/readonly database/, "read_only"],
  [/database or disk is full/, "full"],
  [/constraint failed/, "conflict"],
  [/not a database|malformed/, "damaged"],
];

/** @returns an error as a message that can be sent: `code` is a StoreErrorCode */
function describeError(error) {
  const { message, code, errcode } = error;
  if (typeof errcode === "number") return { code: CODES[errcode & 0xff] ?? "failed", message, detail: errcode };
  if (code === "ERR_SQLITE_ERROR") {
    const [, known] = TEXTS.find(([text]) => text.test(message)) ?? [];
    return { code: known ?? "failed", message };
  }
  if (code === "EACCES" || code === "EROFS" || code === "EPERM") return { code: "read_only", message, detail: code };
  if (code === "ENOSPC") return { code: "full", message, detail: code };
  const own = ["unavailable", "absent", "newer", "replaced", "transaction_ended"].includes(code);
  return { code: own ? code : "failed", message, ...(own || code === undefined ? {} : { detail: code }) };
}

module.exports = { loadSqlite, describeError };
