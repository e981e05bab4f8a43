import { describe, expect, test } from "vitest";
import { faults, otherOrganization, type Send, testApp } from "../../support/test-app.ts";
import { createContact } from "./support/create-contact.ts";

type Ids = { id: string }[];

/** The ids of all pages from a cursor on, or from the first page. */
async function readAll(send: Send, limit: number, cursor?: string): Promise<string[]> {
  const ids: string[] = [];
  for (let next = cursor; ; ) {
    const { status, body } = await send("GET", `/v1/contacts?limit=${limit}${next ? `&cursor=${next}` : ""}`);
    expect(status).toBe(200);
    ids.push(...(body.data as Ids).map(({ id }) => id));
    expect(body.pagination.has_more).toBe(body.pagination.next_cursor !== null);
    next = body.pagination.next_cursor;
    if (!next) return ids;
  }
}

async function createSeveral(send: Send, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index++) ids.push((await createContact(send)).id);
  return ids;
}

const encoded = (text: string) => Buffer.from(text).toString("base64url");
const id = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
const time = "2026-03-02T09:15:00.000Z";

describe("a cursor of listContacts", () => {
  test.each([1, 2, 3, 7, 8])("leads through all contacts, oldest first, in pages of %i", async (limit) => {
    const { send } = await testApp();
    const ids = await createSeveral(send, 7);
    expect(await readAll(send, limit)).toEqual(ids);
  });

  test("leads through contacts of one millisecond", async () => {
    const now = new Date(time);
    const { send } = await testApp({ now: () => now });
    const ids = await createSeveral(send, 7);
    expect(await readAll(send, 2)).toEqual(ids.toSorted());
  });

  test("comes with the exact total, and with no offset", async () => {
    const { send } = await testApp();
    await createSeveral(send, 5);
    const first = await send("GET", "/v1/contacts?limit=2&offset=1");
    const { body } = await send("GET", `/v1/contacts?limit=2&cursor=${first.body.pagination.next_cursor}`);
    expect(body.pagination).toEqual({ total: 5, limit: 2, offset: 0, has_more: false, next_cursor: null });
  });

  test("passes over and repeats no contact that stays while others are created and merged", async () => {
    const { send } = await testApp();
    const ids = await createSeveral(send, 9);
    const merge = (into: number, from: number) =>
      send("POST", "/v1/contacts/merge", {
        body: { primary_contact_id: ids[into], duplicate_contact_id: ids[from] },
      });
    const { body } = await send("GET", "/v1/contacts?limit=4");
    await merge(1, 0); // both read
    await merge(8, 3); // the last one read, into one that is not
    await merge(2, 5); // one not read, into one that is
    const created = await createSeveral(send, 2);
    const rest = await readAll(send, 2, body.pagination.next_cursor);
    expect(rest).toEqual([ids[4], ids[6], ids[7], ids[8], ...created]);
  });

  test("shows nothing of the organisation that it comes from to another one", async () => {
    const app = await testApp();
    await createSeveral(app.send, 3);
    const { body } = await app.send("GET", "/v1/contacts?limit=1");
    const other = await otherOrganization(app);
    const { id } = await createContact(other);
    expect(await readAll(other, 1, body.pagination.next_cursor)).toEqual([id]);
  });

  test.each([
    ["text of another alphabet", "%21%21%21%21"],
    ["text that is not Base64", "abcde"],
    ["other text", encoded("hello")],
    ["nothing", ""],
    ["another version", encoded(`2 ${time} ${id}`)],
    ["no version", encoded(`${time} ${id}`)],
    ["a day that there is not", encoded(`1 2026-02-30T09:15:00.000Z ${id}`)],
    ["a year that PostgreSQL has not", encoded(`1 0000-01-01T00:00:00.000Z ${id}`)],
    ["an id in upper case", encoded(`1 ${time} ${id.toUpperCase()}`)],
    ["an invalid id", encoded(`1 ${time} ${id.slice(1)}`)],
    ["more than a position", encoded(`1 ${time} ${id} or 1=1`)],
    ["a cursor with padding", `${encoded(`1 ${time} ${id}`)}%3D`],
    ["a cursor with another last letter", `${encoded(`1 ${time} ${id}x`).slice(0, -1)}B`],
    ["two cursors", encoded(`1 ${time} ${id}`).repeat(2)],
    ["too much", "a".repeat(257)],
  ])("that is %s is refused", async (_what, cursor) => {
    const { send } = await testApp();
    const response = await send("GET", `/v1/contacts?cursor=${cursor}`);
    expect(response.status).toBe(400);
    expect(faults(response)).toContainEqual({ error: "BAD_REQUEST", path: "cursor" });
    expect(response.body.errors[0].message).toMatch(
      /^Expected the next_cursor of a page; received (?:a|an empty) string/,
    );
  });

  test("is refused together with an offset, 0 too", async () => {
    const { send } = await testApp();
    const response = await send("GET", `/v1/contacts?offset=0&cursor=${encoded(`1 ${time} ${id}`)}`);
    expect(response.status).toBe(400);
    expect(faults(response)).toEqual([{ error: "BAD_REQUEST", path: "cursor" }]);
  });
});

describe("a page of listContacts", () => {
  test("is refused beyond 4 MiB, ends early with a cursor, and leaves out no contact", async () => {
    const { send, store, orgId } = await testApp();
    const ids: string[] = [];
    for (let index = 0; index < 130; index++) {
      const metadata = { text: "x".repeat(65_000) };
      ids.push((await createContact(send, { external_id: String(index).padEnd(256, "x"), metadata })).id);
    }
    const refused = await send("GET", "/v1/contacts?limit=200");
    expect(refused.status).toBe(400);
    expect(refused.body.errors).toEqual([
      {
        error: "BAD_REQUEST",
        message: "This page would have more than 4194304 bytes; its first 63 contacts fit. Send a smaller limit.",
        path: "limit",
      },
    ]);
    expect((await send("GET", "/v1/contacts?limit=64")).status).toBe(400);
    expect((await send("GET", "/v1/contacts")).body.data).toHaveLength(50);

    // An export reads a bounded amount as well.
    const exported = await store.read(({ contacts }) => contacts(orgId).listContactsAfter(undefined, 500));
    expect(exported).toHaveLength(63);

    const whole = (await send("GET", "/v1/contacts?limit=63")).body;
    expect(whole.pagination).toMatchObject({ total: 130, has_more: true });
    const early = (await send("GET", `/v1/contacts?limit=200&cursor=${whole.pagination.next_cursor}`)).body;
    expect(early.data).toHaveLength(63);
    expect(early.pagination).toMatchObject({ total: 130, has_more: true });
    const rest = await readAll(send, 200, early.pagination.next_cursor);
    expect([...whole.data, ...early.data].map(({ id }: { id: string }) => id).concat(rest)).toEqual(ids);
  });
});
