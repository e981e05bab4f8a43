import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { failToServe, freshEnvironment, serve } from "../support/command-line.ts";
import { createTemporaryDirectory } from "../support/test-database.ts";

const contact = "/v1/contacts/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

/** Does what a shell and curl would do with the printed line. */
async function paste(line: string): Promise<Response> {
  const words = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!);
  const after = (flag: string) => words.flatMap((word, index) => (word === flag ? [words[index + 1]!] : []));
  const headers = after("-H").map((header) => header.split(": ") as [string, string]);
  return fetch(words.find((word) => word.startsWith("http"))!, {
    method: after("-X")[0]!,
    headers,
    body: after("-d")[0]!,
  });
}

describe("serve", () => {
  test("prints a call that works when pasted, and keeps its key and data over a restart", async () => {
    const environment = await freshEnvironment();
    const first = await serve(environment, "--demo");
    const line = first.said.split("\n").find((line) => line.startsWith("curl "))!;
    const response = await paste(line);
    expect(response.status).toBe(200);
    const { data } = (await response.json()) as { data: Record<string, unknown> };
    expect(data).toMatchObject({
      name: "John Smith",
      metadata: { source: "web_signup", preferences: { language: "en" }, verified: true },
    });
    expect(await first.stop()).toBe(0);

    const second = await serve(environment, "--demo");
    const key = /org_\S+/.exec(second.said)![0];
    expect(line).toContain(key);
    const kept = await fetch(second.url + contact, { headers: { authorization: key } });
    expect(((await kept.json()) as { data: unknown }).data).toMatchObject(data);
    expect(await second.stop("SIGINT")).toBe(0);
  });

  test("says that it lives and is ready, without a key", async () => {
    const server = await serve(await freshEnvironment(), "--demo");
    const health = async (path: string) => {
      const response = await fetch(server.url + path);
      return [response.status, await response.text()];
    };
    expect(await health("/livez")).toEqual([200, "live\n"]);
    expect(await health("/readyz")).toEqual([200, "ready\n"]);
    await server.stop();
  });

  test("serves a directory as documentation, and nothing outside it", async () => {
    const directory = createTemporaryDirectory();
    const docs = join(directory, "docs");
    mkdirSync(docs);
    writeFileSync(join(docs, "index.html"), "<h1>Reference</h1>");
    writeFileSync(join(docs, "index.md"), "# Reference");
    mkdirSync(join(docs, "problems"));
    writeFileSync(join(docs, "problems.html"), "<h1>Problems</h1>");
    writeFileSync(join(docs, "problems", "CONFLICT.html"), "<h1>CONFLICT</h1>");
    for (const name of ["secret.txt", "secret.html"]) writeFileSync(join(directory, name), "secret");
    const server = await serve(await freshEnvironment(), "--docs", docs);
    const page = await fetch(`${server.url}/docs/`);
    expect(page.headers.get("content-type")).toMatch(/^text\/html/);
    expect(await page.text()).toContain("Reference");
    // The console of a page asks for it before it offers the page's own origin.
    expect((await fetch(`${server.url}/docs/`, { method: "HEAD" })).headers.get("api-origin")).toBe("self");
    const twin = await fetch(`${server.url}/docs/index.md`);
    expect(twin.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
    expect((await fetch(`${server.url}/`, { redirect: "manual" })).headers.get("location")).toBe("/docs/");
    for (const [path, words] of [
      ["problems", "Problems"],
      ["problems/CONFLICT", "CONFLICT"],
    ] as const) {
      const page = await fetch(`${server.url}/docs/${path}`);
      expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
      expect(await page.text()).toBe(`<h1>${words}</h1>`);
    }
    for (const path of ["none.html", "none", "problems/none"]) {
      expect((await fetch(`${server.url}/docs/${path}`)).status, path).toBe(404);
    }
    for (const path of [
      "/docs/../secret.txt",
      "/docs/%2e%2e/secret.txt",
      "/docs/..%2fsecret.txt",
      "/docs/..%2fsecret",
      "/docs//etc/passwd",
    ]) {
      expect(await (await fetch(server.url + path)).text()).not.toMatch(/secret|root:/);
    }
    expect((await fetch(`${server.url}/v1/contacts`)).status).toBe(401);
    await server.stop();
  });

  test("writes one line of JSON for each request, with ids and no personal data", async () => {
    const environment = { ...(await freshEnvironment()), CONTACTS_LOG_LEVEL: "info" };
    const server = await serve(environment, "--demo");
    const lines: string[] = [];
    server.child.stdout!.on("data", (text: string) => lines.push(...text.trim().split("\n")));
    const key = /org_\S+/.exec(server.said)![0];
    const headers = { authorization: key, "content-type": "application/json", "x-request-id": "abc" };
    const body = JSON.stringify({ email: "ada@mail.example", name: "Ada" });
    await fetch(`${server.url}/v1/contacts/resolve`, { method: "POST", headers, body });
    await server.stop();
    const line = JSON.parse(lines.find((line) => line.includes("resolveContact"))!);
    expect(line).toMatchObject({ requestId: "abc", method: "POST", operationId: "resolveContact", status: 201 });
    expect(lines.join("\n")).not.toMatch(/\bada\b|org_/i);
  });
});

describe("serve, when it cannot", () => {
  test("says that the port is in use", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const said = await failToServe({ ...(await freshEnvironment()), PORT: String(port) });
    expect(said).toBe(`Port ${port} on 127.0.0.1 is in use. Stop what uses it, or set PORT to another one.`);
    other.close();
  });

  test("says everything that is wrong with its settings at once", async () => {
    const said = await failToServe({ PORT: "http", DATABASE_URL: "mysql://secret@host", CONTACTS_RATE_LIMIT: "10" });
    expect(said.split("\n")).toHaveLength(4);
    for (const name of ["PORT", "DATABASE_URL", "CONTACTS_RATE_LIMIT"]) expect(said).toContain(name);
    expect(said).not.toContain("secret");
  });
});
