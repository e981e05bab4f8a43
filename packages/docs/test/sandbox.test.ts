import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PageSandbox } from "../src/browser/sandbox.ts";
import { findingsOf, openAll, openPages, type TestPages, widthOf } from "./support/pages.ts";
import { contacts, ownSite, siteOf } from "./support/spec.ts";

let pages: TestPages;
beforeAll(async () => {
  const ours = await ownSite();
  const torn = new Map([...ours].filter(([address]) => address !== "assets/sandbox.js"));
  const bare = new Map([...ours].filter(([address]) => address !== "assets/console.js"));
  pages = await openPages({ ours, torn, bare, other: await siteOf(contacts) });
});
afterAll(() => pages?.close());

const view = { width: 1280, scheme: "light" } as const;
const john = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

interface SampleResponse {
  readonly status: number;
  readonly headers: string;
  readonly body: { data: never; errors: never; pagination: never };
}

/** The console of an operation from a folder, with the network off. */
async function openConsole(operation: string, page?: Page): Promise<Page> {
  const address = `ours/operations/${operation}.html`;
  const opened = page ?? (await pages.open(address, view));
  if (page) await page.goto(pages.addressOf(address));
  await opened.context().setOffline(true);
  await opened.getByText("Try it").click();
  return opened;
}

/** Presses Send, with another body if one is given. */
async function send(page: Page, body?: object): Promise<SampleResponse> {
  if (body !== undefined) await page.getByRole("textbox", { name: "Body" }).fill(JSON.stringify(body));
  const output = page.locator(".console-response");
  await page.getByRole("button", { name: "Send" }).click();
  await page.waitForFunction(() => document.querySelector<HTMLButtonElement>(".send")?.disabled === false);
  const [json, headers] = await output.locator("pre").allTextContents();
  return {
    status: Number(await output.locator(".status").textContent()),
    headers: headers ?? "",
    body: JSON.parse(json === "(no body)" ? "null" : (json ?? "null")),
  };
}

