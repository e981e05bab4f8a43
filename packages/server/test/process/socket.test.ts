import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ProblemCode, problems } from "../../src/generated/problems.ts";
import { freshEnvironment, type Server, serve } from "../support/command-line.ts";
import { exchange, open } from "../support/raw-http.ts";

// Requests that only a real connection can carry.

let server: Server;
let authorization: string;

beforeAll(async () => {
  server = await serve(await freshEnvironment(), "--demo");
  authorization = /org_\S+/.exec(server.said)![0];
});

afterAll(() => server.stop());

const request = (line: string, ...headers: string[]) =>
  `${[line, "Host: contacts.test", `Authorization: ${authorization}`, "Connection: close", ...headers].join("\r\n")}\r\n\r\n`;
const read = (...headers: string[]) => request("GET /v1/contacts HTTP/1.1", ...headers);
const find = (...headers: string[]) => request("POST /v1/contacts/find HTTP/1.1", json, ...headers);
const json = "Content-Type: application/json";

describe("a request", () => {
  test.each([
    ["garbage", () => "lkjlkj\r\n\r\n", 400],
    ["no host", () => "GET /v1/contacts HTTP/1.1\r\n\r\n", 400],
    ["two hosts", () => read("Host: elsewhere.test"), 400],
    ["the same host twice", () => read("Host: contacts.test"), 400],
    ["an invalid host", () => "GET /v1/contacts HTTP/1.1\r\nHost: a b\r\n\r\n", 400],
    ["an unfinished IPv6 host", () => "GET /v1/contacts HTTP/1.1\r\nHost: [::\r\n\r\n", 400],
    ["an invalid URL", () => request("GET http://[/v1/contacts HTTP/1.1"), 400],
    ["an absolute URL", () => request("GET http://elsewhere.test/v1/contacts HTTP/1.1"), 200],
    ["no version", () => "GET /v1/contacts\r\n\r\n", 400],
    ["version 2.0", () => request("GET /v1/contacts HTTP/2.0"), 400],
    ["version 1.7", () => request("GET /v1/contacts HTTP/1.7"), 400],
    ["HTTP/1.0 without a host", () => `GET /v1/contacts HTTP/1.0\r\nAuthorization: ${authorization}\r\n\r\n`, 200],
    ["OPTIONS *", () => request("OPTIONS * HTTP/1.1"), 400],
    ["TRACE", () => request("TRACE /v1/contacts HTTP/1.1"), 405],
    ["a method that no one knows", () => request("FOO /v1/contacts HTTP/1.1"), 405],
    ["a method in lower case", () => request("get /v1/contacts HTTP/1.1"), 405],
    ["a method of another protocol", () => request("DESCRIBE /v1/contacts HTTP/1.1"), 405],
    ["a method that Node knows and no path has", () => request("PROPFIND /v1/contacts HTTP/1.1"), 405],
    ["an unknown method and two hosts", () => request("FOO /v1/contacts HTTP/1.1", "Host: b"), 400],
    ["an unknown method and no host", () => "FOO /v1/contacts HTTP/1.1\r\n\r\n", 400],
    ["an unknown method and no version", () => request("FOO /v1/contacts"), 400],
    ["an unknown method in version 2.0", () => request("PRI * HTTP/2.0"), 400],
    ["an unknown method and an unknown expectation", () => request("FOO /v1/contacts HTTP/1.1", "Expect: x"), 417],
    [
      "an unknown method and a transfer coding",
      () => request("FOO /v1/contacts HTTP/1.1", "Transfer-Encoding: gzip, chunked"),
      501,
    ],
    [
      "an unknown method and two framings",
      () => request("FOO /v1/contacts HTTP/1.1", "Content-Length: 2", "Transfer-Encoding: chunked"),
      400,
    ],
    [
      "an unknown method and a header of 20,000 characters",
      () => request("FOO /v1/contacts HTTP/1.1", `X: ${"a".repeat(20_000)}`),
      431,
    ],
    ["an unknown method after blank lines", () => `\r\n\r\n${request("FOO /v1/contacts HTTP/1.1")}`, 405],
    ["an unknown method and a body", () => `${request("FOO /v1/contacts HTTP/1.1", "Content-Length: 2")}{}`, 405],
    ["an unknown method of an unknown path", () => request("FOO /v1/nothing HTTP/1.1"), 404],
    ["an unknown method without a key", () => "FOO /v1/contacts HTTP/1.1\r\nHost: a\r\n\r\n", 401],
    ["CONNECT", () => request("CONNECT elsewhere.test:443 HTTP/1.1"), 405],
    ["an unknown expectation", () => read("Expect: the-unexpected"), 417],
    ["bytes beyond ASCII in the path", () => request("GET /v1/contacts/\xff HTTP/1.1"), 400],
    ["a path of 20,000 characters", () => request(`GET /v1/contacts/${"a".repeat(20_000)} HTTP/1.1`), 431],
    ["a header of 20,000 characters", () => read(`X: ${"a".repeat(20_000)}`), 431],
    ["a body on a read", () => `${read("Content-Length: 3")}abc`, 200],
    ["a negative length", () => `${find("Content-Length: -1")}{}`, 400],
    ["two lengths", () => `${find("Content-Length: 2", "Content-Length: 3")}{}`, 400],
    ["two framings", () => find("Content-Length: 2", "Transfer-Encoding: chunked"), 400],
    ["a transfer coding before chunked", () => find("Transfer-Encoding: gzip, chunked"), 501],
    ["transfer codings on two lines", () => find("Transfer-Encoding: gzip", "Transfer-Encoding: chunked"), 501],
    ["a transfer coding that does not end", () => find("Transfer-Encoding: gzip"), 400],
    ["chunks in HTTP/1.0", () => find("Transfer-Encoding: chunked").replace("HTTP/1.1", "HTTP/1.0"), 400],
    [
      "a chunk with an extension of 20,000 characters",
      () => `${find("Transfer-Encoding: chunked")}2;${"a".repeat(20_000)}\r\n{}\r\n0\r\n\r\n`,
      413,
    ],
    [
      "a trailer of 20,000 characters",
      () => `${find("Transfer-Encoding: chunked")}2\r\n{}\r\n0\r\nX: ${"a".repeat(20_000)}\r\n\r\n`,
      431,
    ],
    ["a chunk that is not one", () => `${find("Transfer-Encoding: chunked")}zz\r\n`, 400],
    ["two keys", () => read("Authorization: org_x"), 401],
  ])("with %s gets a response in the envelope, with an id", async (_what, text, status) => {
    const [response, ...more] = await exchange(server.url, text());
    expect(more).toEqual([]);
    expect(response?.status).toBe(status);
    expect(response!.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(response!.headers.get("cache-control")).toBe("no-store");
    const { data, errors } = JSON.parse(response!.body);
    if (status === 200) return expect(errors).toBeNull();
    expect(data).toBeNull();
    expect(errors).toHaveLength(1);
    expect(problems[errors[0].error as ProblemCode].status).toBe(status);
    expect(errors[0].message).toMatch(/\.$/);
    if (status === 405) expect(response!.headers.get("allow")).toMatch(/GET, HEAD/);
  });

  test("that HTTP refuses keeps its own id", async () => {
    const [response] = await exchange(server.url, read("Expect: x", "X-Request-Id: signup-7f3b2a"));
    expect(response!.headers.get("x-request-id")).toBe("signup-7f3b2a");
  });

  test.each(["/livez", "/readyz"])("for %s may be HTTP/1.0 without a host", async (path) => {
    const [response] = await exchange(server.url, `GET ${path} HTTP/1.0\r\n\r\n`);
    expect(response?.status).toBe(200);
  });

  test("that expects 100 Continue sends its body only when it is asked to", async () => {
    const connection = await open(server.url);
    connection.socket.write(find("Content-Length: 26", "Expect: 100-continue"));
    await once(connection.socket, "data");
    expect(connection.responses()).toEqual([]);
    connection.socket.write('{"email":"a@mail.example"}');
    await connection.closed;
    expect(connection.responses().map(({ status }) => status)).toEqual([200]);
    const unauthorized = find("Content-Length: 26", "Expect: 100-continue").replace(authorization, "org_x");
    expect((await exchange(server.url, unauthorized)).map(({ status }) => status)).toEqual([401]);
  });
});

describe("a request with an unknown method", () => {
  test("may come in pieces, and others follow it", async () => {
    const connection = await open(server.url);
    const text = request("FOO /v1/contacts HTTP/1.1", "Content-Length: 10").replace("Connection: close\r\n", "");
    connection.socket.write(text.slice(0, 30));
    await pause(50);
    connection.socket.write(`${text.slice(30)}FOO / HTTP${read()}`);
    await connection.closed;
    expect(connection.responses().map(({ status }) => status)).toEqual([405, 200]);
  });
});

describe("a connection", () => {
  test.each([
    ["a length", undefined],
    ["chunks", "half"],
  ])("that carries 1 MB with %s gets its refusal", async (_how, duplex) => {
    let left = 64;
    const stream = new ReadableStream({
      pull(controller) {
        if (left-- > 0) controller.enqueue(new Uint8Array(16_384));
        else controller.close();
      },
    });
    const body = duplex === undefined ? "x".repeat(1_048_576) : stream;
    const headers = { authorization, "content-type": "application/json" };
    const response = await fetch(`${server.url}/v1/contacts/find`, {
      method: "POST",
      headers,
      body,
      duplex,
    } as RequestInit);
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ errors: [{ error: "PAYLOAD_TOO_LARGE" }] });
  });

  test.each(["HTTP/1.1\r\nHost: a\r\nConnection: close", "HTTP/1.1\r\nHost: a", "HTTP/1.0"])(
    "of %j that sends on after its refusal can read it",
    async (version) => {
      for (let round = 0; round < 10; round++) {
        const connection = await open(server.url);
        const head = `POST /v1/contacts/find ${version}\r\nAuthorization: ${authorization}\r\n${json}\r\nContent-Length: 4194304\r\n\r\n`;
        connection.socket.write(head);
        for (let block = 0; block < 16; block++) connection.socket.write("x".repeat(65_536));
        await expect.poll(() => connection.responses().map(({ status }) => status)).toEqual([413]);
        connection.socket.destroy();
      }
    },
  );

  test("that breaks off harms no other", async () => {
    for (let round = 0; round < 20; round++) {
      const { hostname, port } = new URL(server.url);
      const socket = connect(Number(port), hostname);
      socket.on("error", () => {});
      socket.write(`${request("PATCH /v1/contacts/x HTTP/1.1", json, "Content-Length: 99")}{"na`);
      await once(socket, "connect");
      socket.destroy();
    }
    expect((await fetch(`${server.url}/v1/contacts`, { headers: { authorization } })).status).toBe(200);
  });
});
