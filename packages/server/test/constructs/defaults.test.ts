import { beforeAll, describe, expect, test } from "vitest";
import { type Ask, type ConstructsRequest, constructsApp, dataOf } from "../support/constructs.ts";

let ask: Ask;
beforeAll(async () => {
  ask = await constructsApp();
});

const send = (body: ConstructsRequest["body"], method = "PUT", headers: ConstructsRequest["headers"] = {}) =>
  ask(method, "/v1/constructs/body", { body: body ?? {}, headers });
const echoed = async (...sent: Parameters<typeof send>) => (await dataOf(send(...sent))).body;

const filled = { name: "unnamed", tags: ["new"], settings: { depth: 4, colors: [] } };
const piece = { size: 1, label: "plain" };

describe("defaults of a body", () => {
  test("are filled in wherever nothing is, nested too", async () => {
    expect(await echoed({})).toEqual(filled);
    expect(await echoed({ name: "Ada", settings: { depth: 1 } })).toEqual({
      name: "Ada",
      tags: ["new"],
      settings: { depth: 1, colors: [] },
    });
    expect(await echoed({ pieces: [{}, { size: 2 }], map: { a: {} } })).toEqual({
      ...filled,
      pieces: [piece, { size: 2, label: "plain" }],
      map: { a: piece },
    });
    expect(await echoed({ all: { name: "a" } })).toEqual({ ...filled, all: { name: "a", zone: "UTC" } });
    expect(await echoed({ tree: { children: [{}, { children: [{ label: "x" }] }] } })).toEqual({
      ...filled,
      tree: { label: "leaf", children: [{ label: "leaf" }, { label: "leaf", children: [{ label: "x" }] }] },
    });
  });

  test("belong to the alternative that is meant", async () => {
    expect((await echoed({ shape: { kind: "angled", width: 2 } })).shape).toEqual({
      kind: "angled",
      width: 2,
      unit: "cm",
    });
    expect((await echoed({ shape: { kind: "round", radius: 2 } })).shape).toEqual({ kind: "round", radius: 2 });
  });

  test("are those of each request alone", async () => {
    const first = await echoed({});
    first.tags.push("changed");
    expect(await echoed({})).toEqual(filled);
  });
});
