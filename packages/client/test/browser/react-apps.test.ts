// The React apps of examples-react/ in Chromium, behind a backend that adds the key.
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { Readable } from "node:stream";
import { createSandbox, type Sandbox } from "@contacts-api/server/sandbox";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { ContactsClient } from "../../src/index.ts";
import { createFetch } from "../../src/openapi.ts";
import { startBrowser } from "../runtimes/chromium.ts";

const packageFolder = join(import.meta.dirname, "../..");
const scripts = new Map<string, string>();
let browser: Browser;
let backend: Server;
let origin: string;
let sandbox: Sandbox;

beforeAll(async () => {
  [browser] = await Promise.all([startBrowser(), bundle("contacts-app"), bundle("swr-app")]);
  backend = createServer(async (request, response) => {
    const [, name = ""] = /^\/(\w+-app)$/.exec(request.url ?? "") ?? [];
    const script = scripts.get(name);
    if (script !== undefined) {
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(`<!doctype html><title>Contacts</title><body><script type="module">${script}</script>`);
      return;
    }
    if (!request.url?.startsWith("/api/")) return void response.writeHead(204).end();
    // The route of docs/browser-apps.md.
    const { key: apiKey, url: baseUrl, fetch } = sandbox;
    const upstream = await createFetch({ apiKey, baseUrl, fetch })(request.url.replace("/api", ""), {
      method: request.method!,
      headers: request.headers as Record<string, string>,
      ...(request.method === "GET" ? {} : { body: Readable.toWeb(request) as ReadableStream, duplex: "half" }),
    } as RequestInit);
    response.writeHead(upstream.status, Object.fromEntries(upstream.headers));
    response.end(Buffer.from(await upstream.arrayBuffer()));
  }).listen(0, "127.0.0.1");
  await once(backend, "listening");
  origin = `http://127.0.0.1:${(backend.address() as AddressInfo).port}`;
}, 120_000);

afterAll(async () => {
  await browser?.close();
  backend?.closeAllConnections();
  backend?.close();
});

beforeEach(() => {
  sandbox = createSandbox({ demonstration: true });
});

async function bundle(name: string): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [join(packageFolder, `examples-react/${name}.tsx`)],
    bundle: true,
    format: "esm",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    write: false,
  });
  scripts.set(name, outputFiles[0]!.text.replaceAll("</script", "<\\/script"));
}

async function open(name: string): Promise<Page> {
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  const failures: string[] = [];
  page.on("pageerror", (error) => failures.push(error.message));
  onTestFinished(() => expect(failures).toEqual([]));
  await page.goto(`${origin}/${name}`);
  return page;
}

const contacts = () => new ContactsClient({ apiKey: sandbox.key, baseUrl: sandbox.url, fetch: sandbox.fetch });

describe("the app with TanStack Query", () => {
  test("shows all contacts, page after page", async () => {
    for (let count = 0; count < 45; count++) {
      await contacts().resolve({ email: `person${count}@mail.example`, name: `Person ${count}` });
    }
    const { total } = (await contacts().list({ limit: 1 })).pagination;
    const page = await open("contacts-app");
    for (const shown of [20, 40]) {
      await expect.poll(() => page.locator("li").count()).toBe(shown);
      await page.getByRole("button", { name: "More" }).click();
    }
    await page.getByRole("button", { name: `All ${total}` }).waitFor();
    expect(await page.locator("li").count()).toBe(total);
  });

  test("saves again and again, and shows a conflict instead of overwriting", async () => {
    const page = await open("contacts-app");
    await page.locator("li button").first().click();
    const name = page.getByLabel("Name");
    for (const wanted of ["Ada", "Eve"]) {
      await name.fill(wanted);
      await page.getByRole("button", { name: "Save" }).click();
      await page
        .getByRole("status")
        .filter({ hasText: `Saved as ${wanted}.` })
        .waitFor();
      await page.locator("li button", { hasText: wanted }).waitFor();
    }
    const { id } = (await contacts().list({ limit: 1 })).data[0]!;
    await contacts().update(id, { name: "Changed by others" });
    await name.fill("Zoe");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("alert").filter({ hasText: "Others have changed the name to Changed by others." }).waitFor();
    expect((await contacts().get(id)).name).toBe("Changed by others");
    expect(await name.inputValue()).toBe("Zoe");
    await page.getByRole("button", { name: "Save anyway" }).click();
    await page.getByRole("status").filter({ hasText: "Saved as Zoe." }).waitFor();
    expect((await contacts().get(id)).name).toBe("Zoe");
  });
});

test("the app with swr-openapi shows a contact", async () => {
  const page = await open("swr-app");
  const { name } = (await contacts().list({ limit: 1 })).data[0]!;
  await page.getByRole("status").filter({ hasText: name! }).waitFor();
});
