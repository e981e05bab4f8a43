// A test of code that calls the API, against the real server in memory.
import { createSandbox, demonstrationContactId } from "@contacts-api/server/sandbox";
import { beforeEach, expect, test } from "vitest";

const sandbox = createSandbox({ demonstration: true });
beforeEach(() => sandbox.reset());

/** The code under test: tries twice. */
async function rename(name: string, fetch: typeof globalThis.fetch, key: string): Promise<number> {
  const request = {
    method: "PATCH",
    headers: { authorization: key, "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
    body: JSON.stringify({ name }),
  };
  const send = () => fetch(`https://contacts.invalid/v1/contacts/${demonstrationContactId}`, request);
  const response = await send().catch(send);
  return response.status;
}

test("a rename survives the loss of its first response", async () => {
  sandbox.failNext({ networkError: "after" });
  expect(await rename("John Smith", sandbox.fetch, sandbox.key)).toBe(200);
  expect(sandbox.requests.map(({ operationId, status }) => [operationId, status])).toEqual([
    ["updateContact", undefined],
    ["updateContact", 200],
  ]);
});

test("a rename says when the server is away", async () => {
  sandbox.failNext({ status: 503, retryAfter: 60 });
  expect(await rename("John Smith", sandbox.fetch, sandbox.key)).toBe(503);
});
