// The operations one at a time: the same behaviour, and nothing in a bundle that is not called.
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import * as calls from "../src/calls.ts";
import { ApiError } from "../src/index.ts";
import { apiKey, contact, contactId, rejection } from "./support/client.ts";
import { json, refusal, startHttpServer } from "./support/http-server.ts";

const { createLoggedTransport, createTransport, getContact, listContacts, modifyContact, updateContact } = calls;

async function bundle(names: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${names} } from "./src/calls.ts";`, resolveDir: `${import.meta.dirname}/..` },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

describe("single calls", () => {
  test("do what the client's methods do", async () => {
    const server = await startHttpServer(json({ data: contact, errors: null }, 200, { etag: '"3"' }));
    const transport = createTransport({ apiKey, baseUrl: server.url });
    const found = await getContact(transport, contactId);
    expect(found).toEqual(contact);
    expect(await updateContact(transport, found, { name: "Ada" })).toEqual(contact);
    expect(server.requests[1]?.headers).toMatchObject({ "if-match": '"3"', authorization: `Bearer ${apiKey}` });
    expect(await modifyContact(transport, contactId, () => ({ name: "Ada" }))).toEqual(contact);
  });

  test("read lists and fail as the client's methods do", async () => {
    const server = await startHttpServer(refusal(401, "UNAUTHORIZED"));
    const transport = createTransport({ apiKey, baseUrl: server.url });
    const list = listContacts(transport).toArray({ limit: 10 });
    expect(await rejection(list, ApiError)).toMatchObject({ code: "UNAUTHORIZED", operationId: "listContacts" });
    expect(() => createTransport({ apiKey: " " })).toThrow(/^Pass an API key as apiKey or CONTACTS_API_KEY/);
  });

  test("write to a logger with a transport that is made for it", async () => {
    const server = await startHttpServer(json({ data: contact, errors: null }));
    const lines: string[] = [];
    const logger = { debug: (line: string) => lines.push(line), info() {}, warn() {} };
    const options = { apiKey, baseUrl: server.url, logger, logLevel: "debug" } as const;
    await getContact(createLoggedTransport(options), contactId);
    expect(lines).toEqual([
      expect.stringMatching(/^contacts-api: onRequest \{"operationId":"getContact"/),
      expect.stringMatching(/^contacts-api: onResponse .*"status":200/),
    ]);
    // @ts-expect-error a transport without a logger: the option would do nothing
    createTransport({ apiKey, logger });
  });

  test("leave the other operations out of a bundle, lists, modify and logging with them: 6.4 KiB in all", async () => {
    const one = await bundle("createTransport, updateContact");
    for (const id of ["findContact", "listContacts", "mergeContacts", "resolveContact", "getContact"]) {
      expect(one).not.toContain(id);
    }
    expect(one).not.toMatch(/asyncIterator|logLevel/);
    expect(await bundle("listContacts")).toContain("asyncIterator");
    expect(gzipSync(one, { level: 9 }).length).toBeLessThanOrEqual(6.4 * 1024);
  });
});
