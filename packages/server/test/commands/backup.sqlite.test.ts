import {
  chmodSync,
  copyFileSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { freshEnvironment, freshOrganization, run, serve } from "../support/command-line.ts";
import { createTemporaryDirectory } from "../support/test-database.ts";

/** An environment whose database has an organisation with a key, and that key. */
async function withKey() {
  const { environment, key } = await freshOrganization();
  return { environment, key, directory: environment["CONTACTS_DATA_DIR"]! };
}

describe("backup", () => {
  test("copies a database that a server continues to write to, as of one moment", async () => {
    const { environment, key } = await withKey();
    const server = await serve(environment);
    const headers = { authorization: key, "content-type": "application/json" };
    let isDone = false;
    let written = 0;
    const write = async (side: number) => {
      while (!isDone) {
        const body = JSON.stringify({ external_id: `${side}-${written}`, email: `${side}-${written++}@mail.example` });
        const response = await fetch(`${server.url}/v1/contacts/resolve`, { method: "POST", headers, body });
        expect(response.status).toBe(201);
      }
    };
    const writing = Promise.all(Array.from({ length: 8 }, (_, side) => write(side)));
    await expect.poll(() => written).toBeGreaterThan(200);
    const before = written;
    const to = join(createTemporaryDirectory(), "copy.sqlite");
    const outcome = await run(["backup", to], environment);
    const meanwhile = written - before;
    isDone = true;
    await writing;
    await server.stop();
    expect(outcome).toMatchObject({ code: 0, stderr: "" });
    expect(meanwhile).toBeGreaterThan(0);

    const copy = new DatabaseSync(to, { readOnly: true });
    const count = (sql: string) => Number(copy.prepare(sql).get()!["n"]);
    const contacts = count("select count(*) as n from contacts");
    expect(contacts).toBeGreaterThanOrEqual(before - 8);
    expect(contacts).toBeLessThanOrEqual(written);
    // A contact and its two identifiers are written in one transaction.
    expect(count("select count(*) as n from identifiers")).toBe(2 * contacts);
    expect(outcome.stdout).toContain(`${contacts} contacts, ${2 * contacts} identifiers`);
    copy.close();

    const restored = createTemporaryDirectory();
    copyFileSync(to, join(restored, "contacts.sqlite"));
    const again = await serve({ ...environment, CONTACTS_DATA_DIR: restored });
    const page = await fetch(`${again.url}/v1/contacts?limit=1`, { headers: { authorization: key } });
    expect(await page.json()).toMatchObject({ pagination: { total: contacts } });
    await again.stop();
  });

  test("is one file that its owner alone may read, and leaves nothing beside it", async () => {
    const { environment } = await withKey();
    const directory = createTemporaryDirectory();
    expect(await run(["backup", join(directory, "copy.sqlite")], environment)).toMatchObject({ code: 0 });
    expect(readdirSync(directory)).toEqual(["copy.sqlite"]);
    expect(statSync(join(directory, "copy.sqlite")).mode & 0o777).toBe(0o600);
  });

  test("replaces a file only when it is asked to", async () => {
    const { environment } = await withKey();
    const to = join(createTemporaryDirectory(), "copy.sqlite");
    writeFileSync(to, "an older copy");
    const refused = await run(["backup", to], environment);
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toBe(`${to} exists: choose another name, or replace it with --force.\n`);
    expect(readFileSync(to, "utf8")).toBe("an older copy");
    expect(await run(["backup", to, "--force"], environment)).toMatchObject({ code: 0 });
    expect(readFileSync(to, "latin1")).toMatch(/^SQLite format 3/);
  });

  test("replaces a link itself, not what it leads to, and only when it is asked to", async () => {
    const { environment } = await withKey();
    const directory = createTemporaryDirectory();
    const [to, target] = [join(directory, "copy.sqlite"), join(directory, "target")];
    symlinkSync(target, to);
    expect(await run(["backup", to], environment)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("exists"),
    });
    writeFileSync(target, "precious");
    expect(await run(["backup", to, "--force"], environment)).toMatchObject({ code: 0 });
    expect(readFileSync(target, "utf8")).toBe("precious");
    expect(lstatSync(to).isFile()).toBe(true);
  });

  test.each(["/dev/null", tmpdir()])("never replaces what is not a file: %s", async (to) => {
    const { environment } = await withKey();
    const { code, stderr } = await run(["backup", to, "--force"], environment);
    expect({ code, stderr }).toEqual({ code: 1, stderr: `${to} is not a file: choose another name.\n` });
  });

  test("never replaces the database that it copies, nor a file of it, under any name", async () => {
    const { environment, directory } = await withKey();
    const server = await serve(environment);
    const file = join(directory, "contacts.sqlite");
    const [elsewhere, symbolic, hard] = ["directory", "symbolic", "hard"].map((name) =>
      join(createTemporaryDirectory(), name),
    ) as [string, string, string];
    symlinkSync(directory, elsewhere);
    symlinkSync(file, symbolic);
    linkSync(file, hard);
    const targets = ["", "-wal", "-shm", "-journal"].flatMap((suffix) => [
      `${file}${suffix}`,
      `${join(elsewhere, "contacts.sqlite")}${suffix}`,
    ]);
    for (const to of [...targets, symbolic, hard]) {
      const { code, stderr } = await run(["backup", to, "--force"], environment);
      expect({ code, stderr }).toEqual({
        code: 1,
        stderr: `${to} is the database itself or a file of it: choose another name for the copy.\n`,
      });
    }
    await server.stop();
    expect(readdirSync(directory)).toEqual(["contacts.sqlite"]);
    expect(await run(["backup", join(createTemporaryDirectory(), "copy")], environment)).toMatchObject({ code: 0 });
  });

  test("never replaces a database that another server uses, nor a link to it", async () => {
    const [{ environment }, { environment: other, directory }] = await Promise.all([withKey(), withKey()]);
    const server = await serve(other);
    const file = join(directory, "contacts.sqlite");
    const link = join(createTemporaryDirectory(), "link");
    symlinkSync(file, link);
    for (const to of [file, link]) {
      const { code, stderr } = await run(["backup", to, "--force"], environment);
      expect({ code, stderr }).toEqual({
        code: 1,
        stderr: `${to} is a database in use, as ${file}-wal shows: stop what uses it, or choose another name.\n`,
      });
    }
    await server.stop();
    expect(await run(["backup", file, "--force"], environment)).toMatchObject({ code: 0 });
  });

  test("puts no copy beside the log of another database", async () => {
    const { environment } = await withKey();
    const to = join(createTemporaryDirectory(), "copy.sqlite");
    writeFileSync(`${to}-wal`, "a log");
    const { code, stderr } = await run(["backup", to], environment);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `${to} is a database in use, as ${to}-wal shows: stop what uses it, or choose another name.\n`,
    });
  });

  test("makes no file named -", async () => {
    const { environment } = await withKey();
    expect(await run(["backup", "-", "--force"], environment)).toEqual({
      code: 1,
      stdout: "",
      stderr: "A backup goes to a file, not to standard output. Name a file.\n",
    });
  });

  test("keeps no copy that is not sound, and the older one in its place", async () => {
    const { environment, directory } = await withKey();
    const file = join(directory, "contacts.sqlite");
    const bytes = readFileSync(file);
    bytes.fill(0xff, 8_192, 20_000);
    writeFileSync(file, bytes);
    const place = createTemporaryDirectory();
    writeFileSync(join(place, "copy.sqlite"), "an older copy");
    const { code, stderr } = await run(["backup", "--force", join(place, "copy.sqlite")], environment);
    expect(code).toBe(1);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toContain("The copy is damaged");
    expect(readdirSync(place)).toEqual(["copy.sqlite"]);
    expect(readFileSync(join(place, "copy.sqlite"), "utf8")).toBe("an older copy");
  });

  test("says that there is no database, or no such directory, and makes neither", async () => {
    const environment = await freshEnvironment();
    const nothing = await run(["backup", join(createTemporaryDirectory(), "copy.sqlite")], environment);
    expect(nothing).toMatchObject({ code: 1, stdout: "" });
    expect(nothing.stderr).toContain("CONTACTS_DATA_DIR");
    expect(readdirSync(environment["CONTACTS_DATA_DIR"]!)).toEqual([]);
    const { environment: filled } = await withKey();
    const nowhere = await run(["backup", "/nowhere/copy.sqlite"], filled);
    expect(nowhere).toMatchObject({
      code: 1,
      stderr: "/nowhere cannot be written (ENOENT): choose another directory.\n",
    });
  });
});

describe("doctor on SQLite", () => {
  test("warns of a data directory that others may read", async () => {
    const { environment, directory } = await withKey();
    chmodSync(directory, 0o755);
    chmodSync(join(directory, "contacts.sqlite"), 0o644);
    const { code, stdout } = await run(["doctor"], environment);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^warn {2}permissions .*contacts\.sqlite.*chmod/m);
  });

  test("fails on a damaged file and says to restore it", async () => {
    const { environment, directory } = await withKey();
    writeFileSync(join(directory, "contacts.sqlite"), "not a database ".repeat(1_000));
    const { code, stdout } = await run(["doctor"], environment);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^fail {2}database /m);
  });

  test("makes no database where there is none", async () => {
    const environment = await freshEnvironment();
    const { code, stdout } = await run(["doctor"], environment);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^warn {2}database .*Starting the server creates it/m);
    expect(readdirSync(environment["CONTACTS_DATA_DIR"]!)).toEqual([]);
  });
});
