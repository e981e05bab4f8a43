import type { JsonObject } from "@contacts-api/openapi/node";
import { describe, expect, test } from "vitest";
import { requestFrom } from "../src/browser/send.ts";
import { brokenLinks, textOf } from "./support/html.ts";
import { ownSite, siteOf, specWith } from "./support/spec.ts";

const spec = specWith();

async function pageOf(document: JsonObject, address = "operations/listThings.html"): Promise<string> {
  return textOf((await siteOf(document)).get(address) ?? "");
}

describe("samples call", () => {
  const local = "http://localhost:3000";
  test.each<[what: string, servers: JsonObject[] | undefined, url: string]>([
    ["the first server, wherever it is", [{ url: "https://things.example/v1" }, { url: local }], "things.example/v1"],
    ["a host for documentation where there is no server", undefined, "https://api.example.com"],
    ["it where the list of servers is empty", [], "https://api.example.com"],
    ["it with the path of a server without a host", [{ url: "/v2" }], "https://api.example.com/v2"],
    ["it with a path that has no slash", [{ url: "v3/" }], "https://api.example.com/v3"],
    ["a host without a scheme securely", [{ url: "//things.example/v4" }], "https://things.example/v4"],
  ])("%s", async (_what, servers, url) => {
    const { servers: _own, ...others } = spec;
    const page = await pageOf(servers ? { ...others, servers } : others);
    expect(page).toContain(`${url}/things'`);
  });

  test("the reader's own machine in the reference of this project", async () => {
    const site = await ownSite();
    expect(site.get("operations/getContact.md")).toContain("curl 'http://127.0.0.1:8080/");
  });
});

describe("a parameter whose example is null", () => {
  const parameter = { name: "colour", in: "query", example: null, schema: { type: "string", maxLength: 3 } };

  test("is left out if it is optional", async () => {
    for (const place of ["query", "header"]) {
      const page = await pageOf(specWith({ operation: { parameters: [{ ...parameter, in: place }] } }));
      expect(page).toContain("curl 'https://things.example/things'");
      expect(page).not.toContain("colour:");
    }
  });

  test("has a value of its schema if it is required", async () => {
    const page = await pageOf(specWith({ operation: { parameters: [{ ...parameter, required: true }] } }));
    expect(page).toContain("things?colour=str'");
  });
});

test("a body of any media type is JSON in samples if it has fields", async () => {
  const content = { "*/*": { schema: { type: "object", properties: { name: { type: "string" } } } } };
  const responses = { "200": { description: "All.", content } };
  const page = await pageOf(specWith({ operation: { requestBody: { content }, responses } }));
  expect(page).toContain("--header 'content-type: application/json'");
  expect(page.match(/"name": "string"/gu)).toHaveLength(2);
});

describe("the page of a request has", () => {
  const noted = { responses: { "204": { description: "Noted." } } };

  test("each method of a webhook", async () => {
    const site = await siteOf({ ...spec, webhooks: { thingLost: { post: noted, put: noted } } });
    expect(textOf(site.get("operations/thingLost.html") ?? "")).toContain("POST thingLost");
    expect(textOf(site.get("operations/put_thingLost.html") ?? "")).toContain("PUT thingLost");
    expect(brokenLinks(site)).toEqual([]);
  });

  test("each operation of an operationId that several have", async () => {
    const operation = { operationId: "listThings", ...noted };
    const site = await siteOf({
      ...spec,
      paths: { "/a": { get: operation, post: operation }, "/b": { get: operation } },
    });
    const pages = [...site.keys()].filter((address) => /^operations\/.*html$/u.test(address));
    expect(pages).toEqual(["operations/listThings.html", "operations/post_a.html", "operations/get_b.html"]);
  });

  test("each operation without operationId, whatever its path is written with", async () => {
    const paths = Object.fromEntries(["/a/{b}", "/a-{b}", "/a/[b]", "/A/{b}"].map((path) => [path, { get: noted }]));
    const site = await siteOf({ ...spec, paths });
    const pages = [...site.keys()].filter((address) => /^operations\/.*html$/u.test(address));
    expect(new Set(pages.map((address) => address.toLowerCase()))).toHaveProperty("size", 4);
  });
});

