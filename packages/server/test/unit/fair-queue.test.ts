import { setImmediate as nextTurn } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { FairQueue } from "../../src/http/fair-queue.ts";

describe("the queue of costly work", () => {
  test("runs as many pieces at a time as it may, and the organisations in turn", async () => {
    const queue = new FairQueue({ most: 2, nextTurn });
    const begun: string[] = [];
    let running = 0;
    let most = 0;
    const work = (name: string) => async () => {
      begun.push(name);
      most = Math.max(most, ++running);
      await nextTurn();
      running--;
      return name;
    };
    const results = [
      ...[1, 2, 3, 4, 5, 6].map((number) => queue.run("a", work(`a${number}`))),
      ...[1, 2].map((number) => queue.run("b", work(`b${number}`))),
      queue.run("c", work("c1")),
    ];
    expect(await Promise.all(results)).toEqual(["a1", "a2", "a3", "a4", "a5", "a6", "b1", "b2", "c1"]);
    expect(begun).toEqual(["a1", "a2", "a3", "b1", "c1", "a4", "b2", "a5", "a6"]);
    expect(most).toBe(2);
  });

  test("refuses with 503 what has waited for too long, and continues with the others", async () => {
    const queue = new FairQueue({ most: 1, patienceMs: 20 });
    const first = Promise.withResolvers<string>();
    const running = queue.run("a", () => first.promise);
    const waiting = ["a", "b"].map((orgId) => queue.run(orgId, async () => "too late"));
    expect(queue.waiting).toBe(2);
    for (const outcome of await Promise.allSettled(waiting)) {
      expect(outcome).toMatchObject({
        status: "rejected",
        reason: { code: "SERVICE_UNAVAILABLE", headers: { "retry-after": "2" } },
      });
    }
    expect(queue.waiting).toBe(0);
    const next = queue.run("a", async () => "in time");
    first.resolve("first");
    expect(await Promise.all([running, next])).toEqual(["first", "in time"]);
  });

  test("continues after work that fails", async () => {
    const queue = new FairQueue({ most: 1, nextTurn });
    const failing = Array.from({ length: 5 }, () => queue.run("a", () => Promise.reject(new Error("away"))));
    const outcomes = await Promise.allSettled(failing);
    expect(outcomes.map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => "rejected"));
    expect(await queue.run("a", async () => "again")).toBe("again");
  });
});
