// A test of your own: the real API in memory instead of a mock, ready at once, with failures to order.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ContactsClient } from "@contacts-api/client";
import { createSandbox } from "@contacts-api/server/sandbox";

test("a sign-up whose response is lost makes one contact", async () => {
  const sandbox = createSandbox();
  const contacts = new ContactsClient({ apiKey: sandbox.key, baseUrl: sandbox.url, fetch: sandbox.fetch });

  sandbox.failNext({ networkError: "after" });
  const { created } = await contacts.resolve({ email: "ada@mail.example" });

  assert.equal(created, true);
  assert.equal((await contacts.list()).pagination.total, 1);
});
