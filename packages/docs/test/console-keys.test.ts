import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type StartedServer, startServer } from "../capture/started-server.ts";
import { createSite } from "../src/output/site.ts";
import { openPages, type TestPages } from "./support/pages.ts";
import { type RecordingServer, recordApi, recordStaticHost } from "./support/recording-server.ts";
import { contacts, content, json, ownSite, siteOf, yaml } from "./support/spec.ts";

let pages: TestPages;
let host: RecordingServer;
let first: RecordingServer;
let second: RecordingServer;
let redirecting: RecordingServer;
let server: StartedServer;

beforeAll(async () => {
  host = await recordStaticHost(() => pages.directoryOf("."));
  [first, second] = [await recordApi(), await recordApi()];
  redirecting = await recordApi(() => second.url);
  const servers = [first, second, redirecting].map(({ url }) => ({ url }));
  const { servers: _none, ...withoutServers } = contacts;
  pages = await openPages({
    ours: await ownSite(),
    several: await createSite({ document: { ...contacts, servers }, yaml, json, content }),
    none: await siteOf(withoutServers),
  });
  server = await startServer("--docs", pages.directoryOf("several"));
});
afterAll(async () => {
  for (const one of [host, first, second, redirecting]) one?.close();
  await pages?.close();
  await server?.stop();
});

const view = { width: 1280, scheme: "light" } as const;
const address = "several/operations/listContacts.html";

async function openConsole(url: string): Promise<Page> {
  const page = await pages.open(url, view);
  await page.getByText("Try it").click();
  await page.getByRole("button", { name: "Send" }).waitFor();
  return page;
}

const choice = (page: Page) => page.getByRole("combobox", { name: "Server" });
const choices = (page: Page) =>
  choice(page)
    .locator("option")
    .evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
const key = (page: Page) => page.getByLabel("Key for this server");

async function send(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Send" }).click();
  await page.waitForFunction(() => document.querySelector<HTMLButtonElement>(".send")?.disabled === false);
  return (await page.locator(".console-response").textContent()) ?? "";
}

function keysAt(api: RecordingServer): (string | undefined)[] {
  return api.requests.filter(({ method }) => method === "GET").map(({ authorization }) => authorization);
}

test("on a static host the sandbox comes first, and the page's own origin is not offered", async () => {
  const page = await openConsole(`${host.url}/ours/operations/updateContact.html`);
  expect(await choices(page)).toEqual(["sandbox", "http://127.0.0.1:8080", "https://api.bland.ai"]);
  expect(await choice(page).inputValue()).toBe("sandbox");
  expect(await send(page)).toContain("John Smith");
  expect(pages.complaintsOf(page)).toEqual([]);
  expect(host.requests.map(({ method }) => method)).toContain("HEAD");
  for (const { authorization } of host.requests) expect(authorization).toBeUndefined();
  await page.context().close();
});

test("on the server that says that the pages are its own, its origin comes first and the sandbox last", async () => {
  const page = await openConsole(`${server.url}/docs/operations/listContacts.html`);
  expect(await choices(page)).toEqual([server.url, first.url, second.url, redirecting.url, "sandbox"]);
  expect(await choice(page).inputValue()).toBe(server.url);
  expect(pages.complaintsOf(page)).toEqual([]);
  await page.context().close();
});

test("on a static host, a specification without servers leaves nothing to send to, and the console says so", async () => {
  const page = await pages.open(`${host.url}/none/operations/listContacts.html`, view);
  await page.getByText("Try it").click();
  await page.getByText("There is no server to send to").waitFor();
  expect(await page.getByRole("button", { name: "Send" }).count()).toBe(0);
  expect(await page.locator(".console input[type=password]").count()).toBe(0);
  await page.context().close();
});

test("a key belongs to the server that it was typed for, on the following pages too", async () => {
  const page = await openConsole(`${host.url}/${address}`);
  await choice(page).selectOption(first.url);
  await key(page).fill("key-of-first");
  await choice(page).selectOption(second.url);
  expect(await key(page).inputValue()).toBe("");
  await send(page);
  await key(page).fill("key-of-second");
  await send(page);
  await choice(page).selectOption(first.url);
  expect(await key(page).inputValue()).toBe("key-of-first");
  const shown = await send(page);
  expect(shown).toContain(`curl '${first.url}/v1/contacts`);
  expect(shown).not.toMatch(/key-of-/u);

  await page.goto(`${host.url}/several/operations/getContact.html`);
  await page.getByText("Try it").click();
  expect(await choice(page).inputValue()).toBe(first.url);
  await send(page);
  await choice(page).selectOption(second.url);
  await send(page);
  expect(keysAt(first)).toEqual(["Bearer key-of-first", "Bearer key-of-first"]);
  expect(keysAt(second)).toEqual([undefined, "Bearer key-of-second", "Bearer key-of-second"]);
  await page.context().close();
});

test("a choice that a program changes without an event does not take the key along", async () => {
  const page = await openConsole(address);
  await choice(page).selectOption(first.url);
  await key(page).fill("key-of-first");
  const before = second.requests.length;
  await choice(page).evaluate((select, url) => {
    (select as HTMLSelectElement).value = url;
  }, second.url);
  await send(page);
  expect(second.requests.slice(before).map(({ authorization }) => authorization)).toEqual([undefined]);
  await page.context().close();
});

test("a redirect is not followed, neither with the key nor without it", async () => {
  const page = await openConsole(`${host.url}/${address}`);
  const before = second.requests.length;
  await choice(page).selectOption(redirecting.url);
  await key(page).fill("key-of-redirecting");
  expect(await send(page)).toContain("redirects");
  expect(keysAt(redirecting)).toEqual(["Bearer key-of-redirecting"]);
  expect(second.requests.slice(before)).toEqual([]);
  await page.context().close();
});
