// Bodies that exceed the part held in memory, over real connections.
import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { open } from "../support/raw-http.ts";
import { megabyte, ones, serveUploads, type UploadServer } from "../support/upload-server.ts";

let server: UploadServer;
beforeAll(async () => {
  server = await serveUploads();
}, 60_000);

const bytes = "application/octet-stream";

async function send(method: string, query: string, body: NonNullable<RequestInit["body"]>, headers = {}) {
  const response = await fetch(`${server.url}/v1/constructs/uploads${query}`, {
    method,
    headers: { authorization: server.authorization, ...headers },
    body,
    duplex: "half",
  });
  return { status: response.status, headers: response.headers, json: JSON.parse(await response.text()) };
}

const upload = (length: number, headers = {}, query = "") =>
  send("POST", query, ones(length), { "content-type": bytes, ...headers });

function form(...files: (number | Blob)[]): FormData {
  const data = new FormData();
  data.append("title", "files");
  files.forEach((file, index) => {
    const blob = typeof file === "number" ? new Blob([new Uint8Array(file).fill(1)]) : file;
    data.append("files", blob, `${index}.bin`);
  });
  return data;
}

const head = (length: string, type = bytes, authorization = server.authorization) =>
  `POST /v1/constructs/uploads HTTP/1.1\r\nHost: a\r\nAuthorization: ${authorization}\r\nContent-Type: ${type}\r\n${length}\r\n\r\n`;

describe("an upload of 40 MB", () => {
  test("reaches the operation whole, and is not held in memory", async () => {
    await Promise.all([upload(megabyte), send("PUT", "", form(megabyte))]);
    const before = server.peakMemory();
    const first = await upload(40 * megabyte);
    expect([first.status, first.json.data.body]).toEqual([200, { bytes: 40 * megabyte, sum: 40 * megabyte }]);
    const ofForm = await send("PUT", "", form(40 * megabyte, 3));
    expect(ofForm.json.data.body).toMatchObject({
      title: "files",
      files: [{ file: "0.bin", bytes: 40 * megabyte, sum: 40 * megabyte }, { text: "\u0001\u0001\u0001" }],
    });
    const form40 = () => send("PUT", "", form(20 * megabyte, 20 * megabyte));
    const together = await Promise.all([upload(40 * megabyte), upload(40 * megabyte), form40(), form40()]);
    expect(together.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    // Of 160 MB in all, 40 to 80 MB of pieces are not collected yet, more on a busy machine.
    const growth = server.peakMemory() - before;
    expect(growth).toBeLessThan(130 * megabyte);
    expect(server.files()).toEqual([]);
  });

  test("is replayed under its idempotency key, and refused with other bytes", async () => {
    const headers = { "idempotency-key": "large" };
    const [first, again] = [await upload(10 * megabyte, headers), await upload(10 * megabyte, headers)];
    expect(again.json).toEqual(first.json);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    expect((await upload(10 * megabyte + 1, headers)).status).toBe(422);
    const other = new Uint8Array(10 * megabyte).fill(1).fill(2, -1);
    expect((await send("POST", "", other, { "content-type": bytes, ...headers })).status).toBe(422);
    expect(server.files()).toEqual([]);
  });
});

describe("no file is left", () => {
  test("by an operation that fails, or an invalid request", async () => {
    expect((await upload(megabyte, {}, "?outcome=failed")).status).toBe(500);
    expect((await upload(megabyte, {}, "?outcome=nothing")).status).toBe(400);
    const data = form(megabyte);
    data.set("title", "x".repeat(21));
    expect((await send("PUT", "", data)).status).toBe(400);
    expect(server.files()).toEqual([]);
  });

  test("by a body of one byte more than the limit, in chunks or not", async () => {
    expect((await upload(50 * megabyte)).status).toBe(200);
    expect((await upload(50 * megabyte + 1)).status).toBe(413);
    expect(server.files()).toEqual([]);
    const blob = new Blob([new Uint8Array(50 * megabyte + 1)]);
    expect((await send("POST", "", blob, { "content-type": bytes })).status).toBe(413);
  });

  test("by too much text in a form", async () => {
    const data = form(megabyte);
    data.append("text", "x".repeat(65_536));
    const { status, json } = await send("PUT", "", data);
    expect([status, json.errors[0].message]).toEqual([
      413,
      "The parts of the form that are not files have more than 65536 bytes together.",
    ]);
    expect(server.files()).toEqual([]);
  });

  test("by a client that goes away", async () => {
    const connection = await open(server.url);
    connection.socket.write(head("Content-Length: 2000000"));
    connection.socket.write(new Uint8Array(megabyte));
    await expect.poll(() => server.files().map((file) => statSync(file).size > 500_000)).toEqual([true]);
    // Only the server's user may read it.
    expect(server.files().map((file) => statSync(file).mode & 0o777)).toEqual([0o600]);
    connection.socket.destroy();
    await expect.poll(() => server.files()).toEqual([]);
  });
});

describe("a client that sends slowly", () => {
  test("may take longer than a short body may, and is refused once it stops", async () => {
    const [steady, stopping] = [await open(server.url), await open(server.url)];
    steady.socket.write(head("Content-Length: 1048576\r\nConnection: close"));
    stopping.socket.write(head("Content-Length: 1048576"));
    stopping.socket.write(new Uint8Array(200_000));
    const sending = setInterval(() => steady.socket.write(new Uint8Array(65_536)), 500);
    await Promise.all([steady.closed, stopping.closed]);
    clearInterval(sending);
    expect(steady.responses().map(({ status }) => status)).toEqual([200]);
    expect(stopping.responses().map(({ status }) => status)).toEqual([408]);
    expect(server.files()).toEqual([]);
  }, 20_000);
});

describe("a server that ends in mid-upload", () => {
  const begin = async (server: UploadServer) => {
    const connection = await open(server.url);
    connection.socket.write(head("Content-Length: 2000000", bytes, server.authorization));
    connection.socket.write(new Uint8Array(megabyte));
    await expect.poll(() => server.files()).toHaveLength(1);
    return connection;
  };

  test("leaves nothing behind when it is stopped", async () => {
    const stopped = await serveUploads();
    const connection = await begin(stopped);
    expect(await stopped.stop()).toBe(0);
    await connection.closed;
    expect(readdirSync(stopped.directory)).toEqual([]);
  }, 20_000);

  test("leaves nothing behind that the next one does not remove when it is killed", async () => {
    const killed = await serveUploads();
    await begin(killed);
    await killed.stop("SIGKILL");
    expect(killed.files()).toHaveLength(1);
    const next = await killed.again();
    expect(readdirSync(killed.directory)).toEqual([]);
    await next.stop();
  });
});

test("a server without a place for files refuses with 503, and serves what needs none", async () => {
  const own = await serveUploads();
  rmSync(own.directory, { recursive: true });
  const post = (length: number) =>
    fetch(`${own.url}/v1/constructs/uploads`, {
      method: "POST",
      headers: { authorization: own.authorization, "content-type": bytes },
      body: ones(length),
      duplex: "half",
    });
  const logged: string[] = [];
  for (const stream of [own.child.stdout!, own.child.stderr!]) stream.on("data", (text: string) => logged.push(text));
  const refused = await post(megabyte);
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, expect.stringMatching(/^\d+$/)]);
  await refused.text();
  expect((await post(1_000)).status).toBe(200);
  await expect.poll(() => logged.join("")).toContain("ENOENT");
  mkdirSync(own.directory);
  expect((await post(megabyte)).status).toBe(200);
  await own.stop();
});
