import { describe, expect, test } from "vitest";
import { faults, otherOrganization, testApp } from "../../support/test-app.ts";
import { createContact } from "./support/create-contact.ts";

describe("listContacts", () => {
  test("pages through the organisation's contacts, oldest first, each with its identifiers", async () => {
    const { send } = await testApp();
    const ids: string[] = [];
    for (let index = 0; index < 5; index++)
      ids.push((await createContact(send, { email: `${index}@mail.example` })).id);

    const pages = [];
    for (const offset of [0, 2, 4]) pages.push((await send("GET", `/v1/contacts?limit=2&offset=${offset}`)).body);

    expect(pages.flatMap(({ data }) => data.map(({ id }: { id: string }) => id))).toEqual(ids);
    const next_cursor = expect.stringMatching(/^[\w-]{84}$/);
    expect(pages.map(({ pagination }) => pagination)).toEqual([
      { total: 5, limit: 2, offset: 0, has_more: true, next_cursor },
      { total: 5, limit: 2, offset: 2, has_more: true, next_cursor },
      { total: 5, limit: 2, offset: 4, has_more: false, next_cursor: null },
    ]);
    expect(pages[0].data[0].identifiers).toMatchObject([
      { identifier_type: "email", identifier_value: "0@mail.example" },
      { identifier_type: "external_id" },
    ]);
    expect(pages[0].data[0].memories).toEqual([]);
  });

  test("orders contacts of the same millisecond by id", async () => {
    const now = new Date("2026-03-02T09:15:00.000Z");
    const { send } = await testApp({ now: () => now });
    await Promise.all(Array.from({ length: 10 }, () => createContact(send)));
    const ids = (await send("GET", "/v1/contacts")).body.data.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(ids.toSorted());
  });

  test("takes 50 from the beginning unless told otherwise", async () => {
    const { send } = await testApp();
    const response = await send("GET", "/v1/contacts");
    expect(response.body).toEqual({
      data: [],
      pagination: { total: 0, limit: 50, offset: 0, has_more: false, next_cursor: null },
      errors: null,
    });
  });

  test("returns an empty page beyond the end", async () => {
    const { send } = await testApp();
    await createContact(send);
    const response = await send("GET", "/v1/contacts?offset=10000");
    expect(response.body.data).toEqual([]);
    expect(response.body.pagination).toMatchObject({ total: 1, has_more: false });
  });

  test("refuses an offset beyond 10,000, and names the cursor", async () => {
    const { send } = await testApp();
    const response = await send("GET", "/v1/contacts?offset=10001");
    expect(response.status).toBe(400);
    expect(faults(response)).toEqual([{ error: "BAD_REQUEST", path: "offset" }]);
    expect(response.body.errors[0].message).toMatch(
      /from 0 to 10000 .*send the next_cursor of a page as cursor.*; received the number 10001/,
    );
  });

  test("gives page and total of one moment while contacts are created and merged", async () => {
    const { send } = await testApp();
    let isChanging = true;
    const changing = (async () => {
      let { id: kept } = await createContact(send);
      for (let round = 0; round < 25; round++) {
        const { id } = await createContact(send);
        if (round % 2 === 0) continue;
        await send("POST", "/v1/contacts/merge", { body: { primary_contact_id: id, duplicate_contact_id: kept } });
        kept = id;
      }
    })().finally(() => {
      isChanging = false;
    });
    const torn: unknown[] = [];
    while (isChanging) {
      const { body } = await send("GET", "/v1/contacts?limit=200");
      if (body.data.length !== body.pagination.total) torn.push(body.pagination);
      await new Promise(setImmediate);
    }
    await changing;
    expect(torn).toEqual([]);
  });

  test.each([
    "limit=0",
    "limit=201",
    "limit=-1",
    "limit=1.5",
    "limit=",
    "limit=abc",
    "limit=1e1",
    "limit=%00",
    "limit=1&limit=2",
  ])("refuses %s", async (query) => {
    const { send } = await testApp();
    const response = await send("GET", `/v1/contacts?${query}`);
    expect(response.status).toBe(400);
    expect(faults(response)).toEqual([{ error: "BAD_REQUEST", path: "limit" }]);
  });

  test("lists every invalid parameter, unknown ones too", async () => {
    const { send } = await testApp();
    const response = await send("GET", "/v1/contacts?limit=201&offset=-1&lmit=5&__proto__=1");
    expect(response.status).toBe(400);
    expect(new Set(faults(response).map(({ path }) => path))).toEqual(
      new Set(["limit", "offset", "lmit", "__proto__"]),
    );
  });

  test("counts and shows nothing of another organisation", async () => {
    const app = await testApp();
    await createContact(await otherOrganization(app));
    const { id } = await createContact(app.send);
    const response = await app.send("GET", "/v1/contacts");
    expect(response.body.data.map((contact: { id: string }) => contact.id)).toEqual([id]);
    expect(response.body.pagination.total).toBe(1);
  });
});