test("the Markdown of a webhook shows what is sent, and no call", async () => {
  const schema = { properties: { where: { examples: ["park"] } } };
  const post = { requestBody: { content: { "application/json": { schema } } }, responses: {} };
  const twin = (await siteOf({ ...spec, webhooks: { thingLost: { post } } })).get("operations/thingLost.md") ?? "";
  expect(twin).toContain('"where": "park"');
  expect(twin).not.toMatch(/curl|fetch/u);
});

test("an operation without operationId is not said to have one, and is called by its method and path", async () => {
  const site = await siteOf({ ...spec, paths: { "/a": { post: { responses: {} } } } });
  expect(textOf(site.get("operations/post_a.html") ?? "")).not.toContain("post /a");
  expect(site.get("operations/post_a.md")).toMatch(/^# POST \/a\n\n`POST \/a`\n/u);
  const blank = { operationId: " ", summary: "", responses: {} };
  expect((await siteOf({ ...spec, paths: { "/a": { post: blank } } })).get("operations/post_a.md")).toContain(
    "# POST /a",
  );
});

test("an API whose releases are not known has no changelog", async () => {
  const site = await siteOf(spec);
  expect([...site.keys()].filter((address) => /changelog|feed/u.test(address))).toEqual([]);
  for (const text of site.values()) expect(text).not.toMatch(/href="[^"]*(?:changelog|feed)|title="Changelog"/u);
});

test("an operation without responses has no section for them", async () => {
  const site = await siteOf(specWith({ operation: { responses: {} } }));
  expect(site.get("operations/listThings.html")).not.toContain("Responses");
  expect(site.get("operations/listThings.md")).not.toContain("Responses");
});

test("alternatives and parts of a response are not said to be absent", async () => {
  const schema = {
    oneOf: [
      { type: "string", title: "Name" },
      { type: "object", properties: { id: { type: "string" } } },
    ],
    not: { minLength: 3 },
  };
  const responses = { "200": { description: "All.", content: { "application/json": { schema } } } };
  const site = await siteOf(specWith({ operation: { responses } }));
  for (const address of ["operations/listThings.html", "operations/listThings.md"]) {
    const page = textOf(site.get(address) ?? "");
    expect(page.match(/may be absent/gu), address).toHaveLength(1);
    expect(page).toMatch(/id`? \(?string,? may be absent/u);
  }
});

test.each(["https://things example/", "/things", "https://things.example:x/", ""])(
  "the console sends nothing to %j, and says that it is not a valid URL",
  (server) => {
    const request = { method: "GET", path: "", servers: [], parameters: [], bodies: [] };
    expect(() => requestFrom(request, { server, key: "", parameters: [] })).toThrow(
      `${server.replace(/\/$/u, "")} is not a valid URL. Check the address of the server and the values of the path.`,
    );
  },
);

test("a large reference leads to the groups that have operations", async () => {
  const paths = Object.fromEntries(
    Array.from({ length: 151 }, (_, index) => [`/${index}`, { get: { tags: ["Full"], responses: {} } }]),
  );
  const tags = [{ name: "Empty", description: "A tag that is only prose." }, { name: "Full" }];
  const page = (await siteOf({ ...spec, paths, tags })).get("operations/get_7.html") ?? "";
  expect(page).toContain("#operations-Full");
  expect(page).not.toContain("#operations-Empty");
});

test("a long title is cut in the navigation, and whole in its tooltip", async () => {
  const summary = `List things ${"and more things ".repeat(20)}`.trim();
  const page = (await siteOf(specWith({ operation: { summary } }))).get("operations/listThings.html") ?? "";
  expect(page).toContain(`title="${summary}"><span>${summary}</span>`);
});
