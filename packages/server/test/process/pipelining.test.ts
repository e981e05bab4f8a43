import { setImmediate as nextTurn, setTimeout as pause } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Environment, freshEnvironment, type Server, serve } from "../support/command-line.ts";
import { exchange, open } from "../support/raw-http.ts";

// Several requests on one connection, sent without waiting for responses.

let server: Server;
let key: string;

beforeAll(async () => {
  const environment: Environment = await freshEnvironment();
  server = await serve(environment, "--demo");
  key = /org_\S+/.exec(server.said)![0];
});

afterAll(() => server.stop());

const contact = "/v1/contacts/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
const head = () => `Host: contacts.test\r\nAuthorization: ${key}\r\n`;
const get = (path: string, ...headers: string[]) =>
  `GET ${path} HTTP/1.1\r\n${head()}${headers.map((line) => `${line}\r\n`).join("")}\r\n`;
const patch = (name: string) => {
  const body = JSON.stringify({ name });
  return `PATCH ${contact} HTTP/1.1\r\n${head()}Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
};
const storedName = async () => {
  const response = await fetch(server.url + contact, { headers: { authorization: key } });
  return ((await response.json()) as { data: { name: string } }).data.name;
};

describe("requests sent together on one connection", () => {
  test("are served in their order, each seeing what the one before has done", async () => {
    const names = Array.from({ length: 20 }, (_, index) => `Name ${index}`);
    const text = names.map((name) => patch(name) + get(contact)).join("");
    const responses = await exchange(server.url, text + get("/v1/contacts", "Connection: close"));
    expect(responses.map(({ status }) => status)).toEqual(Array.from({ length: 41 }, () => 200));
    const seen = responses.slice(0, 40).map(({ body }) => JSON.parse(body).data.name);
    expect(seen).toEqual(names.flatMap((name) => [name, name]));
  });

  test("are all served, also when the client has closed its half of the connection", async () => {
    const connection = await open(server.url);
    connection.socket.end(Array.from({ length: 100 }, () => get("/v1/contacts?limit=1")).join(""));
    await connection.closed;
    expect(connection.responses()).toHaveLength(100);
  });

  const long = `X: ${"a".repeat(20_000)}`;
  test.each([
    ["garbage", "lkjlkj\r\n\r\n", 400],
    ["CONNECT", "CONNECT elsewhere.test:443 HTTP/1.1\r\nHost: elsewhere.test\r\n\r\n", 405],
    ["an unknown expectation", `GET / HTTP/1.1\r\nHost: x\r\nExpect: x\r\n\r\n`, 417],
    ["headers over the limit", `GET / HTTP/1.1\r\nHost: x\r\n${long}\r\n\r\n`, 431],
    ["two hosts", "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", 400],
    [
      "a transfer coding",
      "POST /v1/contacts/find HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
      501,
    ],
    ["an unknown method", "FOO /v1/contacts HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 401],
    ["half a request line", "GET /v1/cont\0", 400],
    [
      "a broken chunk",
      `POST /v1/contacts/find HTTP/1.1\r\n${"AUTH"}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n`,
      400,
    ],
    ["a length that is not a number", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n", 400],
  ])("get their responses before the refusal of %s that follows in the same packet", async (what, refused, status) => {
    for (let round = 0; round < 5; round++) {
      const name = `${what} ${round}`;
      const text = patch(name) + get(contact) + refused.replace("AUTH", head());
      const responses = await exchange(server.url, text);
      expect(responses.map((response) => response.status)).toEqual([200, 200, status]);
      expect(JSON.parse(responses[0]!.body).data.name).toBe(name);
      expect(JSON.parse(responses[1]!.body).data.name).toBe(name);
      expect(responses[2]!.headers.get("connection")).toBe("close");
      expect(await storedName()).toBe(name);
    }
  });

  test("are not begun for a client that has gone away", async () => {
    const before = await storedName();
    const connection = await open(server.url);
    const reads = Array.from({ length: 200 }, () => get("/v1/contacts?limit=200")).join("");
    connection.socket.write(reads + patch("Never begun"));
    connection.socket.resetAndDestroy();
    await connection.closed;
    expect([before, "Never begun"]).toContain(await storedName());
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
  });

  test("are not served after one that asks for an upgrade, whose packet the parser leaves", async () => {
    const upgrade = get("/v1/contacts?limit=1", "Connection: upgrade", "Upgrade: h2c");
    const smuggled = get(contact, "X-Request-Id: smuggled");
    for (const pad of [0, 1, 37, 200]) {
      const text = upgrade + patch("x".repeat(1 + pad)) + smuggled;
      const responses = await exchange(server.url, text);
      expect(responses.map(({ status }) => status)).toEqual([200]);
      expect(responses[0]!.headers.get("connection")).toBe("close");
    }
    const body = '{"email":"a@mail.example"}';
    const find = `POST /v1/contacts/find HTTP/1.1\r\n${head()}Connection: upgrade\r\nUpgrade: h2c\r\nX: ${"a".repeat(500)}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    expect((await exchange(server.url, find)).map(({ status }) => status)).toEqual([200]);
  });

  test("get their responses before an unknown method right behind a body, and one with a long head", async () => {
    for (const padding of [0, 100, 250, 600]) {
      const foo = `FOO /v1/contacts HTTP/1.1\r\n${head()}Connection: close\r\nX: ${"a".repeat(padding)}\r\n\r\n`;
      const responses = await exchange(server.url, patch(`Before ${padding}`) + foo);
      expect(responses.map(({ status }) => status)).toEqual([200, 405]);
    }
  });

  const json = "Content-Type: application/json\r\n";
  const expecting = "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n{}";
  test.each([
    ["401", () => `POST /v1/contacts/find HTTP/1.1\r\nHost: x\r\n${expecting}`, 401],
    ["404", () => `POST /v1/nothing HTTP/1.1\r\n${head()}${expecting}`, 404],
    ["415", () => `POST /v1/contacts/find HTTP/1.1\r\n${head()}${expecting}`, 415],
    ["200 without its body", () => `GET ${contact} HTTP/1.1\r\n${head()}${expecting}`, 200],
    ["200 beside the API", () => `POST /livez HTTP/1.1\r\nHost: x\r\n${expecting}`, 200],
    [
      "401 in chunks",
      () =>
        "POST /v1/contacts/find HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
      401,
    ],
    [
      "304 of HTTP/1.0",
      () =>
        `GET ${contact} HTTP/1.0\r\n${head()}Connection: keep-alive\r\nIf-None-Match: *\r\nContent-Length: 2\r\n\r\n{}`,
      304,
    ],
    [
      "200 of HTTP/1.0",
      () => `GET ${contact} HTTP/1.0\r\n${head()}Connection: keep-alive\r\nContent-Length: 2\r\n\r\n{}`,
      200,
    ],
    [
      "400 to an empty body",
      () => `PATCH ${contact} HTTP/1.1\r\n${head()}${json}Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
    ],
  ])("are served after a request whose body came with it, after %s", async (what, first, status) => {
    const name = `After ${what}`;
    const responses = await exchange(server.url, first() + patch(name) + get(contact, "Connection: close"));
    expect(responses.map((response) => response.status)).toEqual([status, 200, 200]);
    expect(JSON.parse(responses[2]!.body).data.name).toBe(name);
  });

  test.each([
    ["asks for the end", () => get(contact, "Connection: close", "Content-Length: 2")],
    ["is HTTP/1.0", () => get(contact, "Content-Length: 2").replace("HTTP/1.1", "HTTP/1.0")],
  ])("are not begun after a request that %s", async (what, first) => {
    const name = `Ignored, as the one before ${what}`;
    const responses = await exchange(server.url, `${first()}{}${patch(name)}`);
    expect(responses.map(({ status }) => status)).toEqual([200]);
    expect(responses[0]!.headers.get("connection")).toBe("close");
    expect(await storedName()).not.toBe(name);
  });

  const chunked = (...chunks: string[]) =>
    `PATCH ${contact} HTTP/1.1\r\n${head()}${json}Transfer-Encoding: chunked\r\n\r\n${[...chunks, ""].map((chunk) => `${chunk.length.toString(16)}\r\n${chunk}`).join("\r\n")}`;
  const messages: readonly (readonly [() => string, number])[] = [
    [() => get(contact), 200],
    [() => `\r\n\r\n${get(contact)}`, 200],
    [() => patch("Whole"), 200],
    [() => patch("x".repeat(3_000)), 400],
    [() => `${chunked('{"name":', '"In chunks"}')}\r\n`, 200],
    [() => `${chunked('{"name"\r\n\r\n:', '"0\r\n\r\n"}')}\r\n`, 400],
    [() => `${chunked("{", "\r\n\r\n".repeat(20), "}")}X: a trailer\r\n\r\n`, 200],
    [() => `FOO ${contact} HTTP/1.1\r\n${head()}\r\n`, 405],
    [() => `FOO ${contact} HTTP/1.1\r\n${head()}Content-Length: 8\r\n\r\nGET / HT`, 405],
    [() => chunked('{"name":"x"}').replace("PATCH", "FOO").concat("\r\n"), 405],
  ];
  test("are served alike in any order, wherever packets divide them", async () => {
    const lengths = fc.array(fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 40, max: 4_000 })), {
      minLength: 1,
    });
    const sent = fc.array(fc.integer({ min: 0, max: messages.length - 1 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(sent, lengths, async (indexes, lengths) => {
        const chosen = indexes.map((index) => messages[index]!);
        const text = chosen.map(([message]) => message()).join("") + get(contact, "Connection: close");
        const connection = await open(server.url);
        connection.socket.setNoDelay(true);
        for (let at = 0, packet = 0; at < text.length; packet++) {
          const length = lengths[packet % lengths.length]!;
          connection.socket.write(text.slice(at, at + length));
          at += length;
          if (packet < 50) await nextTurn();
        }
        await connection.closed;
        const expected = [...chosen.map(([, status]) => status), 200];
        expect(connection.responses().map(({ status }) => status)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  test("wait for the rest of a method", async () => {
    const connection = await open(server.url);
    for (const part of ["P", "U", `SH${get("/v1/contacts", "Connection: close").slice(3)}`]) {
      connection.socket.write(part);
      await pause(50);
    }
    await connection.closed;
    expect(connection.responses().map(({ status }) => status)).toEqual([405]);
  });

  test("are all served where there are thousands", async () => {
    const minimal = "GET /livez HTTP/1.1\r\nHost:a\r\n";
    const text = Array.from({ length: 3_000 }, () => `${minimal}\r\n`).join("");
    const responses = await exchange(server.url, `${text}${minimal}Connection: close\r\n\r\n`);
    expect(responses).toHaveLength(3_001);
    expect(responses.every(({ status }) => status === 200)).toBe(true);
  });

  test("hold nothing up beyond the body of the one before", async () => {
    const body = JSON.stringify({ metadata: { text: "x".repeat(40_000) } });
    const large = `PATCH ${contact} HTTP/1.1\r\n${head()}Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    const responses = await exchange(server.url, large + large + get(contact, "Connection: close"));
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(responses[2]!.body.length).toBeGreaterThan(40_000);
  });

  test("get their responses at the pace at which the client reads", async () => {
    const connection = await open(server.url);
    connection.socket.pause();
    const reads = Array.from({ length: 2_000 }, () => get(contact)).join("");
    connection.socket.end(reads);
    connection.socket.resume();
    await connection.closed;
    expect(connection.responses()).toHaveLength(2_000);
  });
});
