// Bodies of every kind, from the call to the wire.
import { describe, expect, test } from "vitest";
import { NetworkError, RedirectError } from "../../src/index.ts";
import { rejection } from "../support/client.ts";
import { inTurn, json, refusal } from "../support/http-server.ts";
import { scratchClient } from "./scratch-client.ts";

const { methodsOf } = await scratchClient();
const echo = json({ data: {}, errors: null });
const bytes = new Uint8Array([0, 255, 13, 10]);

function streamOf(...chunks: (string | Error)[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      const chunk = chunks.shift();
      if (chunk instanceof Error) controller.error(chunk);
      else if (chunk === undefined) controller.close();
      else controller.enqueue(new TextEncoder().encode(chunk));
    },
  });
}

describe("a body that need not be there", () => {
  test.each([
    ["echoOptional", []],
    ["echoOptional", [undefined, { idempotencyKey: "k" }]],
    ["sendOptional", [undefined, { mode: "fast" }]],
    ["sendBytes", []],
  ])("of %s is not sent, nor announced, with %j", async (name, given) => {
    const { methods, server } = await methodsOf(echo);
    await methods[name]!(...given);
    const [request] = server.requests;
    expect(request?.body).toBe("");
    expect(request?.headers).not.toHaveProperty("content-type");
  });
});

describe("a body", () => {
  test.each([
    ["echoText", ["Zoë\r\n"], "text/plain", "Zoë\r\n"],
    ["echoText", [""], "text/plain", ""],
    ["sendOptional", ["a,b", { mode: "x" }], "text/csv", "a,b"],
    ["echoPatch", [{ name: "Zoë" }], "application/merge-patch+json", '{"name":"Zoë"}'],
    ["echoBody", [{ name: "Zoë" }], "application/json", '{"name":"Zoë"}'],
    ["sendBytes", [new Blob(["blob"], { type: "text/html" })], "image/png", "blob"],
    ["sendBytes", [new TextEncoder().encode("view").buffer], "image/png", "view"],
    ["sendBytes", [new TextEncoder().encode("an array").subarray(3)], "image/png", "array"],
  ])("of %s is sent as its media type", async (name, given, mediaType, text) => {
    const { methods, server } = await methodsOf(echo);
    await methods[name]!(...given);
    expect(server.requests[0]).toMatchObject({ body: text, headers: { "content-type": mediaType } });
  });

  test("of bytes may be a stream, in chunks", async () => {
    const { methods, server } = await methodsOf(echo);
    await methods["sendBytes"]!(streamOf("one ", "two"));
    expect(server.requests[0]).toMatchObject({ body: "one two", headers: { "transfer-encoding": "chunked" } });
  });

  test.each(["text", { any: "thing" }, 7, null, new FormData()])("of bytes is not %s", async (body) => {
    const { methods, server } = await methodsOf(echo);
    const { message } = await rejection(methods["echoBytes"]!(body), TypeError);
    expect(message).toMatch(/^The body must be a Blob, an ArrayBuffer, a Uint8Array or a ReadableStream/);
    expect(server.requests).toEqual([]);
  });

  test("of JSON is not a number that JSON cannot hold", async () => {
    const { methods, server } = await methodsOf(echo);
    const { message } = await rejection(methods["echoPatch"]!({ deep: { price: Number.NaN } }), TypeError);
    expect(message).toBe("The body: deep.price is NaN, which JSON cannot hold.");
    expect(server.requests).toEqual([]);
  });

  test("of text is not bytes", async () => {
    const { methods } = await methodsOf(echo);
    expect((await rejection(methods["echoText"]!(bytes), TypeError)).message).toBe("The body must be a string.");
  });

  test("is not a stream that is in use", async () => {
    const { methods, server } = await methodsOf(echo);
    const stream = streamOf("one");
    stream.getReader();
    await rejection(methods["sendBytes"]!(stream), TypeError);
    expect(server.requests).toEqual([]);
  });
});

describe("a call with a body", () => {
  const again = { maxRetries: 2 };

  test("is sent again with the same bytes and key", async () => {
    const { methods, server } = await methodsOf(inTurn(refusal(503, "SERVICE_UNAVAILABLE"), echo), again);
    await methods["echoBytes"]!(bytes);
    const [first, second] = server.requests;
    expect(second?.body).toBe(first?.body);
    expect(second?.headers["idempotency-key"]).toMatch(/^[\da-f-]{36}$/);
    expect(second?.headers["idempotency-key"]).toBe(first?.headers["idempotency-key"]);
  });

  test("that is a stream is sent once", async () => {
    const { methods, server } = await methodsOf(inTurn(refusal(503, "SERVICE_UNAVAILABLE"), echo), again);
    await expect(methods["echoBytes"]!(streamOf("one"))).rejects.toMatchObject({ status: 503, attempts: 1 });
    expect(server.requests).toHaveLength(1);
  });

  test("that is a stream fails as the stream does, with its reason among the causes", async () => {
    const { methods } = await methodsOf(echo, again);
    const reason = new Error("the disk is gone");
    const error = await rejection(methods["echoBytes"]!(streamOf("one", reason)), NetworkError);
    expect(error.attempts).toBe(1);
    const causes = [error.cause, (error.cause as Error).cause];
    expect(causes.map((cause) => (cause as Error).message)).toContain(reason.message);
  });

  test("goes to the configured address only", async () => {
    const { methods, server } = await methodsOf((response) => {
      response.writeHead(307, { location: "https://elsewhere.example/" }).end();
    }, again);
    await rejection(methods["sendBytes"]!(new Blob([bytes])), RedirectError);
    await rejection(methods["sendBytes"]!(streamOf("one")), RedirectError);
    expect(server.requests).toHaveLength(2);
  });
});
