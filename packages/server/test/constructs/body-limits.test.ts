// Bodies of any kind in chunks, without a length, are read up to their limit.
import { beforeAll, expect, test } from "vitest";
import { limits } from "../../src/generated/limits.ts";
import { type Ask, constructsApp } from "../support/constructs.ts";

let ask: Ask;
beforeAll(async () => {
  ask = await constructsApp();
});

const chunk = 10_000;
const boundary = "b";
const beforeFile = `--${boundary}\r\nContent-Disposition: form-data; name="title"\r\n\r\na\r\n--${boundary}\r\nContent-Disposition: form-data; name="file"\r\n\r\n`;
const afterFile = `\r\n--${boundary}--\r\n`;

/** A body of the given length that counts the bytes read from it. */
function streamed(length: number, before = "", after = "") {
  const pulled = { bytes: 0 };
  const parts = (function* () {
    const encoder = new TextEncoder();
    yield encoder.encode(before);
    let rest = length - before.length - after.length;
    for (; rest > chunk; rest -= chunk) yield new Uint8Array(chunk).fill(0x61);
    yield new Uint8Array(rest).fill(0x61);
    yield encoder.encode(after);
  })();
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull(controller) {
        const { done, value } = parts.next();
        if (done === true) return controller.close();
        pulled.bytes += value.length;
        controller.enqueue(value);
      },
    },
    { highWaterMark: 0 },
  );
  return { body, pulled };
}

test.each([
  ["bytes", "bytes", "application/octet-stream", 200_000, 200, "", ""],
  ["a form", "form", `multipart/form-data; boundary=${boundary}`, 1_000_000, 200, beforeFile, afterFile],
  ["text", "text", "text/plain", limits.body.maxBytes, 400, "", ""],
  ["JSON", "body", "application/json", limits.body.maxBytes, 400, '{"name":"', '"}'],
])("%s: a body of the limit is read, and one byte more is not", async (_, path, type, limit, status, before, after) => {
  const send = (length: number) => {
    const { body, pulled } = streamed(length, before, after);
    const method = path === "body" ? "PUT" : "POST";
    const response = ask(method, `/v1/constructs/${path}`, { body, headers: { "content-type": type } });
    return response.then((found) => ({ ...found, pulled }));
  };
  expect((await send(limit)).status).toBe(status);
  const over = await send(limit + 1);
  expect([over.status, over.json.errors[0].error]).toEqual([413, "PAYLOAD_TOO_LARGE"]);
  const far = await send(limit * 20);
  expect(far.status).toBe(413);
  expect(far.pulled.bytes).toBeLessThanOrEqual(limit + 2 * chunk);
});
