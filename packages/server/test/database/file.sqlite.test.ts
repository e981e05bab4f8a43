import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync, writeFileSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { beforeEach, describe, expect, test } from "vitest";
import { DatabaseOpenError } from "../../src/database/database.ts";
import { openSqlite } from "../../src/database/sqlite.ts";
import { asOrdinaryUser } from "../support/ordinary-user.ts";
import { createTemporaryDirectory } from "../support/test-database.ts";

describe("openSqlite", () => {
  let directory: string;
  let file: string;

  beforeEach(() => {
    directory = createTemporaryDirectory();
    file = join(directory, "contacts.sqlite");
  });

  function refusal(): DatabaseOpenError {
    try {
      void openSqlite({ file }).close();
    } catch (error) {
      expect(error).toBeInstanceOf(DatabaseOpenError);
      return error as DatabaseOpenError;
    }
    throw new Error("The file was opened.");
  }

  test("creates directory and files for their owner only", async () => {
    file = join(directory, "data", "deeper", "contacts.sqlite");
    const database = openSqlite({ file });
    expect(permissions(dirname(file))).toBe("700");
    expect([file, `${file}-wal`, `${file}-shm`].map(permissions)).toEqual(["600", "600", "600"]);
    await database.close();
  });

  test("leaves a single file behind when it is closed", async () => {
    const database = openSqlite({ file });
    await database.write((session) => session.execute("create table things (id integer)"));
    await database.close();
    expect([file, `${file}-wal`, `${file}-shm`].map(existsSync)).toEqual([true, false, false]);
  });

  test("refuses a file that is no database", () => {
    writeFileSync(file, "Dear diary, ".repeat(1_000));
    expect(refusal().message).toBe(
      `The file ${file} is not a SQLite database: move it away, or choose another file or data directory.`,
    );
  });

  test("refuses another program's database and leaves it as it is", () => {
    const foreign = new DatabaseSync(file);
    foreign.exec("create table bookmarks (url text)");
    foreign.close();
    expect(refusal().message).toBe(
      `The database file ${file} belongs to another program: choose another file or data directory.`,
    );
    const untouched = new DatabaseSync(file);
    expect(untouched.prepare("pragma journal_mode").get()).toEqual({ journal_mode: "delete" });
    untouched.close();
  });

  test("refuses a damaged database", async () => {
    const database = openSqlite({ file });
    await database.write((session) =>
      session.execute(`create table things (id integer primary key, text text);
        with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < 2000)
        insert into things select n, hex(randomblob(50)) from numbers`),
    );
    await database.close();
    const raw = openSync(file, "r+");
    writeSync(raw, Buffer.alloc(4096, 0xa5), 0, 4096, 4096 * 5);
    closeSync(raw);
    expect(refusal().message).toMatch(
      /^The database file .*contacts\.sqlite is damaged \(.+\): restore it from a backup\.$/,
    );
  });

  test("refuses a directory it may not write", async () => {
    chmodSync(directory, 0o555);
    expect((await asOrdinaryUser(refusal)).message).toBe(
      `The database file ${file} cannot be written (EACCES): let this user write the file and its directory, or choose another data directory.`,
    );
  });

  test("refuses a file it may read but not write", async () => {
    await openSqlite({ file }).close();
    chmodSync(file, 0o444);
    chmodSync(directory, 0o777);
    expect((await asOrdinaryUser(refusal)).message).toContain(`${file} cannot be written (EACCES)`);
  });

  test("refuses a file in a directory where it cannot put the log beside it", async () => {
    await openSqlite({ file }).close();
    chmodSync(file, 0o666);
    chmodSync(directory, 0o555);
    expect((await asOrdinaryUser(refusal)).message).toContain(`${file} cannot be written (`);
  });

  test("refuses a data directory that cannot be created", () => {
    writeFileSync(join(directory, "data"), "a file");
    file = join(directory, "data", "contacts.sqlite");
    expect(refusal().message).toBe(
      `The data directory ${dirname(file)} cannot be created (EEXIST): choose another, or let this user write there.`,
    );
  });

  test("makes the data directory with its parents, for its owner only", async () => {
    file = join(directory, "some", "where", "contacts.sqlite");
    await openSqlite({ file }).close();
    expect(statSync(dirname(file)).mode & 0o777).toBe(0o700);
  });

  test.runIf(process.platform === "linux")("refuses a data directory where none can be made, and ends", () => {
    file = "/proc/contacts/contacts.sqlite";
    expect(refusal().message).toMatch(/^The data directory \/proc\/contacts cannot be created \(\w+\): /);
  });

  test("refuses a directory in the file's place", () => {
    mkdirSync(file);
    expect(refusal().message).toContain(`${file} cannot be written (EISDIR)`);
  });
});

function permissions(path: string): string {
  return (statSync(path).mode & 0o777).toString(8);
}
