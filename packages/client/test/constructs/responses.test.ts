// Responses of every kind, from the wire to the caller.
import { describe, expect, test } from "vitest";
import { ApiError, ResponseFormatError } from "../../src/index.ts";
import { apiKey, rejection } from "../support/client.ts";
import { type Handler, inTurn, json, refusal } from "../support/http-server.ts";
import { scratchClient } from "./scratch-client.ts";

const { methodsOf } = await scratchClient();

/** Responds with a body of any media type. */
const respond =
  (status: number, type: string | undefined, body: string | Uint8Array = "", headers = {}): Handler =>
  (response) => {
    response.writeHead(status, { ...(type && { "content-type": type }), "x-request-id": "request-1", ...headers });
    response.end(body);
  };

const page = "<html>Sign in</html>";

describe("a success without content", () => {
  test.each([
    ["deleteThing", 204],
    ["acceptThing", 202],
    ["chooseThing", 204],
  ])("is undefined for %s, with its status", async (name, status) => {
    const { methods } = await methodsOf(respond(status, undefined));
    const given = name === "chooseThing" ? [{ status }] : [];
    expect(await methods[name]!(...given).withResponse()).toMatchObject({ data: undefined, status });
    expect(await methods[name]!(...given).result()).toMatchObject({ ok: true, data: undefined });
  });

  test("may have JSON of a later server, but no page of a proxy", async () => {
    const { methods } = await methodsOf(inTurn(json({ data: 1, errors: null }, 202), respond(202, "text/html", page)));
    expect(await methods["acceptThing"]!()).toBeUndefined();
    const error = await rejection(methods["acceptThing"]!(), ResponseFormatError);
    expect(error.message).toContain("202, with content-type text/html.");
  });
});

describe("one of several successes", () => {
  test("is read by its status", async () => {
    const { methods } = await methodsOf(
      inTurn(json({ data: { a: 1 }, errors: null }), respond(201, "text/plain", "made"), respond(204, undefined)),
    );
    const seen = [];
    for (const status of [200, 201, 204]) seen.push((await methods["chooseThing"]!({ status }).withResponse()).data);
    expect(seen).toEqual([{ a: 1 }, "made", undefined]);
  });
});

describe("text", () => {
  test("is a string, and its headers are there", async () => {
    const { methods, server } = await methodsOf(
      respond(200, "text/csv; charset=utf-8", "name\r\nZoë\r\n", { "x-row-count": "1", etag: '"3"' }),
    );
    const { data, headers, entityTag } = await methods["exportTable"]!().withResponse();
    expect(data).toBe("name\r\nZoë\r\n");
    expect([headers.get("X-Row-Count"), entityTag]).toEqual(["1", '"3"']);
    expect(server.requests[0]?.headers.accept).toBe("text/csv, application/json");
  });

  test("may be empty", async () => {
    const { methods } = await methodsOf(respond(200, "TEXT/CSV"));
    expect(await methods["exportTable"]!()).toBe("");
  });

  test.each(["text/html", "application/json", undefined])("is not %s", async (type) => {
    const { methods } = await methodsOf(respond(200, type, page));
    const error = await rejection(methods["exportTable"]!(), ResponseFormatError);
    expect(error.fault).toBe("content-type");
    expect(error.message).toContain(`200, with content-type ${type ?? "missing"}.`);
  });

  test("may be refused in JSON", async () => {
    const { methods } = await methodsOf(refusal(503, "SERVICE_UNAVAILABLE"));
    expect(await rejection(methods["exportTable"]!(), ApiError)).toMatchObject({ status: 503 });
  });
});

describe("bytes", () => {
  const png = new Uint8Array([0x89, 0x50, 0, 0xff]);

  test("are a blob with the media type", async () => {
    const { methods, server } = await methodsOf(respond(200, "image/png", png, { etag: '"1"' }));
    const blob = (await methods["exportPicture"]!()) as Blob;
    expect([blob.type, new Uint8Array(await blob.arrayBuffer())]).toEqual(["image/png", png]);
    expect(server.requests[0]?.headers.accept).toBe("image/png, application/json");
  });

  test("are not a page of a proxy", async () => {
    const { methods } = await methodsOf(respond(200, "text/html", page));
    const { message } = await rejection(methods["exportPicture"]!(), ResponseFormatError);
    expect(message).toContain("200, with content-type text/html.");
  });

  test("are asked for again when they are cut", async () => {
    const cut: Handler = (response) => {
      response.writeHead(200, { "content-type": "image/png", "content-length": "4" });
      response.write(png.subarray(0, 2), () => response.destroy());
    };
    const { methods, server } = await methodsOf(inTurn(cut, respond(200, "image/png", png)), { maxRetries: 1 });
    expect(((await methods["exportPicture"]!()) as Blob).size).toBe(4);
    expect(server.requests).toHaveLength(2);
  });

  test("end at the limit, however many there are", async () => {
    let sent = 0;
    const endless: Handler = (response) => {
      response.writeHead(200, { "content-type": "image/png", "content-length": String(300 * 2 ** 20) });
      const chunk = new Uint8Array(2 ** 20);
      const more = () => {
        while (!response.destroyed && sent++ < 300)
          if (!response.write(chunk)) return void response.once("drain", more);
      };
      more();
    };
    const { methods } = await methodsOf(endless, { maxResponseBytes: 2 ** 20 });
    const error = await rejection(methods["exportPicture"]!(), ResponseFormatError);
    expect(error.fault).toBe("size");
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(sent).toBeLessThan(30);
  });

  test("may be as many as the limit says", async () => {
    const { methods } = await methodsOf(respond(200, "image/png", png), { maxResponseBytes: 4 });
    expect(((await methods["exportPicture"]!()) as Blob).size).toBe(4);
  });
});

describe("a public operation", () => {
  test("is called without the key, which others are called with", async () => {
    const { methods, server } = await methodsOf(json({ data: {}, errors: null }), { headers: { "x-any": "1" } });
    await methods["getPublic"]!();
    await methods["postPublic"]!({});
    await methods["putPrivate"]!();
    const seen = server.requests.map(({ headers }) => headers.authorization);
    expect(seen).toEqual([undefined, undefined, `Bearer ${apiKey}`]);
  });
});

describe("PUT and DELETE", () => {
  const failing = inTurn(refusal(503, "SERVICE_UNAVAILABLE"), respond(204, undefined));

  test("are sent again without a key, as HTTP says of them", async () => {
    const { methods, server } = await methodsOf(failing, { maxRetries: 1 });
    await methods["deleteThing"]!();
    expect(server.requests.map(({ headers }) => headers["idempotency-key"])).toEqual([undefined, undefined]);
  });

  test("have a key where the operation takes one", async () => {
    const { methods, server } = await methodsOf(json({ data: {}, errors: null }));
    await methods["putKeyed"]!();
    expect(server.requests[0]?.headers["idempotency-key"]).toMatch(/^[\da-f-]{36}$/);
  });

  test("are unlike a POST or PATCH without a key, which is sent once", async () => {
    const { methods, server } = await methodsOf(refusal(503, "SERVICE_UNAVAILABLE"), { maxRetries: 2 });
    await rejection(methods["echoText"]!("text"), ApiError);
    await rejection(methods["echoPatch"]!({}), ApiError);
    expect(server.requests).toHaveLength(2);
  });
});