describe("the sandbox, from a folder and without a network", () => {
  test.each([
    ["listContacts", 200],
    ["getContact", 200],
    ["updateContact", 200],
    ["findContact", 200],
    ["resolveContact", 201],
    ["mergeContacts", 200],
  ])("responds to %s as it is filled in, with %i", async (operation, status) => {
    const page = await openConsole(operation);
    expect(await page.getByRole("combobox", { name: "Server" }).inputValue()).toBe("sandbox");
    expect(await page.getByLabel("Key for this server, kept for this tab only").isVisible()).toBe(false);
    const { status: got, body } = await send(page);
    expect(got).toBe(status);
    expect(body).toMatchObject({ data: expect.anything(), errors: null });
    expect(pages.complaintsOf(page)).toEqual([]);
    await page.context().close();
  });

  test("shows what a server would: status, time, headers, body, and a curl line for one", async () => {
    const page = await openConsole("updateContact");
    const { headers, body } = await send(page);
    expect(body.data).toMatchObject({
      id: john,
      name: "John Smith",
      metadata: { source: "web_signup", verified: true },
    });
    expect(headers).toMatch(/^content-type: application\/json/mu);
    expect(headers).toContain('etag: "2"');
    expect(headers).toMatch(/^x-request-id: \S+$/mu);
    const text = await page.locator(".console-response").textContent();
    expect(text).toMatch(/200 in \d+ ms/u);
    expect(text).toContain(`curl, for a serverCopycurl --request PATCH 'http://127.0.0.1:8080/v1/contacts/${john}'`);
    await page.context().close();
  });

  test("keeps its state over the pages of a tab: created, in conflict, merged, listed, gone after a reset", async () => {
    const page = await openConsole("resolveContact");
    const created = await send(page);
    const { contact } = created.body.data as { contact: { id: string } };
    expect(created.headers).toContain(`location: /v1/contacts/${contact.id}`);

    await openConsole("updateContact", page);
    const conflict = await send(page, { email: "ADA@mail.example" });
    expect(conflict).toMatchObject({ status: 409, body: { errors: [{ error: "CONFLICT", contact_id: contact.id }] } });

    await openConsole("mergeContacts", page);
    const ids = { primary_contact_id: john, duplicate_contact_id: contact.id };
    expect((await send(page, ids)).status).toBe(200);
    expect((await send(page, ids)).status).toBe(404);

    await openConsole("listContacts", page);
    expect((await send(page)).body).toMatchObject({ pagination: { total: 2 } });
    await openConsole("findContact", page);
    expect((await send(page, { email: "ada@mail.example" })).body.data).toMatchObject({ id: john });

    await page.goBack();
    await page.reload();
    await page.getByText("Try it").click();
    const before = (await send(page)).body.data as { identifiers: object[] }[];
    expect(before.find((one) => "id" in one && one.id === john)?.identifiers).toHaveLength(4);
    await page.getByRole("button", { name: "Start again" }).click();
    const restarted = (await send(page)).body.data as { identifiers: object[] }[];
    expect(restarted.map(({ identifiers }) => identifiers.length)).toEqual([2, 1]);
    expect(pages.complaintsOf(page)).toEqual([]);
    await page.context().close();
  });

  test("gives the same ids again on the next page", async () => {
    const page = await openConsole("getContact");
    const { body } = await send(page);
    await openConsole("getContact", page);
    expect((await send(page)).body).toEqual(body);
    await page.context().close();
  });

  test("knows what another page did meanwhile, as when the reader comes back to a page that was kept", async () => {
    const page = await openConsole("listContacts");
    await send(page);
    const totals = await page.evaluate(async (script) => {
      const sandbox = () => (globalThis as unknown as { pageSandbox: PageSandbox }).pageSandbox;
      const [here, loaded] = [sandbox(), document.createElement("script")];
      const isLoaded = new Promise((resolve) => loaded.addEventListener("load", resolve));
      loaded.src = script;
      document.head.append(loaded);
      await isLoaded;
      const there = sandbox();
      const total = async () => {
        const response = await here.respond("/v1/contacts", {});
        return ((await response.json()) as { pagination: { total: number } }).pagination.total;
      };
      const headers = [["content-type", "application/json"]] as [string, string][];
      await there.respond("/v1/contacts/resolve", { method: "POST", headers, body: '{"external_id":"there"}' });
      const before = await total();
      there.restart();
      return [here === there, before, await total()];
    }, "../assets/sandbox.js?again");
    expect(totals).toEqual([false, 3, 2]);
    await page.context().close();
  });

  test("knows entity tags and idempotency keys", async () => {
    const page = await openConsole("updateContact");
    await page.getByText("Optional headers").click();
    await page.getByLabel("If-Match").fill('"7"');
    expect(await send(page)).toMatchObject({ status: 412, body: { errors: [{ error: "PRECONDITION_FAILED" }] } });
    await page.getByLabel("If-Match").fill('"1"');
    await page.getByLabel("Idempotency-Key").fill("one");
    expect(await send(page)).toMatchObject({ status: 200, headers: expect.not.stringContaining("replayed") });

    await openConsole("updateContact", page);
    await page.getByText("Optional headers").click();
    await page.getByLabel("If-Match").fill('"1"');
    await page.getByLabel("Idempotency-Key").fill("one");
    expect(await send(page)).toMatchObject({
      status: 200,
      headers: expect.stringContaining("idempotency-replayed: true"),
    });
    expect(await send(page, { name: "Other" })).toMatchObject({ status: 422 });
    await page.context().close();
  });

  test("is loaded when it is first used, and not before", async () => {
    const page = await pages.open("ours/operations/updateContact.html", view);
    const isLoaded = () => page.evaluate(() => "pageSandbox" in globalThis);
    await openAll(page);
    expect(await isLoaded()).toBe(false);
    await send(page);
    expect(await isLoaded()).toBe(true);
    await page.context().close();
  });

  test("takes bytes, and keeps them for the next page", async () => {
    const page = await openConsole("resolveContact");
    const first = await send(page, { email: "first@mail.example" });
    expect(first.status).toBe(201);
    const status = await page.evaluate(async () => {
      const { pageSandbox } = globalThis as unknown as { pageSandbox: PageSandbox };
      const body = new Blob(['{ "email": "bytes@mail.example", "name": "é!" }']);
      const init = { method: "POST", headers: [["content-type", "application/json"]] as [string, string][], body };
      return (await pageSandbox.respond("http://127.0.0.1:8080/v1/contacts/resolve", init)).status;
    });
    expect(status).toBe(201);
    await openConsole("findContact", page);
    expect((await send(page, { email: "bytes@mail.example" })).body.data).toMatchObject({ name: "é!" });
    await page.context().close();
  });

  test.each(["light", "dark"] as const)("has no accessibility finding after a response (%s)", async (scheme) => {
    for (const width of [390, 1280]) {
      const page = await pages.open("ours/operations/updateContact.html", { width, scheme });
      await openAll(page);
      await send(page);
      expect(await findingsOf(page, { rules: scheme === "dark" ? "colours" : "all" }), `${width}`).toEqual([]);
      expect(await widthOf(page)).toBeLessThanOrEqual(width);
      await page.context().close();
    }
  });
});

test("passes on the licences of what it is made from", async () => {
  const site = await ownSite();
  const licences = site.get("assets/sandbox.js")?.split("/*!").at(-1);
  for (const name of ["libphonenumber-js", "uuid"]) expect(licences).toMatch(new RegExp(`^${name}$`, "mu"));
  expect(licences?.match(/Permission is hereby granted/gu)).toHaveLength(2);
});

test("a console that is not there is said to be missing", async () => {
  const page = await pages.open("bare/operations/listContacts.html", view);
  await page.getByText("Try it").click();
  const failure = await page.locator(".console-failure").textContent();
  expect(failure).toMatch(/assets\/console\.js could not be loaded\. Is this copy of the reference complete\?$/u);
  await page.context().close();
});

test("a sandbox that is not there is said to be missing, and no server is blamed", async () => {
  const page = await pages.open("torn/operations/listContacts.html", view);
  await page.getByText("Try it").click();
  await page.getByRole("button", { name: "Send" }).click();
  const failure = await page.locator(".console-failure").textContent();
  expect(failure).toMatch(/assets\/sandbox\.js could not be loaded\. Is this copy of the reference complete\?$/u);
  await page.context().close();
});

test("a reference of another specification has no sandbox", async () => {
  const page = await pages.open("other/operations/updateContact.html", view);
  await page.getByText("Try it").click();
  await page.getByRole("button", { name: "Send" }).waitFor();
  // In the order of the document: only our own reference prefers a server on this machine.
  expect(await page.getByRole("combobox", { name: "Server" }).locator("option").allTextContents()).toEqual([
    "https://api.bland.ai",
    "http://127.0.0.1:8080",
  ]);
  await page.context().close();
});
