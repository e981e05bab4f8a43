import { describe, expect, it } from "vitest";
import { createContact } from "../resources/contacts/support/create-contact.ts";
import { faults, testApp } from "../support/test-app.ts";

describe("If-None-Match on a read", () => {
  it.each(['"1"', 'W/"1"', '"7", "1"', "*"])("%s answers 304 without a body when it names the version", async (tag) => {
    const { send } = await testApp();
    const { id } = await createContact(send);
    const answer = await send("GET", `/v1/contacts/${id}`, { headers: { "if-none-match": tag } });
    expect(answer.status).toBe(304);
    expect(answer.headers.get("etag")).toBe('"1"');
    expect(answer.headers.has("content-type")).toBe(false);
    expect(answer.body).toBeNull();
  });

  it.each(['"2"', "1", "nonsense", 'w/"1"', 'W/ "1"', '"1" x', '*, "1"'])(
    "%s gets the contact when it names no such version",
    async (tag) => {
      const { send } = await testApp();
      const { id } = await createContact(send);
      const answer = await send("GET", `/v1/contacts/${id}`, { headers: { "if-none-match": tag } });
      expect(answer.status).toBe(200);
    },
  );

  it("answers 412 to If-Match with another version", async () => {
    const { send } = await testApp();
    const { id } = await createContact(send);
    expect((await send("GET", `/v1/contacts/${id}`, { headers: { "if-match": '"1"' } })).status).toBe(200);
    expect((await send("GET", `/v1/contacts/${id}`, { headers: { "if-match": '"2"' } })).status).toBe(412);
  });
});

describe("If-Match on an update", () => {
  it.each(['"1"', '"9", "1"', "*", '"9" ,, "1",', 'W/"9","1"', ' "1"'])(
    "%s lets it through at the version it names",
    async (tag) => {
      const { send } = await testApp();
      const { id } = await createContact(send);
      const answer = await send("PATCH", `/v1/contacts/${id}`, { body: { name: "Ada" }, headers: { "if-match": tag } });
      expect(answer.status).toBe(200);
      expect(answer.headers.get("etag")).toBe('"2"');
    },
  );

  it.each([
    '"2"',
    'W/"1"',
    "1",
    "nonsense",
    'w/"1"',
    'W/ "1"',
    'x"1"y',
    `'"1"'`,
    '*, "1"',
    '"1", *',
    '"1" "2"',
    '"2", W/"1"',
    '"1',
  ])("%s is refused and changes nothing", async (tag) => {
    const { send } = await testApp();
    const { id } = await createContact(send);
    const answer = await send("PATCH", `/v1/contacts/${id}`, { body: { name: "Ada" }, headers: { "if-match": tag } });
    expect(answer.status).toBe(412);
    expect(faults(answer)).toEqual([{ error: "PRECONDITION_FAILED" }]);
    expect((await send("GET", `/v1/contacts/${id}`)).body.data.name).toBeNull();
  });

  it("is refused also when the update would change nothing", async () => {
    const { send } = await testApp();
    const { id } = await createContact(send);
    const answer = await send("PATCH", `/v1/contacts/${id}`, { body: {}, headers: { "if-match": '"2"' } });
    expect(answer.status).toBe(412);
  });

  it("answers 404, not 412, for a contact that does not exist", async () => {
    const { send } = await testApp();
    const path = "/v1/contacts/0198f3c1-2b7a-7c4e-a1d3-5e6f7a8b9c0d";
    expect((await send("PATCH", path, { body: {}, headers: { "if-match": "*" } })).status).toBe(404);
  });

  it("lets one of 20 concurrent updates of the same version through", async () => {
    const { send } = await testApp();
    const { id } = await createContact(send);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        send("PATCH", `/v1/contacts/${id}`, { body: { name: `Ada ${index}` }, headers: { "if-match": '"1"' } }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 19 }, () => 412)]);
  });

  it("is joined by If-None-Match, which refuses the version it names", async () => {
    const { send } = await testApp();
    const { id } = await createContact(send);
    const update = (tag: string) =>
      send("PATCH", `/v1/contacts/${id}`, { body: { name: "Ada" }, headers: { "if-none-match": tag } });
    expect((await update('"1"')).status).toBe(412);
    expect((await update("*")).status).toBe(412);
    expect((await update('"2"')).status).toBe(200);
  });
});
