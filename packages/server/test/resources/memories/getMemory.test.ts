import { describe, expect, test } from "vitest";
import { faults, otherOrganization, testApp } from "../../support/test-app.ts";
import { makeMemory, message, say } from "./support/memory.ts";

describe("getMemory", () => {
  test("returns the memory as its last change left it", async () => {
    const { send } = await testApp();
    const memory = await makeMemory(send);
    const written = await say(send, memory, [message("Hello.")]);
    const response = await send("GET", memory.path);
    expect(response.status).toBe(200);
    expect(response.body).toEqual(written.body);
    expect(response.headers.get("etag")).toBe(written.headers.get("etag"));
  });

  test("responds with 304 while nothing has changed, and with 412 to If-Match for another version", async () => {
    const { send } = await testApp();
    const { path } = await makeMemory(send);
    const etag = (await send("GET", path)).headers.get("etag")!;
    const known = { headers: { "if-none-match": etag } };
    expect((await send("GET", path, known)).status).toBe(304);
    await send("PATCH", `${path}/facts`, { body: { facts: { plan: "business" } } });
    expect((await send("GET", path, known)).status).toBe(200);
    const refused = await send("GET", path, { headers: { "if-match": etag } });
    expect(refused.status).toBe(412);
    expect(faults(refused)).toEqual([{ error: "PRECONDITION_FAILED" }]);
  });

  test.each(["mem-0198f3c1-2b7a-7c4e-a1d3-5e6f7a8b9c0d", "x", "%20", "__proto__", "mem-%F0%9F%98%80"])(
    "responds with 404 to the unknown id %s",
    async (id) => {
      const { send } = await testApp();
      const response = await send("GET", `/v1/memory/contact/${id}`);
      expect(response.status).toBe(404);
      expect(response.body.errors).toEqual([{ error: "NOT_FOUND", message: "Memory not found" }]);
    },
  );

  test("responds to another organisation's id like to an unknown one", async () => {
    const app = await testApp();
    const { path } = await makeMemory(await otherOrganization(app));
    const response = await app.send("GET", path);
    expect(response.status).toBe(404);
    expect(faults(response)).toEqual([{ error: "NOT_FOUND" }]);
  });
});
