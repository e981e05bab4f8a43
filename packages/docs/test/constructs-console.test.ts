import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ConsoleField, ConsoleRequest } from "../src/browser/console-request.ts";
import { noContent } from "../src/input/content.ts";
import { readReference } from "../src/model/reference.ts";
import { createSite, type Site } from "../src/output/site.ts";
import { constructsSpec } from "./support/constructs.ts";
import { expected, files, publicOperations } from "./support/constructs-wire.ts";
import { findingsOf, openAll, openPages, type TestPages, widthOf } from "./support/pages.ts";
import { meaningOf, recordWire, type Wire } from "./support/wire.ts";

let wire: Wire;
let pages: TestPages;
let site: Site;

beforeAll(async () => {
  wire = await recordWire();
  const document = constructsSpec(wire.url);
  const json = JSON.stringify(document);
  site = await createSite({ document, yaml: "", json, content: { ...noContent, client: true } });
  pages = await openPages({ constructs: site });
});
afterAll(async () => {
  wire?.close();
  await pages?.close();
});

const { operations } = readReference(constructsSpec("http://127.0.0.1:1"));
const addresses = [
  ...operations.map(({ id }) => `operations/${id}.html`),
  "schemas/Scalars.html",
  "schemas/Account.html",
];

async function openConsole(id: string): Promise<Page> {
  const page = await pages.open(`constructs/operations/${id}.html`, { width: 1280, scheme: "light" });
  await page.getByText("Try it").click();
  await page.getByRole("button", { name: "Send" }).waitFor();
  await openAll(page);
  return page;
}

async function send(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Send" }).click();
  await page.locator(".console-response .status").waitFor();
  return (await page.locator(".console-response").textContent()) ?? "";
}

async function requestOf(page: Page): Promise<ConsoleRequest> {
  return JSON.parse((await page.locator(".console").getAttribute("data-request")) ?? "") as ConsoleRequest;
}

/** Fills in what the samples send too: examples, not values that are merely possible. */
async function fill(page: Page, id: string): Promise<void> {
  const request = await requestOf(page);
  const parameters = operations.find((one) => one.id === id)?.parameters ?? [];
  for (const parameter of request.parameters) {
    const { schema } = parameters.find(({ name }) => name === parameter.name) ?? {};
    if (schema === undefined || schema.examples.length === 0 || schema.deprecated) continue;
    await fillField(page, parameter, parameter.place);
  }
  for (const part of request.form ?? []) await fillField(page, part, "part of the form");
  if (request.body?.kind === "binary") {
    const name = id === "writeImage" ? "file.png" : "file.bin";
    await page.locator(".console input[type=file]").setInputFiles(fileOf(name));
  }
}

async function fillField(page: Page, { name, example, values, isList, isFile }: ConsoleField, note: string) {
  // A label is its name and a note.
  const label = page.locator(".console label").filter({ has: page.locator("small", { hasText: note }) });
  const own = label.filter({ hasText: `${name} ` }).first();
  if (isFile) await own.locator("input").setInputFiles(fileOf(`${name}.bin`));
  else if (values) await own.locator("select").selectOption(isList ? example.split("\n") : example);
  else await own.locator("input, textarea").fill(example.replace(/[\r\n]+(?=X-Evil)/u, " "));
}

function fileOf(name: string) {
  return { name, mimeType: "", buffer: files[name] ?? Buffer.from("") };
}

describe("the console sends", () => {
  test.each(Object.entries(expected))("what %s takes", async (id, { request, headers = {}, type = "", body = "" }) => {
    const page = await openConsole(id);
    const key = page.getByLabel("Key for this server");
    if (publicOperations.includes(id)) expect(await key.isVisible()).toBe(false);
    else await key.fill("the-key");
    await fill(page, id);
    wire.arrived();
    const shown = await send(page);
    const [arrived, ...more] = wire.arrived();
    expect(more).toEqual([]);
    const got = arrived && (await meaningOf(arrived, Object.keys(headers)));
    const isJson = type === "application/json";
    expect({ ...got, body: isJson ? JSON.parse(arrived?.body.toString() ?? "") : got?.body }).toEqual({
      request,
      headers: { ...headers, ...(publicOperations.includes(id) ? {} : { authorization: "Bearer the-key" }) },
      type,
      body,
    });
    expect(shown).toContain("curl");
    expect(pages.complaintsOf(page)?.filter((line) => !line.startsWith("foreign"))).toEqual([]);
    await page.context().close();
  });

  test("no body where one is optional and none is filled in", async () => {
    const page = await openConsole("writeOptional");
    await page.getByRole("textbox", { name: "Body" }).fill("");
    await send(page);
    const [arrived] = wire.arrived();
    expect(arrived?.headers["content-type"]).toBeUndefined();
    expect(arrived?.body.length).toBe(0);
    await page.context().close();
  });

  test("nothing before a file is picked that must be there", async () => {
    const page = await openConsole("writeBytes");
    await page.getByRole("button", { name: "Send" }).click();
    expect(await page.locator("input[type=file]").evaluate((input: HTMLInputElement) => input.validity.valid)).toBe(
      false,
    );
    expect(wire.arrived()).toEqual([]);
    await page.context().close();
  });
});

/** Those whose parts axe has not seen on other pages. */
const narrow = ["takeScalars", "takeLists", "writeScalars", "writeNasty", "upload"].map(
  (id) => `operations/${id}.html`,
);

describe.concurrent("with its console open", () => {
  test.each(addresses)("%s fits and has no accessibility finding", async (address) => {
    const page = await pages.open(join("constructs", address), { width: 1280, scheme: "light" });
    const summary = page.locator(".console > summary");
    if ((await summary.count()) > 0) {
      await summary.click();
      await page.getByRole("button", { name: "Send" }).waitFor();
    }
    await openAll(page);
    expect(await widthOf(page)).toBeLessThanOrEqual(1280);
    expect(await findingsOf(page, { onlyContent: true })).toEqual([]);
    await page.setViewportSize({ width: 390, height: 900 });
    await openAll(page);
    expect(await widthOf(page)).toBeLessThanOrEqual(390);
    if (narrow.includes(address)) {
      expect(await findingsOf(page, { onlyContent: true, rules: "all but colours" })).toEqual([]);
    }
    expect(pages.complaintsOf(page)).toEqual([]);
    await page.context().close();
  });
});
