import { beforeAll, describe, expect, test } from "vitest";
import { type Ask, type ConstructsRequest, constructsApp } from "../support/constructs.ts";

let ask: Ask;
beforeAll(async () => {
  ask = await constructsApp();
});

const filled = { name: "unnamed", tags: ["new"], settings: { depth: 4, colors: [] } };

describe("an optional body", () => {
  const send = (request: ConstructsRequest) => ask("POST", "/v1/constructs/body", request);

  test("may be absent, or have no byte", async () => {
    expect((await send({})).json.data.body).toBeNull();
    expect((await send({ headers: { "content-type": "application/json" } })).json.data.body).toBeNull();
    expect(
      (await send({ body: "", headers: { "content-type": "application/json", "content-length": "0" } })).json.data.body,
    ).toBeNull();
    expect((await send({ body: {} })).json.data.body).toEqual(filled);
  });

  test("is held to its media type if it is there", async () => {
    expect((await send({ body: new Blob(["{}"]).stream() })).status).toBe(415);
    expect((await send({ body: "{}", headers: { "content-type": "text/plain" } })).status).toBe(415);
    expect((await send({ body: "null", headers: { "content-type": "application/json" } })).status).toBe(400);
  });

  test("may be bytes, text or a form", async () => {
    const path = "/v1/constructs/optional";
    const form = new FormData();
    form.append("title", "a");
    const bytes = { body: new Uint8Array([1, 2]), headers: { "content-type": "application/octet-stream" } };
    expect((await ask("PUT", path)).json.data.body).toBeNull();
    expect((await ask("PUT", path, bytes)).json.data.body).toEqual({ bytes: 2, sum: 3 });
    expect((await ask("PUT", path, { ...bytes, body: new Uint8Array() })).json.data.body).toBeNull();
    expect((await ask("POST", path)).json.data.body).toBeNull();
    expect((await ask("POST", path, { body: form })).json.data.body).toEqual({ title: "a", flag: false });
    expect((await ask("POST", path, { body: new FormData() })).json.errors).toMatchObject([{ path: "/title" }]);
    expect((await ask("POST", "/v1/constructs/time")).text).toMatch(/^none \d+$/);
  });
});
