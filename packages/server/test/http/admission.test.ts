import { describe, expect, it } from "vitest";
import { Admission } from "../../src/http/admission.ts";
import { faults, testApp } from "../support/test-app.ts";

/** A body that ends when it is told to. */
function heldBack() {
  const end = Promise.withResolvers<void>();
  const body = new ReadableStream({
    async start(controller) {
      await end.promise;
      controller.enqueue(new TextEncoder().encode('{"email":"ada@mail.example"}'));
      controller.close();
    },
  });
  return { body, end: end.resolve };
}

describe("a server with as many requests at work as it takes", () => {
  it("refuses more with 503, without a look at their key, and takes them again afterwards", async () => {
    const admission = new Admission(2);
    const { send } = await testApp({ admission });
    const bodies = [heldBack(), heldBack()];
    const atWork = bodies.map(({ body }) => send("POST", "/v1/contacts/find", { body }));
    await expect.poll(() => admission.inFlight).toBe(2);
    const refused = await send("GET", "/v1/contacts", { key: null });
    expect(refused.status).toBe(503);
    expect(faults(refused)).toEqual([{ error: "SERVICE_UNAVAILABLE" }]);
    expect(refused.headers.get("retry-after")).toBe("2");
    for (const { end } of bodies) end();
    expect((await Promise.all(atWork)).map(({ status }) => status)).toEqual([200, 200]);
    expect((await send("GET", "/v1/contacts")).status).toBe(200);
    expect([admission.inFlight, admission.shed]).toEqual([0, 1]);
  });
});
