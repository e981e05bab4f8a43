import { beforeAll, describe, expect, test } from "vitest";
import { type Ask, constructsApp, type Sent } from "../support/constructs.ts";

let ask: Ask;
beforeAll(async () => {
  ask = await constructsApp();
});

describe("text", () => {
  const send = (body: Sent, type = "text/plain") =>
    ask("POST", "/v1/constructs/text", { body, headers: { "content-type": type } });

  test("reaches the operation as it is, and is validated", async () => {
    expect((await send("Zoë\r\n")).json.data.body).toBe("Zoë\r\n");
    expect((await send("a", "Text/Plain; charset=UTF-8")).status).toBe(200);
    expect((await send("a".repeat(1001))).json.errors[0].message).toBe(
      "Expected at most 1000 characters; received a string of 1001 characters.",
    );
    expect((await send("")).json.errors[0].message).toBe("Expected at least 1 character; received an empty string.");
  });

  test("is refused if it is announced as something else, or is not UTF-8", async () => {
    expect((await send("a", "text/plain; charset=latin1")).status).toBe(415);
    expect((await send("a", "text/csv")).json.errors[0].message).toBe("Send the body with `content-type: text/plain`.");
    expect((await send(new Uint8Array([0xff]))).json.errors[0].message).toBe("The body is not UTF-8.");
    expect((await send("a\0b")).json.errors[0].message).toBe("Text must not contain U+0000.");
    expect((await send("a".repeat(70_000))).status).toBe(413);
  });
});

describe("bytes", () => {
  const send = (body: Sent, headers: Record<string, string> = {}) =>
    ask("POST", "/v1/constructs/bytes", { body, headers: { "content-type": "application/octet-stream", ...headers } });

  test("reach the operation as they are, up to their own limit", async () => {
    expect((await send(new Uint8Array([0, 255, 1]))).json.data.body).toEqual({ bytes: 3, sum: 256 });
    expect((await send(new Uint8Array(200_000))).status).toBe(200);
    expect((await send(new Uint8Array(200_001))).status).toBe(413);
  });

  test("count for an idempotency key", async () => {
    const headers = { "idempotency-key": "bytes-1" };
    const first = await send(new Uint8Array([1, 2]), headers);
    const again = await send(new Uint8Array([1, 2]), headers);
    expect(again.json).toEqual(first.json);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    expect((await send(new Uint8Array([1, 3]), headers)).status).toBe(422);
  });
});
