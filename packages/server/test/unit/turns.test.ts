import { Readable } from "node:stream";
import { setImmediate as nextTurn } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { Turns } from "../../src/process/listener/turns.ts";

function busyFor(milliseconds: number): void {
  for (const end = performance.now() + milliseconds; performance.now() < end; );
}

/** Counts the turns of the event loop. */
function counter() {
  let turn = 0;
  const count = () => {
    turn++;
    immediate = setImmediate(count);
  };
  let immediate = setImmediate(count);
  return { now: () => turn, stop: () => clearImmediate(immediate) };
}

/** Lets `count` tasks of this duration arrive, and returns the turn in which each begins. */
async function arrive(turns: Turns, count: number, milliseconds: number): Promise<number[]> {
  const turn = counter();
  const begunIn: number[] = [];
  for (let index = 0; index < count; index++) {
    turns.arrive("", () => {
      begunIn.push(turn.now());
      busyFor(milliseconds);
    });
  }
  while (begunIn.length < count) await nextTurn();
  turn.stop();
  return begunIn;
}

/** Lets two requests arrive with their bodies, as Node's parser passes them on, and returns their events. */
async function eventsOfTwoBodies(): Promise<string[]> {
  const events: string[] = [];
  const turns = new Turns({ begin: () => events.push("begin"), end: () => events.push("end") });
  expect(turns.over).toBeUndefined();
  for (const name of ["first", "second"]) {
    turns.arrive("", () => {
      const body = new Readable({ read() {} });
      body.push(name);
      body.push(null);
      const chunks: string[] = [];
      body.on("data", (chunk: Buffer) => chunks.push(String(chunk)));
      body.on("end", async () => {
        events.push(chunks.join());
        await turns.over;
        events.push(`${name} written`);
      });
    });
  }
  await expect.poll(() => events).toContain("second written");
  return events;
}

describe("a turn of the event loop", () => {
  test("works together on what has arrived, as long as it takes little time", async () => {
    // On a busy machine, the process may be stopped in the middle of a turn.
    const attempts = [];
    for (let attempt = 0; attempt < 10; attempt++) attempts.push(await arrive(new Turns(), 20, 0));
    expect(attempts.map((begunIn) => new Set(begunIn).size)).toContain(1);
  });

  test("says when its requests have been worked on, also those that wait for a body which is there", async () => {
    // On a busy machine, the process may be stopped in the middle of a turn.
    const attempts = [];
    for (let attempt = 0; attempt < 10; attempt++) attempts.push(await eventsOfTwoBodies());
    expect(attempts).toContainEqual(["begin", "first", "second", "end", "first written", "second written"]);
  });

  test("ends after some milliseconds of work, and the rest comes in the next ones", async () => {
    const begunIn = await arrive(new Turns(), 6, 3);
    expect(begunIn.filter((turn) => turn === 0).length).toBeLessThanOrEqual(2);
    expect(Math.max(...Object.values(Object.groupBy(begunIn, String)).map((same) => same!.length))).toBeLessThan(4);
  });

  test("has little time while connections are opened, which may come one in each turn", async () => {
    const turns = new Turns();
    let begun = 0;
    turns.open();
    for (let index = 0; index < 40; index++) {
      turns.arrive("", () => {
        begun++;
        busyFor(0.3);
      });
    }
    for (let turn = 0; turn < 20; turn++) {
      turns.open();
      await nextTurn();
    }
    expect(begun).toBeGreaterThan(0);
    expect(begun).toBeLessThan(20);
    await expect.poll(() => begun).toBe(40);
  });

  test("keeps the order in which everything arrived, also of what arrives while something waits", async () => {
    const turns = new Turns();
    const begun: number[] = [];
    const wait = (index: number) => () => {
      begun.push(index);
      busyFor(3);
    };
    for (let index = 0; index < 4; index++) turns.arrive("", wait(index));
    await nextTurn();
    for (let index = 4; index < 8; index++) turns.arrive("", wait(index));
    await expect.poll(() => begun).toHaveLength(8);
    expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  test("takes callers in turn, however much one of them has sent", async () => {
    const turns = new Turns();
    const begun: string[] = [];
    const send = (caller: string) =>
      turns.arrive(caller, () => {
        begun.push(caller);
        busyFor(1);
      });
    for (let index = 0; index < 50; index++) send("busy");
    send("quiet");
    for (let index = 0; index < 10; index++) send("other");
    await expect.poll(() => begun).toHaveLength(61);
    const before = begun.slice(0, begun.indexOf("quiet"));
    expect(before.length).toBeLessThan(10);
    expect(before).not.toContain("other");
  });

  test("lets only so much of one caller wait, and reads on as that gets done", async () => {
    const turns = new Turns();
    let begun = 0;
    let resumed = 0;
    const send = () =>
      turns.arrive("busy", () => {
        begun++;
        busyFor(1);
      });
    expect(turns.defers("busy", () => resumed++)).toBe(false);
    for (let index = 0; index < 100; index++) send();
    expect(turns.defers("quiet", () => resumed++)).toBe(false);
    for (let index = 0; index < 200; index++) expect(turns.defers("busy", () => resumed++)).toBe(true);
    await expect.poll(() => begun).toBeGreaterThan(50);
    expect(resumed).toBeGreaterThan(10);
    await expect.poll(() => resumed).toBe(200);
    expect(begun).toBe(100);
    expect(turns.defers("busy", () => resumed++)).toBe(false);
  });

  test("counts what a thing does after its first await", async () => {
    const turns = new Turns();
    const turnOf: number[] = [];
    const turn = counter();
    const work = async () => {
      for (let step = 0; step < 10; step++) await undefined;
      busyFor(6);
      turnOf.push(turn.now());
    };
    turns.arrive("", () => busyFor(6));
    for (let index = 0; index < 3; index++) turns.arrive("", () => void work());
    while (turnOf.length < 3) await nextTurn();
    turn.stop();
    expect(new Set(turnOf).size).toBe(3);
  });

  test("takes callers in turn for what was sent ahead", async () => {
    const turns = new Turns();
    const resumed: string[] = [];
    for (let index = 0; index < 1_000; index++) turns.later("busy", () => resumed.push("busy"));
    turns.later("quiet", () => resumed.push("quiet"));
    await expect.poll(() => resumed).toContain("quiet");
    expect(resumed.indexOf("quiet")).toBeLessThan(10);
  });

  test("gives what was sent ahead a small part, however much of it there is", async () => {
    const turns = new Turns();
    let resumed = 0;
    for (let index = 0; index < 100; index++) turns.later("", () => resumed++);
    await nextTurn();
    await nextTurn();
    expect(resumed).toBeGreaterThan(0);
    expect(resumed).toBeLessThanOrEqual(8);
    await expect.poll(() => resumed).toBe(100);
  });
});
