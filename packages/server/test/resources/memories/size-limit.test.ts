import { describe, expect, test } from "vitest";
import { faults, testApp } from "../../support/test-app.ts";
import { createContact } from "../contacts/support/create-contact.ts";
import { bytesOf, fill, mostBytes } from "./support/full-contact.ts";
import { makeMemory, newPersona, resolve } from "./support/memory.ts";

describe("the memories of a contact", () => {
  test("fill 4 MiB to the byte; one more memory, change or merge is refused", async () => {
    const { send } = await testApp();
    const { id } = await createContact(send);
    const [path] = await fill(send, id, mostBytes);
    expect(await bytesOf(send, id)).toBe(mostBytes);

    const created = await resolve(send, { contact_id: id, persona_id: newPersona() });
    expect([created.status, faults(created)]).toEqual([409, [{ error: "CONFLICT", contact_id: id }]]);
    const grown = await send("PATCH", `${path}/summary`, { body: { summary: "x" } });
    expect([grown.status, faults(grown)]).toEqual([409, [{ error: "CONFLICT", contact_id: id }]]);
    const other = await makeMemory(send);
    const body = { primary_contact_id: id, duplicate_contact_id: other.contact_id };
    const merged = await send("POST", "/v1/contacts/merge", { body });
    expect([merged.status, faults(merged)]).toEqual([409, [{ error: "CONFLICT", path: "/duplicate_contact_id" }]]);
    expect(await bytesOf(send, id)).toBe(mostBytes);
  });
});
