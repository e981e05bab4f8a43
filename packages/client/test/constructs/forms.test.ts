// Forms, from the call to what a reader of forms makes of the bytes.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { TimeoutError } from "../../src/index.ts";
import { rejection } from "../support/client.ts";
import { inTurn, json, refusal, type SeenRequest } from "../support/http-server.ts";
import { scratchClient } from "./scratch-client.ts";

const { methodsOf } = await scratchClient();
const echo = json({ data: {}, errors: null });

async function sent(name: string, form: unknown): Promise<{ request: SeenRequest; form: FormData }> {
  const { methods, server } = await methodsOf(echo);
  await methods[name]!(form);
  const request = server.requests[0]!;
  const headers = { "content-type": request.headers["content-type"] ?? "" };
  return { request, form: await new Response(request.body, { headers }).formData() };
}

describe("a form", () => {
  test("has a part for each text, number, boolean, value of JSON, item and file", async () => {
    const { form } = await sent("echoForm", {
      title: "Zoë",
      count: 3,
      ratio: 0.5,
      flag: false,
      moment: undefined,
      piece: { size: 2 },
      numbers: [1, 2],
      file: new Blob(["bytes"], { type: "image/png" }),
      files: [new File(["a"], 'one"\r\n.txt'), new File([], "empty")],
    });
    const texts = ["title", "count", "ratio", "flag", "piece", "numbers"].map((name) => [name, form.getAll(name)]);
    expect(Object.fromEntries(texts)).toEqual({
      title: ["Zoë"],
      count: ["3"],
      ratio: ["0.5"],
      flag: ["false"],
      piece: ['{"size":2}'],
      numbers: ["1", "2"],
    });
    expect(form.has("moment")).toBe(false);
    const files = [...form.getAll("file"), ...form.getAll("files")] as File[];
    expect(await Promise.all(files.map(async (file) => [file.name, file.type, await file.text()]))).toEqual([
      ["blob", "image/png", "bytes"],
      ['one"\r\n.txt', "application/octet-stream", "a"],
      ["empty", "application/octet-stream", ""],
    ]);
  });

  test("keeps line breaks, odd names and null where it is JSON", async () => {
    const odd = JSON.parse(
      '{"title":"a\\nb\\r\\nc","__proto__":"p","quote\\" and\\r\\nbreak":"q","maybe":null,"choices":[1,null]}',
    );
    const { form, request } = await sent("sendForm", odd);
    expect([...form]).toEqual([
      ["title", "a\nb\r\nc"],
      ["__proto__", "p"],
      ['quote" and\r\nbreak', "q"],
      ["maybe", "null"],
      ["choices", "1"],
      ["choices", "null"],
    ]);
    expect(request.body).not.toContain("\r\nbreak");
    expect(request.headers["content-length"]).toBe(String(Buffer.byteLength(request.body)));
  });

  test("is sent again to the byte", async () => {
    const { methods, server } = await methodsOf(inTurn(refusal(503, "SERVICE_UNAVAILABLE"), echo), { maxRetries: 1 });
    await methods["echoForm"]!({ title: "again", file: new Blob(["bytes"]) });
    const [first, second] = server.requests;
    expect(second?.body).toBe(first?.body);
    expect(second?.headers["content-type"]).toBe(first?.headers["content-type"]);
    expect(second?.headers["idempotency-key"]).toBe(first?.headers["idempotency-key"]);
  });
});

describe("an upload", () => {
  /** A server that takes a little of the body and no more. */
  async function stalledServer(): Promise<string> {
    const server = createServer((request) => void request.once("data", () => request.pause()));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
  const form = { title: "large", file: new Blob([new Uint8Array(32 * 2 ** 20)]) };

  test("ends when the caller aborts it", async () => {
    const { methods } = await methodsOf(echo, { baseUrl: await stalledServer() });
    const controller = new AbortController();
    const call = methods["echoForm"]!(form, { signal: controller.signal });
    setTimeout(() => controller.abort(new Error("changed my mind")), 100);
    await expect(call).rejects.toThrow("changed my mind");
  });

  test("ends with the time limit", async () => {
    const { methods } = await methodsOf(echo, { baseUrl: await stalledServer() });
    await rejection(methods["echoForm"]!(form, { timeout: 100 }), TimeoutError);
  });
});
