import { describe, expect, test } from "vitest";
import { faults, otherOrganization, testApp } from "../../support/test-app.ts";
import { createContact } from "../contacts/support/create-contact.ts";
import { makeMemory, newPersona, persona, resolve, unknownContact } from "./support/memory.ts";

describe("resolveMemory", () => {
  test("creates an empty memory for a persona, and says where it is", async () => {
    const { send, orgId } = await testApp();
    const { id: contact_id } = await createContact(send);
    const response = await resolve(send, { contact_id, persona_id: persona });
    expect(response.status).toBe(201);
    const { memory, created } = response.body.data;
    expect(created).toBe(true);
    expect(memory).toEqual({
      id: expect.stringMatching(/^mem-[\da-f-]{36}$/),
      org_id: orgId,
      contact_id,
      persona_id: persona,
      agent_number: null,
      summary: null,
      facts: {},
      recent_messages: [],
      open_items: [],
      entities: [],
      memory_history: [],
      created_at: memory.updated_at,
      updated_at: expect.any(String),
    });
    expect(response.headers.get("location")).toBe(`/v1/memory/contact/${memory.id}`);
    expect(response.headers.get("etag")).toBe('"1"');
    expect((await send("GET", response.headers.get("location")!)).body.data).toEqual(memory);
  });

  test("finds the memory of a pair again, with its version", async () => {
    const { send } = await testApp();
    const { id, contact_id, path } = await makeMemory(send);
    await send("PATCH", `${path}/summary`, { body: { summary: "Known." } });
    const response = await resolve(send, { contact_id: contact_id.toUpperCase(), persona_id: persona });
    expect(response.status).toBe(200);
    expect(response.body.data).toMatchObject({ created: false, memory: { id, summary: "Known." } });
    expect(response.headers.get("etag")).toBe('"2"');
    expect(response.headers.has("location")).toBe(false);
  });

  test("keeps agent numbers in E.164, and finds them in any form", async () => {
    const { send } = await testApp();
    const { id, contact_id } = await makeMemory(send, { agent_number: "+1 (415) 555-0199" });
    const response = await resolve(send, { contact_id, agent_number: "+14155550199" });
    expect(response.status).toBe(200);
    expect(response.body.data.memory).toMatchObject({ id, persona_id: null, agent_number: "+14155550199" });
  });

  test("takes the id of a persona as it is: case, white space and 256 characters count", async () => {
    const { send } = await testApp();
    const { id: contact_id } = await createContact(send);
    const ids = new Set<string>();
    for (const persona_id of ["p", "P", " p", "p ", "x".repeat(256), "+14155550199", "__proto__", "né", "ne\u0301"]) {
      const response = await resolve(send, { contact_id, persona_id });
      expect(response.status).toBe(201);
      expect(response.body.data.memory.persona_id).toBe(persona_id);
      ids.add(response.body.data.memory.id);
    }
    expect(ids.size).toBe(9);
  });

  test("creates one memory for 20 concurrent requests", async () => {
    const { send } = await testApp();
    const { id: contact_id } = await createContact(send);
    const responses = await Promise.all(
      Array.from({ length: 20 }, () => resolve(send, { contact_id, persona_id: persona })),
    );
    expect(responses.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(responses.map(({ body }) => body.data.memory.id)).size).toBe(1);
  });

  test.each([
    ["neither persona nor number", {}],
    ["both", { persona_id: persona, agent_number: "+14155550199" }],
  ])("refuses %s and names both fields", async (_, owner) => {
    const { send } = await testApp();
    const { id: contact_id } = await createContact(send);
    const response = await resolve(send, { contact_id, ...owner });
    expect(response.status).toBe(400);
    expect(response.body.errors).toHaveLength(1);
    expect(response.body.errors[0].message).toMatch(/persona_id.*agent_number/);
  });

  test.each([
    ["an empty persona", { persona_id: "" }, "/persona_id"],
    ["a persona of 257 characters", { persona_id: "x".repeat(257) }, "/persona_id"],
    ["no persona", { persona_id: null }, "/persona_id"],
    ["a number without a country", { agent_number: "415 555 0199" }, "/agent_number"],
    ["a number that no country has", { agent_number: "+14155550" }, "/agent_number"],
  ])("refuses %s", async (_, owner, path) => {
    const { send } = await testApp();
    const { id: contact_id } = await createContact(send);
    const response = await resolve(send, { contact_id, ...owner });
    expect(response.status).toBe(400);
    expect(faults(response)).toEqual([{ error: "BAD_REQUEST", path }]);
  });

  test("refuses an unknown contact and another organisation's alike, and names the field", async () => {
    const app = await testApp();
    const { id: theirs } = await createContact(await otherOrganization(app));
    for (const contact_id of [unknownContact, theirs]) {
      const response = await resolve(app.send, { contact_id, persona_id: persona });
      expect(response.status).toBe(404);
      expect(response.body.errors).toEqual([{ error: "NOT_FOUND", message: "Contact not found", path: "/contact_id" }]);
    }
  });

  test("gives a contact 100 memories at most", async () => {
    const { send } = await testApp();
    const { id: contact_id } = await createContact(send);
    for (let count = 0; count < 100; count++) await makeMemory(send, { contact_id, persona_id: newPersona() });
    const response = await resolve(send, { contact_id, persona_id: newPersona() });
    expect(response.status).toBe(409);
    expect(faults(response)).toEqual([{ error: "CONFLICT", contact_id }]);
    expect((await send("GET", `/v1/contacts/${contact_id}`)).body.data.memories).toHaveLength(100);
  });
});
