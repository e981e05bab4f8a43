// The client and the server of this repository, met over HTTP: both follow from the same specification.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ApiError, ContactsClient } from "../src/index.ts";
import { contactId, rejection } from "./support/client.ts";
import { type RunningServer, startServer } from "./support/start-server.ts";

let server: RunningServer;

beforeAll(async () => {
  server = await startServer();
}, 30_000);

afterAll(() => server?.stop());

describe("with the server of this repository", { timeout: 30_000 }, () => {
  test("every method gets its answer", async () => {
    const contacts = new ContactsClient({ apiKey: server.apiKey, baseUrl: server.url });
    const { contact, created } = await contacts.resolve({ email: "ada@mail.example", name: "Ada Lovelace" });
    expect(created).toBe(true);
    expect(await contacts.find({ email: "ADA@mail.example" })).toEqual(contact);
    expect(await contacts.find({ email: "nobody@mail.example" })).toBeNull();
    expect(await contacts.update(contactId, { external_id: "crm-20417" })).toMatchObject({ id: contactId });
    const merged = await contacts.merge({ primary_contact_id: contactId, duplicate_contact_id: contact.id });
    expect(merged.id).toBe(contactId);
    const { identifiers } = await contacts.get(contactId);
    expect(identifiers.map(({ identifier_value }) => identifier_value)).toContain("ada@mail.example");
    const { data, pagination } = await contacts.list({ limit: 1 });
    expect(data.map(({ id }) => id)).toEqual([contactId]);
    expect(pagination).toEqual({ total: 1, limit: 1, offset: 0, has_more: false });
  });

  test("a refusal arrives with every problem and the request id", async () => {
    const contacts = new ContactsClient({ apiKey: server.apiKey, baseUrl: server.url });
    const changes = { nickname: "Ada", email: "nobody" } as object;
    const call = contacts.update(contactId, changes, { headers: { "x-request-id": "from-the-test" } });
    const error = await rejection(call, ApiError);
    expect(error).toMatchObject({ status: 400, code: "BAD_REQUEST", requestId: "from-the-test" });
    expect(error.problems.map(({ path }) => path).sort()).toEqual(["/email", "/nickname"]);
  });

  test("an unknown contact and an unknown key are refused with their codes", async () => {
    const contacts = new ContactsClient({ apiKey: server.apiKey, baseUrl: server.url });
    const unknown = "0198f3c1-2b7a-7c4e-a1d3-5e6f7a8b9c0d";
    expect(await rejection(contacts.get(unknown), ApiError)).toMatchObject({ status: 404, code: "NOT_FOUND" });
    const strangers = new ContactsClient({ apiKey: "unknown", baseUrl: server.url });
    expect(await rejection(strangers.get(contactId), ApiError)).toMatchObject({ status: 401, code: "UNAUTHORIZED" });
  });
});
