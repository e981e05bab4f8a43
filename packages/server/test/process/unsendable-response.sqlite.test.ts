// Responses that Node refuses to write.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ApiResponse } from "../../src/http/response.ts";
import { type Listener, listen } from "../../src/process/listener/listen.ts";
import type { HttpRefusal } from "../../src/process/listener/listener-options.ts";
import { exchange } from "../support/raw-http.ts";

let listener: Listener;
let response: ApiResponse;
const refusals: HttpRefusal[] = [];

beforeAll(async () => {
  listener = await listen(
    { host: "127.0.0.1", port: 0, keepAliveMs: 5_000 },
    { respond: () => response, onRefusal: (refusal) => refusals.push(refusal), newRequestId: () => "id" },
  );
});
afterAll(() => listener.close());

const request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
const last = "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

test.each<[what: string, response: Partial<ApiResponse>]>([
  ["a header name with a space", { headers: { "x y": "a" } }],
  ["a header value with a line break", { headers: { "x-y": "a\nb" } }],
  ["a trailer without chunks", { headers: { trailer: "x-y" } }],
  ["a status that is not one", { status: 99 }],
])("becomes a bare 500, and the connection and the server continue: %s", async (_, broken) => {
  response = { status: 200, headers: {}, body: "{}", ...broken };
  refusals.length = 0;
  const responses = await exchange(listener.url, request + last);
  expect(responses.map(({ status, headers }) => [status, headers.get("x-request-id")])).toEqual([
    [500, "id"],
    [500, "id"],
  ]);
  expect(JSON.parse(responses[0]!.body)).toMatchObject({ data: null, errors: [{ error: "INTERNAL_ERROR" }] });
  expect(refusals).toEqual(Array(2).fill({ requestId: "id", status: 500, reason: "RESPONSE" }));
  response = { status: 200, headers: {}, body: "{}" };
  expect((await exchange(listener.url, last)).map(({ status }) => status)).toEqual([200]);
});
