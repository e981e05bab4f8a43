// The constructs of OpenAPI over real connections, with responses that are stored in a database: see scripts/constructs.
import { join } from "node:path";
import { constructsRoot } from "@contacts-api/scripts/constructs-api";
import { beforeAll, describe, expect, test } from "vitest";
import { freshOrganization, type Server, serveWith } from "../support/command-line.ts";
import { exchange } from "../support/raw-http.ts";

let server: Server;
let authorization: string;

beforeAll(async () => {
  const { environment, key } = await freshOrganization();
  authorization = key;
  server = await serveWith(join(await constructsRoot(), "packages/server/src/cli.ts"), environment);
}, 60_000);

async function ask(method: string, path: string, { headers = {}, ...init }: RequestInit = {}) {
  const all = { authorization, ...(headers as Record<string, string>) };
  const response = await fetch(`${server.url}/v1/constructs/${path}`, { method, headers: all, ...init });
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, bytes, text: new TextDecoder().decode(bytes) };
}

describe("over a connection", () => {
  test("responses without content announce none", async () => {
    const raw = (method: string) =>
      exchange(
        server.url,
        `${method} /v1/constructs/successes HTTP/1.1\r\nHost: a\r\nAuthorization: ${authorization}\r\nConnection: close\r\n\r\n`,
      );
    const [[deleted], [accepted]] = [await raw("DELETE"), await raw("POST")];
    const told = ["content-length", "transfer-encoding", "content-type"];
    expect([deleted?.status, told.map((name) => deleted?.headers.get(name))]).toEqual([
      204,
      [undefined, undefined, undefined],
    ]);
    expect([accepted?.status, told.map((name) => accepted?.headers.get(name))]).toEqual([
      202,
      ["0", undefined, undefined],
    ]);
  });

  test("text and bytes come as they are", async () => {
    const table = await ask("GET", "export");
    expect([table.text, table.headers.get("content-length"), table.headers.get("cache-control")]).toEqual([
      "name\r\nZoë\r\n",
      "12",
      "max-age=5",
    ]);
    expect([...(await ask("GET", "picture")).bytes]).toEqual([0x89, 0x50, 0, 0xff]);
    const head = await ask("HEAD", "picture");
    expect([head.text, head.headers.get("content-length"), head.headers.get("content-type")]).toEqual([
      "",
      "4",
      "image/png",
    ]);
  });

  test("bodies that come in chunks are read up to their limit", async () => {
    const chunks = (count: number) =>
      new Blob(Array.from({ length: count }, () => new Uint8Array(50_000))).stream() as ReadableStream<Uint8Array>;
    const headers = { "content-type": "application/octet-stream" };
    const send = (count: number) => ask("POST", "bytes", { headers, body: chunks(count), duplex: "half" });
    expect(JSON.parse((await send(4)).text).data.body).toEqual({ bytes: 200_000, sum: 0 });
    expect((await send(5)).status).toBe(413);
  });

  test("public operations need no key", async () => {
    const response = await fetch(`${server.url}/v1/constructs/public`);
    expect(response.status).toBe(200);
  });
});

function form(content: string) {
  const data = new FormData();
  data.append("title", "Zoë");
  data.append("file", new File([content], "a.bin"));
  return data;
}

describe("a response that is stored", () => {
  test.each<[what: string, path: string, type: string | undefined, make: () => NonNullable<RequestInit["body"]>]>([
    ["JSON, of bytes", "bytes", "application/octet-stream", () => new Uint8Array([0, 255])],
    ["JSON, of a form", "form", undefined, () => form("a\0b")],
    ["JSON, of text", "text-once", "text/plain", () => "Zoë\r\n💡"],
    ["text", "time", "text/plain", () => "2026-01-01T02:00:00+02:00"],
  ])("is replayed byte by byte: %s", async (what, path, type, make) => {
    const headers = { "idempotency-key": what.replaceAll(/\W/g, "-"), ...(type && { "content-type": type }) };
    const [first, again] = [
      await ask("POST", path, { headers, body: make() }),
      await ask("POST", path, { headers, body: make() }),
    ];
    expect([first.status, first.headers.get("idempotency-replayed")]).toEqual([200, null]);
    expect([again.status, again.headers.get("idempotency-replayed")]).toEqual([200, "true"]);
    expect(again.bytes).toEqual(first.bytes);
    for (const name of ["content-type", "content-length"]) {
      expect(again.headers.get(name)).toBe(first.headers.get(name));
    }
  });

  test("is replayed if it is text, or nothing", async () => {
    const headers = { "idempotency-key": "of-nothing" };
    const tables = [await ask("POST", "export", { headers }), await ask("POST", "export", { headers })];
    expect(tables[1]!.text).toBe(tables[0]!.text);
    const other = { "idempotency-key": "of-nothing-2" };
    const accepted = [
      await ask("POST", "successes", { headers: other }),
      await ask("POST", "successes", { headers: other }),
    ];
    expect(accepted.map(({ status, text }) => [status, text])).toEqual([
      [202, ""],
      [202, ""],
    ]);
    expect(accepted[1]!.headers.get("idempotency-replayed")).toBe("true");
  });
});
