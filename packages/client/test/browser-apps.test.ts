// Apps in web pages: without a key, with tokens that expire, and with options for `fetch`.
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { ContactsClient } from "../src/index.ts";
import { apiKey, clientOf, contact, contactId } from "./support/client.ts";
import { fastClientOf } from "./support/fast-clock.ts";
import { inTurn, json, refusal } from "./support/http-server.ts";

const success = json({ data: contact, errors: null });

/** Lets the test look like a web page. */
function beAPage(origin = "https://app.example"): void {
  vi.stubGlobal("window", globalThis);
  vi.stubGlobal("document", {});
  vi.stubGlobal("location", new URL(`${origin}/contacts/1`));
  onTestFinished(() => void vi.unstubAllGlobals());
}

describe("in a web page", () => {
  test("a key is refused, unless that is allowed; none, or one of a function, is not", () => {
    beAPage();
    expect(() => new ContactsClient({ apiKey })).toThrow(/dangerouslyAllowBrowser: true/);
    expect(() => new ContactsClient({ apiKey, dangerouslyAllowBrowser: true })).not.toThrow();
    expect(() => new ContactsClient({ apiKey: null })).not.toThrow();
    expect(() => new ContactsClient({ apiKey: () => "token" })).not.toThrow();
  });

  test.each([
    ["/api", "https://app.example", "https://app.example/api/v1/contacts/1"],
    ["/", "https://app.example", "https://app.example/v1/contacts/1"],
    ["/api/", "http://app.example:8080", "http://app.example:8080/api/v1/contacts/1"],
    ["https://api.example", "https://app.example", "https://api.example/v1/contacts/1"],
  ])("baseUrl may be %s", async (baseUrl, origin, address) => {
    beAPage(origin);
    let asked: string | undefined;
    const fetch = async (url: string) => {
      asked = url;
      return Response.json({ data: contact, errors: null });
    };
    await new ContactsClient({ apiKey: null, baseUrl, fetch }).get("1");
    expect(asked).toBe(address);
  });

  test("another machine over http is refused there too", () => {
    beAPage("http://app.example");
    expect(() => new ContactsClient({ apiKey: null, baseUrl: "http://api.example" })).toThrow(/allowInsecureHttp/);
  });
});

describe("apiKey", () => {
  test("of null sends no key, whatever the environment has", async () => {
    vi.stubEnv("CONTACTS_API_KEY", apiKey);
    onTestFinished(() => void vi.unstubAllEnvs());
    const { contacts, server } = await clientOf(success, { apiKey: null });
    await contacts.get(contactId);
    expect(server.requests[0]?.headers.authorization).toBeUndefined();
  });

  test("of a function is asked for each request, retries included", async () => {
    let count = 0;
    const { contacts, server } = await fastClientOf(inTurn(refusal(503, "LATER"), success), {
      apiKey: async () => `token-${++count}`,
    });
    await contacts.get(contactId);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(["Bearer token-1", "Bearer token-2"]);
  });

  test("that fails, or is invalid, fails the call, and nothing is sent", async () => {
    const failure = new Error("signed out");
    const failing = await clientOf(success, { apiKey: () => Promise.reject(failure) });
    await expect(failing.contacts.get(contactId)).rejects.toBe(failure);
    for (const wrong of ["", "two words", undefined as unknown as string]) {
      const { contacts, server } = await clientOf(success, { apiKey: () => wrong });
      await expect(contacts.get(contactId)).rejects.toThrow(TypeError);
      expect(server.requests).toEqual([]);
    }
    expect(failing.server.requests).toEqual([]);
  });

  test("of a function that does not return is not waited for beyond the timeout", async () => {
    const { contacts } = await clientOf(success, { apiKey: () => new Promise(() => {}), timeout: 40 });
    await expect(contacts.get(contactId)).rejects.toMatchObject({ name: "TimeoutError" });
  });
});

describe("init", () => {
  test("goes to fetch, but for what is the client's own", async () => {
    let seen: Record<string, unknown> = {};
    const fetch = async (_: string, init: RequestInit) => {
      seen = init as Record<string, unknown>;
      return Response.json({ data: contact, errors: null });
    };
    const contacts = new ContactsClient({ apiKey, fetch });
    const own = { method: "DELETE", headers: {}, body: "x", redirect: "follow", signal: undefined };
    await contacts.get(contactId, { init: { cache: "no-store", next: { revalidate: 60 }, ...own } });
    expect(seen).toMatchObject({ cache: "no-store", next: { revalidate: 60 }, method: "GET", redirect: "manual" });
    expect(seen["body"]).toBeUndefined();
    expect(seen["headers"]).toMatchObject({ authorization: `Bearer ${apiKey}` });
    expect(seen["signal"]).toBeInstanceOf(AbortSignal);
  });
});

describe("methods", () => {
  test("are bound: they may be handed over, and ignore an index in place of options", async () => {
    const { contacts, server } = await clientOf(success);
    const all = await Promise.all([contactId, contactId].map(contacts.get));
    expect(all).toEqual([contact, contact]);
    const { update } = contacts;
    await update(contactId, { name: "Ada" });
    expect(server.requests.map(({ method }) => method)).toEqual(["GET", "GET", "PATCH"]);
  });
});

describe("a call", () => {
  test("is a promise for every caller", async () => {
    const { contacts } = await clientOf(success);
    const call = contacts.get(contactId);
    expect(call).toBeInstanceOf(Promise);
    expect(call.then()).toBeInstanceOf(Promise);
    expect(await Promise.race([call, new Promise(() => {})])).toEqual(contact);
    expect(await call.finally(() => {})).toEqual(contact);
    expect(await call.catch(() => "failed")).toEqual(contact);
    expect(contacts.list()).toBeInstanceOf(Promise);
  });
});
