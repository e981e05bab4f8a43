import { expect, test } from "vitest";
import { openDatabase } from "../../src/database/open.ts";
import { readConfig } from "../../src/process/config.ts";
import { freshOrganization, type Outcome, run } from "../support/command-line.ts";

/** An environment whose contacts take two seconds to read, longer than a statement of a request may take. */
async function withSlowContacts() {
  const { environment } = await freshOrganization();
  const { databaseUrl, dataDirectory } = readConfig(environment);
  const database = await openDatabase({ databaseUrl, dataDirectory });
  await database.write((session) =>
    session.execute(`alter table contacts rename to quick_contacts;
      create view contacts as select * from quick_contacts where (select pg_sleep(2)) is not null`),
  );
  await database.close();
  return environment;
}

const levelOf = ({ stdout }: Outcome, check: string) => new RegExp(`^(\\w+) +${check} .*$`, "m").exec(stdout)?.[0];

test("doctor counts the contacts of an organisation for as long as that takes", async () => {
  const environment = await withSlowContacts();
  const outcome = await run(["doctor"], environment);
  expect(levelOf(outcome, "totals")).toMatch(/^ok .*Every stored total is correct\.$/);
  expect(levelOf(outcome, "times")).toMatch(/^ok /);
  expect(levelOf(outcome, "keys")).toMatch(/^ok /);
});

test("export reads the contacts of an organisation for as long as that takes", async () => {
  const environment = await withSlowContacts();
  expect(await run(["export", "--org", "Acme"], environment)).toMatchObject({ code: 0, stderr: "" });
});

test("a check that fails hides no other, and its reason is a sentence", async () => {
  const { environment } = await freshOrganization();
  const { databaseUrl, dataDirectory } = readConfig(environment);
  const database = await openDatabase({ databaseUrl, dataDirectory });
  await database.write((session) => session.execute("alter table contact_counts rename to other_counts"));
  await database.close();
  const outcome = await run(["doctor"], environment);
  expect(levelOf(outcome, "totals")).toMatch(
    /^fail .*The check failed: relation "contact_counts" does not exist\. Fix that first\.$/,
  );
  expect([levelOf(outcome, "times"), levelOf(outcome, "keys")]).toEqual([
    expect.stringMatching(/^ok /),
    expect.stringMatching(/^ok /),
  ]);
});
