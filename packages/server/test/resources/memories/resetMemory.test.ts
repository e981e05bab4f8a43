import { describe, expect, test } from "vitest";
import { faults, otherOrganization, testApp } from "../../support/test-app.ts";
import { contentsOf, makeMemory, message, persona, resolve, say, unknownContact } from "./support/memory.ts";

describe("resetMemory", () => {
  test("deletes a memory with its messages and changes, and no other", async () => {
    const { send } = await testApp();
    const memory = await makeMemory(send);
    const { contact_id } = memory;
    const other = await makeMemory(send, { contact_id, persona_id: "other" });
    await say(send, memory, [message("Hello.")], { call_id: "call-1" });
    const response = await send("POST", "/v1/memory/reset", { body: { contact_id, persona_id: persona } });
    expect(response.status).toBe(200);
    expect(response.body).toEqual({ data: { success: true }, errors: null });
    expect((await send("GET", memory.path)).status).toBe(404);
    expect(await contentsOf(send, memory)).toEqual([]);
    expect((await send("GET", "/v1/memory/changes?call_id=call-1")).status).toBe(404);
    expect((await send("GET", other.path)).status).toBe(200);
    const { memories } = (await send("GET", `/v1/contacts/${contact_id}`)).body.data;
    expect(memories.map(({ id }: { id: string }) => id)).toEqual([other.id]);
  });

  test("lets a later resolve create a new one with a new id", async () => {
    const { send } = await testApp();
    const { id, contact_id } = await makeMemory(send);
    await send("POST", "/v1/memory/reset", { body: { contact_id, persona_id: persona } });
    const response = await resolve(send, { contact_id, persona_id: persona });
    expect(response.status).toBe(201);
    expect(response.body.data.memory.id).not.toBe(id);
    expect(response.body.data.memory.memory_history).toEqual([]);
  });

  test("succeeds also when there is no memory", async () => {
    const { send } = await testApp();
    const { contact_id } = await makeMemory(send);
    const response = await send("POST", "/v1/memory/reset", { body: { contact_id, agent_number: "+14155550199" } });
    expect(response.body).toEqual({ data: { success: true }, errors: null });
  });

  test("refuses an unknown contact and another organisation's, and names the field", async () => {
    const app = await testApp();
    const theirs = await otherOrganization(app);
    const { contact_id, path } = await makeMemory(theirs);
    for (const id of [unknownContact, contact_id]) {
      const response = await app.send("POST", "/v1/memory/reset", { body: { contact_id: id, persona_id: persona } });
      expect(response.status).toBe(404);
      expect(faults(response)).toEqual([{ error: "NOT_FOUND", path: "/contact_id" }]);
    }
    expect((await theirs("GET", path)).status).toBe(200);
  });

  test("leaves nothing of messages that are added at the same time", async () => {
    const app = await testApp();
    const memory = await makeMemory(app.send);
    const { contact_id } = memory;
    await Promise.all([
      ...Array.from({ length: 8 }, () => say(app.send, memory, [message("x")])),
      app.send("POST", "/v1/memory/reset", { body: { contact_id, persona_id: persona } }),
    ]);
    const left = await app.store.read((repositories) => repositories.memories(app.orgId).listMessages(memory.id, 100));
    expect(left).toEqual([]);
  });
});
