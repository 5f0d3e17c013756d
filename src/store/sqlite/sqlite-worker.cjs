/*
 * The thread that owns a SQLite file: takes requests in order, and answers each (protocol.ts). Plain JavaScript, so that it
 * runs the same from src/, from dist/ and in a bundle. The file is opened by the first request that needs it, and again
 * when another file has taken its place.
 */

const { closeSync, mkdirSync, openSync, statSync } = require("node:fs");
const path = require("node:path");
const { parentPort, workerData } = require("node:worker_threads");
const { describeError, loadSqlite } = require("./sqlite-driver.cjs");

const { file, create, migrations, busyMs } = workerData;

/** The open database: its connection, its prepared statements, and what identifies the file. */
let open;
let inTransaction = false;

/** Device and inode: no other file has them while this one is open. "" where there is no file. */
function identityOnDisk() {
  const stats = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stats === undefined ? "" : `${stats.dev}:${stats.ino}`;
}

function database() {
  if (open !== undefined && open.identity !== identityOnDisk()) close();
  if (open === undefined) open = openDatabase();
  return open;
}

function openDatabase() {
  const DatabaseSync = loadSqlite();
  if (identityOnDisk() === "") {
    if (!create) throw Object.assign(new Error(`${file} is not there`), { code: "absent" });
    // For this user alone.
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    closeSync(openSync(file, "a", 0o600));
  }
  const connection = new DatabaseSync(file);
  try {
    connection.exec(`PRAGMA busy_timeout = ${busyMs}`);
    connection.exec("PRAGMA journal_mode = WAL");
    // What is committed survives the process: the system has it by then. `durable` requests wait for the disk.
    connection.exec("PRAGMA synchronous = NORMAL");
    migrate(connection);
    return { connection, statements: new Map(), identity: identityOnDisk() };
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Takes the steps that the file lacks, all of them or none. */
function migrate(connection) {
  const versionNow = () => connection.prepare("PRAGMA user_version").get().user_version;
  const last = migrations.at(-1).id;
  const recorded = connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'migrations'");
  if (versionNow() === last && recorded.get() !== undefined) return;
  connection.exec("BEGIN IMMEDIATE");
  try {
    // Read again: another process may have migrated meanwhile.
    const version = versionNow();
    if (version > last) {
      const message = `${file} was made by a newer version of this program (its schema is ${version}, this one's is ${last})`;
      throw Object.assign(new Error(message), { code: "newer" });
    }
    connection.exec(
      "CREATE TABLE IF NOT EXISTS migrations (id INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT",
    );
    const record = connection.prepare("INSERT OR IGNORE INTO migrations VALUES (?, ?, ?)");
    for (const { id, name, sql } of migrations) {
      if (id > version) connection.exec(sql);
      record.run(id, name, Date.now());
    }
    connection.exec(`PRAGMA user_version = ${last}`);
    connection.exec("COMMIT");
  } catch (error) {
    rollBack(connection);
    throw error;
  }
}

/** After some errors SQLite has rolled back by itself. */
function rollBack(connection) {
  try {
    connection.exec("ROLLBACK");
  } catch {
    // no transaction is open
  }
}

function close() {
  open?.connection.close();
  open = undefined;
  inTransaction = false;
}

function runOne({ connection, statements }, { sql, values }) {
  let prepared = statements.get(sql);
  if (prepared === undefined) {
    const statement = connection.prepare(sql);
    prepared = { statement, returnsRows: /^\s*SELECT\b|\bRETURNING\b/i.test(sql) };
    statements.set(sql, prepared);
  }
  const { statement, returnsRows } = prepared;
  if (!returnsRows) return { rows: [], changes: Number(statement.run(...values).changes) };
  const rows = statement.all(...values);
  return { rows, changes: rows.length };
}

function run({ statements, durable, identity, ofTransaction }) {
  if (ofTransaction) {
    if (!inTransaction) throw noTransaction();
    return statements.map((statement) => runOne(open, statement));
  }
  const target = database();
  if (identity !== undefined && identity !== target.identity) {
    throw Object.assign(new Error(`another file has taken the place of ${file}`), { code: "replaced" });
  }
  const { connection } = target;
  if (durable) connection.exec("PRAGMA synchronous = FULL");
  try {
    if (statements.length === 1) return [runOne(target, statements[0])];
    connection.exec("BEGIN IMMEDIATE");
    try {
      const results = statements.map((statement) => runOne(target, statement));
      connection.exec("COMMIT");
      return results;
    } catch (error) {
      rollBack(connection);
      throw error;
    }
  } finally {
    if (durable) connection.exec("PRAGMA synchronous = NORMAL");
  }
}

const noTransaction = () => Object.assign(new Error("the transaction is over"), { code: "transaction_ended" });

function begin() {
  const { connection } = database();
  connection.exec("BEGIN IMMEDIATE");
  inTransaction = true;
}

function end(how) {
  if (!inTransaction) throw noTransaction();
  inTransaction = false;
  const { connection } = open;
  try {
    if (how === "COMMIT") connection.exec("COMMIT");
    else rollBack(connection);
  } catch (error) {
    rollBack(connection);
    throw error;
  }
}

const TASKS = {
  run,
  begin,
  commit: () => end("COMMIT"),
  rollback: () => end("ROLLBACK"),
  close,
};

parentPort.on("message", (request) => {
  const reply = { id: request.id };
  try {
    reply.results = TASKS[request.type](request);
  } catch (error) {
    reply.error = describeError(error);
  }
  // Where the file can't be opened for another reason, it may be the same one.
  if (open !== undefined || reply.error?.code === "absent") reply.identity = open?.identity ?? "";
  parentPort.postMessage(reply);
  if (request.type === "close") parentPort.close();
});
