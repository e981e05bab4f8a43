import { describe, expect, test } from "vitest";
import { FairQueue } from "../../src/http/fair-queue.ts";
import { storeInTurn } from "../../src/pipeline/in-turn.ts";
import { inMemoryStore } from "../../src/store/in-memory-store.ts";
import type { Store } from "../../src/store/store.ts";

const asked = (log: string[]): Store => {
  const store = inMemoryStore();
  const noting = (name: string, call: Store["write"]): Store["write"] => {
    return (work) => {
      log.push(name);
      return call(work);
    };
  };
  return {
    keys: store.keys,
    read: noting("read", store.read),
    scan: noting("scan", store.scan),
    write: noting("write", store.write),
  };
};

describe("the store for requests", () => {
  test("runs a change in a shared transaction, or alone in one if it asks for that", async () => {
    const log: string[] = [];
    const store = asked(log);
    let isShared = true;
    const sharing: Store = {
      ...store,
      async share(_orgId, work) {
        log.push("share");
        return isShared ? { result: await store.write(work) } : undefined;
      },
    };
    const inTurn = storeInTurn(sharing, undefined);
    expect(await inTurn.change("a", async () => "shared")).toBe("shared");
    expect(log).toEqual(["share", "write"]);
    isShared = false;
    expect(await inTurn.change("a", async () => "alone")).toBe("alone");
    expect(log).toEqual(["share", "write", "share", "write"]);
  });

  test("writes a change where the store shares no transactions", async () => {
    const log: string[] = [];
    expect(await storeInTurn(asked(log), undefined).change("a", async () => undefined)).toBeUndefined();
    expect(log).toEqual(["write"]);
  });

  test("lets reads in while all other connections are taken", async () => {
    const connections = { own: new FairQueue({ most: 1 }), shared: new FairQueue({ most: 1 }) };
    const inTurn = storeInTurn(asked([]), connections);
    const page = Promise.withResolvers<void>();
    const scanning = inTurn.scan("a", () => page.promise);
    const changing = inTurn.change("a", async () => "changed");
    expect(await inTurn.read("b", async () => "read")).toBe("read");
    expect(connections.own.waiting).toBe(1);
    page.resolve();
    await scanning;
    expect(await changing).toBe("changed");
  });
});
