// Samples call the server that serves them, where that is the API.
import { afterAll, beforeAll, expect, test } from "vitest";
import { type StartedServer, startServer } from "../capture/started-server.ts";
import { openPages, type TestPages } from "./support/pages.ts";
import { type RecordingServer, recordStaticHost } from "./support/recording-server.ts";
import { ownSite } from "./support/spec.ts";

let pages: TestPages;
let host: RecordingServer;
let server: StartedServer;

beforeAll(async () => {
  pages = await openPages({ ours: await ownSite() });
  host = await recordStaticHost(() => pages.directoryOf("."));
  server = await startServer("--docs", pages.directoryOf("ours"));
});
afterAll(async () => {
  host?.close();
  await pages?.close();
  await server?.stop();
});

const documented = "http://127.0.0.1:8080";
const withSamples = ["index.html", "operations/updateContact.html", "guides/paging.html"];

/** The samples of a page in all languages, once it has loaded and asked its server. */
async function samplesOf(url: string, scripts = true): Promise<string[]> {
  const page = await pages.open(url, { width: 1280, scheme: "light", scripts });
  await page.waitForLoadState("networkidle");
  const samples = await page.locator(".requests pre").allTextContents();
  expect(pages.complaintsOf(page)).toEqual([]);
  await page.context().close();
  expect(samples.length % 3).toBe(0);
  expect(samples.length).toBeGreaterThan(0);
  return samples;
}

test("samples have the address of the API that serves them, in every language", async () => {
  for (const address of withSamples) {
    for (const sample of await samplesOf(`${server.url}/docs/${address}`)) {
      expect(sample, address).toContain(server.url);
      expect(sample, address).not.toContain(documented);
    }
  }
});

test("samples keep the address of the specification on another host, from a folder, and without scripts", async () => {
  for (const address of withSamples) {
    for (const sample of [
      ...(await samplesOf(`${host.url}/ours/${address}`)),
      ...(await samplesOf(`ours/${address}`)),
      ...(await samplesOf(`${server.url}/docs/${address}`, false)),
    ]) {
      expect(sample, address).toContain(documented);
    }
  }
});
