import { describe, expect, test } from "vitest";
import { faults, otherOrganization, type Send, testApp } from "../../support/test-app.ts";
import { createContact } from "../contacts/support/create-contact.ts";
import { makeMemory, message, persona, resolve, say } from "./support/memory.ts";

const enable = (send: Send, body: object) => send("POST", "/v1/memory/enable", { body });
const off = { memory_enabled: false, persona_id: persona, version_id: "1" };

describe("enableMemory", () => {
  test("says in words what holds", async () => {
    const { send } = await testApp();
    expect((await enable(send, off)).body.data).toEqual({ message: "Memory is off for this persona." });
    const pathway = { memory_enabled: true, pathway_id: "pathway-1", version_number: 0 };
    expect((await enable(send, pathway)).body.data).toEqual({ message: "Memory is on for this pathway." });
  });

  test("lets every write to a memory of the persona be refused while it is off, and reads go through", async () => {
    const { send } = await testApp();
    const memory = await makeMemory(send);
    const { contact_id, path } = memory;
    await say(send, memory, [message("Hello.")], { call_id: "call-1" });
    await enable(send, off);
    const { id: fresh } = await createContact(send);
    const refused = [
      await say(send, memory, [message("x")]),
      await send("PATCH", `${path}/facts`, { body: { facts: { a: 1 } } }),
      await send("PATCH", `${path}/summary`, { body: { summary: "x" } }),
      await send("PATCH", path, { body: { open_items: [] } }),
      await send("POST", "/v1/memory/reset", { body: { contact_id, persona_id: persona } }),
      await resolve(send, { contact_id: fresh, persona_id: persona }),
    ];
    for (const response of refused) {
      expect(response.status).toBe(409);
      expect(faults(response)).toEqual([{ error: "CONFLICT" }]);
      expect(response.body.errors[0].message).toMatch(/off for the persona.*enableMemory/);
    }
    const reads = [
      await send("GET", path),
      await send("GET", `${path}/messages`),
      await send("GET", `/v1/memory/context?contact_id=${contact_id}&persona_id=${persona}`),
      await send("GET", "/v1/memory/changes?call_id=call-1"),
      await resolve(send, { contact_id, persona_id: persona }),
    ];
    expect(reads.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(reads[0]!.headers.get("etag")).toBe('"2"');
  });

  test("goes by the last setting, whichever version it named", async () => {
    const { send } = await testApp();
    const memory = await makeMemory(send);
    await enable(send, off);
    await enable(send, { ...off, memory_enabled: true, version_id: "2" });
    expect((await say(send, memory, [message("x")])).status).toBe(200);
    await enable(send, { ...off, version_id: "1" });
    expect((await say(send, memory, [message("x")])).status).toBe(409);
  });

  test("concerns no other persona, no agent number, no pathway of that name and no other organisation", async () => {
    const app = await testApp();
    const { send } = app;
    const theirs = await otherOrganization(app);
    await enable(send, { memory_enabled: false, pathway_id: "other", version_number: 1 });
    await enable(send, off);
    await enable(send, { ...off, persona_id: "+14155550199" });
    const others = [
      [send, await makeMemory(send, { persona_id: "other" })],
      [send, await makeMemory(send, { agent_number: "+14155550199" })],
      [theirs, await makeMemory(theirs)],
    ] as const;
    for (const [by, memory] of others) expect((await say(by, memory, [message("x")])).status).toBe(200);
  });

  test("lets contacts be merged and deleted all the same", async () => {
    const { send } = await testApp();
    const [from, into] = [await makeMemory(send), await makeMemory(send)];
    await enable(send, off);
    const body = { primary_contact_id: into.contact_id, duplicate_contact_id: from.contact_id };
    expect((await send("POST", "/v1/contacts/merge", { body })).status).toBe(200);
    expect((await send("DELETE", `/v1/contacts/${into.contact_id}`)).status).toBe(204);
  });

  test.each([
    ["nothing to switch", { memory_enabled: true }],
    ["both", { ...off, pathway_id: "x", version_number: 1 }],
    ["a persona with the version of a pathway", { memory_enabled: true, persona_id: "x", version_number: 1 }],
    ["a pathway with the version of a persona", { memory_enabled: true, pathway_id: "x", version_id: "1" }],
    ["a persona without a version", { memory_enabled: true, persona_id: "x" }],
    ["two versions", { memory_enabled: true, version_id: "x", version_number: 1 }],
    ["two things", { memory_enabled: true, persona_id: "x", pathway_id: "x" }],
    ["a flag that is a text", { ...off, memory_enabled: "false" }],
    ["no flag", { persona_id: "x", version_id: "1" }],
    ["a version that is no integer", { memory_enabled: true, pathway_id: "x", version_number: 1.5 }],
  ])("refuses %s", async (_, body) => {
    const { send } = await testApp();
    const response = await enable(send, body);
    expect(response.status).toBe(400);
    expect(response.body.errors.length).toBeGreaterThan(0);
  });
});
