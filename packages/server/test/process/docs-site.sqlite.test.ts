// The responses of a server with a reference to browsers, agents and tools.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshEnvironment, serve } from "../support/command-line.ts";
import { createTemporaryDirectory } from "../support/test-database.ts";

const files = {
  "index.html": "<h1>Reference</h1>",
  "index.md": "# Reference\n",
  "guides/paging.html": "<h1>Paging</h1>",
  "guides/paging.md": "# Paging\n",
  "only.html": "<h1>Without a twin</h1>",
  "llms.txt": "# Reference\n\n- [Paging](guides/paging.md): [the RFC](https://www.rfc-editor.org/info/rfc9110)\n",
  "openapi.yaml": "openapi: 3.1.0\n",
  "openapi.json": '{ "openapi": "3.1.0" }\n',
  ".well-known/api-catalog": '{ "linkset": [{ "service-doc": [{ "href": "../index.html" }] }] }\n',
};
const browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  const docs = createTemporaryDirectory();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(docs, path)), { recursive: true });
    writeFileSync(join(docs, path), text);
  }
  server = await serve(await freshEnvironment(), "--docs", docs);
});

afterAll(() => server?.stop());

const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(server.url + path, { method, headers, redirect: "manual" });

describe("a page of the reference", () => {
  test.each([
    ["no preference", undefined],
    ["a browser", browser],
    ["curl", "*/*"],
    ["HTML before Markdown", "text/html, text/markdown;q=0.9"],
    ["anything before Markdown", "text/markdown;q=0.5, */*"],
    ["no Markdown", "text/markdown;q=0, text/*;q=0.1"],
    ["another type", "application/json"],
  ])("is HTML for %s", async (_, accept) => {
    for (const path of ["/docs/", "/docs/guides/paging", "/docs/guides/paging.html"]) {
      const response = await get(path, accept === undefined ? {} : { accept });
      expect([response.status, response.headers.get("content-type")], path).toEqual([200, "text/html; charset=utf-8"]);
      expect(response.headers.get("vary"), path).toBe("Accept");
    }
  });

  test.each([
    ["Markdown alone", "text/markdown"],
    ["Markdown before HTML", "text/html;q=0.5, text/markdown;q=0.9"],
    ["Markdown as soon as HTML", "text/markdown, text/html, */*"],
    ["Markdown before all else", "Text/Markdown, */*;q=0.1"],
  ])("is its Markdown twin for %s", async (_, accept) => {
    for (const [path, twin] of [
      ["/docs/", "/docs/index.md"],
      ["/docs/guides/paging", "/docs/guides/paging.md"],
      ["/docs/guides/paging.html", "/docs/guides/paging.md"],
    ] as const) {
      const response = await get(path, { accept });
      expect(response.headers.get("content-type"), path).toBe("text/markdown; charset=utf-8");
      expect(response.headers.get("vary"), path).toBe("Accept");
      expect(response.headers.get("content-location"), path).toBe(twin);
      expect(await response.text(), path).toBe(await (await get(twin)).text());
    }
  });

  test("stays HTML if it has no twin, and is not found if it is missing", async () => {
    const accept = "text/markdown";
    expect(await (await get("/docs/only", { accept })).text()).toBe(files["only.html"]);
    expect((await get("/docs/none", { accept })).status).toBe(404);
  });

  test.each([browser, "text/markdown"])("has a separate entity tag for %s, and responds with 304", async (accept) => {
    const page = await get("/docs/guides/paging", { accept });
    const tag = page.headers.get("etag") ?? "";
    expect(tag).toMatch(/^"\w+"$/);
    const again = await get("/docs/guides/paging", { accept, "if-none-match": `"other", W/${tag}` });
    expect([again.status, again.headers.get("etag"), again.headers.get("vary")]).toEqual([304, tag, "Accept"]);
    expect(again.headers.get("content-location")).toBe(page.headers.get("content-location"));
    expect(await again.text()).toBe("");
    const other = accept === browser ? "text/markdown" : browser;
    expect((await get("/docs/guides/paging", { accept: other, "if-none-match": tag })).status).toBe(200);
  });

  test.each([browser, "text/markdown"])("responds to HEAD with the headers of GET for %s", async (accept) => {
    const [got, head] = [await get("/docs/", { accept }), await get("/docs/", { accept }, "HEAD")];
    for (const name of ["content-type", "content-length", "vary", "etag", "content-location", "api-origin"]) {
      expect(head.headers.get(name), name).toBe(got.headers.get(name));
    }
    expect(await head.text()).toBe("");
  });
});

describe("the root of a server with a reference", () => {
  test.each([
    ["/llms.txt", "text/plain; charset=utf-8"],
    ["/openapi.json", "application/json"],
    ["/openapi.yaml", "application/yaml; charset=utf-8"],
    ["/.well-known/api-catalog", 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"'],
  ])("has %s without a key", async (path, type) => {
    const response = await get(path);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, type]);
    const tag = response.headers.get("etag") ?? "";
    expect((await get(path, { "if-none-match": tag })).status).toBe(304);
    expect((await get(path, {}, "HEAD")).headers.get("etag")).toBe(tag);
    // Without an effect on the file, so the API refuses it.
    expect((await get(path, {}, "POST")).status).toBe(401);
  });

  test("leads the links of its files into the reference", async () => {
    const list = await (await get("/llms.txt")).text();
    expect(list).toContain("[Paging](docs/guides/paging.md)");
    expect(list).toContain("(https://www.rfc-editor.org/info/rfc9110)");
    const { linkset } = JSON.parse(await (await get("/.well-known/api-catalog")).text());
    const { href } = linkset[0]["service-doc"][0];
    const page = new URL(href, `${server.url}/.well-known/api-catalog`);
    expect(await (await fetch(page)).text()).toBe(files["index.html"]);
    expect(await (await get("/docs/llms.txt")).text()).toBe(files["llms.txt"]);
    expect(await (await get("/openapi.yaml")).text()).toBe(files["openapi.yaml"]);
  });

  test("names its catalogue in a Link header, as RFC 9727 asks", async () => {
    for (const method of ["GET", "HEAD"]) {
      const response = await get("/.well-known/api-catalog", {}, method);
      expect(response.headers.get("link"), method).toBe('</.well-known/api-catalog>; rel="api-catalog"');
    }
  });

  test("leaves every other path to the API", async () => {
    for (const path of ["/openapi", "/llms-full.txt", "/index.html", "/.well-known/other"]) {
      expect((await get(path)).status, path).toBe(401);
    }
  });
});

test("a server leaves a file at the root to the API if the reference does not have it", async () => {
  const bare = await serve(await freshEnvironment(), "--docs", createTemporaryDirectory());
  expect((await fetch(`${bare.url}/llms.txt`)).status).toBe(401);
  await bare.stop();
});
