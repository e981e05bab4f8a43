// Idempotency keys with bodies of every kind: an equal request is replayed byte by byte, and a different one is refused.
import { beforeAll, describe, expect, test } from "vitest";
import { type Ask, type ConstructsResponse, constructsApp, type Sent } from "../support/constructs.ts";

let ask: Ask;
beforeAll(async () => {
  ask = await constructsApp();
});

function form(content: string, name = "a.txt", type = "text/plain"): FormData {
  const data = new FormData();
  data.append("title", "a");
  data.append("file", new File([content], name, { type }));
  return data;
}

const bytes = (...values: number[]) => new Uint8Array(values);
const ofBytes = "application/octet-stream";

const kinds: [kind: string, path: string, type: string | undefined, sent: () => Sent, others: Sent[]][] = [
  ["text", "text-once", "text/plain", () => "Zoë\r\n", ["Zoë\n", "zoë\r\n", "Zoe\u0308\r\n"]],
  ["bytes", "bytes", ofBytes, () => bytes(0, 255), [bytes(0), bytes(255, 0), bytes(0, 255, 0)]],
  ["a form", "form", undefined, () => form("x"), [form("y"), form("x", "b.txt"), form("x", "a.txt", "text/csv")]],
  ["JSON", "body", "application/json", () => '{"name":"a","tags":["b"]}', ['{"name":"b"}', '{"name":"a"}']],
  ["text that is a time", "time", "text/plain", () => "2026-01-01T00:00:00Z", ["2026-01-01T00:00:01Z"]],
];

describe.each(kinds)("%s under an idempotency key", (kind, path, type, sent, others) => {
  const send = (body: Sent | undefined, key: string) => {
    const ofType = type === undefined || body === undefined ? {} : { "content-type": type };
    const request = { headers: { ...ofType, "idempotency-key": key }, ...(body === undefined ? {} : { body }) };
    return ask("POST", `/v1/constructs/${path}`, request);
  };
  const wire = ({ status, bytes, headers }: ConstructsResponse) => [status, [...bytes], headers.get("content-type")];

  test("is replayed byte by byte", async () => {
    const key = `replayed ${kind}`.replaceAll(" ", "-");
    const [first, again] = [await send(sent(), key), await send(sent(), key)];
    expect(wire(again)).toEqual(wire(first));
    expect([first, again].map(({ headers }) => headers.get("idempotency-replayed"))).toEqual([null, "true"]);
    const another = await send(sent(), `${key}-2`);
    expect(another.bytes).not.toEqual(first.bytes);
  });

  test("is refused if anything differs", async () => {
    const key = `refused ${kind}`.replaceAll(" ", "-");
    expect((await send(sent(), key)).status).toBe(200);
    for (const other of others) expect((await send(other, key)).status).toBe(422);
  });
});

test("a body that need not be there counts too", async () => {
  const send = (headers: Record<string, string>, body?: string) =>
    ask("POST", "/v1/constructs/time", {
      headers: { ...headers, "idempotency-key": "none" },
      ...(body === undefined ? {} : { body }),
    });
  const [first, again] = [await send({}), await send({})];
  expect([first.text, again.text]).toEqual([expect.stringMatching(/^none \d+$/), first.text]);
  expect((await send({ "content-type": "text/plain" }, "2026-01-01T00:00:00Z")).status).toBe(422);
});

test("a time counts by its moment, however it is written", async () => {
  const send = (body: string) =>
    ask("POST", "/v1/constructs/time", {
      body,
      headers: { "content-type": "text/plain", "idempotency-key": "moment" },
    });
  const first = await send("2026-01-01T02:00:00+02:00");
  expect(first.text).toMatch(/^2026-01-01T00:00:00\.000Z \d+$/);
  expect((await send("2026-01-01t00:00:00z")).text).toBe(first.text);
});
