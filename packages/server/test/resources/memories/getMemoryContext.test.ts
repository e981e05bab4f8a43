import { describe, expect, test } from "vitest";
import { faults, otherOrganization, testApp } from "../../support/test-app.ts";
import { createContact } from "../contacts/support/create-contact.ts";
import { makeMemory, message, numbered, persona, say, unknownContact } from "./support/memory.ts";

const contextPath = (query: Record<string, string>) => `/v1/memory/context?${new URLSearchParams(query)}`;

describe("getMemoryContext", () => {
  test("returns the memory of a pair in the names of the original API", async () => {
    const { send } = await testApp();
    const memory = await makeMemory(send);
    const { contact_id, path } = memory;
    await say(
      send,
      memory,
      numbered(21).map((content, minute) => message(content, minute)),
    );
    await send("PATCH", `${path}/summary`, { body: { summary: "Known." } });
    await send("PATCH", `${path}/facts`, { body: { facts: { plan: "free" } } });
    const item = { type: "follow_up", description: "Call back.", priority: "high" };
    const entity = { entity_type: "order", entity_id: "order-1", status: "sent" };
    const { open_items, entities } = (await send("PATCH", path, { body: { open_items: [item], entities: [entity] } }))
      .body.data;
    const response = await send("GET", contextPath({ contact_id: contact_id.toUpperCase(), persona_id: persona }));
    expect(response.status).toBe(200);
    const { recentMessages, ...rest } = response.body.data;
    expect(rest).toEqual({
      contact_id,
      summary: "Known.",
      contactFacts: { plan: "free" },
      entities,
      openItems: open_items,
    });
    expect(recentMessages).toHaveLength(20);
    expect(recentMessages[0].content).toBe("0001");
  });

  test("is empty without a memory, and creates none", async () => {
    const { send } = await testApp();
    const { id: contact_id } = await createContact(send);
    const response = await send("GET", contextPath({ contact_id, agent_number: "+14155550199" }));
    expect(response.status).toBe(200);
    const empty = { recentMessages: [], summary: null, contactFacts: {}, entities: [], openItems: [] };
    expect(response.body.data).toEqual({ contact_id, ...empty });
    expect((await send("GET", `/v1/contacts/${contact_id}`)).body.data.memories).toEqual([]);
  });

  test("finds an agent number in any form", async () => {
    const { send } = await testApp();
    const memory = await makeMemory(send, { agent_number: "+14155550199" });
    await say(send, memory, [message("Hello.")]);
    const query = { contact_id: memory.contact_id, agent_number: "+1 (415) 555-0199" };
    expect((await send("GET", contextPath(query))).body.data.recentMessages).toHaveLength(1);
  });

  test("refuses an unknown contact and another organisation's, and names the parameter", async () => {
    const app = await testApp();
    const theirs = await makeMemory(await otherOrganization(app));
    for (const contact_id of [theirs.contact_id, unknownContact]) {
      const response = await app.send("GET", contextPath({ contact_id, persona_id: persona }));
      expect(response.status).toBe(404);
      expect(faults(response)).toEqual([{ error: "NOT_FOUND", path: "contact_id" }]);
    }
  });

  test.each([
    ["neither persona nor number", {}],
    ["both", { persona_id: "p", agent_number: "+14155550199" }],
  ])("refuses %s and names both parameters", async (_, owner) => {
    const { send } = await testApp();
    const { id: contact_id } = await createContact(send);
    const response = await send("GET", contextPath({ contact_id, ...owner }));
    expect(response.status).toBe(400);
    expect(response.body.errors[0].message).toMatch(/persona_id/);
    expect(response.body.errors[0].message).toMatch(/agent_number/);
  });

  test.each([
    ["no contact", { persona_id: "p" }, "contact_id"],
    ["an invalid id", { contact_id: "x", persona_id: "p" }, "contact_id"],
    ["an invalid number", { contact_id: unknownContact, agent_number: "4155550199" }, "agent_number"],
    ["an empty persona", { contact_id: unknownContact, persona_id: "" }, "persona_id"],
  ])("refuses %s", async (_, query, path) => {
    const { send } = await testApp();
    const response = await send("GET", contextPath(query));
    expect(response.status).toBe(400);
    expect(faults(response)).toEqual([{ error: "BAD_REQUEST", path }]);
  });
});
