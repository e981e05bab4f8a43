import { afterEach, describe, expect, test, vi } from "vitest";
import { ContactsClient } from "../src/index.ts";
import { apiKey, clientOf, contact, contactId } from "./support/client.ts";
import { json, startHttpServer } from "./support/http-server.ts";

const success = json({ data: contact, errors: null });

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe("apiKey", () => {
  test("comes from CONTACTS_API_KEY when the option is absent", async () => {
    const server = await startHttpServer(success);
    vi.stubEnv("CONTACTS_API_KEY", "from-environment\n");
    vi.stubEnv("CONTACTS_BASE_URL", server.url);
    await new ContactsClient().get(contactId);
    expect(server.requests[0]?.headers.authorization).toBe("Bearer from-environment");
  });

  test("as an option goes before the environment", async () => {
    vi.stubEnv("CONTACTS_API_KEY", "from-environment");
    const { contacts, server } = await clientOf(success);
    await contacts.get(contactId);
    expect(server.requests[0]?.headers.authorization).toBe(`Bearer ${apiKey}`);
  });

  test.each([undefined, "", "  "])("that is %j says what to do", (key) => {
    vi.stubEnv("CONTACTS_API_KEY", "");
    expect(() => new ContactsClient({ apiKey: key })).toThrow(
      "Pass an API key as apiKey or CONTACTS_API_KEY: visible ASCII, without Bearer.",
    );
  });

  test("is asked for where there is no process and where reading the environment is not allowed", () => {
    vi.stubGlobal("process", undefined);
    expect(() => new ContactsClient()).toThrow(/^Pass an API key as apiKey or CONTACTS_API_KEY/);
    const locked = new Proxy(
      {},
      {
        get: () => {
          throw new Error("not allowed");
        },
      },
    );
    vi.stubGlobal("process", { env: locked });
    expect(() => new ContactsClient()).toThrow(/^Pass an API key as apiKey or CONTACTS_API_KEY/);
    expect(new ContactsClient({ apiKey, baseUrl: "https://api.example" })).toBeInstanceOf(ContactsClient);
  });
});

describe("baseUrl", () => {
  /** Returns the address to which such a client sends a request. */
  async function addressOf(baseUrl?: string): Promise<string | undefined> {
    let address: string | undefined;
    const fetch = async (url: string) => {
      address = url;
      return Response.json({ data: contact, errors: null });
    };
    await new ContactsClient({ apiKey, baseUrl, fetch }).get("1");
    return address;
  }

  test("is the original service unless said otherwise", async () => {
    vi.stubEnv("CONTACTS_BASE_URL", "");
    expect(await addressOf()).toBe("https://api.bland.ai/v1/contacts/1");
  });

  test.each([
    ["https://api.example", "https://api.example/v1/contacts/1"],
    ["https://api.example/", "https://api.example/v1/contacts/1"],
    ["https://api.example/contacts-api//", "https://api.example/contacts-api/v1/contacts/1"],
    ["http://localhost:8080", "http://localhost:8080/v1/contacts/1"],
    ["http://api.localhost", "http://api.localhost/v1/contacts/1"],
    ["http://127.0.0.1:8080", "http://127.0.0.1:8080/v1/contacts/1"],
    ["http://[::1]:8080", "http://[::1]:8080/v1/contacts/1"],
  ])("may be %s", async (baseUrl, address) => {
    expect(await addressOf(baseUrl)).toBe(address);
  });

  test.each([
    "api.example",
    "",
    "ftp://localhost",
    "https://user:word@api.example",
    "https://api.example/?version=1",
    "https://api.example/#top",
  ])("may not be %j", (baseUrl) => {
    expect(() => new ContactsClient({ apiKey, baseUrl })).toThrow(
      "baseUrl must be https://host/path, or http with allowInsecureHttp: true.",
    );
  });

  test.each(["http://api.example", "http://127.0.0.1.example", "http://10.0.0.7:3000"])(
    "may be %s only if the network is private",
    async (baseUrl) => {
      expect(() => new ContactsClient({ apiKey, baseUrl })).toThrow(
        "baseUrl must be https://host/path, or http with allowInsecureHttp: true.",
      );
      expect(() => new ContactsClient({ apiKey, baseUrl, allowInsecureHttp: true })).not.toThrow();
    },
  );

  test("from the environment is called by the variable's name when it is wrong", () => {
    vi.stubEnv("CONTACTS_BASE_URL", "http://api.example");
    expect(() => new ContactsClient({ apiKey })).toThrow(/^CONTACTS_BASE_URL must be https.*allowInsecureHttp: true/);
  });
});

describe("fetch", () => {
  test("is the global one of the moment of the call", async () => {
    const contacts = new ContactsClient({ apiKey, baseUrl: "https://api.example" });
    vi.stubGlobal("fetch", async () => Response.json({ data: contact, errors: null }));
    expect(await contacts.get(contactId)).toEqual(contact);
  });

  test("as an option gets the address and what fetch takes, and follows no redirect by itself", async () => {
    let seen: RequestInit = {};
    const fetch = async (_url: string, init: RequestInit) => {
      seen = init;
      return Response.json({ data: contact, errors: null });
    };
    await new ContactsClient({ apiKey, fetch, baseUrl: "https://api.example" }).update(contactId, { name: "Ada" });
    expect(seen).toMatchObject({ method: "PATCH", redirect: "manual", body: '{"name":"Ada"}' });
    expect(seen.signal).toBeInstanceOf(AbortSignal);
  });
});

describe("dangerouslyAllowBrowser", () => {
  test("must be set in a web page, where everybody can read the key", () => {
    vi.stubGlobal("window", {});
    vi.stubGlobal("document", {});
    expect(() => new ContactsClient({ apiKey })).toThrow(/pass dangerouslyAllowBrowser: true\.$/);
    expect(new ContactsClient({ apiKey, dangerouslyAllowBrowser: true })).toBeInstanceOf(ContactsClient);
  });

  test("need not be set in a worker or on a server", () => {
    vi.stubGlobal("window", {});
    expect(new ContactsClient({ apiKey })).toBeInstanceOf(ContactsClient);
  });
});
