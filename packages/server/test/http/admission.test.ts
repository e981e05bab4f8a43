import { describe, expect, test } from "vitest";
import { Admission } from "../../src/http/admission.ts";
import { faults, testApp } from "../support/test-app.ts";

/** A body that ends on request. */
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

describe("a server with as many requests in progress as it takes", () => {
  test("refuses more with 503, without a look at their key, and takes them again afterwards", async () => {
    const admission = new Admission(2);
    const { send } = await testApp({ admission });
    const leave = [admission.enter("one"), admission.enter("other")];
    const refused = await send("GET", "/v1/contacts", { key: null });
    expect(refused.status).toBe(503);
    expect(faults(refused)).toEqual([{ error: "SERVICE_UNAVAILABLE" }]);
    expect(refused.headers.get("retry-after")).toBe("2");
    expect(refused.headers.get("x-request-id")).not.toBeNull();
    for (const one of leave) one!();
    expect((await send("GET", "/v1/contacts")).status).toBe(200);
    expect([admission.inFlight, admission.shed]).toEqual([0, 1]);
  });

  test("does not count requests whose body is still on its way", async () => {
    const admission = new Admission(1);
    const { send } = await testApp({ admission });
    const bodies = Array.from({ length: 5 }, heldBack);
    const slow = bodies.map(({ body }) => send("POST", "/v1/contacts/find", { body }));
    expect((await send("GET", "/v1/contacts")).status).toBe(200);
    for (const [index, { end }] of bodies.entries()) {
      end();
      expect((await slow[index]!).status).toBe(200);
    }
    expect([admission.inFlight, admission.shed]).toEqual([0, 0]);
  });

  test("has a place left for a key that comes next, however many the others take", () => {
    const admission = new Admission(100);
    const taken = (key: string) => {
      let places = 0;
      while (admission.enter(key) !== undefined) places++;
      return places;
    };
    expect([..."abcdef"].map(taken)).toEqual([50, 25, 13, 6, 3, 2]);
    expect(admission.enter("g")).toBeDefined();
  });

  test("gives a place back when the operation fails", async () => {
    const admission = new Admission(2);
    const { send } = await testApp({ admission });
    for (let round = 0; round < 10; round++) {
      expect((await send("POST", "/v1/contacts/find", { body: "{" })).status).toBe(400);
      expect((await send("GET", "/v1/contacts/0198f3c1-2b7a-7c4e-a1d3-5e6f7a8b9c0d")).status).toBe(404);
    }
    expect(admission.inFlight).toBe(0);
  });
});
