import { describe, expect, test } from "vitest";
import { freshEnvironment, freshOrganization, run } from "../support/command-line.ts";

const controls = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

describe("contacts-api orgs", () => {
  test("creates an organisation, prints its id, and lists all", async () => {
    const environment = await freshEnvironment();
    expect(await run(["orgs", "list"], environment)).toEqual({
      code: 0,
      stdout: "",
      stderr: "There is no organisation yet. `contacts-api orgs create <name>` creates one.\n",
    });
    const first = await run(["orgs", "create", "  Käse & Söhne  "], environment);
    expect(first).toMatchObject({ code: 0, stderr: expect.stringContaining('the organisation "Käse & Söhne"') });
    const second = await run(["orgs", "create", "Acme"], environment);
    const { code, stdout } = await run(["orgs", "list"], environment);
    const time = "\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z";
    expect(code).toBe(0);
    expect(stdout).toMatch(
      new RegExp(`^${first.stdout.trim()}\t${time}\tKäse & Söhne\n${second.stdout.trim()}\t${time}\tAcme\n$`),
    );
  });

  test("creates one of several that are to have the same name at once, and says so on the others", async () => {
    const environment = await freshEnvironment();
    await run(["migrate"], environment);
    const outcomes = await Promise.all(
      ["Race", "RACE", " race"].map((name) => run(["orgs", "create", name], environment)),
    );
    expect(outcomes.map(({ code }) => code).sort()).toEqual([0, 1, 1]);
    for (const { code, stderr } of outcomes) if (code === 1) expect(stderr).toContain("There is already");
  });

  test("refuses a name in one sentence, with no control character raw", async () => {
    const environment = await freshEnvironment();
    for (const name of ["", "Acme\u001b[2J", "Acme\nforged", "019cbd02-c000-7c4e-a1d3-5e6f7a8b9c0d", "x".repeat(201)]) {
      const { code, stdout, stderr } = await run(["orgs", "create", name], environment);
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr.trimEnd()).not.toMatch(controls);
      expect(stderr).toMatch(/\.\n$/);
    }
  });
});

describe("--org", () => {
  const commands = [
    ["keys", "create"],
    ["keys", "list"],
    ["keys", "revoke", "0123456789"],
    ["import", "/dev/null"],
    ["export"],
  ];

  test("finds an organisation and creates none", async () => {
    const { environment } = await freshOrganization();
    const before = (await run(["orgs", "list"], environment)).stdout;
    for (const command of commands) {
      const { code, stdout, stderr } = await run([...command, "--org", "Acmee"], environment);
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr).toBe(
        'There is no organisation "Acmee". Did you mean "Acme"? `contacts-api orgs list` lists all. `contacts-api orgs create Acmee` creates it.\n',
      );
    }
    expect((await run(["orgs", "list"], environment)).stdout).toBe(before);
  });

  test("takes a name in any case, or the id in any case", async () => {
    const { environment } = await freshOrganization();
    const id = (await run(["orgs", "list"], environment)).stdout.split("\t")[0]!;
    for (const org of ["acme", " ACME ", id, id.toUpperCase()]) {
      expect(await run(["keys", "list", "--org", org], environment)).toMatchObject({ code: 0 });
    }
  });

  test("never repeats a control character raw, and offers to create what may be created only", async () => {
    const { environment } = await freshOrganization();
    for (const org of ["\u001b[31mred", "a\nb", "\u202eemcA", ""]) {
      const { code, stdout, stderr } = await run(["keys", "list", `--org=${org}`], environment);
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr.trimEnd()).not.toMatch(controls);
      expect(stderr).not.toContain("orgs create");
    }
    const quoted = await run(["keys", "list", "--org", "O'Neil & Co"], environment);
    expect(quoted.stderr).toContain("`contacts-api orgs create 'O'\\''Neil & Co'` creates it.");
  });
});
