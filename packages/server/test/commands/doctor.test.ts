import { describe, expect, test } from "vitest";
import { openDatabase } from "../../src/database/open.ts";
import { demonstrationOrgId } from "../../src/demonstration/demonstration.ts";
import { diagnose } from "../../src/diagnosis/diagnose.ts";
import { readConfig } from "../../src/process/config.ts";
import { statements } from "../../src/resources/contacts/contact-statements.ts";
import { freshEnvironment, run, serve } from "../support/command-line.ts";
import { engine } from "../support/test-database.ts";

const levels = (stdout: string) =>
  Object.fromEntries(
    stdout
      .trim()
      .split("\n")
      .map((line) => line.split(/ +/, 2).reverse()),
  );

describe("doctor", () => {
  test("finds nothing to fix beside a running server but the key of its demonstration, a line for each check", async () => {
    const environment = await freshEnvironment();
    const server = await serve(environment, "--demo");
    const { code, stdout } = await run(["doctor"], environment);
    await server.stop();
    const checks = ["settings", "database", "schema", "durability", "times", "totals", "keys", "demonstration"];
    const own = engine === "sqlite" ? ["space", "permissions", "integrity"] : ["role", "clock"];
    const expected = Object.fromEntries([...checks, ...own].map((check) => [check, "ok"]));
    expected["demonstration"] = "warn";
    // The tests' PostgreSQL does without fsync, and the doctor is right to mind.
    if (engine === "postgres") expected["durability"] = "fail";
    // The free space depends on the machine.
    expect({ ...levels(stdout), space: expected["space"] }).toEqual({ ...expected, space: expected["space"] });
    expect(code).toBe(engine === "postgres" ? 1 : 0);
  });

  test("warns of organisations that have no valid key, and that there is none at all", async () => {
    const environment = await freshEnvironment();
    await run(["migrate"], environment);
    expect((await run(["doctor"], environment)).stdout).toMatch(/^warn {2}keys .*no organisation/m);
    const id = (await run(["orgs", "create", "Acme"], environment)).stdout.trim();
    expect((await run(["doctor"], environment)).stdout).toMatch(new RegExp(`^warn  keys .*1 of 1 .*${id}`, "m"));
    const created = await run(["keys", "create", "--org", "Acme"], environment);
    const [, keyId] = /Key (\w+)/.exec(created.stderr)!;
    expect((await run(["doctor"], environment)).stdout).toMatch(/^ok {4}keys /m);
    await run(["keys", "revoke", "--org", "Acme", keyId!], environment);
    expect((await run(["doctor"], environment)).stdout).toMatch(new RegExp(`^warn  keys .*1 of 1 .*${id}`, "m"));
  });

  test("names organisations whose total of contacts is wrong, which a recount puts right", async () => {
    const environment = await freshEnvironment();
    await (await serve(environment, "--demo")).stop();
    const { databaseUrl, dataDirectory } = readConfig(environment);
    const database = await openDatabase({ databaseUrl, dataDirectory });
    const { addToCount } = statements[database.engine];
    await database.write((session) => session.within(demonstrationOrgId).run(addToCount, [demonstrationOrgId, 40]));
    await database.close();
    const found = (await run(["doctor"], environment)).stdout;
    expect(found).toMatch(new RegExp(`^fail  totals .*wrong for 1 of 1 organisations: ${demonstrationOrgId}\\.`, "m"));
    expect((await run(["migrate", "--recount"], environment)).stdout).toMatch(
      /^Counted the .*contacts.* of 1 organisation\.$/m,
    );
    expect((await run(["doctor"], environment)).stdout).toMatch(/^ok {4}totals /m);
  });

  test("warns of contacts from the future, and on PostgreSQL of a clock that goes wrong", async () => {
    const environment = await freshEnvironment();
    await (await serve(environment, "--demo")).stop();
    const yesterday = new Date(Date.now() - 86_400_000);
    const found = await diagnose(environment, () => yesterday);
    const warned = found.filter(({ level }) => level === "warn").map(({ check }) => check);
    expect(warned.filter((check) => !["space", "demonstration"].includes(check))).toEqual(
      engine === "sqlite" ? ["times"] : ["clock", "times"],
    );
  });

  test("fails on settings, with exit code 1, and says it as JSON if that is asked for", async () => {
    const environment = { ...(await freshEnvironment()), CONTACTS_RATE_LIMIT: "many" };
    const { code, stdout, stderr } = await run(["doctor", "--json"], environment);
    expect([code, stderr]).toEqual([1, "1 of 1 checks failed.\n"]);
    expect(JSON.parse(stdout)).toEqual([
      expect.objectContaining({
        check: "settings",
        level: "fail",
        found: expect.stringContaining("CONTACTS_RATE_LIMIT"),
      }),
    ]);
  });

  test("says before the first start that it would make the file, or bring the schema up to date", async () => {
    const { code, stdout } = await run(["doctor"], await freshEnvironment());
    const missing =
      engine === "sqlite" ? /^warn {2}database .*Starting the server creates it/m : /^warn {2}schema .*migrate/m;
    expect(stdout).toMatch(missing);
    // The tests' PostgreSQL does without fsync.
    expect(code).toBe(engine === "sqlite" ? 0 : 1);
  });

  test("fails when the database has a migration under another name, and no command works on it", async () => {
    const environment = await freshEnvironment();
    await run(["migrate"], environment);
    const { databaseUrl, dataDirectory } = readConfig(environment);
    const database = await openDatabase({ databaseUrl, dataDirectory });
    const text = "update schema_migrations set name = 'notes' where version = 3";
    await database.write((session) => session.run({ name: "test.rename", text }, []));
    await database.close();
    const sentence =
      'The database has migration 3 as "notes"; this program knows "imports". Delete a development database';
    expect((await run(["doctor"], environment)).stdout).toMatch(new RegExp(`^fail  schema +${sentence}`, "m"));
    for (const command of [["serve"], ["migrate"], ["orgs", "list"]]) {
      const { code, stderr } = await run(command, { ...environment, PORT: "0" });
      expect(code).toBe(1);
      expect(stderr.trim().split("\n")).toEqual([expect.stringContaining(sentence)]);
    }
  });

  test("fails when PostgreSQL is away, without the password", async () => {
    const { code, stdout } = await run(["doctor"], { DATABASE_URL: "postgres://user:secret@127.0.0.1:1/contacts" });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^fail {2}database .*127\.0\.0\.1:1/m);
    expect(stdout).not.toContain("secret");
  });
});
