import { afterAll, beforeAll, expect, test } from "vitest";
import { type StartedServer, startServer } from "../capture/started-server.ts";
import { findingsOf, openPages, type TestPages } from "./support/pages.ts";
import { ownSite } from "./support/spec.ts";

let pages: TestPages;
let server: StartedServer;
beforeAll(async () => {
  pages = await openPages({ ours: await ownSite() });
  server = await startServer("--docs", pages.directoryOf("ours"));
});
afterAll(async () => {
  await pages?.close();
  await server?.stop();
});

const view = { width: 1280, scheme: "light" } as const;
const console = ".console";

test("updates a contact on the server that serves the page, and shows what came back", async () => {
  const page = await pages.open(`${server.url}/docs/operations/updateContact.html`, view);
  await page.getByText("Try it").click();
  await page.getByLabel("Key for this server, kept for this tab only").fill(server.keys.demonstration);
  expect(await page.getByLabel("contact_id").inputValue()).toBe("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee");
  await page.getByRole("textbox", { name: "Body" }).fill('{ "name": "Grace Hopper" }');
  await page.getByRole("button", { name: "Send" }).click();
  await page.locator(`${console} .s2`).waitFor();
  const shown = await page.locator(".console-response").textContent();
  expect(shown).toContain('"name": "Grace Hopper"');
  expect(shown).toMatch(/200 OK in \d+ ms/u);
  expect(shown).toContain('etag: "2"');
  expect(shown).toContain("curl --request PATCH");
  // The line to copy names the key; it does not hold it.
  expect(shown).not.toContain(server.keys.demonstration);
  expect(pages.complaintsOf(page)).toEqual([]);

  const read = await fetch(`${server.url}/v1/contacts/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee`, {
    headers: { authorization: server.keys.demonstration },
  });
  expect(await read.json()).toMatchObject({ data: { name: "Grace Hopper" } });

  await page.goto(`${server.url}/docs/operations/listContacts.html`);
  await page.getByText("Try it").click();
  expect(await page.getByLabel("Key for this server, kept for this tab only").inputValue()).toBe(
    server.keys.demonstration,
  );
  await page.context().close();
});

test("begins with one of two parameters that exclude each other, and names them", async () => {
  const page = await pages.open(`${server.url}/docs/operations/getMemoryContext.html`, view);
  await page.getByText("Try it").click();
  const persona = page.getByLabel("persona_id query, exactly one of persona_id and agent_number");
  expect(await persona.inputValue()).toBe("persona-10482201");
  expect(await page.getByLabel("agent_number query, exactly one of").inputValue()).toBe("");
  await page.getByRole("combobox", { name: "Server" }).selectOption("sandbox");
  await page.getByRole("button", { name: "Send" }).click();
  await page.locator(`${console} .s2`).waitFor();
  expect(await page.locator(".console-response").textContent()).toContain("contactFacts");
  await page.context().close();
});

test("asks the sandbox instead when it is chosen, on the following pages too, without a key or a request", async () => {
  // The address without its ending: everything that the page needs is relative to the folder.
  const page = await pages.open(`${server.url}/docs/operations/updateContact`, view);
  await page.getByText("Try it").click();
  await page.getByRole("combobox", { name: "Server" }).selectOption("sandbox");
  const requests: string[] = [];
  page.on("request", (request) => requests.push(new URL(request.url()).pathname));
  await page.getByRole("button", { name: "Send" }).click();
  await page.locator(`${console} .s2`).waitFor();
  expect(requests).toEqual(["/docs/assets/sandbox.js"]);
  await page.getByRole("link", { name: "Get a contact" }).first().click();
  await page.getByText("Try it").click();
  await page.getByRole("button", { name: "Send" }).click();
  await page.locator(`${console} .s2`).waitFor();
  expect(await page.locator(".console-response").textContent()).toContain('"name": "John Smith"');
  expect(pages.complaintsOf(page)).toEqual([]);
  await page.context().close();
});

test("explains a refused key", async () => {
  const page = await pages.open(`${server.url}/docs/operations/listContacts.html`, view);
  await page.getByText("Try it").click();
  await page.getByLabel("limit query").fill("7");
  await page.getByRole("button", { name: "Send" }).click();
  await page.locator(`${console} .s4`).waitFor();
  const shown = await page.locator(".console-response").textContent();
  expect(shown).toContain("UNAUTHORIZED");
  expect(shown).toContain("npm start");
  expect(shown).toContain("/v1/contacts?limit=7'");
  await page.context().close();
});

test("says what to check when a page from a folder reaches no server", async () => {
  const page = await pages.open("ours/operations/listContacts.html", view);
  await page.getByText("Try it").click();
  await page.getByRole("combobox", { name: "Server" }).selectOption("http://127.0.0.1:8080");
  await page.route("http://127.0.0.1:8080/**", (route) => route.abort());
  await page.getByRole("button", { name: "Send" }).click();
  await page.locator(".console-failure").waitFor();
  expect(await page.locator(".console-failure").textContent()).toContain("nothing listens there, or it does not allow");
  await page.context().close();
});

test("can connect to nothing but its own origin and the servers of the specification", async () => {
  const page = await pages.open(`${server.url}/docs/operations/getContact.html`, view);
  const refused = await page.evaluate(() => fetch("http://elsewhere.example/").then(String, (error) => error.message));
  expect(refused).toBe("Failed to fetch");
  expect(pages.complaintsOf(page)?.join()).toContain("Content Security Policy");
  await page.context().close();
});

test.each(["light", "dark"] as const)("has no accessibility finding when it is open (%s)", async (scheme) => {
  for (const width of [390, 1280]) {
    const page = await pages.open(`${server.url}/docs/operations/updateContact.html`, { width, scheme });
    await page.getByText("Try it").click();
    await page.getByRole("button", { name: "Send" }).click();
    await page.locator(`${console} .s4`).waitFor();
    expect(await findingsOf(page), `${width}`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.context().close();
  }
});
