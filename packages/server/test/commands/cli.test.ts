import { describe, expect, test } from "vitest";
import { migrations } from "../../src/resources/index.ts";
import { freshEnvironment, run, serve } from "../support/command-line.ts";
import { engine } from "../support/test-database.ts";

describe("contacts-api", () => {
  test.each([
    [[]],
    [["serve"]],
    [["migrate"]],
    [["orgs"]],
    [["orgs", "create"]],
    [["orgs", "list"]],
    [["keys"]],
    [["keys", "create"]],
    [["keys", "list"]],
    [["keys", "revoke"]],
    [["backup"]],
    [["doctor"]],
    [["import"]],
    [["export"]],
  ])("explains itself: %j --help", async (command) => {
    const { code, stdout } = await run([...command, "--help"], {});
    expect(code).toBe(0);
    expect(stdout).toContain(`Usage: contacts-api ${command.join(" ")}`.trim());
  });

  test("names its version", async () => {
    expect((await run(["--version"], {})).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test("refuses a command or option that it does not have", async () => {
    for (const args of [["serv"], ["serve", "--prot", "1"], ["keys", "create"]]) {
      const { code, stderr } = await run(args, {});
      expect(code).toBe(1);
      expect(stderr).toContain("--help");
    }
  });

  test("brings the schema up to date once", async () => {
    const environment = await freshEnvironment();
    expect(await run(["migrate"], environment)).toMatchObject({
      code: 0,
      stdout: migrations.map(({ version, name }) => `Applied ${version} ${name}\n`).join(""),
    });
    expect(await run(["migrate"], environment)).toMatchObject({ code: 0, stdout: "The schema is up to date.\n" });
  });

  test("makes the schema in partitions, where the database has them", async () => {
    const { code, stdout, stderr } = await run(["migrate", "--partitions", "4"], await freshEnvironment());
    expect(code).toBe(engine === "sqlite" ? 1 : 0);
    expect(stdout + stderr).toContain(engine === "sqlite" ? "SQLite has no partitions" : "Applied 1 contacts");
  });

  test("makes, lists and revokes keys; the key alone goes to standard output", async () => {
    const environment = await freshEnvironment();
    await run(["orgs", "create", "Acme"], environment);
    const created = await run(["keys", "create", "--org", "Acme", "--name", "ci"], environment);
    expect(created).toMatchObject({ code: 0 });
    expect(created.stdout).toMatch(/^org_[\w-]{60}\n$/);
    const keyId = /Key (\w+)/.exec(created.stderr)![1]!;
    const second = await run(["keys", "create", "--org", "Acme"], environment);

    const server = await serve(environment);
    const status = async (key: string) =>
      (await fetch(`${server.url}/v1/contacts`, { headers: { authorization: key.trim() } })).status;
    expect(await status(created.stdout)).toBe(200);

    const revoked = await run(["keys", "revoke", "--org", "Acme", keyId], environment);
    expect(revoked).toMatchObject({ code: 0, stdout: `Revoked ${keyId}\n` });
    expect(await status(created.stdout)).toBe(401);
    expect(await status(second.stdout)).toBe(200);
    await server.stop();

    const listed = await run(["keys", "list", "--org", "Acme"], environment);
    expect(listed.stdout.trim().split("\n")).toHaveLength(2);
    expect(listed.stdout).toMatch(new RegExp(`^${keyId}\t.*\trevoked .*\tci$`, "m"));
    expect(listed.stdout).toMatch(/\tvalid\t$/m);
  });

  test("says which organisation or key it does not know", async () => {
    const environment = await freshEnvironment();
    expect(await run(["keys", "list", "--org", "Unknown"], environment)).toMatchObject({
      code: 1,
      stderr: 'There is no organisation "Unknown". `contacts-api orgs create Unknown` creates it.\n',
    });
    await run(["orgs", "create", "Acme"], environment);
    const { code, stderr } = await run(["keys", "revoke", "--org", "Acme", "0123456789"], environment);
    expect(code).toBe(1);
    expect(stderr).toContain("0123456789");
  });
});
