// The key and personal data turn up nowhere but in the request.
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { ContactsClient } from "../src/index.ts";
import { apiKey, clientOf } from "./support/client.ts";
import { type Handler, json } from "./support/http-server.ts";

const secrets = [apiKey, "Ada Lovelace", "ada@mail.example", "id-of-ada", "header-of-ada"];

function expectNoSecret(value: unknown): void {
  const shown = [
    inspect(value, { depth: 20, showHidden: true, getters: true }),
    JSON.stringify(value),
    String(value),
    value instanceof Error ? String(value.stack) : "",
  ].join("\n");
  for (const secret of secrets) expect(shown).not.toContain(secret);
}

const failures: [string, Handler][] = [
  ["a refusal", json({ data: null, errors: [{ error: "BAD_REQUEST", message: "Unknown field." }] }, 400)],
  ["broken JSON", (response) => response.setHeader("content-type", "application/json").end('{"name":"Ada Lovelace')],
  ["a page", (response) => response.setHeader("content-type", "text/html").end("<p>Ada Lovelace")],
  ["a redirect", json(null, 307, { location: "https://other.example/id-of-ada?email=ada@mail.example" })],
  ["a reset", (response) => response.socket?.resetAndDestroy()],
  ["silence", () => {}],
];

describe("secrets", () => {
  test.each(failures)("are in no part of the error after %s", async (what, response) => {
    const deadline = what === "silence" ? { timeout: 100 } : {};
    const { contacts } = await clientOf(response, { ...deadline, headers: { "x-note": "header-of-ada" } });
    const call = contacts.update("id-of-ada", { name: "Ada Lovelace", email: "ada@mail.example" });
    const failure: unknown = await call.catch((reason) => reason);
    expect(failure).toBeInstanceOf(Error);
    expectNoSecret(failure);
  });

  test("are in no printed form of the client", () => {
    const contacts = new ContactsClient({ apiKey, headers: { "x-note": "header-of-ada" } });
    expectNoSecret(contacts);
    // It shows nothing but its further resources, which show nothing.
    const shown = Object.values(JSON.parse(JSON.stringify(contacts)) as object);
    expect(shown).toEqual(Object.keys(contacts).map(() => ({})));
  });

  test.each([`${apiKey}\nx`, `Bearer ${apiKey}`, `${apiKey} ✓`])("are in no error about a wrong key", (wrong) => {
    let failure: unknown;
    try {
      new ContactsClient({ apiKey: wrong });
    } catch (error) {
      failure = error;
    }
    expect(failure).toBeInstanceOf(TypeError);
    expectNoSecret(failure);
  });
});
