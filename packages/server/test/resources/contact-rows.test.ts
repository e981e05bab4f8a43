import { describe, expect, test } from "vitest";
import { resourceNames, resources } from "../../src/resources/index.ts";
import { contactRows } from "../../src/resources/operation-context.ts";
import type { Resource, ResourceName } from "../../src/resources/resource.ts";
import { dump } from "../support/organization-dump.ts";
import { makeId, providerOf } from "../support/resource-providers.ts";
import { type TestApp, testApp } from "../support/test-app.ts";

// The rows of a contact after its merge or deletion, in every resource that has such rows.

const withRows = resourceNames.filter((name) => resources[name].tables.some(({ contactColumn }) => contactColumn));

/** A contact with two rows of the resource more than it is made with. */
async function contactWithRows(app: TestApp, { make }: ReturnType<typeof rowsOf>): Promise<string> {
  const id = await makeId("contact_id", app.send, {});
  for (let count = 0; count < 2; count++) await make(app.send, id);
  return id;
}

function rowsOf(name: ResourceName) {
  const { rowsOfContact } = providerOf(name);
  if (rowsOfContact === undefined)
    throw new Error(`A table of ${name} has a contactColumn: give its provider.ts \`rowsOfContact\`.`);
  return rowsOfContact;
}

describe.each(withRows)("the rows of a contact in %s", (name) => {
  const rows = rowsOf(name);
  const count = ({ store, orgId }: TestApp, id: string) =>
    store.read((repositories) => rows.count(repositories, orgId, id));

  test("move to the contact that it is merged into, and none is lost", async () => {
    const app = await testApp();
    const [from, into] = [await contactWithRows(app, rows), await contactWithRows(app, rows)];
    const counts = [await count(app, from), await count(app, into)] as const;
    expect(Math.min(...counts)).toBeGreaterThan(0);
    const body = { primary_contact_id: into, duplicate_contact_id: from };
    const response = await app.send("POST", "/v1/contacts/merge", { body });
    expect(response.status).toBe(200);
    expect(await count(app, into)).toBe(counts[0] + counts[1]);
    expect(await count(app, from)).toBe(0);
    expect(JSON.stringify(await dump(app))).not.toContain(from);
  });

  test("go before the contact that is deleted, and no others", async () => {
    const app = await testApp();
    const [gone, other] = [await contactWithRows(app, rows), await contactWithRows(app, rows)];
    const kept = await count(app, other);
    expect(await count(app, gone)).toBeGreaterThan(0);
    await app.store.write(async (repositories) => {
      await contactRows(repositories, app.orgId).deleted(gone);
      await repositories.contacts(app.orgId).deleteContact(gone);
    });
    expect(await count(app, gone)).toBe(0);
    expect(await count(app, other)).toBe(kept);
    expect(JSON.stringify(await dump(app))).not.toContain(gone);
  });

  test("alone keep the contact from being deleted before them", async () => {
    const app = await testApp();
    const id = await contactWithRows(app, rows);
    const before = await dump(app);
    const write = app.store.write(async (repositories) => {
      for (const other of withRows.toReversed().filter((other: string) => other !== name)) {
        const ofOther: Pick<Resource<ResourceName, unknown, unknown>, "contactRows"> = resources[other];
        await ofOther.contactRows!.deleted(repositories[other](app.orgId), id);
      }
      await repositories.contacts(app.orgId).deleteContact(id);
    });
    await expect(write).rejects.toMatchObject({ name: "ConstraintViolation", constraint: "foreign_key" });
    expect(await dump(app)).toEqual(before);
  });
});
