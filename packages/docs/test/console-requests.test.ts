// Requests of the console that are unusual: values that no browser can send, long responses, and keys of other APIs.
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type StartedServer, startServer } from "../capture/started-server.ts";
import { textOf } from "../src/browser/response-text.ts";
import { openPages, type TestPages } from "./support/pages.ts";
import { type RecordingServer, recordApi } from "./support/recording-server.ts";
import { ownSite, siteOf } from "./support/spec.ts";

const schemes = {
  basic: { type: "http", scheme: "basic" },
  bearer: { type: "http", scheme: "bearer" },
  bare: { type: "apiKey", in: "header", name: "Authorization" },
};

let pages: TestPages;
let server: StartedServer;
let other: RecordingServer;
beforeAll(async () => {
  other = await recordApi();
  const operations = Object.keys(schemes).map((name) => [
    `/${name}`,
    { get: { operationId: name, security: [{ [name]: [] }], responses: {} }, trace: { operationId: `${name}Trace` } },
  ]);
  const foreign = await siteOf({
    openapi: "3.1.0",
    info: { title: "Another API", version: "1" },
    servers: [{ url: other.url }],
    paths: Object.fromEntries(operations),
    components: { securitySchemes: schemes },
  });
  pages = await openPages({ ours: await ownSite(), foreign });
  server = await startServer("--docs", pages.directoryOf("ours"));
});
afterAll(async () => {
  await pages?.close();
  await server?.stop();
  other?.close();
});

async function openConsole(address: string): Promise<Page> {
  const page = await pages.open(address, { width: 1280, scheme: "light" });
  await page.getByText("Try it").click();
  return page;
}

async function send(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Send" }).click();
  await page.waitForFunction(() => document.querySelector<HTMLButtonElement>(".send")?.disabled === false);
  return (await page.locator(".console-response").textContent()) ?? "";
}

const key = (page: Page) => page.getByLabel("Key for this server");

describe("a value that no browser can send", () => {
  test.each([
    ["Key for this server", "org_…", "The key has a character that no header can have."],
    ["X-Request-Id", "ü€", "X-Request-Id has a character that no header can have."],
    ["contact_id", "..", 'contact_id is "..", which leads to another path.'],
    ["contact_id", ".", 'contact_id is ".", which leads to another path.'],
    ["contact_id", "\ud800", "A value has half of a character, which no URL can have."],
  ])("is named instead of the server: %s", async (label, value, words) => {
    const page = await openConsole(`${server.url}/docs/operations/getContact.html`);
    await page.getByText("Optional headers").click();
    const input = page.getByLabel(label);
    await input.evaluate((element, text) => {
      (element as HTMLInputElement).value = text;
      element.dispatchEvent(new Event("input"));
    }, value);
    const shown = await send(page);
    expect(shown).toContain(words);
    expect(shown).not.toContain("does not respond");
    await page.context().close();
  });

  test("is not the word before a key, which is copied with it", async () => {
    const page = await openConsole(`${server.url}/docs/operations/getContact.html`);
    await key(page).fill(`bearer ${server.keys.demonstration}`);
    expect(await send(page)).toContain("200 OK");
    await page.context().close();
  });
});

describe("a response", () => {
  test("of megabytes is shown as far as a page can, with all of it to download", async () => {
    const page = await openConsole(`${server.url}/docs/operations/listContacts.html`);
    const body = JSON.stringify({ data: Array.from({ length: 200_000 }, (_, index) => index), errors: null });
    await page.route("**/v1/contacts*", (route) => route.fulfill({ contentType: "application/json", body }));
    const shown = await send(page);
    expect(shown.slice(0, 100)).toMatch(/200 OK in \d+ ms.*\{\n {2}"data": \[\n {4}0,\n/su);
    const note = page.locator(".console-response .note");
    expect(await note.textContent()).toMatch(/^The first 199,9\d\d of 2,\d{3},\d{3} characters\. Download all of it$/u);
    const downloading = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download all of it" }).click();
    const whole = await readFile(await (await downloading).path(), "utf8");
    expect(JSON.parse(whole)).toEqual(JSON.parse(body));
    await page.context().close();
  });

  test.each([
    ['{"id":1234567890123456789,"v":1.10,"v":1e5}', '{\n  "id": 1234567890123456789,\n  "v": 1.10,\n  "v": 1e5\n}'],
    ["[ ]", "[]"],
    ['{"a": { },\n"b":[[],"x, [y]: {\\"z\\"}"]}', '{\n  "a": {},\n  "b": [\n    [],\n    "x, [y]: {\\"z\\"}"\n  ]\n}'],
    ['"text"', '"text"'],
    ["{broken", "{broken"],
    ["", "(no body)"],
  ])("%j is laid out with the values that were sent", async (sent, shown) => {
    expect(await textOf(new Response(sent, { headers: { "content-type": "application/json" } }))).toBe(shown);
  });
});

describe("a reference of another API", () => {
  test.each([
    ["basic", "name:pass", "Basic bmFtZTpwYXNz", "authorization: Basic YOUR_KEY"],
    ["basic", "Basic bmFtZTpwYXNz", "Basic bmFtZTpwYXNz", "authorization: Basic YOUR_KEY"],
    ["bearer", "abc", "Bearer abc", "authorization: Bearer YOUR_KEY"],
    ["bare", "Bearer abc", "Bearer abc", "Authorization: YOUR_KEY"],
  ])("sends the key of %s as its specification says: %s", async (name, typed, authorization, line) => {
    const page = await openConsole(`foreign/operations/${name}.html`);
    await key(page).fill(typed);
    const shown = await send(page);
    expect(shown).toContain("200 OK");
    expect(shown).toContain(line);
    expect(other.requests.at(-1)).toMatchObject({ path: `/${name}`, authorization });
    await page.context().close();
  });

  test.each([
    [401, "not one of this server's."],
    [409, undefined],
    [412, undefined],
    [422, undefined],
  ])("says of %i nothing that holds for ours alone", async (status, words) => {
    const page = await openConsole("foreign/operations/bearer.html");
    await page.route(`${other.url}/**`, (route) =>
      route.fulfill({ status, headers: { "access-control-allow-origin": "*" }, body: "{}" }),
    );
    const shown = await send(page);
    expect(shown).toContain(String(status));
    if (words !== undefined) expect(shown).toContain(words);
    for (const word of ["npm start", "contact", "idempotency", "CONTACTS_API_KEY"]) expect(shown).not.toContain(word);
    await page.context().close();
  });

  test("says of a server that does not respond nothing about ours", async () => {
    const page = await openConsole("foreign/operations/bearer.html");
    await page.route(`${other.url}/**`, (route) => route.abort());
    const shown = await send(page);
    expect(shown).toContain("Take the curl line below.");
    expect(shown).not.toContain("npm start");
    await page.context().close();
  });

  test("has no console for TRACE, which no browser sends", async () => {
    const page = await pages.open("foreign/operations/bareTrace.html", { width: 1280, scheme: "light" });
    expect(await page.locator(".console").count()).toBe(0);
    await page.context().close();
  });
});
