import { afterAll, beforeAll, expect, test } from "vitest";
import { createSite } from "../src/output/site.ts";
import { redocPage } from "../src/redoc/redoc-page.ts";
import { addressesOf } from "./support/html.ts";
import { openPages, type TestPages } from "./support/pages.ts";
import { contacts, content, json, ownSite, yaml } from "./support/spec.ts";

const redoc = await redocPage(json);
const site = await createSite({ document: contacts, yaml, json, content, redoc });

let pages: TestPages;
beforeAll(async () => {
  pages = await openPages({ ours: site });
});
afterAll(() => pages?.close());

test("is the same to the byte when it is made again", async () => {
  expect((await redocPage(json)) === redoc).toBe(true);
});

test("is linked from the footer of every page, and only where it is there", async () => {
  const leadsThere = (html = "") => addressesOf(html).some(({ address }) => address.endsWith("reference.html"));
  const own = [...site.keys()].filter((address) => address.endsWith(".html") && address !== "reference.html");
  expect(own.filter((address) => !leadsThere(site.get(address)))).toEqual([]);
  const without = await ownSite();
  expect(without.has("reference.html")).toBe(false);
  expect(leadsThere(without.get("index.html"))).toBe(false);
});

test.each(["light", "dark"] as const)(
  "shows every operation from a folder, without requests to other hosts and without errors (%s)",
  async (scheme) => {
    const page = await pages.open("ours/reference.html", { width: 1280, scheme });
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.getByText("Contacts", { exact: true }).first().click();
    for (const words of ["List contacts", "Merge two contacts", "Update a contact"]) {
      await page.getByText(words, { exact: true }).first().click();
      await page.getByRole("heading", { name: words }).first().waitFor();
    }
    await page.getByText("The phone number cannot be changed here.").first().waitFor();
    // It would report its start after a moment, and again when the reader leaves.
    await page.waitForTimeout(2000);
    expect(requests).toEqual([]);
    // It says its name and version on the console.
    const complaints = pages.complaintsOf(page)?.filter((line) => !/^console info: \s*%c Redoc %c/u.test(line));
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);

test("can connect to nothing", async () => {
  const page = await pages.open("ours/reference.html", { width: 1280, scheme: "light" });
  const refused = () => fetch("http://127.0.0.1:8080/").then(String, (error: Error) => error.message);
  expect(await page.evaluate(refused)).toBe("Failed to fetch");
  expect(pages.complaintsOf(page)?.join()).toContain("connect-src 'none'");
  await page.context().close();
});
